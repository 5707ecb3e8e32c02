import { listLinksTo, readRecords } from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';

/**
 * A nonconformity is closed when its actions are done, not before.
 * @throws AppError `nonconformity.actions-open`
 */
export function guardClosure(db: ReadDb, record: AnyRecord): void {
  if (record.type !== 'nonconformity' || record.status !== 'closed') return;
  const open = listCorrectiveActions(db, record.id).filter(
    ({ status }) => status !== 'done' && status !== 'dropped',
  );
  if (open.length === 0) return;
  const actions = open.map(({ code }) => code).join(', ');
  throw new AppError('nonconformity.actions-open', { code: record.code, actions });
}

/** Tasks that serve a nonconformity, archived ones aside, by code. */
export function listCorrectiveActions(db: ReadDb, id: string): readonly AnyRecord[] {
  const ids = listLinksTo(db, [id])
    .filter(({ relation, other }) => relation === 'serves' && other.type === 'task')
    .map(({ fromId }) => fromId);
  return readRecords(db, ids).filter(({ archivedAt }) => archivedAt === null);
}
