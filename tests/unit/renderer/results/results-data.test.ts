import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  calculationsOf,
  extremesOf,
  firstFlagged,
  firstUnanswered,
  groupsOf,
  heatLines,
} from '../../../../renderer/features/results/results-data.ts';
import { resultsOf } from '../../../../shared/domain/scoring.ts';
import { answer, anyAnswers, assessment, catalogue } from '../../domain/support.ts';

const resultsWith = (answers: Parameters<typeof resultsOf>[2]) =>
  resultsOf(assessment(), catalogue, answers);

describe('the calculation', () => {
  it('adds up to the scores that it explains', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const results = resultsWith(answers);
        const lines = calculationsOf(assessment(), catalogue, answers, results);
        for (const { earned, possible, score } of lines) {
          expect(score === null).toBe(possible === 0);
          expect((score ?? 0) * possible).toBeCloseTo(100 * earned, 6);
        }
        const [whole, ...groups] = lines;
        const sum = (of: (line: (typeof lines)[number]) => number): number =>
          groups.reduce((total, line) => total + of(line), 0);
        expect(whole?.requirement).toBeNull();
        expect(sum(({ rated }) => rated)).toBe(whole?.rated);
        expect(sum(({ possible }) => possible)).toBe(whole?.possible);
      }),
    );
  });
});

describe('what a set of scores says', () => {
  it('names the strongest and the weakest rated group', () => {
    const answers = [
      answer('Q-4.1-01', { status: 'conforms' }),
      answer('Q-6.1.2-01', { status: 'does-not' }),
      answer('Q-A.2.2-01', { status: 'partly' }),
    ];
    const found = extremesOf(resultsWith(answers).groups);
    expect(found).toMatchObject({
      kind: 'spread',
      strongest: { requirement: { id: '4' } },
      weakest: { requirement: { id: '6' } },
    });
  });

  it('does not call equal scores strong and weak', () => {
    const answers = [
      answer('Q-4.1-01', { status: 'partly' }),
      answer('Q-6.1.2-01', { status: 'partly' }),
    ];
    expect(extremesOf(resultsWith(answers).groups)).toEqual({ kind: 'even', score: 50 });
  });

  it('says so when one group is rated, or none', () => {
    const one = extremesOf(resultsWith([answer('Q-4.1-01', { status: 'partly' })]).groups);
    expect(one).toMatchObject({ kind: 'single', only: { requirement: { id: '4' } } });
    expect(extremesOf(resultsWith([]).groups)).toEqual({ kind: 'none' });
  });

  it('keeps clauses and controls apart', () => {
    const results = resultsWith([]);
    const ids = (part: 'clauses' | 'controls') =>
      groupsOf(results, part).map(({ requirement }) => requirement.id);
    expect(ids('clauses')).toEqual(['4', '6']);
    expect(ids('controls')).toEqual(['A.2']);
  });
});

describe('the heat map', () => {
  it('has every requirement once, under its top-level node', () => {
    const lines = heatLines(assessment(), catalogue, [], resultsWith([]));
    const shown = lines.map(({ group, leaves }) => [
      group.id,
      leaves.map(({ requirement }) => requirement.id),
    ]);
    expect(shown).toEqual([
      ['4', ['4.1', '4.3']],
      ['6', ['6.1.2', '6.1.3']],
      ['A.2', ['A.2.2']],
    ]);
  });

  it('leads to the first question that is open, else to the first', () => {
    const answers = [
      answer('Q-4.1-01', { status: 'conforms', followUp: true }),
      answer('Q-4.3-01', { status: 'does-not' }),
    ];
    const leaves = heatLines(assessment(), catalogue, answers, resultsWith(answers)).flatMap(
      (line) => line.leaves,
    );
    const of = (id: string) => leaves.find(({ requirement }) => requirement.id === id);
    expect(of('4.1')).toMatchObject({ questionId: 'Q-4.1-02', flagged: true, gaps: 0 });
    expect(of('4.3')).toMatchObject({ questionId: 'Q-4.3-01', flagged: false, gaps: 1 });
  });

  it('leaves out what the assessment does not ask', () => {
    const clauses = assessment({ parts: { clauses: true, controls: false } });
    const lines = heatLines(clauses, catalogue, [], resultsOf(clauses, catalogue, []));
    expect(lines.map(({ group }) => group.id)).toEqual(['4', '6']);
  });
});

describe('open points', () => {
  it('are found in the order of the framework', () => {
    const answers = [
      answer('Q-6.1.2-01', { followUp: true }),
      answer('Q-4.1-02', { status: 'partly', followUp: true }),
      answer('Q-4.1-01', { status: 'conforms' }),
    ];
    expect(firstUnanswered(assessment(), catalogue, answers)).toBe('Q-4.3-01');
    expect(firstFlagged(assessment(), catalogue, answers)).toBe('Q-4.1-02');
    expect(firstFlagged(assessment(), catalogue, [])).toBeUndefined();
  });
});
