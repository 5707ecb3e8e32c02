import {
  and,
  asc,
  desc,
  eq,
  gte,
  inArray,
  lt,
  or,
  sql,
  type AnyColumn,
  type SQL,
} from 'drizzle-orm';
import type { ChangeQuery } from '../../shared/domain/change-query.ts';
import type { ChangeEntry, EntityName } from '../../shared/domain/changelog.ts';
import type { ReadDb } from '../handle.ts';
import { changeLog } from '../schema/log.ts';
import { entityTables, record } from '../schema/tables.ts';
import { parseEntry } from './history.ts';

/** The change log as people search it: all of it is done by the database, which holds it. */

interface Page {
  readonly offset: number;
  readonly limit: number;
}

/** Entries of one use case that fit a query. */
export interface FoundStep {
  readonly changeSet: string;
  readonly seq: number;
  readonly entries: number;
}

/** One page of use cases, the newest first, and how many there are. */
export function searchSteps(
  db: ReadDb,
  query: ChangeQuery,
  { offset, limit }: Page,
): { readonly steps: readonly FoundStep[]; readonly total: number } {
  const last = sql<number>`max(${changeLog.seq})`;
  const found = db
    .select({
      changeSet: changeLog.changeSet,
      seq: last,
      entries: sql<number>`count(*)`,
      total: sql<number>`count(*) OVER ()`,
    })
    .from(changeLog)
    .where(and(...conditions(query)))
    .groupBy(changeLog.changeSet)
    .orderBy(desc(last))
    .limit(limit)
    .offset(offset)
    .all();
  // Behind the last page there is no row that says how many there are.
  if (found.length === 0 && offset > 0) {
    return { steps: [], total: searchSteps(db, query, { offset: 0, limit: 1 }).total };
  }
  return {
    steps: found.map(({ changeSet, seq, entries }) => ({ changeSet, seq, entries })),
    total: found[0]?.total ?? 0,
  };
}

/** Entries of use cases by whom they are called: links and other additions say least. */
const additions: readonly EntityName[] = ['record-link', 'record-evidence', 'evidence-link'];

/** The entry that says most of what a use case was about; of the answers to a query only. */
export function mainEntry(
  db: ReadDb,
  query: ChangeQuery,
  changeSet: string,
): ChangeEntry | undefined {
  const [found] = db
    .select()
    .from(changeLog)
    .where(and(eq(changeLog.changeSet, changeSet), ...conditions(query)))
    .orderBy(asc(inArray(changeLog.entity, [...additions])), asc(changeLog.seq))
    .limit(1)
    .all();
  return found === undefined ? undefined : parseEntry(found);
}

/** What one use case changed, oldest first. */
export function searchEntries(
  db: ReadDb,
  query: ChangeQuery,
  changeSet: string,
  { offset, limit }: Page,
): { readonly entries: readonly ChangeEntry[]; readonly total: number } {
  const where = and(eq(changeLog.changeSet, changeSet), ...conditions(query));
  const entries = db
    .select()
    .from(changeLog)
    .where(where)
    .orderBy(asc(changeLog.seq))
    .limit(limit)
    .offset(offset)
    .all()
    .map(parseEntry);
  return { entries, total: countEntries(db, where) };
}

/** Entries that fit a query after one of them, oldest first: for reading all of them in parts. */
export function entriesAfter(
  db: ReadDb,
  query: ChangeQuery,
  seq: number,
  limit: number,
): readonly ChangeEntry[] {
  return db
    .select()
    .from(changeLog)
    .where(and(sql`${changeLog.seq} > ${seq}`, ...conditions(query)))
    .orderBy(asc(changeLog.seq))
    .limit(limit)
    .all()
    .map(parseEntry);
}

/** Everybody who changed anything, by name. */
export function listActors(db: ReadDb): string[] {
  return db
    .selectDistinct({ actor: changeLog.actor })
    .from(changeLog)
    .orderBy(sql`${changeLog.actor} COLLATE NOCASE`)
    .all()
    .map(({ actor }) => actor);
}

