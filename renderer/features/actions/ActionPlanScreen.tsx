import { QueryView } from '../../components/states.tsx';
import { EmptyPlan } from './EmptyPlan.tsx';
import { PlanView } from './PlanView.tsx';
import { usePlan } from './usePlan.ts';

interface ActionPlanScreenProps {
  readonly assessmentId: string;
}

/** Who does what by when, so that the gaps of an assessment close. */
export function ActionPlanScreen({ assessmentId }: ActionPlanScreenProps) {
  const query = usePlan(assessmentId);
  return (
    <QueryView query={query}>
      {(plan) =>
        plan.detail.actions.length === 0 ? <EmptyPlan plan={plan} /> : <PlanView plan={plan} />
      }
    </QueryView>
  );
}
