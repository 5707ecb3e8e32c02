import type { Action } from '../../../shared/domain/action.ts';
import { questionsOf } from '../../../shared/domain/assessment.ts';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import type { PlanData } from './usePlan.ts';

/** Adds an empty action by hand; `requirement` where it belongs, else where the interview starts. */
export function useAddAction(
  plan: PlanData,
  onAdded: (action: Action) => void,
): (requirement?: string) => void {
  const add = useWrite('action.add');
  const { assessment } = plan.detail;
  return (requirement) => {
    if (add.isPending) return;
    const [first] = questionsOf(assessment, plan.catalogue);
    add.mutate(
      {
        assessmentId: assessment.id,
        fields: {
          requirement: requirement ?? first?.requirement ?? '4.1',
          title: t('actions.newTitle'),
          detail: '',
          owner: '',
          due: null,
          effort: null,
          priority: 'medium',
          status: 'open',
          dependsOn: [],
        },
      },
      { onSuccess: onAdded },
    );
  };
}
