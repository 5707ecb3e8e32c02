import type { AssessmentSetup } from './assessment.ts';
import { isAnswered, questionsOf } from './assessment.ts';
import type { Catalogue, Question, Requirement } from './content.ts';
import type { Results, Score } from './scoring.ts';
import { resultsOf, statusValue } from './scoring.ts';
import type { RecordedAnswer } from './tree.ts';
import { answersByQuestion, questionOrder } from './tree.ts';

/**
 * How a question fared from one assessment to the other. By status; where both have the
 * same status, by maturity. `not-comparable`: it applied only once, or nobody assessed it.
 */
export const changes = [
  'improved',
  'worse',
  'same',
  'newly-assessed',
  'no-longer-assessed',
  'not-comparable',
] as const;
export type Change = (typeof changes)[number];

/** One question in both assessments. */
export interface QuestionComparison {
  readonly question: Question;
  /** Undefined where nothing was recorded or the assessment did not ask. */
  readonly from: RecordedAnswer | undefined;
  readonly to: RecordedAnswer | undefined;
  readonly change: Change;
  /** Levels gained; null unless both were rated and have one. */
  readonly maturityDelta: number | null;
}

/** One node of the tree in both assessments. */
export interface RequirementComparison {
  readonly requirement: Requirement;
  readonly from: Score;
  readonly to: Score;
  /** Points gained; null unless both have a score. */
  readonly scoreDelta: number | null;
  readonly maturityDelta: number | null;
  /** Its questions by change, those of nodes below included. */
  readonly counts: ChangeCounts;
}

export type ChangeCounts = Readonly<Record<Change, number>>;

/** Two assessments side by side. */
export interface Comparison {
  readonly from: Results;
  readonly to: Results;
  readonly scoreDelta: number | null;
  readonly maturityDelta: number | null;
  /** All questions that either assessment asks, in the framework's order. */
  readonly questions: readonly QuestionComparison[];
  /** All nodes in which either assessment asks something, in the framework's order. */
  readonly requirements: readonly RequirementComparison[];
  readonly counts: ChangeCounts;
  /** False when "partly" counted differently: then scores moved for that reason too. */
  readonly sameScale: boolean;
}

/** One of the two assessments with its answers. */
export interface ComparedAssessment {
  readonly assessment: Pick<AssessmentSetup, 'parts' | 'variant' | 'scale'>;
  readonly answers: readonly RecordedAnswer[];
}

/** Compares two assessments; exchanging them turns every gain into the same loss. */
export function compareAssessments(input: {
  readonly from: ComparedAssessment;
  readonly to: ComparedAssessment;
  readonly catalogue: Catalogue;
}): Comparison {
  const { from, to, catalogue } = input;
  const fromResults = resultsOf(from.assessment, catalogue, from.answers);
  const toResults = resultsOf(to.assessment, catalogue, to.answers);
  const questions = compareQuestions(from, to, catalogue);
  const childrenOf = new Map<string | null, string[]>();
  for (const { id, parent } of catalogue.requirements) {
    childrenOf.set(parent, [...(childrenOf.get(parent) ?? []), id]);
  }
  const requirements = catalogue.requirements.flatMap((requirement): RequirementComparison[] => {
    const before = fromResults.byRequirement[requirement.id];
    const after = toResults.byRequirement[requirement.id];
    if (!before || !after || before.total + after.total === 0) return [];
    const below = descendants(requirement.id, childrenOf);
    return [
      {
        requirement,
        from: before,
        to: after,
        scoreDelta: delta(before.score, after.score),
        maturityDelta: delta(before.maturity, after.maturity),
        counts: countChanges(questions.filter(({ question }) => below.has(question.requirement))),
      },
    ];
  });
  return {
    from: fromResults,
    to: toResults,
    scoreDelta: delta(fromResults.overall.score, toResults.overall.score),
    maturityDelta: delta(fromResults.overall.maturity, toResults.overall.maturity),
    questions,
    requirements,
    counts: countChanges(questions),
    sameScale: from.assessment.scale.partlyPercent === to.assessment.scale.partlyPercent,
  };
}

/** How one question changed between two records of it. */
export function changeOf(from: RecordedAnswer | undefined, to: RecordedAnswer | undefined): Change {
  if (!isAnswered(from) && !isAnswered(to)) return 'not-comparable';
  if (!from || !isAnswered(from)) return 'newly-assessed';
  if (!to || !isAnswered(to)) return 'no-longer-assessed';
  if (from.status === to.status && from.status === 'not-applicable') return 'same';
  const before = rank(from);
  const after = rank(to);
  if (before === null || after === null) return 'not-comparable';
  const moved = after - before || (maturityDeltaOf(from, to) ?? 0);
  if (moved === 0) return 'same';
  return moved > 0 ? 'improved' : 'worse';
}

function compareQuestions(
  from: ComparedAssessment,
  to: ComparedAssessment,
  catalogue: Catalogue,
): readonly QuestionComparison[] {
  const order = questionOrder(catalogue);
  const askedBefore = new Set(questionsOf(from.assessment, catalogue));
  const askedAfter = new Set(questionsOf(to.assessment, catalogue));
  const before = answersByQuestion(from.answers);
  const after = answersByQuestion(to.answers);
  return [...new Set([...askedBefore, ...askedAfter])]
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((question) => {
      const was = askedBefore.has(question) ? before.get(question.id) : undefined;
      const is = askedAfter.has(question) ? after.get(question.id) : undefined;
      return {
        question,
        from: was,
        to: is,
        change: changeOf(was, is),
        maturityDelta: maturityDeltaOf(was, is),
      };
    });
}

function rank({ status }: RecordedAnswer): number | null {
  // Only the order matters here, so any share for "partly" will do.
  return statusValue(status, { maturity: false, partlyPercent: 50 });
}

function maturityDeltaOf(
  from: RecordedAnswer | undefined,
  to: RecordedAnswer | undefined,
): number | null {
  if (!from || !to || rank(from) === null || rank(to) === null) return null;
  return delta(from.maturity, to.maturity);
}

/** The difference of two scores as they are printed, in whole points; null when either is missing. */
export function roundedDelta({
  from,
  to,
}: Pick<RequirementComparison, 'from' | 'to'>): number | null {
  if (from.score === null || to.score === null) return null;
  return Math.round(to.score) - Math.round(from.score);
}

function delta(from: number | null, to: number | null): number | null {
  if (from === null || to === null) return null;
  return to - from;
}

function countChanges(questions: readonly QuestionComparison[]): ChangeCounts {
  const counts = Object.fromEntries(changes.map((change) => [change, 0])) as Record<Change, number>;
  for (const { change } of questions) counts[change] += 1;
  return counts;
}

function descendants(
  id: string,
  childrenOf: ReadonlyMap<string | null, readonly string[]>,
): ReadonlySet<string> {
  const found = new Set([id]);
  // A set can grow while it is walked, so this visits every node once.
  for (const node of found) for (const child of childrenOf.get(node) ?? []) found.add(child);
  return found;
}
