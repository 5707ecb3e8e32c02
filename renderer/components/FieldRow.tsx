import type { ReactNode } from 'react';
import classes from './FieldRow.module.css';

interface FieldRowProps {
  /** A sentence or two that stands beside the field. */
  readonly help?: ReactNode;
  /** Id of the help, for the field's `aria-describedby`. */
  readonly helpId?: string;
  readonly children: ReactNode;
}

/** A field with its help beside it, not under a question mark. */
export function FieldRow({ help, helpId, children }: FieldRowProps) {
  return (
    <div className={classes['row']}>
      <div className={classes['field']}>{children}</div>
      {help !== undefined && (
        <p className={classes['help']} id={helpId}>
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
