import type { Action } from './action.ts';
import { isGap, questionsOf, type Assessment } from './assessment.ts';
import type { Day } from './common.ts';
import type { Catalogue } from './content.ts';
import type { GapSummary } from './review-inputs-model.ts';
import { resultsOf } from './scoring.ts';
import type { RecordedAnswer } from './tree.ts';

/** A part of the framework in the newest gap analysis, beside the one before. */
export interface GapGroup {
  /** "4", "A.6". */
  readonly id: string;
  readonly title: string;
  /** 0 to 100; null while nothing is rated. */
  readonly score: number | null;
  readonly previous: number | null;
}

/** Where the newest gap analysis stands. */
export interface GapStanding extends GapSummary {
  /** Clauses, then groups of controls, as far as it asks about them. */
  readonly groups: readonly GapGroup[];
}

export interface GapInput {
  readonly assessment: Assessment;
  readonly answers: readonly RecordedAnswer[];
  readonly actions: readonly Pick<Action, 'status' | 'due'>[];
  readonly previous: {
    readonly assessment: Assessment;
    readonly answers: readonly RecordedAnswer[];
  } | null;
  readonly catalogue: Catalogue;
  readonly today: Day;
}

/** Scores, gaps and open actions of the newest gap analysis. */
export function gapStanding(input: GapInput): GapStanding {
  const { assessment, answers, actions, previous, catalogue, today } = input;
  const results = resultsOf(assessment, catalogue, answers);
  const before =
    previous === null ? null : resultsOf(previous.assessment, catalogue, previous.answers);
  const asked = new Set(questionsOf(assessment, catalogue).map(({ id }) => id));
  const open = actions.filter(({ status }) => status === 'open' || status === 'in-progress');
  return {
    id: assessment.id,
    code: assessment.code,
    title: assessment.title,
    date: assessment.date,
    score: results.overall.score,
    gaps: answers.filter((answer) => asked.has(answer.questionId) && isGap(answer)).length,
    actions: {
      open: open.length,
      late: open.filter(({ due }) => due !== null && due < today).length,
    },
    previous:
      previous === null || before === null
        ? null
        : { date: previous.assessment.date, score: before.overall.score },
    groups: results.groups.map(({ requirement, score }) => ({
      id: requirement.id,
      title: requirement.title,
      score: score.score,
      previous: before?.byRequirement[requirement.id]?.score ?? null,
    })),
  };
}

/** The analysis that another is compared with: the one it repeats, or the next older one. */
export function comparedWith(
  assessment: Assessment,
  others: readonly Assessment[],
): Assessment | null {
  const before = others.filter(({ id }) => id !== assessment.id);
  return (
    before.find(({ id }) => id === assessment.repeatOf) ??
    before.find(({ date }) => date < assessment.date) ??
    null
  );
}
