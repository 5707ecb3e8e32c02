import type { AssessmentSetup, Scale, Status } from './assessment.ts';
import { questionsOf, statuses } from './assessment.ts';
import type { Catalogue, Question, Requirement } from './content.ts';
import type { RecordedAnswer } from './tree.ts';
import { answersByQuestion, pathToTop, requirementsById } from './tree.ts';

/** How often each status was given. */
export type StatusCounts = Readonly<Record<Status, number>>;

/** The result of a set of questions. */
export interface Score {
  /** 0 to 100, not rounded; null when nothing was rated. */
  readonly score: number | null;
  /** Weighted mean of the maturity levels, 0 to 5; null when none was given. */
  readonly maturity: number | null;
  readonly counts: StatusCounts;
  /** Questions asked. */
  readonly total: number;
  /** Questions with any status but "not assessed"; "not applicable" is an answer. */
  readonly answered: number;
  /** Questions that apply: all but "not applicable". */
  readonly applicable: number;
}

/** One question as scoring sees it. */
export interface RatedItem {
  readonly status: Status;
  readonly maturity: number | null;
  /** Weight of the question, 1 to 3. */
  readonly weight: number;
}

/** A node of the requirement tree with its result. */
export interface RequirementScore {
  readonly requirement: Requirement;
  readonly score: Score;
}

/** All results of one assessment. */
export interface Results {
  readonly overall: Score;
  /** Clauses 4 to 10 together; nothing asked when the assessment leaves them out. */
  readonly clauses: Score;
  /** The Annex A controls together. */
  readonly controls: Score;
  /** Every node of the tree, leaf or group, also those without a question. */
  readonly byRequirement: Readonly<Record<string, Score>>;
  /** Top-level nodes (4 to 10, A.2 to A.10) in which this assessment asks something, in order. */
  readonly groups: readonly RequirementScore[];
}

/**
 * Scores a set of questions: conforms counts 1, partly `scale.partlyPercent`/100,
 * does not 0, each times the question's weight. What is not applicable or not
 * assessed counts neither for nor against. Maturity is the weighted mean of the
 * rated questions that have one; null when the scale does not ask for it.
 */
export function scoreOf(items: readonly RatedItem[], scale: Scale): Score {
  const counts: Record<Status, number> = emptyCounts();
  let weights = 0;
  let points = 0;
  let maturityWeights = 0;
  let maturityPoints = 0;
  for (const { status, maturity, weight } of items) {
    counts[status] += 1;
    const value = statusValue(status, scale);
    if (value === null) continue;
    weights += weight;
    points += weight * value;
    if (scale.maturity && maturity !== null) {
      maturityWeights += weight;
      maturityPoints += weight * maturity;
    }
  }
  return {
    score: weights === 0 ? null : points / weights,
    maturity: maturityWeights === 0 ? null : maturityPoints / maturityWeights,
    counts,
    total: items.length,
    answered: items.length - counts['not-assessed'],
    applicable: items.length - counts['not-applicable'],
  };
}

/**
 * The results of an assessment, aggregated for every node from question level, so
 * that a clause with many questions is not outweighed by one with few. Answers to
 * questions that the assessment does not ask are left aside.
 */
export function resultsOf(
  assessment: Pick<AssessmentSetup, 'parts' | 'variant' | 'scale'>,
  catalogue: Catalogue,
  answers: readonly RecordedAnswer[],
): Results {
  const byId = requirementsById(catalogue.requirements);
  const byQuestion = answersByQuestion(answers);
  const clauses: RatedItem[] = [];
  const controls: RatedItem[] = [];
  const perNode = new Map<string, RatedItem[]>();
  for (const question of questionsOf(assessment, catalogue)) {
    const item = ratedItem(question, byQuestion.get(question.id));
    (question.requirement.startsWith('A.') ? controls : clauses).push(item);
    for (const id of pathToTop(question.requirement, byId)) {
      const items = perNode.get(id);
      if (items) items.push(item);
      else perNode.set(id, [item]);
    }
  }
  const byRequirement: Record<string, Score> = {};
  const groups: RequirementScore[] = [];
  for (const requirement of catalogue.requirements) {
    const score = scoreOf(perNode.get(requirement.id) ?? [], assessment.scale);
    byRequirement[requirement.id] = score;
    if (requirement.parent === null && score.total > 0) groups.push({ requirement, score });
  }
  return {
    overall: scoreOf([...clauses, ...controls], assessment.scale),
    clauses: scoreOf(clauses, assessment.scale),
    controls: scoreOf(controls, assessment.scale),
    byRequirement,
    groups,
  };
}

/** What one question contributes to a score. */
export function ratedItem(question: Question, answer: RecordedAnswer | undefined): RatedItem {
  return {
    status: answer?.status ?? 'not-assessed',
    maturity: answer?.maturity ?? null,
    weight: question.weight,
  };
}

/** Points of a status, 0 to 100; null for those that leave the score. */
export function statusValue(status: Status, scale: Scale): number | null {
  switch (status) {
    case 'conforms':
      return 100;
    case 'partly':
      return scale.partlyPercent;
    case 'does-not':
      return 0;
    case 'not-applicable':
    case 'not-assessed':
      return null;
  }
}

/** How many questions carry one of the three ratings that count. */
export function ratedCount(counts: StatusCounts): number {
  return counts.conforms + counts.partly + counts['does-not'];
}

function emptyCounts(): Record<Status, number> {
  return Object.fromEntries(statuses.map((status) => [status, 0])) as Record<Status, number>;
}
