import { call } from './api.ts';
import { notifyError } from './errors.ts';
import { t } from './i18n.ts';
import { flushAll, forgetWrittenDrafts } from './saver.ts';
import { dismissToast, toast } from './store.ts';

/** The events of our own change are through by then. */
const settledMs = 300;
/** As long as the note can be on screen. */
const noteMs = 12_000;

/**
 * Says what was done and offers to take it back. The offer goes away with the next change of any
 * record: undo would take that one back instead.
 */
export function noteWithUndo(title: string): void {
  const id = toast({
    tone: 'good',
    title,
    action: { label: t('common.undo'), run: () => void undo() },
  });
  setTimeout(() => {
    const stop = window.aimsbook.on('changed', () => {
      stop();
      dismissToast(id);
    });
    setTimeout(stop, noteMs);
  }, settledMs);
}

async function undo(): Promise<void> {
  try {
    await flushAll();
    await call('history.undo');
    forgetWrittenDrafts();
  } catch (error) {
    notifyError(error);
  }
}
