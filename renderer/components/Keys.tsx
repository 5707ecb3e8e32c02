import { keyCaps } from '../lib/shortcuts.ts';
import classes from './Keys.module.css';

/** One shortcut as key caps. */
export function Keys({ shortcut }: { readonly shortcut: string }) {
  return (
    <span className={classes['keys']}>
      {keyCaps(shortcut).map((cap) => (
        <kbd key={cap} className={classes['cap']}>
          {cap}
        </kbd>
      ))}
    </span>
  );
}

interface KeyHintsProps {
  readonly hints: readonly { readonly shortcut: string; readonly label: string }[];
}

/** A line of shortcuts and what they do, as at the foot of the interview. */
export function KeyHints({ hints }: KeyHintsProps) {
  return (
    <ul className={classes['hints']}>
      {hints.map(({ shortcut, label }) => (
        <li key={shortcut} className={classes['hint']}>
          <Keys shortcut={shortcut} />
          <span>{label}</span>
        </li>
      ))}
    </ul>
  );
}
