import fc from 'fast-check';
import type { Assessment, AnswerFields } from '../../../shared/domain/assessment.ts';
import {
  blankAnswer,
  defaultScale,
  grades,
  priorities,
  statuses,
} from '../../../shared/domain/assessment.ts';
import type { Catalogue, Question, Requirement } from '../../../shared/domain/content.ts';
import type { RecordedAnswer } from '../../../shared/domain/tree.ts';

/** A requirement of a test tree; the kind follows from the identifier. */
export function requirement(
  id: string,
  parent: string | null,
  leaf: boolean,
  dependsOn: string[] = [],
): Requirement {
  const kind = id.startsWith('A.') ? 'control' : 'clause';
  return { id, title: `Title of ${id}`, kind, leaf, parent, dependsOn };
}

/** A question with plausible texts; `changes` replaces any of its fields. */
export function question(id: string, changes: Partial<Question> = {}): Question {
  const requirementId = /^Q-(.+)-\d+$/.exec(id)?.[1] ?? '4.1';
  return {
    id,
    requirement: requirementId,
    text: `How do you handle what ${id} asks?`,
    why: `Without it nobody notices when ${id} goes wrong.`,
    good: `A short record for ${id}, kept up to date every quarter.`,
    evidence: [`Record of ${id}`],
    ask: ['aims-lead'],
    weight: 2,
    key: false,
    action: `Write down how ${id} is handled. Name an owner.`,
    effort: 'small',
    ...changes,
  };
}

/** A small framework with two clauses of different depth and a control group. */
export const catalogue: Catalogue = {
  id: 'test',
  title: 'Test framework',
  version: '1',
  requirements: [
    requirement('4', null, false),
    requirement('4.1', '4', true),
    requirement('4.3', '4', true, ['4.1']),
    requirement('6', null, false),
    requirement('6.1', '6', false),
    requirement('6.1.2', '6.1', true, ['4.1', '4.3']),
    requirement('6.1.3', '6.1', true, ['6.1.2']),
    requirement('A.2', null, false),
    requirement('A.2.2', 'A.2', true, ['6.1.3']),
  ],
  questions: [
    question('Q-4.1-01', { weight: 3, key: true }),
    question('Q-4.1-02', { weight: 1 }),
    question('Q-4.3-01', { weight: 2 }),
    question('Q-6.1.2-01', { weight: 3, key: true }),
    question('Q-6.1.2-02', { weight: 2, effort: 'medium' }),
    question('Q-6.1.3-01', { weight: 1 }),
    question('Q-A.2.2-01', { weight: 3, key: true }),
    question('Q-A.2.2-02', { weight: 1, effort: 'large' }),
  ],
  guidance: {},
  documentedInformation: [],
  roles: {} as Catalogue['roles'],
  maturity: Array.from({ length: 6 }, (_, level) => ({
    name: `Level ${level}`,
    description: `What level ${level} means.`,
  })),
};

const stamp = '2026-05-14T09:00:00.000Z';
export const assessmentId = '00000000-0000-4000-8000-000000000001';

/** An assessment that asks everything of `catalogue`. */
export function assessment(changes: Partial<Assessment> = {}): Assessment {
  return {
    id: assessmentId,
    code: 'GAP-001',
    title: 'First gap analysis',
    date: '2026-05-14',
    endDate: null,
    scope: '',
    sites: [],
    aiSystems: [],
    exclusions: '',
    criteria: '',
    people: [],
    parts: { clauses: true, controls: true },
    variant: 'full',
    scale: defaultScale,
    confidentiality: 'Confidential',
    version: '1.0',
    status: 'in-progress',
    catalogue: { id: 'test', version: '1' },
    repeatOf: null,
    createdAt: stamp,
    updatedAt: stamp,
    archivedAt: null,
    ...changes,
  };
}

/** An answer to a question. */
export function answer(questionId: string, changes: Partial<AnswerFields> = {}): RecordedAnswer {
  return { ...blankAnswer, questionId, ...changes };
}

/** Identifiers that count up, in the form of UUIDs. */
export function ids(): () => string {
  let last = 100;
  return () => {
    last += 1;
    return `00000000-0000-4000-8000-${String(last).padStart(12, '0')}`;
  };
}

const day = fc
  .integer({ min: 0, max: 700 })
  .map((offset) => new Date(Date.UTC(2026, 0, 1) + offset * 86_400_000).toISOString().slice(0, 10));

/** Anything that may have been recorded for a question. */
export function anyAnswer(questionId: string): fc.Arbitrary<RecordedAnswer> {
  return fc.record({
    questionId: fc.constant(questionId),
    status: fc.constantFrom(...statuses),
    notApplicableReason: fc.string(),
    maturity: fc.option(fc.integer({ min: 0, max: 5 })),
    note: fc.string({ unit: 'grapheme' }),
    saidBy: fc.constant([]),
    grade: fc.option(fc.constantFrom(...grades)),
    recommendation: fc.string(),
    priority: fc.option(fc.constantFrom(...priorities)),
    effort: fc.option(fc.constantFrom('small' as const, 'medium' as const, 'large' as const)),
    owner: fc.constantFrom('', 'Mia', 'Tom'),
    due: fc.option(day),
    followUp: fc.boolean(),
  });
}

/** Answers to some of the test framework's questions, in any order. */
export const anyAnswers: fc.Arbitrary<readonly RecordedAnswer[]> = fc
  .shuffledSubarray(catalogue.questions.map(({ id }) => id))
  .chain((chosen) => fc.tuple(...chosen.map(anyAnswer)));
