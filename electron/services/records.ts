import { findBriefs, searchRecords } from '../../db/repositories/record-search.ts';
import { listEvidenceOfRecord } from '../../db/repositories/evidence.ts';
import {
  countRecords,
  findSingle,
  listLinksFrom,
  listLinksTo,
  listOwners,
  readLink,
  readRecord,
  type Brief,
} from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type {
  RecordBrief,
  RecordDetail,
  RecordPage,
  RecordQuery,
  RecordRow,
} from '../../shared/contract/record-values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord, RecordLink } from '../../shared/domain/records/record.ts';
import { isEmpty, missingFields } from '../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { refuseMade, refuseVersion, startsAnew } from './document-locks.ts';
import type { Ports } from './ports.ts';
import { guardChange, guardKept, guardWritten } from './record-guards.ts';
import {
  insertRecord,
  linkRecords,
  removeRecords,
  updateRecord,
  type RecordPatch,
} from './record-writing.ts';
import { reader, write } from './session.ts';

/** One page of a register. */
export function recordList(ports: Ports, input: ParsedOf<'record.list'>): RecordPage {
  const db = reader(ports);
  const { type, query, offset, limit, links } = input;
  const { records, total } = searchRecords(db, searchOf(ports, type, query), { offset, limit });
  return { rows: rowsOf(db, records, links), total, all: countRecords(db, type) };
}

/** Records with what they link to, for the relations that are shown. */
export function rowsOf(
  db: ReadDb,
  records: readonly AnyRecord[],
  relations: readonly string[],
): readonly RecordRow[] {
  const byRecord = new Map<string, Record<string, Brief[]>>();
  if (relations.length > 0) {
    const ids = records.map(({ id }) => id);
    for (const { fromId, relation, other } of listLinksFrom(db, ids, relations)) {
      const links = byRecord.get(fromId) ?? {};
      links[relation] = [...(links[relation] ?? []), other];
      byRecord.set(fromId, links);
    }
  }
  return records.map((record) => ({ record, links: byRecord.get(record.id) ?? {} }));
}

/** A query as the database takes it. */
export function searchOf(ports: Pick<Ports, 'clock'>, type: RecordTypeName, query: RecordQuery) {
  const { search, filters, sort, archived, overdue } = query;
  const overdueOn = overdue ? ports.clock().slice(0, 10) : null;
  return { type, search, filters, sort, archived, overdueOn };
}

/** Everything about one record. */
export function recordRead(ports: Ports, { id }: { readonly id: string }): RecordDetail {
  const db = reader(ports);
  return detailOf(db, readRecord(db, id));
}

/** The record of a type that exists once, or null. */
export function recordSingle(ports: Ports, input: ParsedOf<'record.single'>): RecordDetail | null {
  const db = reader(ports);
  const found = findSingle(db, input.type);
  return found === undefined ? null : detailOf(db, found);
}

/** Records to link to. */
export function recordFind(ports: Ports, input: ParsedOf<'record.find'>): readonly RecordBrief[] {
  return findBriefs(reader(ports), input.types, input.search, 50);
}

/** Everybody who owns a record, by name. */
export function recordOwners(ports: Ports): readonly string[] {
  return listOwners(reader(ports));
}

/** Makes a record. */
export function createRecord(ports: Ports, input: ParsedOf<'record.create'>): AnyRecord {
  const { type, head, data, links } = input;
  refuseMade(type, head.status);
  return write(ports, 'record.create', (db) => {
    const made = insertRecord(db, ports, { type, ...head, data, links });
    guardWritten(db.read, made, {});
    return readRecord(db.read, made.id);
  });
}

/** Changes a record. @throws AppError `record.conflict` when somebody else changed the same field since */
export function saveRecord(ports: Ports, input: ParsedOf<'record.save'>): AnyRecord {
  const { id, patch, base } = input;
  const fields = [...Object.keys(patch), ...Object.keys(patch.data ?? {})].join();
  return write(
    ports,
    'record.save',
    (db) => {
      const current = readRecord(db.read, id);
      guardChange(current, patch);
      if (base !== undefined) refuseConflict(current, patch, base);
      updateRecord(db, id, patch);
      const changed = readRecord(db.read, id);
      guardWritten(db.read, changed, { patch, before: current });
      return changed;
    },
    `record:${id}:${fields}`,
  );
}

/** Makes the same change to many records in one step. */
export function saveRecords(ports: Ports, input: ParsedOf<'record.saveMany'>): { changed: number } {
  return write(ports, 'record.saveMany', (db) => ({
    changed: unique(input.ids).filter((id) => {
      const before = readRecord(db.read, id);
      guardChange(before, input.patch);
      const changed = updateRecord(db, id, input.patch);
      if (changed) guardWritten(db.read, readRecord(db.read, id), { patch: input.patch, before });
      return changed;
    }).length,
  }));
}

