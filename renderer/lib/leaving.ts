import { errorText } from './errors.ts';
import { t } from './i18n.ts';
import { dropDrafts, flushAll } from './saver.ts';
import { confirm, overallSaving, useApp } from './store.ts';

/**
 * Asks, after saving failed, whether the last entries may be lost by closing. True: they are
 * given up now.
 */
export async function confirmLoss(): Promise<boolean> {
  const state = overallSaving(useApp.getState().saving);
  const confirmed = await confirm({
    title: t('app.closing.title'),
    body: t('app.closing.body', {
      reason: state.kind === 'failed' ? errorText(state.error).title : '',
    }),
    confirmLabel: t('app.closing.do'),
    danger: true,
  });
  if (confirmed) dropDrafts();
  return confirmed;
}

/** Saves what is being typed before a workspace is left; false when the user stays. */
export async function mayLeave(): Promise<boolean> {
  return (await flushAll()) || (await confirmLoss());
}
