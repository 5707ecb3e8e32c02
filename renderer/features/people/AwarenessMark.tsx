import {
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
  IconHistory,
  IconHourglassLow,
  type Icon,
} from '@tabler/icons-react';
import type { AwarenessState } from '../../../shared/domain/awareness.ts';
import { t } from '../../lib/i18n.ts';
import classes from './Awareness.module.css';

const icons: Readonly<Record<AwarenessState, Icon>> = {
  current: IconCircleCheck,
  asked: IconHourglassLow,
  declined: IconCircleX,
  older: IconHistory,
  none: IconCircleDashed,
};

/** How somebody stands to a document, as shape and word. */
export function AwarenessMark({ state }: { readonly state: AwarenessState }) {
  const Shape = icons[state];
  return (
    <span className={classes['mark']} data-state={state}>
      <Shape size={16} aria-hidden="true" />
      {t(`people.awareness.state.${state}`)}
    </span>
  );
}
