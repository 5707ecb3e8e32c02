import { and, eq, isNull, sql, type SQL } from 'drizzle-orm';
import type { ReadDb } from '../handle.ts';
import { record } from '../schema/tables.ts';
import type { Brief } from './records.ts';

/** Records that share what they were made from. */
export interface UseCount {
  readonly key: string;
  readonly count: number;
  /** The one that was made first. */
  readonly first: Brief;
}

/** How many risks were made from each library entry; archived ones do not count. */
export function countRisksByEntry(db: ReadDb): readonly UseCount[] {
  return countBy(db, 'risk', sql<string>`json_extract(${record.data}, '$.library')`);
}

/** How many records of a type have each title; archived ones do not count. */
export function countByTitle(db: ReadDb, type: 'issue' | 'party'): readonly UseCount[] {
  return countBy(db, type, sql<string>`${record.title}`);
}

function countBy(db: ReadDb, type: Brief['type'], key: SQL<string>): readonly UseCount[] {
  return db
    .select({
      key,
      count: sql<number>`count(*)`,
      // The other columns of a row with `min()` are those of the row that has the minimum.
      at: sql<string>`min(${record.createdAt})`,
      id: record.id,
      code: record.code,
      title: record.title,
      status: record.status,
    })
    .from(record)
    .where(and(eq(record.type, type), isNull(record.archivedAt), sql`${key} <> ''`))
    .groupBy(key)
    .all()
    .map(({ key: of, count, id, code, title, status }) => ({
      key: of,
      count,
      first: { id, type, code, title, status, archived: false },
    }));
}
