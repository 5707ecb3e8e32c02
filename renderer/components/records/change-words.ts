import type { ChangeEntry } from '../../../shared/domain/changelog.ts';
import { operationWords } from '../../lib/history.ts';
import { t } from '../../lib/i18n.ts';

/** Who is named in the change log. */
export const actorText = (actor: string): string =>
  actor === '' ? t('registers.history.nobody') : actor;

/** What an entry of a record's history did, in words. */
export function whatText({ kind, operation, before, after }: ChangeEntry): string {
  if (operation === 'history.undo' || operation === 'history.redo') {
    return t(operation === 'history.undo' ? 'registers.history.undo' : 'registers.history.redo');
  }
  if (kind === 'update' && 'archivedAt' in { ...before, ...after }) {
    return t(
      after?.['archivedAt'] == null ? 'registers.history.unarchived' : 'registers.history.archived',
    );
  }
  return operationWords(operation);
}
