import { useMemo, useState } from 'react';
import { Button, Checkbox, SegmentedControl } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { Link } from 'wouter';
import type { Catalogue } from '../../../shared/domain/content.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import {
  excludedControls,
  raciMatrix,
  raciTotals,
  type ProcessOwner,
  type RaciGap,
  type RaciMatrix,
  type RaciTotals,
} from '../../../shared/domain/responsibilities.ts';
import { Page } from '../../components/Page.tsx';
import { EmptyState, ErrorState, LoadingState } from '../../components/states.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { wordsOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { ProcessTable } from './ProcessTable.tsx';
import { RaciGrid } from './RaciGrid.tsx';
import { useAllRecords } from './useAllRecords.ts';
import { useProcesses } from './useProcesses.ts';
import classes from './Responsibilities.module.css';

/** Clauses and controls against roles, with what nobody answers for. */
export function ResponsibilitiesScreen() {
  const roles = useAllRecords('role');
  const controls = useAllRecords('control');
  const catalogue = useOperation('content.catalogue', undefined);
  const error = roles.error ?? controls.error ?? catalogue.error;
  const isRead =
    roles.data !== undefined && controls.data !== undefined && catalogue.data !== undefined;
  const isReadOnly = useReadOnly();
  return (
    <Page
      title={t('raci.title')}
      description={t('raci.about')}
      guidance={wordsOf('role')}
      actions={
        <>
          <Button variant="default" component={Link} href={routes.document('roles')}>
            {t('raci.document')}
          </Button>
          <Button variant="default" component={Link} href={routes.register('role')}>
            {t('raci.roles')}
          </Button>
          {!isReadOnly && (
            <Button component={Link} href={routes.recordNew('role')}>
              {t('raci.newRole')}
            </Button>
          )}
        </>
      }
      fill
    >
      {isRead ? (
        <Loaded roles={roles.data} controls={controls.data} catalogue={catalogue.data} />
      ) : error === null ? (
        <LoadingState />
      ) : (
        <ErrorState error={error} />
      )}
    </Page>
  );
}

interface LoadedProps {
  readonly roles: readonly AimsRecord<'role'>[];
  readonly controls: readonly AimsRecord<'control'>[];
  readonly catalogue: Catalogue;
}

function Loaded({ roles, controls, catalogue }: LoadedProps) {
  const [gapsOnly, setGapsOnly] = useState(false);
  const [view, setView] = useState<View>('matrix');
  const { requirements } = catalogue;
  const excluded = useMemo(() => excludedControls(controls), [controls]);
  const matrix = useMemo(
    () => raciMatrix(requirements, roles, excluded),
    [requirements, roles, excluded],
  );
  const totals = useMemo(() => raciTotals(matrix), [matrix]);
  const processes = useProcesses(matrix.roles);
  if (matrix.roles.length === 0) {
    return <EmptyState icon={IconUsers} title={t('raci.empty')} body={wordsOf('role').empty} />;
  }
  const rows = gapsOnly ? matrix.rows.filter(({ gaps }) => gaps.length > 0) : matrix.rows;
  const owners = gapsOnly ? processes.filter(({ gap }) => gap !== null) : processes;
  const left = requirements.filter(({ id, leaf }) => leaf && excluded.has(id)).length;
  const isMatrix = view === 'matrix' || processes.length === 0;
  return (
    <div className={classes['screen']}>
      <div className={classes['bar']}>
        <p className={classes['lead']} role="status">
          {isMatrix ? leadText(totals) : processText(processes)}
        </p>
        <div className={classes['side']}>
          {processes.length > 0 && (
            <SegmentedControl
              aria-label={t('raci.view')}
              data={views.map((value) => ({ value, label: t(`raci.view.${value}`) }))}
              value={view}
              onChange={setView}
            />
          )}
          <Checkbox
            label={t('raci.gapsOnly')}
            checked={gapsOnly}
            onChange={(event) => setGapsOnly(event.currentTarget.checked)}
          />
        </div>
      </div>
      {isMatrix ? (
        <>
          <Matrix matrix={{ ...matrix, rows }} requirements={requirements} />
          <p className={classes['legend']}>
            {t('raci.legend')} {left > 0 && t('raci.excluded', { count: left })}
          </p>
        </>
      ) : (
        <ProcessTable owners={owners} />
      )}
    </div>
  );
}

const views = ['matrix', 'processes'] as const;
type View = (typeof views)[number];

function Matrix(props: {
  readonly matrix: RaciMatrix;
  readonly requirements: Catalogue['requirements'];
}) {
  if (props.matrix.rows.length === 0) return <p>{t('raci.noGaps')}</p>;
  return <RaciGrid {...props} />;
}

const gaps: readonly RaciGap[] = ['none-accountable', 'several-accountable', 'accountable-vacant'];

function leadText({ total, clear, gaps: counts }: RaciTotals): string {
  if (clear === total) return t('raci.lead.clear', { total });
  const found = gaps
    .filter((gap) => counts[gap] > 0)
    .map((gap) => t(`raci.count.${gap}`, { count: counts[gap] }));
  return `${t('raci.lead.gaps', { clear, total })} ${found.join(' ')}`;
}

function processText(owners: readonly ProcessOwner[]): string {
  const open = owners.filter(({ gap }) => gap !== null).length;
  return open === 0
    ? t('raci.processes.clear', { count: owners.length })
    : t('raci.processes.open', { count: open, total: owners.length });
}
