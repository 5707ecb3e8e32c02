import type { Action } from '../../../shared/domain/action.ts';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';

type Removable = Pick<Action, 'id' | 'code'>;

/** Deletes an action and offers to undo it, also when the panel that asked for it is gone by then. */
async function removeAction({ id, code }: Removable): Promise<void> {
  try {
    // What is being typed in it is saved first: undo then brings that back too.
    await flushAll();
    await call('action.remove', { id });
    noteWithUndo(t('actions.deleted', { code }));
  } catch (error) {
    notifyError(error);
  }
}

/** Always the same function. */
export const useRemoveAction = (): ((action: Removable) => void) => remove;

const remove = (action: Removable): void => void removeAction(action);
