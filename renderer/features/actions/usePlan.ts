import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import { needsAction, planActions, type PlanChange } from '../../../shared/domain/action-plan.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { rankGaps } from '../../../shared/domain/gaps.ts';
import { useAssessmentData, type DataQuery } from '../../lib/assessment-data.ts';
import { today } from '../../lib/format.ts';
import { ownerNames, statesOf, type ActionState } from './plan-data.ts';

/** An action plan with everything that follows from it. */
export interface PlanData {
  readonly detail: AssessmentDetail;
  readonly catalogue: Catalogue;
  /** How each action stands today, by its id. */
  readonly states: ReadonlyMap<string, ActionState>;
  /** What bringing the plan up to date would add and remove. */
  readonly pending: PlanChange;
  /** Gaps that ask for an action, with or without one. */
  readonly gaps: number;
  /** Names to offer as owners. */
  readonly names: readonly string[];
}

/** The action plan of an assessment. */
export function usePlan(assessmentId: string): DataQuery<PlanData> {
  return useAssessmentData(assessmentId, planOf);
}

function planOf(detail: AssessmentDetail, catalogue: Catalogue): PlanData {
  const { assessment, answers, actions } = detail;
  const day = today();
  return {
    detail,
    catalogue,
    states: statesOf(actions, day),
    // The same rule as behind `action.generate`; only how much it would do is shown from it.
    pending: planActions({
      assessment,
      catalogue,
      answers,
      existing: actions,
      newId: () => crypto.randomUUID(),
      today: day,
    }),
    gaps: rankGaps(assessment, catalogue, answers).filter(needsAction).length,
    names: ownerNames(actions, answers, assessment.people),
  };
}
