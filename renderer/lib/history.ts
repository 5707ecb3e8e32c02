import { messages } from '../../shared/i18n/index.ts';
import type { HistoryState } from '../../shared/contract/values.ts';
import type { ChangeEntry } from '../../shared/domain/changelog.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { call, keyOf } from './api.ts';
import { notifyError } from './errors.ts';
import { formatInstant } from './format.ts';
import { t, type PlainKey } from './i18n.ts';
import { queryClient } from './query-client.ts';
import { flushAll, forgetWrittenDrafts } from './saver.ts';
import { confirm, toast } from './store.ts';

/** What an operation did, in words: "change to an answer". */
export function operationWords(operation: string): string {
  const key = `app.op.${operation}`;
  return t(key in messages ? (key as PlainKey) : 'app.op.other');
}

/** Takes the last change back, or does it again. What is being typed is saved first. */
export async function stepHistory(direction: 'undo' | 'redo'): Promise<void> {
  try {
    // What cannot be saved shows its own message; taking back something else would confuse.
    if (!(await flushAll())) return;
    const before = await call('history.state');
    const operation = before[direction];
    if (operation === null) return;
    const after = await call(`history.${direction}`);
    queryClient.setQueryData<HistoryState>(keyOf('history.state'), after);
    forgetWrittenDrafts();
    const what = operationWords(operation);
    toast({
      tone: 'info',
      subject: 'history',
      title: direction === 'undo' ? t('app.undone', { what }) : t('app.redone', { what }),
    });
  } catch (error) {
    notifyError(error);
  }
}

/** Asks, and brings the fields of a record back to what they were after an entry of its history. */
export async function bringBack(
  { id, code }: Pick<AnyRecord, 'id' | 'code'>,
  { seq, at }: Pick<ChangeEntry, 'seq' | 'at'>,
): Promise<void> {
  const when = formatInstant(at);
  try {
    // What is being typed would be written over what comes back.
    if (!(await flushAll())) return;
    const confirmed = await confirm({
      title: t('history.revert.confirm.title', { code, when }),
      body: t('history.revert.confirm.body'),
      confirmLabel: t('history.revert'),
    });
    if (!confirmed) return;
    await call('history.revert', { entity: 'record', id, seq });
    forgetWrittenDrafts();
    toast({ tone: 'good', title: t('history.reverted', { code, when }) });
  } catch (error) {
    notifyError(error);
  }
}

/** Makes a deleted record again. */
export async function restoreDeleted({ id, code }: Pick<AnyRecord, 'id' | 'code'>): Promise<void> {
  try {
    await call('history.restore', { entity: 'record', id });
    toast({ tone: 'good', title: t('history.restored', { code }) });
  } catch (error) {
    notifyError(error);
  }
}