/** The entries by which records of registers went that are not there any more, newest first. */
export function searchDeleted(
  db: ReadDb,
  text: string,
  { offset, limit }: Page,
): { readonly entries: readonly ChangeEntry[]; readonly total: number } {
  const isGone = and(
    eq(changeLog.entity, 'record'),
    eq(changeLog.kind, 'delete'),
    sql`${changeLog.entityId} NOT IN (SELECT id FROM record)`,
    // One that was brought back and deleted again went the last time.
    sql`NOT EXISTS (SELECT 1 FROM change_log AS later WHERE later.entity = 'record'
      AND later.entity_id = change_log.entity_id AND later.seq > change_log.seq)`,
    ...wordsOf(text).map((word) => holds(changeLog.before, word)),
  );
  const entries = db
    .select()
    .from(changeLog)
    .where(isGone)
    .orderBy(desc(changeLog.seq))
    .limit(limit)
    .offset(offset)
    .all()
    .map(parseEntry);
  return { entries, total: countEntries(db, isGone) };
}

/** A record of any kind as it is, or as it was last where it is gone. */
export function lastKnownRow(
  db: ReadDb,
  entity: EntityName,
  id: string,
): { readonly row: Readonly<Record<string, unknown>>; readonly exists: boolean } | undefined {
  const table = entityTables[entity];
  const row: Readonly<Record<string, unknown>> | undefined = db
    .select()
    .from(table)
    .where(eq(table.id, id))
    .get();
  if (row !== undefined) return { row, exists: true };
  const [last] = db
    .select()
    .from(changeLog)
    .where(
      and(
        eq(changeLog.entity, entity),
        eq(changeLog.entityId, id),
        inArray(changeLog.kind, ['insert', 'delete']),
      ),
    )
    .orderBy(desc(changeLog.seq))
    .limit(1)
    .all();
  if (last === undefined) return undefined;
  const { before, after } = parseEntry(last);
  return { row: before ?? after ?? {}, exists: false };
}

function countEntries(db: ReadDb, where: SQL | undefined): number {
  return (
    db
      .select({ total: sql<number>`count(*)` })
      .from(changeLog)
      .where(where)
      .get()?.total ?? 0
  );
}

function conditions({ text, people, kinds, entities, from, until }: ChangeQuery): SQL[] {
  return [
    ...(people.length === 0 ? [] : [inArray(changeLog.actor, people)]),
    ...(kinds.length === 0 ? [] : [inArray(changeLog.kind, kinds)]),
    ...(entities.length === 0 ? [] : [inArray(changeLog.entity, entities)]),
    ...(from === null ? [] : [gte(changeLog.at, from)]),
    ...(until === null ? [] : [lt(changeLog.at, until)]),
    ...wordsOf(text).map(mentioning),
  ];
}

function mentioning(word: string): SQL {
  const named = sql`SELECT id FROM record WHERE ${contains(record.code, word)}
    OR ${contains(record.title, word)}`;
  const found = or(
    contains(changeLog.actor, word),
    holds(changeLog.before, word),
    holds(changeLog.after, word),
    // A change names its record by its id alone.
    sql`${changeLog.entityId} IN (${named})`,
  );
  return found ?? sql`TRUE`;
}

const wordsOf = (text: string): readonly string[] => text.split(/\s+/).filter(Boolean);

/** Whether a value of the fields has the word: names of fields are not what people search for. */
function holds(column: typeof changeLog.before | typeof changeLog.after, word: string): SQL {
  return sql`(${contains(column, stored(word))} AND json_valid(${column}) AND EXISTS (
    SELECT 1 FROM json_tree(${column}) WHERE ${contains(sql`atom`, word)}))`;
}

/** A word as it stands inside JSON. */
const stored = (word: string): string => JSON.stringify(word).slice(1, -1);

const contains = (column: AnyColumn | SQL, word: string): SQL =>
  sql`${column} LIKE ${`%${word.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`} ESCAPE '\\'`;
