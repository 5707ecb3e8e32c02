import type { Status } from '../../shared/domain/assessment.ts';
import { markDrawing } from '../../shared/documents/marks.ts';
import { t } from '../lib/i18n.ts';
import { DrawingShapes } from './DrawingView.tsx';
import classes from './StatusMark.module.css';

interface StatusIconProps {
  readonly status: Status;
  /** Pixels; 14 fits a line of text. */
  readonly size?: number;
}

/** The shape of a status, for places that name the status themselves; hidden from readers. */
export function StatusIcon({ status, size = 14 }: StatusIconProps) {
  const drawing = markDrawing(status);
  return (
    <svg
      className={classes['icon']}
      width={size}
      height={size}
      viewBox={`0 0 ${drawing.width} ${drawing.height}`}
      aria-hidden="true"
      focusable="false"
    >
      <DrawingShapes drawing={drawing} />
    </svg>
  );
}

interface StatusMarkProps extends StatusIconProps {
  /** `icon`: the shape alone, with the word as its accessible name and title. */
  readonly variant?: 'full' | 'icon';
}

/** A status as shape and word: never colour alone. */
export function StatusMark({ status, size = 14, variant = 'full' }: StatusMarkProps) {
  const word = t(`status.${status}`);
  if (variant === 'icon') {
    return (
      <span className={classes['mark']} role="img" aria-label={word} title={word}>
        <StatusIcon status={status} size={size} />
      </span>
    );
  }
  return (
    <span className={classes['mark']} data-status={status}>
      <StatusIcon status={status} size={size} />
      <span className={classes['word']}>{word}</span>
    </span>
  );
}
