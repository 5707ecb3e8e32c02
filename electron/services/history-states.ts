import { findRecordLink, findSingle, readRecord } from '../../db/repositories/records.ts';
import { lastKnownRow, searchEntries } from '../../db/repositories/changes.ts';
import { listRecordHistory } from '../../db/repositories/history.ts';
import type { WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { everyChange } from '../../shared/domain/change-query.ts';
import type { EntityName } from '../../shared/domain/changelog.ts';
import { AppError } from '../../shared/domain/errors.ts';
import {
  recordHeadSchema,
  recordTypeSchema,
  type AnyRecord,
} from '../../shared/domain/records/record.ts';
import { completeData } from '../../shared/domain/records/schema.ts';
import { fieldsOf } from '../../shared/domain/records/spec.ts';
import { linkSpecOf, specOf } from '../../shared/domain/records/types.ts';
import { stateAfter } from '../../shared/domain/record-states.ts';
import type { Ports } from './ports.ts';
import { guardChange, guardWritten } from './record-guards.ts';
import { linkRecords, updateRecord, type RecordPatch } from './record-writing.ts';
import { write } from './session.ts';

/** Earlier states of records, brought back as changes of their own: the log only grows. */

type Fields = Readonly<Record<string, unknown>>;

/** More links than one record has. */
const everyLink = { offset: 0, limit: 100_000 };

/**
 * Makes a deleted record again as it was, with its links and evidence as far as their other ends
 * are still there.
 * @throws AppError `record.not-found` where it was never deleted, `record.exists`, and as the
 *   guards of records
 */
export function restoreRecord(ports: Ports, { id }: ParsedOf<'history.restore'>): AnyRecord {
  return write(ports, 'history.restore', (db) => {
    const gone = listRecordHistory(db.read, 'record', id)[0];
    const type = recordTypeSchema.safeParse(gone?.before?.['type']).data;
    if (gone?.kind !== 'delete' || type === undefined) {
      throw new AppError('record.not-found', { entity: 'record', id });
    }
    const row = { ...gone.before, updatedAt: db.context.at } as AnyRecord;
    const single = specOf(type).single === true ? findSingle(db.read, type) : undefined;
    if (single !== undefined) throw new AppError('record.exists', { code: single.code });
    db.insert('record', row);
    const { entries } = searchEntries(db.read, everyChange, gone.changeSet, everyLink);
    for (const { entity, kind, before } of entries) {
      if (kind === 'delete' && before !== null) putBack(db, ports, id, entity, before);
    }
    const made = readRecord(db.read, id);
    guardWritten(db.read, made, {});
    return made;
  });
}

/** A link that went with the record comes back where both of its ends are there. */
function putBack(
  db: WriteDb,
  ports: Pick<Ports, 'newId'>,
  id: string,
  entity: EntityName,
  row: Fields,
): void {
  const end = (name: string): string => (typeof row[name] === 'string' ? row[name] : '');
  const exists = (of: EntityName, name: string): boolean =>
    lastKnownRow(db.read, of, end(name))?.exists === true;
  if (entity === 'record-evidence' && end('recordId') === id) {
    if (exists('evidence', 'evidenceId')) db.insert('record-evidence', row as never);
  }
  if (entity !== 'record-link' || (end('fromId') !== id && end('toId') !== id)) return;
  if (!exists('record', 'fromId') || !exists('record', 'toId')) return;
  const link = { fromId: end('fromId'), relation: end('relation'), toId: end('toId') };
  if (findRecordLink(db.read, link) !== undefined) return;
  const from = readRecord(db.read, link.fromId);
  // Where one link only may be there, the one that was made meanwhile stays.
  const spec = linkSpecOf(from.type, link.relation);
  if (spec === undefined || (spec.single === true && from.id !== id)) return;
  linkRecords(db, ports, link);
}

/**
 * Writes the fields of a record as they were after an entry of its history; what follows from
 * them, its links and whether it is archived stay as they are.
 * @throws AppError `record.not-found` where it was not there then, `record.locked`,
 *   `document.locked`, `record.rule`, and as the guards of records
 */
export function revertRecord(ports: Ports, { id, seq }: ParsedOf<'history.revert'>): AnyRecord {
  return write(ports, 'history.revert', (db) => {
    const current = readRecord(db.read, id);
    const entries = listRecordHistory(db.read, 'record', id);
    const then = entries.some((entry) => entry.seq === seq) ? stateAfter(entries, seq) : null;
    if (then === null) throw new AppError('record.not-found', { entity: 'record', id });
    const patch = patchTo(current, then);
    guardChange(current, patch);
    if (updateRecord(db, id, patch)) {
      guardWritten(db.read, readRecord(db.read, id), { patch, before: current });
    }
    return readRecord(db.read, id);
  });
}

/** What has to change for a record to be as it was; only what differs. */
function patchTo(current: AnyRecord, then: Fields): RecordPatch {
  const spec = specOf(current.type);
  const stored = completeData(spec, (then['data'] ?? {}) as Fields);
  const head = recordHeadSchema.parse({
    title: then['title'],
    status: then['status'],
    owner: then['owner'],
    due: then['due'],
  });
  const differs = (a: unknown, b: unknown): boolean => JSON.stringify(a) !== JSON.stringify(b);
  const names = fieldsOf(spec)
    .filter(({ computed }) => computed !== true)
    .map(({ name }) => name)
    .filter((name) => differs(stored[name], current.data[name]));
  const changed = Object.entries(head).filter(([name, value]) =>
    differs(value, current[name as keyof typeof head]),
  );
  return {
    ...Object.fromEntries(changed),
    ...(names.length === 0
      ? {}
      : { data: Object.fromEntries(names.map((name) => [name, stored[name]])) }),
  };
}
