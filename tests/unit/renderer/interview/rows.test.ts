import { describe, expect, test } from 'vitest';
import { treeRows } from '../../../../renderer/features/interview/tree/rows.ts';
import { blankAnswer, type AnswerFields } from '../../../../shared/domain/assessment.ts';
import type { Question, Requirement } from '../../../../shared/domain/content.ts';

const node = (id: string, parent: string | null, leaf: boolean): Requirement => ({
  id,
  title: `Title of ${id}`,
  kind: 'clause',
  leaf,
  parent,
  dependsOn: [],
});
const requirements = [
  node('4', null, false),
  node('4.1', '4', true),
  node('4.2', '4', true),
  node('5', null, false),
  node('5.1', '5', true),
];
const questions = ['4.1', '4.1', '4.2', '5.1'].map(
  (requirement, index) =>
    ({ id: `Q-${requirement}-0${index + 1}`, requirement, text: 'Asked?' }) as Question,
);
const answer = (questionId: string, fields: Partial<AnswerFields>) => ({
  ...blankAnswer,
  ...fields,
  questionId,
});
const answers = [
  answer('Q-4.1-01', { status: 'does-not', followUp: true }),
  answer('Q-4.1-02', { status: 'conforms' }),
];
const rows = (more: Partial<Parameters<typeof treeRows>[0]> = {}) =>
  treeRows({
    requirements,
    questions,
    shown: questions,
    filtering: false,
    answers,
    current: 'Q-4.1-02',
    toggled: {},
    ...more,
  });

describe('treeRows', () => {
  test('opens the way to the current question only', () => {
    expect(rows().map(({ id }) => id)).toEqual(['4', '4.1', 'Q-4.1-01', 'Q-4.1-02', '4.2', '5']);
    expect(rows().find(({ id }) => id === 'Q-4.1-02')).toMatchObject({ current: true, level: 3 });
  });

  test('counts progress, gaps and flags of every node', () => {
    expect(rows().find(({ id }) => id === '4')).toMatchObject({
      total: 3,
      answered: 2,
      gaps: 1,
      flagged: 1,
      holdsCurrent: true,
    });
  });

  test('marks a leaf in the order of its questions and a group by status', () => {
    expect(rows().find(({ id }) => id === '4.1')).toMatchObject({ marks: 'dc' });
    expect(rows().find(({ id }) => id === '4')).toMatchObject({ marks: 'cd-' });
  });

  test('keeps what was opened and closed by hand', () => {
    const ids = rows({ toggled: { '4.1': false, '5': true } }).map(({ id }) => id);
    expect(ids).toEqual(['4', '4.1', '4.2', '5', '5.1']);
    expect(rows({ toggled: { '4': false } }).map(({ id }) => id)).toEqual(['4', '5']);
  });

  test('shows all that passes a filter, and nothing else', () => {
    const shown = questions.filter(({ id }) => id === 'Q-5.1-04');
    const ids = rows({ shown, filtering: true }).map(({ id }) => id);
    expect(ids).toEqual(['5', '5.1', 'Q-5.1-04']);
  });
});