/** What belongs to the approval of one record and not to its copy. */
const approvals = [
  'approvedBy',
  'approvedOn',
  'acceptedBy',
  'acceptedOn',
  'acceptanceReason',
  'communicatedOn',
  'signedBy',
  'signedOn',
  'frozenOn',
  'inputs',
  'decisions',
  'reportedOn',
  'verifiedBy',
  'verifiedOn',
  'checkedBy',
  'checkedOn',
  'effective',
];

/** Copies a record with its own links; the copy begins anew. */
export function duplicateRecord(ports: Ports, { id }: { readonly id: string }): AnyRecord {
  return write(ports, 'record.duplicate', (db) => {
    const { type, code, title, owner, due, data } = readRecord(db.read, id);
    refuseVersion({ type, code });
    const typed = fieldsOf(specOf(type)).filter(
      ({ name, computed }) => computed !== true && !approvals.includes(name),
    );
    const copy = insertRecord(db, ports, {
      type,
      title: `${title.slice(0, 290)} (copy)`,
      owner,
      due,
      data: {
        ...Object.fromEntries(typed.map(({ name }) => [name, data[name]])),
        ...startsAnew(type),
      },
      links: listLinksFrom(db.read, [id]).map(({ relation, toId }) => ({ relation, toId })),
    });
    guardWritten(db.read, copy, {});
    return copy;
  });
}

/** Puts records away or takes them back; they keep their links. */
export function archiveRecords(
  ports: Ports,
  input: ParsedOf<'record.archive'>,
): { changed: number } {
  return write(ports, 'record.archive', (db) => {
    const archivedAt = input.archived ? db.context.at : null;
    const ids = unique(input.ids).filter((id) => {
      const record = readRecord(db.read, id);
      refuseVersion(record);
      return (record.archivedAt !== null) !== input.archived;
    });
    for (const id of ids) db.update('record', id, { archivedAt, updatedAt: db.context.at });
    return { changed: ids.length };
  });
}

/** Deletes records. @throws AppError `record.linked` while others link to one of them */
export function deleteRecords(ports: Ports, input: ParsedOf<'record.remove'>): void {
  write(ports, 'record.remove', (db) => {
    const ids = unique(input.ids);
    for (const id of ids) guardKept(readRecord(db.read, id), db.read);
    removeRecords(db, ids);
  });
}

/** Links two records. */
export function addLink(ports: Ports, input: ParsedOf<'record.link'>): RecordLink {
  return write(ports, 'record.link', (db) => {
    guardKept(readRecord(db.read, input.fromId));
    const link = linkRecords(db, ports, input);
    guardWritten(db.read, readRecord(db.read, input.fromId), { link });
    return link;
  });
}

/** Takes a link away; both records stay. */
export function removeLink(ports: Ports, input: ParsedOf<'record.unlink'>): void {
  write(ports, 'record.unlink', (db) => {
    const { id, fromId } = readLink(db.read, input.linkId);
    guardKept(readRecord(db.read, fromId), db.read);
    db.remove('record-link', id);
  });
}

/** A record with what it links to and what links to it. */
export function detailOf(db: ReadDb, record: AnyRecord): RecordDetail {
  const out = listLinksFrom(db, [record.id]).map(({ id, relation, other }) => ({
    id,
    relation,
    direction: 'out' as const,
    other,
  }));
  const inwards = listLinksTo(db, [record.id]).map(({ id, relation, other }) => ({
    id,
    relation,
    direction: 'in' as const,
    other,
  }));
  const spec = specOf(record.type);
  const lacking = spec.links
    .filter(({ required }) => required === true)
    .filter(({ name }) => !out.some(({ relation }) => relation === name))
    .map(({ name }) => name);
  return {
    record,
    links: [...out, ...inwards],
    evidence: listEvidenceOfRecord(db, record.id),
    missing: [...missingFields(spec, record.data), ...lacking],
  };
}

/** A field that somebody else changed since editing began, to something else than is wanted now. */
function refuseConflict(current: AnyRecord, patch: RecordPatch, base: RecordPatch): void {
  const now = flat(current);
  const wanted = flat(patch);
  const fields = Object.entries(flat(base))
    .filter(([name, value]) => !same(now[name], value) && !same(now[name], wanted[name]))
    .filter(([name]) => name in wanted)
    .map(([name]) => name);
  if (fields.length > 0) {
    throw new AppError('record.conflict', { code: current.code, fields: fields.join(', ') });
  }
}

function flat({ data, ...head }: RecordPatch): Readonly<Record<string, unknown>> {
  return { ...head, ...data };
}

function same(a: unknown, b: unknown): boolean {
  const isNothing = isEmpty(a) && isEmpty(b);
  return isNothing || JSON.stringify(a) === JSON.stringify(b);
}

const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
