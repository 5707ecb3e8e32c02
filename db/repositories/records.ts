import { and, asc, desc, eq, inArray, isNull, isNotNull, or, sql, type SQL } from 'drizzle-orm';
import type { Evidence } from '../../shared/domain/evidence.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord, RecordLink } from '../../shared/domain/records/record.ts';
import { completeData } from '../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import type { ReadDb } from '../handle.ts';
import { recordText } from '../schema/log.ts';
import { record, recordEvidence, recordLink } from '../schema/tables.ts';

/** A record as chips show it. */
export interface Brief {
  readonly id: string;
  readonly type: RecordTypeName;
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly archived: boolean;
}

/** Which records of a type, and in which order. */
export interface RecordSearch {
  readonly type: RecordTypeName;
  readonly search: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly sort: { readonly column: string; readonly descending: boolean };
  readonly archived: 'without' | 'only' | 'with';
  /** Only what was due before this day and is not closed; null for all. */
  readonly overdueOn: string | null;
}

const headColumns = {
  code: record.code,
  title: record.title,
  status: record.status,
  owner: record.owner,
  due: record.due,
  updatedAt: record.updatedAt,
} as const;

/** One page of a register, and how many records fit the search at all. */
export function searchRecords(
  db: ReadDb,
  search: RecordSearch,
  page: { readonly offset: number; readonly limit: number },
): { readonly records: readonly AnyRecord[]; readonly total: number } {
  const where = and(...conditions(search));
  const withText = words(search.search).length > 0;
  const base = db
    .select({ total: sql<number>`count(*)` })
    .from(record)
    .$dynamic();
  const counted = (withText ? base.innerJoin(recordText, eq(recordText.recordId, record.id)) : base)
    .where(where)
    .get();
  // Ids first: sorting whole rows would carry their data along.
  const idsBase = db.select({ id: record.id }).from(record).$dynamic();
  const ids = (
    withText ? idsBase.innerJoin(recordText, eq(recordText.recordId, record.id)) : idsBase
  )
    .where(where)
    .orderBy(...order(search))
    .limit(page.limit)
    .offset(page.offset)
    .all()
    .map(({ id }) => id);
  return { records: readRecords(db, ids), total: counted?.total ?? 0 };
}

/** How many records of a type there are, archived ones too. */
export function countRecords(db: ReadDb, type: RecordTypeName): number {
  const counted = db
    .select({ total: sql<number>`count(*)` })
    .from(record)
    .where(eq(record.type, type))
    .get();
  return counted?.total ?? 0;
}

/** Records by their ids, in that order; ids of none are left out. */
export function readRecords(db: ReadDb, ids: readonly string[]): readonly AnyRecord[] {
  if (ids.length === 0) return [];
  const rows = db
    .select()
    .from(record)
    .where(inArray(record.id, [...ids]))
    .all();
  const byId = new Map(rows.map((row) => [row.id, complete(row)]));
  return ids.map((id) => byId.get(id)).filter((found) => found !== undefined);
}

/** @throws AppError `record.not-found` */
export function readRecord(db: ReadDb, id: string): AnyRecord {
  const row = db.select().from(record).where(eq(record.id, id)).get();
  if (row === undefined) throw new AppError('record.not-found', { entity: 'record', id });
  return complete(row);
}

/** The record with a code, such as RSK-014. */
export function findRecordByCode(db: ReadDb, code: string): AnyRecord | undefined {
  const row = db.select().from(record).where(eq(record.code, code)).get();
  return row === undefined ? undefined : complete(row);
}

/** The record of a type that exists once. */
export function findSingle(db: ReadDb, type: RecordTypeName): AnyRecord | undefined {
  const row = db
    .select()
    .from(record)
    .where(and(eq(record.type, type), isNull(record.archivedAt)))
    .orderBy(asc(record.code))
    .get();
  return row === undefined ? undefined : complete(row);
}

/** Records of some types, or of all, archived ones too, by code. */
export function listAllRecords(db: ReadDb, types?: readonly RecordTypeName[]): AnyRecord[] {
  const base = db.select().from(record).$dynamic();
  const chosen = types === undefined ? base : base.where(inArray(record.type, [...types]));
  return chosen.orderBy(asc(record.code)).all().map(complete);
}

