import {
  IconCalendarX,
  IconCircleCheck,
  IconCirclePlus,
  IconHourglassLow,
  IconTrendingDown,
  IconX,
  type Icon,
} from '@tabler/icons-react';
import type { CellState } from '../../../shared/domain/competence.ts';
import { t } from '../../lib/i18n.ts';
import classes from './StateMark.module.css';

const icons: Readonly<Record<CellState, Icon>> = {
  met: IconCircleCheck,
  expiring: IconHourglassLow,
  expired: IconCalendarX,
  'too-low': IconTrendingDown,
  missing: IconX,
  extra: IconCirclePlus,
};

interface StateMarkProps {
  readonly state: CellState;
  /** The shape alone, where the place says the word. */
  readonly bare?: boolean;
}

/** How somebody stands to a competence: a shape of its own for each state, and its word. */
export function StateMark({ state, bare = false }: StateMarkProps) {
  const Shape = icons[state];
  return (
    <span className={classes['mark']} data-state={state}>
      <Shape size={bare ? 18 : 16} stroke={2} aria-hidden="true" />
      {!bare && <span className={classes['word']}>{t(`people.state.${state}`)}</span>}
    </span>
  );
}
