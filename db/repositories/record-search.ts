import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql, type SQL } from 'drizzle-orm';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import type { ReadDb } from '../handle.ts';
import { recordText } from '../schema/log.ts';
import { record } from '../schema/tables.ts';
import { brief, briefColumns, readRecords, type Brief } from './records.ts';

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
  const base = db
    // Ids first: sorting whole rows would carry their data along. Counted in the same pass.
    .select({ id: record.id, total: sql<number>`count(*) OVER ()` })
    .from(record)
    .$dynamic();
  const withText = words(search.search).length > 0;
  const found = (withText ? base.innerJoin(recordText, eq(recordText.recordId, record.id)) : base)
    .where(and(...conditions(search)))
    .orderBy(...order(search))
    .limit(page.limit)
    .offset(page.offset)
    .all();
  const records = readRecords(
    db,
    found.map(({ id }) => id),
  );
  // Behind the last page there is no row that says how many there are.
  if (found.length === 0 && page.offset > 0) {
    return { records, total: searchRecords(db, search, { offset: 0, limit: 1 }).total };
  }
  return { records, total: found[0]?.total ?? 0 };
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