/** Everybody who owns a record, each once, by name. */
export function listOwners(db: ReadDb): string[] {
  return db
    .selectDistinct({ owner: record.owner })
    .from(record)
    .where(sql`${record.owner} <> ''`)
    .orderBy(sql`${record.owner} COLLATE NOCASE`)
    .all()
    .map(({ owner }) => owner);
}

/** All links between records. */
export function listAllLinks(db: ReadDb): RecordLink[] {
  return db.select().from(recordLink).all();
}

/** @throws AppError `record.not-found` */
export function readLink(db: ReadDb, id: string): RecordLink {
  const row = db.select().from(recordLink).where(eq(recordLink.id, id)).get();
  if (row === undefined) throw new AppError('record.not-found', { entity: 'record-link', id });
  return row;
}

/** The link of a kind between two records, if there is one. */
export function findRecordLink(
  db: ReadDb,
  link: Pick<RecordLink, 'fromId' | 'relation' | 'toId'>,
): RecordLink | undefined {
  return db
    .select()
    .from(recordLink)
    .where(
      and(
        eq(recordLink.fromId, link.fromId),
        eq(recordLink.relation, link.relation),
        eq(recordLink.toId, link.toId),
      ),
    )
    .get();
}

/** Links that start from one of these records, with the record at the other end. */
export function listLinksFrom(
  db: ReadDb,
  ids: readonly string[],
  relations?: readonly string[],
): (RecordLink & { readonly other: Brief })[] {
  if (ids.length === 0) return [];
  return db
    .select({ link: recordLink, other: briefColumns })
    .from(recordLink)
    .innerJoin(record, eq(record.id, recordLink.toId))
    .where(
      and(
        inArray(recordLink.fromId, [...ids]),
        relations === undefined ? undefined : inArray(recordLink.relation, [...relations]),
      ),
    )
    .orderBy(asc(record.code))
    .all()
    .map(({ link, other }) => ({ ...link, other: brief(other) }));
}

/** Links that lead to one of these records, with the record at the other end. */
export function listLinksTo(
  db: ReadDb,
  ids: readonly string[],
): (RecordLink & { readonly other: Brief })[] {
  if (ids.length === 0) return [];
  return db
    .select({ link: recordLink, other: briefColumns })
    .from(recordLink)
    .innerJoin(record, eq(record.id, recordLink.fromId))
    .where(inArray(recordLink.toId, [...ids]))
    .orderBy(asc(record.code))
    .all()
    .map(({ link, other }) => ({ ...link, other: brief(other) }));
}

/** Records of some types by code or words, those whose code begins so first. */
export function findBriefs(
  db: ReadDb,
  types: readonly RecordTypeName[],
  search: string,
  limit: number,
): Brief[] {
  const wanted = words(search);
  const starts = `${escapeLike(search.trim())}%`;
  return db
    .select(briefColumns)
    .from(record)
    .innerJoin(recordText, eq(recordText.recordId, record.id))
    .where(
      and(
        inArray(record.type, [...types]),
        isNull(record.archivedAt),
        ...wanted.map((word) => containing(word)),
      ),
    )
    .orderBy(desc(sql`${record.code} LIKE ${starts} ESCAPE '\\'`), asc(record.code))
    .limit(limit)
    .all()
    .map(brief);
}

/** Records that a piece of evidence supports. */
export function listRecordsWithEvidence(db: ReadDb, evidenceId: Evidence['id']): Brief[] {
  return db
    .select(briefColumns)
    .from(recordEvidence)
    .innerJoin(record, eq(record.id, recordEvidence.recordId))
    .where(eq(recordEvidence.evidenceId, evidenceId))
    .orderBy(asc(record.code))
    .all()
    .map(brief);
}

/** Records by the evidence that supports them. */
export function briefsByEvidence(db: ReadDb): ReadonlyMap<string, readonly Brief[]> {
  const found = new Map<string, Brief[]>();
  const rows = db
    .select({ evidenceId: recordEvidence.evidenceId, record: briefColumns })
    .from(recordEvidence)
    .innerJoin(record, eq(record.id, recordEvidence.recordId))
    .orderBy(asc(record.code))
    .all();
  for (const row of rows) {
    found.set(row.evidenceId, [...(found.get(row.evidenceId) ?? []), brief(row.record)]);
  }
  return found;
}

const briefColumns = {
  id: record.id,
  type: record.type,
  code: record.code,
  title: record.title,
  status: record.status,
  archivedAt: record.archivedAt,
} as const;

