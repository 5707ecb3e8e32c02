import type { ReactNode } from 'react';
import classes from './FieldRow.module.css';

interface FieldRowProps {
  /** A sentence or two that stands beside the field. */
  readonly help?: ReactNode;
  /** Id of the help, for the field's `aria-describedby`. */
  readonly helpId?: string;
  /** The field has no label above it: its help starts at its own height. */
  readonly level?: boolean;
  readonly children: ReactNode;
}

/** A field with its help beside it, not under a question mark. */
export function FieldRow({ help, helpId, level, children }: FieldRowProps) {
  return (
    <div className={classes['row']}>
      <div className={classes['field']}>{children}</div>
      {help !== undefined && (
        <p className={classes['help']} id={helpId} data-level={level === true || undefined}>
          {help}
        </p>
      )}
    </div>
  );
}

/** Rows of fields under each other. */
export function FieldRows({ children }: { readonly children: ReactNode }) {
  return <div className={classes['rows']}>{children}</div>;
}
