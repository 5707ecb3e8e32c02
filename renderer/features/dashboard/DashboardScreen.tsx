import { Button } from '@mantine/core';
import { IconFileText, IconGauge } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Dashboard } from '../../../shared/domain/dashboard.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { Certification } from './Certification.tsx';
import { Conformity } from './Conformity.tsx';
import { Events, Indicators, Nonconformities, Objectives, Overdue, Risks } from './Lists.tsx';
import classes from './Dashboard.module.css';

/** The whole AIMS at a glance for top management; every figure leads to where it comes from. */
export function DashboardScreen() {
  const query = useOperation('dashboard.read', undefined);
  return (
    <QueryView query={query}>
      {(dashboard) => (
        <Page
          title={t('dashboard.title')}
          description={t('dashboard.asOf', { day: formatDay(dashboard.today) })}
          actions={
            !isEmpty(dashboard) && (
              <Button
                component={Link}
                href={routes.document('dashboard')}
                variant="default"
                leftSection={<IconFileText size={16} aria-hidden="true" />}
              >
                {t('dashboard.print')}
              </Button>
            )
          }
        >
          {isEmpty(dashboard) ? (
            <EmptyState
              icon={IconGauge}
              title={t('dashboard.empty.title')}
              body={t('dashboard.empty.body')}
              action={
                <Button onClick={() => goTo(routes.home())}>{t('dashboard.empty.action')}</Button>
              }
            />
          ) : (
            <Tiles dashboard={dashboard} />
          )}
        </Page>
      )}
    </QueryView>
  );
}

function Tiles({ dashboard }: { readonly dashboard: Dashboard }) {
  return (
    <div className={classes['grid']}>
      <Certification dashboard={dashboard} />
      <Risks dashboard={dashboard} />
      <Objectives dashboard={dashboard} />
      <Conformity dashboard={dashboard} />
      <Indicators dashboard={dashboard} />
      <Nonconformities dashboard={dashboard} />
      <Overdue dashboard={dashboard} />
      <Events dashboard={dashboard} />
    </div>
  );
}

/** Nobody has recorded anything that it would show. */
function isEmpty(dashboard: Dashboard): boolean {
  const { certification, gap, risks, objectives, indicators, events } = dashboard;
  const { overdue, nonconformities } = dashboard;
  return (
    certification.projectId === null &&
    (gap?.score ?? null) === null &&
    risks.open + objectives.list.length + indicators.active + events.length === 0 &&
    overdue.total + nonconformities.open === 0
  );
}
