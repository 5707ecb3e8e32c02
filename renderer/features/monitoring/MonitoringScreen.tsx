import { Button } from '@mantine/core';
import { IconAlertTriangle, IconChartLine } from '@tabler/icons-react';
import { useState } from 'react';
import type { IndicatorOverview } from '../../../shared/contract/monitoring-values.ts';
import { Banner } from '../../components/Banner.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { IndicatorTable } from './IndicatorTable.tsx';
import { isIn, views, type View } from './overview.ts';
import classes from './MonitoringScreen.module.css';

/** All indicators at a glance: what is overdue, what is beyond its threshold, how values move. */
export function MonitoringScreen() {
  const query = useOperation('indicator.overview', undefined, { keepPrevious: true });
  const readOnly = useReadOnly();
  const { asks, auditor } = wordsOf('indicator');
  return (
    <Page
      title={t('monitoring.title')}
      guidance={{ asks, auditor }}
      actions={
        <>
          <Button variant="default" onClick={() => goTo(routes.document('monitoring-report'))}>
            {t('monitoring.document')}
          </Button>
          {!readOnly && (
            <Button onClick={() => goTo(routes.recordNew('indicator'))}>
              {t('monitoring.new')}
            </Button>
          )}
        </>
      }
    >
      <QueryView query={query}>
        {(overview) =>
          overview.indicators.length === 0 ? (
            <EmptyState
              icon={IconChartLine}
              title={t('monitoring.empty')}
              body={wordsOf('indicator').empty}
              action={
                !readOnly && (
                  <Button onClick={() => goTo(routes.recordNew('indicator'))}>
                    {t('monitoring.new')}
                  </Button>
                )
              }
            />
          ) : (
            <Overview overview={overview} />
          )
        }
      </QueryView>
    </Page>
  );
}

function Overview({ overview }: { readonly overview: IndicatorOverview }) {
  const { indicators } = overview;
  const [view, setView] = useState<View>('all');
  const unanswered = indicators.filter(({ answered }) => !answered).length;
  return (
    <>
      {unanswered > 0 && (
        <Banner tone="warning" icon={IconAlertTriangle}>
          {t('monitoring.unanswered', { count: unanswered })}
        </Banner>
      )}
      <div className={classes['tiles']} role="group" aria-label={t('monitoring.tiles')}>
        {views.map((one) => (
          <button
            key={one}
            type="button"
            className={classes['tile']}
            aria-pressed={view === one}
            onClick={() => setView(one)}
          >
            <span className={classes['number']}>
              {formatNumber(indicators.filter((entry) => isIn(one, entry)).length)}
            </span>
            <span className={classes['label']}>{t(`monitoring.tile.${one}`)}</span>
          </button>
        ))}
      </div>
      <IndicatorTable
        key={view}
        indicators={indicators.filter((entry) => isIn(view, entry))}
        empty={view === 'all' ? '' : t(`monitoring.none.${view}`)}
      />
    </>
  );
}
