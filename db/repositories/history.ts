import { and, asc, desc, eq } from 'drizzle-orm';
import type { ChangeEntry, EntityName } from '../../shared/domain/changelog.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { ReadDb } from '../handle.ts';
import { changeLog } from '../schema/log.ts';

/** Entries of one change set, oldest first. */
export function listChangeSet(db: ReadDb, changeSet: string): ChangeEntry[] {
  return db
    .select()
    .from(changeLog)
    .where(eq(changeLog.changeSet, changeSet))
    .orderBy(asc(changeLog.seq))
    .all()
    .map(parseEntry);
}

/** History of one record, newest first. */
export function listRecordHistory(db: ReadDb, entity: EntityName, id: string): ChangeEntry[] {
  return db
    .select()
    .from(changeLog)
    .where(and(eq(changeLog.entity, entity), eq(changeLog.entityId, id)))
    .orderBy(desc(changeLog.seq))
    .all()
    .map(parseEntry);
}

/** Which workspace a file is, and where its change log ends. */
export interface LogHead {
  /** The hash of the first entry, which no other workspace shares. */
  readonly id: string;
  /** The hash of the last entry. */
  readonly head: string;
  readonly entries: number;
}

/** @throws AppError `workspace.damaged` where the log is empty: no workspace begins without an entry */
export function readHead(db: ReadDb): LogHead {
  const columns = { seq: changeLog.seq, hash: changeLog.hash };
  const first = db.select(columns).from(changeLog).orderBy(asc(changeLog.seq)).limit(1).get();
  const last = db.select(columns).from(changeLog).orderBy(desc(changeLog.seq)).limit(1).get();
  if (first === undefined || last === undefined) {
    throw new AppError('workspace.damaged', { detail: 'change log' });
  }
  return { id: first.hash, head: last.hash, entries: last.seq };
}

/** Whether the log has an entry with this number and this hash. */
export function hasLogEntry(db: ReadDb, seq: number, hash: string): boolean {
  const found = db
    .select({ hash: changeLog.hash })
    .from(changeLog)
    .where(eq(changeLog.seq, seq))
    .get();
  return found?.hash === hash;
}

/** An entry with its fields parsed. */
export function parseEntry(row: typeof changeLog.$inferSelect): ChangeEntry {
  const { previousHash: _, ...entry } = row;
  return { ...entry, before: parseJson(row.before), after: parseJson(row.after) };
}

function parseJson(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
