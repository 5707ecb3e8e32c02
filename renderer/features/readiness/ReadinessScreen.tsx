import { Button, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import type { ReadinessStage } from '../../../shared/domain/readiness/model.ts';
import type { ReadinessView } from '../../../shared/domain/readiness/view.ts';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { Interviews } from './Interviews.tsx';
import { Items } from './Items.tsx';
import { Processes } from './Processes.tsx';
import classes from './ReadinessScreen.module.css';

interface ReadinessScreenProps {
  readonly stage: ReadinessStage;
}

/** Whether the organisation can go into an audit of its certification body, and what is missing. */
export function ReadinessScreen({ stage }: ReadinessScreenProps) {
  const view = useOperation('readiness.read', { stage }, { keepPrevious: true });
  const [shown, setShown] = useState<'open' | 'all'>('open');
  return (
    <Page
      title={t('readiness.title')}
      description={t(`readiness.stage.${stage}.what`)}
      actions={
        <>
          <SegmentedControl
            aria-label={t('readiness.title')}
            value={stage}
            onChange={(next) => goTo(routes.readiness(next), { replace: true })}
            data={[
              { value: '1' as const, label: t('readiness.stage.1') },
              { value: '2' as const, label: t('readiness.stage.2') },
            ]}
          />
          <Button
            variant="default"
            onClick={() => goTo(routes.document(`readiness-stage-${stage}`))}
          >
            {t(`readiness.document.${stage}`)}
          </Button>
          <Button variant="default" onClick={() => goTo(routes.packs())}>
            {t('packs.make.readiness')}
          </Button>
        </>
      }
    >
      <QueryView query={view}>
        {(data) => (
          <>
            <div className={classes['top']}>
              <Verdict view={data} />
              <SegmentedControl
                size="xs"
                aria-label={t('readiness.show')}
                value={shown}
                onChange={setShown}
                data={[
                  { value: 'open' as const, label: t('readiness.show.open') },
                  { value: 'all' as const, label: t('readiness.show.all') },
                ]}
              />
            </div>
            <Items items={data.readiness.items} onlyOpen={shown === 'open'} />
            {data.processes.length > 0 && <Processes processes={data.processes} />}
            {data.interviews.length > 0 && <Interviews interviews={data.interviews} />}
          </>
        )}
      </QueryView>
    </Page>
  );
}

function Verdict({ view }: { readonly view: ReadinessView }) {
  const { stage, ready, blocking, weak, items } = view.readiness;
  const met = items.filter(({ lacks }) => lacks.length === 0).length;
  return (
    <div className={classes['verdict']} data-ready={ready} role="status">
      <p className={classes['headline']}>
        {ready
          ? t(`readiness.ready.${stage}`)
          : t(`readiness.missing.${stage}`, { count: blocking })}
      </p>
      <p>
        {t('readiness.met.of', { met, all: items.length })}{' '}
        {weak > 0
          ? t('readiness.ready.weak', { count: weak })
          : ready
            ? t('readiness.ready.none')
            : null}
      </p>
    </div>
  );
}
