import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import { isGap, questionsOf, type Assessment } from '../../../shared/domain/assessment.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { resultsOf } from '../../../shared/domain/scoring.ts';

/** Where a gap analysis stands, in the figures that the home screen shows. */
export interface GapStand {
  readonly assessment: Assessment;
  readonly answered: number;
  readonly total: number;
  /** 0 to 100; null while nothing is rated. */
  readonly score: number | null;
  readonly gaps: number;
  /** Actions of its plan, dropped ones aside, and how many of them are done. */
  readonly actions: number;
  readonly finished: number;
}

/** Works out where a gap analysis stands. */
export function gapStandOf(
  { assessment, answers, actions }: Pick<AssessmentDetail, 'assessment' | 'answers' | 'actions'>,
  catalogue: Catalogue,
): GapStand {
  const { score, answered, total } = resultsOf(assessment, catalogue, answers).overall;
  const asked = new Set(questionsOf(assessment, catalogue).map(({ id }) => id));
  const plan = actions.filter(({ status }) => status !== 'dropped');
  return {
    assessment,
    answered,
    total,
    score,
    gaps: answers.filter((answer) => asked.has(answer.questionId) && isGap(answer)).length,
    actions: plan.length,
    finished: plan.filter(({ status }) => status === 'done').length,
  };
}
