import { and, asc, desc, eq } from 'drizzle-orm';
import type { ChangeEntry, EntityName } from '../../shared/domain/changelog.ts';
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
    .map(parse);
}

/** History of one record, newest first. */
export function listRecordHistory(db: ReadDb, entity: EntityName, id: string): ChangeEntry[] {
  return db
    .select()
    .from(changeLog)
    .where(and(eq(changeLog.entity, entity), eq(changeLog.entityId, id)))
    .orderBy(desc(changeLog.seq))
    .all()
    .map(parse);
}

function parse(row: typeof changeLog.$inferSelect): ChangeEntry {
  const { previousHash: _, ...entry } = row;
  return { ...entry, before: parseJson(row.before), after: parseJson(row.after) };
}

function parseJson(text: string | null): Record<string, unknown> | null {
  return text === null ? null : (JSON.parse(text) as Record<string, unknown>);
}
