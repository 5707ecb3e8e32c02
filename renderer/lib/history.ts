import { messages } from '../../shared/i18n/index.ts';
import type { HistoryState } from '../../shared/contract/values.ts';
import { call, keyOf } from './api.ts';
import { notifyError } from './errors.ts';
import { t, type PlainKey } from './i18n.ts';
import { queryClient } from './query-client.ts';
import { flushAll, forgetWrittenDrafts } from './saver.ts';
import { toast } from './store.ts';

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
