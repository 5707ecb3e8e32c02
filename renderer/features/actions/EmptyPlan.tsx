import { Button } from '@mantine/core';
import { IconListCheck, IconPlus } from '@tabler/icons-react';
import { Link } from 'wouter';
import { EmptyState } from '../../components/states.tsx';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { useAddAction } from './useAddAction.ts';
import { useGenerate } from './useGenerate.ts';
import type { PlanData } from './usePlan.ts';

/** Before there is an action: what to do to get a plan. */
export function EmptyPlan({ plan }: { readonly plan: PlanData }) {
  const readOnly = useReadOnly();
  const { assessment } = plan.detail;
  const generate = useGenerate(assessment.id);
  const add = useAddAction(plan, () => undefined);
  const count = plan.pending.add.length;
  return (
    <EmptyState
      icon={IconListCheck}
      title={t('actions.empty.title')}
      body={count === 0 ? t('actions.empty.noGaps') : t('actions.empty.body', { count })}
      action={
        readOnly ? undefined : (
          <>
            <Button
              variant="default"
              leftSection={<IconPlus size={16} aria-hidden="true" />}
              onClick={() => add()}
            >
              {t('actions.add')}
            </Button>
            {count === 0 ? (
              <Button component={Link} href={routes.interview(assessment.id)}>
                {t('actions.empty.interview')}
              </Button>
            ) : (
              <Button loading={generate.isPending} onClick={generate.run}>
                {t('actions.empty.generate', { count })}
              </Button>
            )}
          </>
        )
      }
    />
  );
}
