import {
  IconAlertTriangle,
  IconCalendar,
  IconCalendarExclamation,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleHalf2,
  IconCircleX,
  IconRefresh,
} from '@tabler/icons-react';
import type { CellState, CoverageState } from '../../../../shared/domain/audit-coverage.ts';
import { t } from '../../../lib/i18n.ts';
import classes from './Coverage.module.css';

const stateIcons = {
  overdue: IconCircleX,
  uncovered: IconCircleDashed,
  'too-late': IconCalendarExclamation,
  again: IconRefresh,
  planned: IconCalendar,
  done: IconCircleCheck,
} as const satisfies Readonly<Record<CoverageState, unknown>>;

/** How a row stands, as shape and word. */
export function StateMark({ state }: { readonly state: CoverageState }) {
  const Icon = stateIcons[state];
  return (
    <span className={classes['state']} data-state={state}>
      <Icon size={14} aria-hidden="true" />
      {t(`audits.coverage.state.${state}`)}
    </span>
  );
}

const cellIcons = {
  done: IconCircleCheck,
  planned: IconCalendar,
  'not-reached': IconAlertTriangle,
  'partly-done': IconCircleHalf2,
  'partly-planned': IconCircleHalf2,
} as const satisfies Readonly<Record<CellState, unknown>>;

/** What an audit does with a row: its shape, and the word on pointing and for readers. */
export function CellMark({ state }: { readonly state: CellState }) {
  const Icon = cellIcons[state];
  const label = t(`audits.coverage.cell.${state}`);
  return (
    <span className={classes['cell']} data-cell={state} role="img" aria-label={label} title={label}>
      <Icon size={16} aria-hidden="true" />
    </span>
  );
}
