import type { ReactNode } from 'react';
import classes from './FilePreview.module.css';

/** A sentence in place of a preview. */
export function Note({ children }: { readonly children: ReactNode }) {
  return <p className={classes['note']}>{children}</p>;
}