type BriefRow = Pick<AnyRecord, keyof typeof briefColumns>;

function brief({ archivedAt, ...row }: BriefRow): Brief {
  return { ...row, archived: archivedAt !== null };
}

/** A record as chips show it. */
export function briefOf(one: AnyRecord): Brief {
  const { id, type, code, title, status, archivedAt } = one;
  return brief({ id, type, code, title, status, archivedAt });
}

function complete(row: typeof record.$inferSelect): AnyRecord {
  return { ...row, data: completeData(specOf(row.type), row.data) };
}

function conditions(search: RecordSearch): (SQL | undefined)[] {
  const { type, archived, overdueOn } = search;
  return [
    eq(record.type, type),
    archived === 'without' ? isNull(record.archivedAt) : undefined,
    archived === 'only' ? isNotNull(record.archivedAt) : undefined,
    ...(overdueOn === null ? [] : overdue(type, overdueOn)),
    ...words(search.search).map((word) => containing(word)),
    ...Object.entries(search.filters)
      .filter(([, accepted]) => accepted.length > 0)
      .map(([column, accepted]) => filter(type, column, accepted)),
  ];
}

function overdue(type: RecordTypeName, today: string): SQL[] {
  const { closed } = specOf(type);
  return [
    sql`${record.due} < ${today}`,
    isNull(record.archivedAt),
    ...closed.map((status) => sql`${record.status} <> ${status}`),
  ];
}

/** An empty text among the accepted values stands for "nothing chosen". */
function filter(
  type: RecordTypeName,
  column: string,
  accepted: readonly string[],
): SQL | undefined {
  const values = [...accepted];
  if (column === 'status') return inArray(record.status, values);
  if (column === 'owner') return inArray(record.owner, values);
  const field = fieldsOf(specOf(type)).find(({ name }) => name === column);
  if (field === undefined) return undefined;
  const value = dataValue(column);
  if (field.kind === 'choices' || field.kind === 'requirements' || field.kind === 'lines') {
    return or(
      ...values.map((one) => {
        const quoted = `%${escapeLike(JSON.stringify(one))}%`;
        return sql`${value} LIKE ${quoted} ESCAPE '\\'`;
      }),
    );
  }
  // Levels and numbers are stored as such, the accepted values are texts.
  return inArray(sql`CAST(coalesce(${value}, '') AS TEXT)`, values);
}

function order({ type, sort }: RecordSearch): SQL[] {
  const direction = sort.descending ? desc : asc;
  // Numbers of codes grow past three digits: the longer code is the later one.
  const byCode = [asc(sql`length(${record.code})`), asc(record.code)];
  if (sort.column === 'code') {
    return [direction(sql`length(${record.code})`), direction(record.code)];
  }
  if (sort.column === 'status') {
    const rank = sql.join(
      specOf(type).statuses.map((status, at) => sql`WHEN ${status} THEN ${at}`),
      sql` `,
    );
    return [direction(sql`CASE ${record.status} ${rank} END`), ...byCode];
  }
  if (sort.column in headColumns) {
    const column = headColumns[sort.column as keyof typeof headColumns];
    const empty = asc(sql`coalesce(${column}, '') = ''`);
    return [empty, direction(sql`${column} COLLATE NOCASE`), ...byCode];
  }
  const field = fieldsOf(specOf(type)).find(({ name }) => name === sort.column);
  if (field === undefined) return byCode;
  const value = dataValue(sort.column);
  const empty = asc(sql`coalesce(${value}, '') = ''`);
  if (field.kind === 'choice') {
    const rank = sql.join(
      field.options.map((option, at) => sql`WHEN ${option} THEN ${at}`),
      sql` `,
    );
    return [empty, direction(sql`CASE ${value} ${rank} END`), ...byCode];
  }
  return [empty, direction(value), ...byCode];
}

/** Names come from definitions, never from outside. */
const dataValue = (name: string): SQL => sql`json_extract(${record.data}, ${`$."${name}"`})`;

const words = (search: string): readonly string[] =>
  search.toLowerCase().split(/\s+/).filter(Boolean);

const escapeLike = (text: string): string => text.replace(/[\\%_]/g, (sign) => `\\${sign}`);

const containing = (word: string): SQL =>
  sql`${recordText.text} LIKE ${`%${escapeLike(word)}%`} ESCAPE '\\'`;
