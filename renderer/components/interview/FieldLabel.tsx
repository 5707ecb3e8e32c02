import { Keys } from '../Keys.tsx';
import classes from './Question.module.css';

/** The label of a field with the key that leads to it. */
export function FieldLabel({
  text,
  shortcut,
}: {
  readonly text: string;
  readonly shortcut: string;
}) {
  return (
    <span className={classes['label']}>
      {text}
      <span aria-hidden="true">
        <Keys shortcut={shortcut} />
      </span>
    </span>
  );
}
