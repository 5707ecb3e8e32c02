import { Button } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { Banner } from '../components/Banner.tsx';
import { errorText } from '../lib/errors.ts';
import { t } from '../lib/i18n.ts';
import { flushAll } from '../lib/saver.ts';
import { overallSaving, useApp } from '../lib/store.ts';

/** Why the last entries are not saved, and what to do; there until they are. */
export function NotSavedBanner() {
  const state = useApp(({ saving }) => overallSaving(saving));
  if (state.kind !== 'failed') return null;
  const { title, todo } = errorText(state.error);
  return (
    <Banner
      tone="error"
      icon={IconAlertTriangle}
      action={
        <Button size="compact-sm" variant="default" onClick={() => void flushAll()}>
          {t('save.retry')}
        </Button>
      }
    >
      {`${t('save.failed', { reason: title })} ${todo}`}
    </Banner>
  );
}
