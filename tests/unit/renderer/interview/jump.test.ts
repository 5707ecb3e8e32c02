import { describe, expect, test } from 'vitest';
import { jumpTargets } from '../../../../renderer/features/interview/jump/targets.ts';
import type { Question, Requirement } from '../../../../shared/domain/content.ts';

const node = (id: string, title: string, parent: string | null, leaf = true): Requirement => ({
  id,
  title,
  kind: id.startsWith('A') ? 'control' : 'clause',
  leaf,
  parent,
  dependsOn: [],
});
const ask = (requirement: string, place: number, text: string): Question => ({
  id: `Q-${requirement}-0${place}`,
  requirement,
  text,
  why: 'Because it matters to everybody here.',
  good: 'Somebody can show it in a minute.',
  evidence: ['A dated record'],
  ask: ['aims-lead'],
  weight: 2,
  key: false,
  action: 'Write it down and show it to all.',
  effort: 'small',
});

const requirements = [
  node('6', 'Planning', null, false),
  node('6.1', 'Actions to address risks', '6', false),
  node('6.1.2', 'AI risk assessment', '6.1'),
  node('6.2', 'AI objectives', '6'),
  node('10', 'Improvement', null, false),
  node('10.2', 'Nonconformity', '10'),
  node('A.6', 'AI system life cycle', null, false),
  node('A.6.2', 'AI system life cycle', 'A.6', false),
  node('A.6.2.4', 'Verification', 'A.6.2'),
];
const questions = [
  ask('6.1.2', 1, 'How do you find risks?'),
  ask('6.1.2', 2, 'Who rates them?'),
  ask('6.2', 1, 'Which objectives are there?'),
  ask('10.2', 1, 'Show me a nonconformity.'),
  ask('A.6.2.4', 1, 'How is a release verified?'),
];
const find = (query: string): readonly string[] =>
  jumpTargets(query, { requirements, questions, answers: [] }).map((target) =>
    target.kind === 'question'
      ? target.questionId
      : `${target.requirement.id}>${target.questionId}`,
  );

describe('jumpTargets', () => {
  test('shows the top level before anything is typed', () => {
    expect(find(' ')).toEqual(['6>Q-6.1.2-01', '10>Q-10.2-01', 'A.6>Q-A.6.2.4-01']);
  });

  test('puts the named requirement first, then its questions', () => {
    expect(find('6.1.2')).toEqual(['6.1.2>Q-6.1.2-01', 'Q-6.1.2-01', 'Q-6.1.2-02']);
    expect(find('6')[0]).toBe('6>Q-6.1.2-01');
    expect(find('6')).toContain('6.2>Q-6.2-01');
  });

  test('keeps clauses and controls apart', () => {
    expect(find('A.6.2')).toEqual(['A.6.2>Q-A.6.2.4-01', 'Q-A.6.2.4-01', 'A.6.2.4>Q-A.6.2.4-01']);
    expect(find('a 6 2 4')[0]).toBe('A.6.2.4>Q-A.6.2.4-01');
    expect(find('6').some((found) => found.includes('A.'))).toBe(false);
  });

  test('takes identifiers of questions and numbers without dots', () => {
    expect(find('Q-6.1.2-02')).toEqual(['Q-6.1.2-02']);
    expect(find('612')).toContain('6.1.2>Q-6.1.2-01');
    expect(find('a62')[0]).toBe('A.6.2>Q-A.6.2.4-01');
    expect(find('10')).toEqual(['10>Q-10.2-01', 'Q-10.2-01', '10.2>Q-10.2-01']);
  });

  test('does not take 1 for 10', () => {
    expect(find('1')).toEqual([]);
  });

  test('finds titles and questions by words', () => {
    expect(find('objectives')).toEqual(['6.2>Q-6.2-01', 'Q-6.2-01']);
    expect(find('nothing like this')).toEqual([]);
  });
});
