import type { Action } from '../../../shared/domain/action.ts';
import { useWrite } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { noteWithUndo } from './undo-note.ts';

/** Deletes an action and offers to undo it. */
export function useRemoveAction(): (action: Pick<Action, 'id' | 'code'>) => void {
  const remove = useWrite('action.remove');
  return ({ id, code }) => {
    // What is being typed in it is saved first: undo then brings that back too.
    void flushAll().then(() =>
      remove.mutate({ id }, { onSuccess: () => noteWithUndo(t('actions.deleted', { code })) }),
    );
  };
}
