import { formatNumber } from '../lib/format.ts';
import classes from './ProgressBar.module.css';

interface ProgressBarProps {
  readonly done: number;
  /** 0 while unknown. */
  readonly total: number;
  /** What progresses; read out, not shown. */
  readonly label: string;
  /** Pixels; otherwise as wide as its place. */
  readonly width?: number;
}

/** How much of something is done. Put the figures beside it: a bar alone is hard to read. */
export function ProgressBar({ done, total, label, width }: ProgressBarProps) {
  const share = total === 0 ? 0 : Math.min(1, done / total);
  return (
    <div
      className={classes['bar']}
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={100}
      {...(total === 0 ? {} : { 'aria-valuenow': Math.round(share * 100) })}
      aria-valuetext={total === 0 ? undefined : `${formatNumber(done)} / ${formatNumber(total)}`}
      data-unknown={total === 0 || undefined}
      style={width === undefined ? undefined : { width }}
    >
      <div className={classes['fill']} style={{ width: `${share * 100}%` }} />
    </div>
  );
}
