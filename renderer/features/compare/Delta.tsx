import { IconArrowDownRight, IconArrowUpRight } from '@tabler/icons-react';
import { deltaText } from './words.ts';
import classes from './Delta.module.css';

/** A gain or a loss: arrow, sign and figure; the colour only helps. */
export function Delta({ value }: { readonly value: number | null }) {
  const direction = value === null || value === 0 ? 'none' : value > 0 ? 'up' : 'down';
  return (
    <span className={classes['delta']} data-direction={direction}>
      {direction === 'up' && <IconArrowUpRight size={14} aria-hidden="true" />}
      {direction === 'down' && <IconArrowDownRight size={14} aria-hidden="true" />}
      {deltaText(value)}
    </span>
  );
}
