import {
  IconAlertTriangle,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleMinus,
  IconCircleX,
  IconProgress,
  type Icon,
} from '@tabler/icons-react';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { statusShape, type StatusShape } from '../../lib/record-status.ts';
import { statusText } from '../../lib/record-words.ts';
import classes from './StatusChip.module.css';

const icons: Readonly<Record<StatusShape, Icon>> = {
  open: IconCircleDashed,
  working: IconProgress,
  good: IconCircleCheck,
  attention: IconAlertTriangle,
  bad: IconCircleX,
  over: IconCircleMinus,
};

interface StatusProps {
  readonly type: RecordTypeName;
  readonly status: string;
}

/** A status as shape and word: never colour alone. */
export function StatusChip({ type, status }: StatusProps) {
  return (
    <span className={classes['chip']} data-shape={statusShape(status)}>
      <StatusShapeIcon status={status} />
      <span className={classes['word']}>{statusText(type, status)}</span>
    </span>
  );
}

/** The shape alone, beside something that says the word. */
export function StatusShapeIcon({ status }: Pick<StatusProps, 'status'>) {
  const shape = statusShape(status);
  const Shape = icons[shape];
  return (
    <Shape
      size={14}
      stroke={2}
      className={classes['shape']}
      data-shape={shape}
      aria-hidden="true"
    />
  );
}
