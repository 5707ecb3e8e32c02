import { isGap, questionsOf, type Assessment } from '../../../shared/domain/assessment.ts';
import type { Catalogue, Question, Requirement } from '../../../shared/domain/content.ts';
import {
  ratedItem,
  statusValue,
  type RequirementScore,
  type Results,
  type Score,
} from '../../../shared/domain/scoring.ts';
import {
  answersByQuestion,
  pathToTop,
  requirementsById,
  type RecordedAnswer,
} from '../../../shared/domain/tree.ts';

/** The two halves of the framework. */
export type Part = 'clauses' | 'controls';

/** What a set of scores has to say. */
export type Extremes =
  | { readonly kind: 'none' }
  | { readonly kind: 'single'; readonly only: RequirementScore }
  | { readonly kind: 'even'; readonly score: number }
  | {
      readonly kind: 'spread';
      readonly strongest: RequirementScore;
      readonly weakest: RequirementScore;
    };

/** The strongest and the weakest of the rated groups, as they read when rounded. */
export function extremesOf(groups: readonly RequirementScore[]): Extremes {
  const rated = groups.filter(({ score }) => score.score !== null);
  const [first] = rated;
  if (first === undefined) return { kind: 'none' };
  if (rated.length === 1) return { kind: 'single', only: first };
  const value = ({ score }: RequirementScore): number => score.score ?? 0;
  const strongest = rated.reduce((best, one) => (value(one) > value(best) ? one : best));
  const weakest = rated.reduce((worst, one) => (value(one) < value(worst) ? one : worst));
  const high = Math.round(value(strongest));
  return high === Math.round(value(weakest))
    ? { kind: 'even', score: high }
    : { kind: 'spread', strongest, weakest };
}

/** The groups of one half that this assessment covers. */
export function groupsOf(results: Results, part: Part): readonly RequirementScore[] {
  const kind = part === 'clauses' ? 'clause' : 'control';
  return results.groups.filter(({ requirement }) => requirement.kind === kind);
}

/** A leaf of the tree as a field of the heat map. */
export interface HeatLeaf {
  readonly requirement: Requirement;
  readonly score: Score;
  readonly gaps: number;
  readonly flagged: boolean;
  /** Where its field leads: the first question that is not assessed, else the first. */
  readonly questionId: string;
}

/** A top-level clause or control group with its leaves. */
export interface HeatLine {
  readonly group: Requirement;
  readonly leaves: readonly HeatLeaf[];
}

/** Every requirement in which the assessment asks something, by top-level node, in order. */
export function heatLines(
  assessment: Assessment,
  catalogue: Catalogue,
  answers: readonly RecordedAnswer[],
  results: Results,
): readonly HeatLine[] {
  const byId = requirementsById(catalogue.requirements);
  const byQuestion = answersByQuestion(answers);
  const questions = new Map<string, Question[]>();
  for (const question of questionsOf(assessment, catalogue)) {
    const own = questions.get(question.requirement);
    if (own) own.push(question);
    else questions.set(question.requirement, [question]);
  }
  const leafOf = (requirement: Requirement): HeatLeaf[] => {
    const own = questions.get(requirement.id) ?? [];
    const score = results.byRequirement[requirement.id];
    const [first] = own;
    if (first === undefined || score === undefined) return [];
    const recorded = own.flatMap(({ id }) => byQuestion.get(id) ?? []);
    const open = own.find(
      ({ id }) => (byQuestion.get(id)?.status ?? 'not-assessed') === 'not-assessed',
    );
    return [
      {
        requirement,
        score,
        gaps: recorded.filter(isGap).length,
        flagged: recorded.some(({ followUp }) => followUp),
        questionId: (open ?? first).id,
      },
    ];
  };
  return results.groups.map(({ requirement: group }) => ({
    group,
    leaves: catalogue.requirements
      .filter(({ id }) => pathToTop(id, byId).at(-1) === group.id)
      .flatMap(leafOf),
  }));
}

/** One line of the calculation: a score as what was earned of what was rated. */
export interface Calculation {
  /** Null for the whole assessment. */
  readonly requirement: Requirement | null;
  readonly rated: number;
  /** In weights, not percent. */
  readonly earned: number;
  readonly possible: number;
  readonly score: number | null;
}

/** The calculation of every group, the whole assessment first. */
export function calculationsOf(
  assessment: Assessment,
  catalogue: Catalogue,
  answers: readonly RecordedAnswer[],
  results: Results,
): readonly Calculation[] {
  const byId = requirementsById(catalogue.requirements);
  const byQuestion = answersByQuestion(answers);
  const sums = new Map<string | null, { rated: number; earned: number; possible: number }>();
  for (const question of questionsOf(assessment, catalogue)) {
    const item = ratedItem(question, byQuestion.get(question.id));
    const value = statusValue(item.status, assessment.scale);
    if (value === null) continue;
    for (const key of [null, pathToTop(question.requirement, byId).at(-1) ?? '']) {
      const sum = sums.get(key) ?? { rated: 0, earned: 0, possible: 0 };
      sums.set(key, {
        rated: sum.rated + 1,
        earned: sum.earned + (item.weight * value) / 100,
        possible: sum.possible + item.weight,
      });
    }
  }
  const line = (requirement: Requirement | null, score: Score): Calculation => ({
    requirement,
    score: score.score,
    ...(sums.get(requirement?.id ?? null) ?? { rated: 0, earned: 0, possible: 0 }),
  });
  return [
    line(null, results.overall),
    ...results.groups.map(({ requirement, score }) => line(requirement, score)),
  ];
}

/** The first question, in the framework's order, whose answer is flagged for follow-up. */
export function firstFlagged(
  assessment: Assessment,
  catalogue: Catalogue,
  answers: readonly RecordedAnswer[],
): string | undefined {
  const byQuestion = answersByQuestion(answers);
  return questionsOf(assessment, catalogue).find(({ id }) => byQuestion.get(id)?.followUp === true)
    ?.id;
}

/** The first question that is not assessed. */
export function firstUnanswered(
  assessment: Assessment,
  catalogue: Catalogue,
  answers: readonly RecordedAnswer[],
): string | undefined {
  const byQuestion = answersByQuestion(answers);
  return questionsOf(assessment, catalogue).find(
    ({ id }) => (byQuestion.get(id)?.status ?? 'not-assessed') === 'not-assessed',
  )?.id;
}
