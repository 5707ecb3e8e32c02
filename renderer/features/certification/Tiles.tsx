import { Link } from 'wouter';
import type { ReactNode } from 'react';
import type { CertificationOverview } from '../../../shared/contract/certification-values.ts';
import type { ProjectState } from '../../../shared/domain/certification-state.ts';
import { excluding } from '../../../shared/domain/impartiality.ts';
import { stepName } from '../../../shared/documents/aims/certification/step-words.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';
import classes from './PlanView.module.css';

interface TilesProps {
  readonly state: ProjectState;
  readonly overview: CertificationOverview;
}

/** Countdown, progress, delay, body and next audit in one line. */
export function Tiles({ state, overview }: TilesProps) {
  const { done, steps, current, late } = state;
  const { chosen, bodies, nextAudit } = overview;
  const entry = bodies.find(({ record }) => record.id === chosen?.id);
  const isExcluded = entry !== undefined && excluding(entry.findings).length > 0;
  const days = Math.max(0, ...late.map(({ daysLate }) => daysLate));
  return (
    <dl className={classes['tiles']}>
      <Tile
        label={t('certification.countdown.label')}
        value={countdown(state)}
        note={state.certificateOn === null ? '' : formatDay(state.certificateOn)}
      />
      <Tile
        label={t('certification.tile.steps')}
        value={t('certification.tile.steps.value', { done, total: steps.length })}
        note={current === null ? '' : t('certification.tile.current', { step: stepName(current) })}
      />
      <Tile
        label={t('certification.tile.late')}
        value={
          late.length === 0
            ? t('certification.tile.late.none')
            : t('certification.tile.late.value', { count: late.length, days })
        }
        note={late.map(({ step }) => stepName(step)).join(', ')}
        isWarning={late.length > 0}
      />
      <Tile
        label={t('certification.tile.body')}
        value={
          <Link href={routes.bodies()}>{chosen?.title ?? t('certification.tile.body.none')}</Link>
        }
        note={
          isExcluded
            ? t('certification.tile.body.excluded')
            : t('certification.tile.body.count', { count: bodies.length })
        }
        isWarning={isExcluded}
      />
      <Tile
        label={t('certification.tile.audit')}
        value={
          nextAudit === null ? (
            t('certification.tile.audit.none')
          ) : (
            <Link href={routes.record(nextAudit.record.id)}>{nextAudit.record.title}</Link>
          )
        }
        note={nextAudit?.on == null ? '' : formatDay(nextAudit.on)}
      />
    </dl>
  );
}

interface TileProps {
  readonly label: string;
  readonly value: ReactNode;
  readonly note: string;
  readonly isWarning?: boolean;
}

function Tile({ label, value, note, isWarning = false }: TileProps) {
  return (
    <div className={classes['tile']} data-warning={isWarning || undefined}>
      <dt>{label}</dt>
      <dd className={classes['value']} dir="auto">
        {value}
      </dd>
      <dd className={classes['tileNote']} title={note}>
        {note}
      </dd>
    </div>
  );
}

/** Days until the certificate, in words. */
function countdown({ phase, daysLeft }: ProjectState): string {
  if (phase === 'certified') return t('certification.countdown.certified');
  if (phase === 'stopped') return t('certification.countdown.stopped');
  if (daysLeft === null) return t('certification.countdown.none');
  if (daysLeft === 0) return t('certification.countdown.today');
  return daysLeft > 0
    ? t('certification.countdown.days', { count: daysLeft })
    : t('certification.countdown.past', { count: -daysLeft });
}
