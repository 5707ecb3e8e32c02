import { Button } from '@mantine/core';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { BeginProject } from './BeginProject.tsx';
import { PlanView } from './PlanView.tsx';

/** The certification project as a plan of eight steps; begins it where there is none. */
export function PlanScreen() {
  const query = useOperation('certification.overview', undefined, { keepPrevious: true });
  const { asks, auditor } = wordsOf('project');
  const project = query.data?.project ?? null;
  return (
    <Page
      title={t('certification.plan.title')}
      guidance={{ asks, auditor }}
      actions={
        project !== null && (
          <>
            <Button variant="default" onClick={() => goTo(routes.record(project.id))}>
              {t('certification.plan.record')}
            </Button>
            <Button variant="default" onClick={() => goTo(routes.document('application-form'))}>
              {t('certification.plan.form')}
            </Button>
            <Button variant="default" onClick={() => goTo(routes.document('project-plan'))}>
              {t('certification.plan.document')}
            </Button>
          </>
        )
      }
    >
      <QueryView query={query}>
        {(overview) =>
          overview.project === null ? (
            <BeginProject beginning={overview.beginning} />
          ) : (
            <PlanView key={overview.project.id} project={overview.project} overview={overview} />
          )
        }
      </QueryView>
    </Page>
  );
}
