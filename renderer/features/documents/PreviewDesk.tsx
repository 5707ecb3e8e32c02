import type { ReactNode } from 'react';
import { t } from '../../lib/i18n.ts';
import classes from './PreviewDesk.module.css';

interface PreviewDeskProps {
  /** True while what is shown is no longer what will be written. */
  readonly stale?: boolean;
  readonly children: ReactNode;
}

/** Where the sheets of a document lie. */
export function PreviewDesk({ stale = false, children }: PreviewDeskProps) {
  return (
    <div
      className={classes['desk']}
      role="region"
      aria-label={t('documents.preview.sheet')}
      tabIndex={0}
      data-stale={stale || undefined}
    >
      {children}
    </div>
  );
}
