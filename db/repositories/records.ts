import { and, asc, eq, inArray, isNull, sql } from 'drizzle-orm';
import type { Evidence } from '../../shared/domain/evidence.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord, RecordLink } from '../../shared/domain/records/record.ts';
import { completeData } from '../../shared/domain/records/schema.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import type { ReadDb } from '../handle.ts';
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

/** What is read of a record for `brief`. */
export const briefColumns = {
  id: record.id,
  type: record.type,
  code: record.code,
  title: record.title,
  status: record.status,
  archivedAt: record.archivedAt,
  /** The id of an Annex A control: people know it by that, not by the code of its record. */
  control: sql<
    string | null
  >`CASE WHEN ${record.type} = 'control' THEN json_extract(${record.data}, '$.control') END`,
} as const;

type BriefRow = Pick<AnyRecord, Exclude<keyof typeof briefColumns, 'control'>> & {
  readonly control: unknown;
};

/** A record as chips show it. */
export function brief({ archivedAt, control, title, ...row }: BriefRow): Brief {
  const isNamed = typeof control === 'string' && control !== '';
  return {
    ...row,
    title: isNamed ? `${control} ${title}` : title,
    archived: archivedAt !== null,
  };
}

/** A record as chips show it. */
export function briefOf(one: AnyRecord): Brief {
  const { id, type, code, title, status, archivedAt, data } = one;
  const control = type === 'control' ? data['control'] : null;
  return brief({ id, type, code, title, status, archivedAt, control });
}

function complete(row: typeof record.$inferSelect): AnyRecord {
  return { ...row, data: completeData(specOf(row.type), row.data) };
}
