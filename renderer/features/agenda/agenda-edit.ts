import type { AgendaItem } from '../../../shared/domain/agenda-model.ts';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';

/** What is done to tasks and actions in the list; each says what it did and takes it back. */

/** Marks a task or an action as done, today. */
export function finish({ type, id, code }: AgendaItem): Promise<void> {
  return asStep(t('agenda.doneNote', { code }), async () => {
    if (type === 'action') await call('action.save', { id, patch: { status: 'done' } });
    else {
      const data = { doneOn: today() };
      await call('record.save', { id, patch: { status: 'done', data } });
    }
  });
}

/** Gives a task or an action another day, or none. */
export function move({ type, id, code }: AgendaItem, due: string | null): Promise<void> {
  const note =
    due === null
      ? t('agenda.undatedNote', { code })
      : t('agenda.movedNote', { code, day: formatDay(due) });
  return asStep(note, async () => {
    if (type === 'action') await call('action.save', { id, patch: { due } });
    else await call('record.save', { id, patch: { due } });
  });
}

async function asStep(note: string, work: () => Promise<void>): Promise<void> {
  try {
    if (!(await flushAll())) return;
    await work();
    noteWithUndo(note);
  } catch (error) {
    notifyError(error);
  }
}
