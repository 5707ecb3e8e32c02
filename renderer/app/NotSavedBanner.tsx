import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { errorText } from '../lib/errors.ts';
import { t } from '../lib/i18n.ts';
import { flushAll } from '../lib/saver.ts';
import { overallSaving, useApp } from '../lib/store.ts';
import classes from './Shell.module.css';

/** Why the last entries are not saved, and what to do; there until they are. */
export function NotSavedBanner() {
  const state = useApp(({ saving }) => overallSaving(saving));
  if (state.kind !== 'failed') return null;
  const { title, todo } = errorText(state.error);
  return (
    <div className={classes['banner']} data-tone="error" role="alert">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <span className={classes['bannerText']}>
        {`${t('save.failed', { reason: title })} ${todo}`}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => void flushAll()}>
        {t('save.retry')}
      </Button>
    </div>
  );
}
