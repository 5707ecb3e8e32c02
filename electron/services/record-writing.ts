import {
  findRecordLink,
  findSingle,
  listLinksFrom,
  listLinksTo,
  readRecord,
} from '../../db/repositories/records.ts';
import { listEvidenceLinksOf } from '../../db/repositories/evidence.ts';
import type { WriteDb } from '../../db/write.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord, RecordLink } from '../../shared/domain/records/record.ts';
import { emptyData, patchSchema } from '../../shared/domain/records/schema.ts';
import type { RecordProblem } from '../../shared/domain/records/spec.ts';
import { linkSpecOf, specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { defined } from './defined.ts';
import type { Ports } from './ports.ts';

/** What a use case may do with records inside its write. Everything is checked by the type's definition. */

type Data = Readonly<Record<string, unknown>>;

/** A record that is about to be made. */
export interface NewRecord {
  readonly type: RecordTypeName;
  readonly title: string;
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | null | undefined;
  readonly data?: Data | undefined;
  readonly links?: readonly { readonly relation: string; readonly toId: string }[] | undefined;
  /** Taken from `nextCode` beforehand, and when it was made, where that was before this write. */
  readonly code?: string | undefined;
  readonly createdAt?: string | undefined;
}

/** Changed fields of a record; fields of `data` that are not named stay. */
export interface RecordPatch {
  readonly title?: string | undefined;
  readonly status?: string | undefined;
  readonly owner?: string | undefined;
  readonly due?: string | null | undefined;
  readonly data?: Data | undefined;
}

/**
 * Makes a record with its code and links.
 * @throws AppError `input.invalid`, `record.rule`, `record.exists`, and as `linkRecords`
 */
export function insertRecord(db: WriteDb, ports: Pick<Ports, 'newId'>, made: NewRecord): AnyRecord {
  const spec = specOf(made.type);
  const known = spec.single === true ? findSingle(db.read, made.type) : undefined;
  if (known !== undefined) throw new AppError('record.exists', { code: known.code });
  const data = { ...emptyData(spec), ...checkedData(made.type, made.data ?? {}) };
  const status = made.status ?? spec.statuses[0];
  checkStatus(made.type, status);
  const record: AnyRecord = {
    id: ports.newId(),
    type: made.type,
    code: made.code ?? db.nextCode(spec.prefix),
    title: made.title,
    status,
    owner: made.owner ?? '',
    due: made.due ?? null,
    data: { ...data, ...spec.compute?.(data) },
    createdAt: made.createdAt ?? db.context.at,
    updatedAt: db.context.at,
    archivedAt: null,
  };
  refuseProblems(record, []);
  db.insert('record', record);
  for (const { relation, toId } of made.links ?? []) {
    linkRecords(db, ports, { fromId: record.id, relation, toId });
  }
  return record;
}

/**
 * Changes a record; what its definition computes follows.
 * @returns whether anything changed
 * @throws AppError `record.not-found`, `input.invalid`, `record.rule`
 */
export function updateRecord(db: WriteDb, id: string, patch: RecordPatch): boolean {
  const current = readRecord(db.read, id);
  const spec = specOf(current.type);
  const { data: changed, ...head } = patch;
  if (head.status !== undefined) checkStatus(current.type, head.status);
  const typed = changed === undefined ? {} : checkedData(current.type, changed);
  const data = { ...current.data, ...typed };
  const written = { ...typed, ...spec.compute?.(data) };
  const next = { ...defined(head), ...(Object.keys(written).length > 0 ? { data: written } : {}) };
  if (db.holds('record', id, next)) return false;
  refuseProblems(
    { ...current, ...defined(head), data: { ...data, ...written } },
    problemsOf(current),
  );
  return db.update('record', id, { ...next, updatedAt: db.context.at });
}

/**
 * Links two records; doing it twice changes nothing, and where only one link of a kind may be
 * there the new one takes its place.
 * @throws AppError `record.not-found`, `record.link-refused`, `record.circle`
 */
export function linkRecords(
  db: WriteDb,
  ports: Pick<Ports, 'newId'>,
  link: Pick<RecordLink, 'fromId' | 'relation' | 'toId'>,
): RecordLink {
  const from = readRecord(db.read, link.fromId);
  const to = readRecord(db.read, link.toId);
  const spec = linkSpecOf(from.type, link.relation);
  if (spec === undefined || !spec.to.includes(to.type) || from.id === to.id) {
    throw new AppError('record.link-refused', { from: from.code, to: to.code });
  }
  const known = findRecordLink(db.read, link);
  if (known !== undefined) return known;
  if (spec.acyclic === true) refuseCircle(db, from, to, link.relation);
  if (spec.single === true) {
    for (const old of listLinksFrom(db.read, [from.id], [link.relation])) {
      db.remove('record-link', old.id);
    }
  }
  const { fromId, relation, toId } = link;
  const made: RecordLink = { id: ports.newId(), fromId, relation, toId };
  db.insert('record-link', made);
  return made;
}

/**
 * Deletes records with their own links and their links to evidence.
 * @throws AppError `record.linked` while others link to one of them
 */
export function removeRecords(db: WriteDb, ids: readonly string[]): void {
  const gone = new Set(ids);
  const inwards = listLinksTo(db.read, [...gone]).filter(({ fromId }) => !gone.has(fromId));
  if (inwards.length > 0) {
    const codes = [...new Set(inwards.map(({ other }) => other.code))];
    throw new AppError('record.linked', { links: codes.join(', '), count: codes.length });
  }
  for (const link of listLinksFrom(db.read, [...gone])) db.remove('record-link', link.id);
  for (const id of gone) {
    for (const one of listEvidenceLinksOf(db.read, id)) db.remove('record-evidence', one.id);
    db.remove('record', id);
  }
}

/** What contradicts itself in a record, by its type's rules. */
export function problemsOf(record: AnyRecord): readonly RecordProblem[] {
  const { data, title, status, owner, due, type } = record;
  return specOf(type).rules?.({ ...data, title, status, owner, due }) ?? [];
}

/** A record that had a problem before may be changed elsewhere: only new problems are refused. */
function refuseProblems(record: AnyRecord, before: readonly RecordProblem[]): void {
  const known = new Set(before.map(({ field, problem }) => `${field} ${problem}`));
  const found = problemsOf(record).find(({ field, problem }) => !known.has(`${field} ${problem}`));
  if (found !== undefined) {
    throw new AppError('record.rule', { type: record.type, code: record.code, ...found });
  }
}

function checkStatus(type: RecordTypeName, status: string): void {
  if (!specOf(type).statuses.includes(status)) {
    throw new AppError('input.invalid', { field: 'status' });
  }
}

function checkedData(type: RecordTypeName, data: Data): Data {
  const parsed = patchSchema(specOf(type)).safeParse(data);
  if (parsed.success) return defined(parsed.data);
  const issue = parsed.error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : '';
  throw new AppError('input.invalid', { field: issue?.path.join('.') || keys });
}

function refuseCircle(db: WriteDb, from: AnyRecord, to: AnyRecord, relation: string): void {
  const reached = new Set([to.id]);
  // A set can grow while it is walked: every record further along joins.
  for (const id of reached) {
    for (const { toId } of listLinksFrom(db.read, [id], [relation])) reached.add(toId);
    if (reached.has(from.id)) {
      throw new AppError('record.circle', { from: from.code, to: to.code });
    }
  }
}
