import { getTableColumns, getTableName } from 'drizzle-orm';
import { entityNames, type EntityName } from '../shared/domain/changelog.ts';
import { chainStart, entryHash } from './chain.ts';
import { merged } from '../shared/domain/merging.ts';
import type { Found, FoundRow } from './recovery-rows.ts';
import type { changeLog } from './schema/log.ts';
import { entityTables } from './schema/tables.ts';

/** An entry of the change log. */
export type LogEntry = typeof changeLog.$inferSelect;
/** A record in the form in which the write door takes it. */
export type RecordRow = Record<string, unknown> & { readonly id: string };
/** Records by `entity/id`. */
export type Records = Map<string, RecordRow>;

/** What remains of the history. */
export interface FoundLog {
  /** The longest unbroken part from the first entry on; it stays as it is. */
  readonly prefix: readonly LogEntry[];
  /** Entries beyond a gap: sound in themselves, but what they follow is gone. */
  readonly rest: readonly LogEntry[];
  /** Whether nothing of it is missing. */
  readonly isWhole: boolean;
}

const hashForm = /^[0-9a-f]{64}$/;

/** Puts the entries in order; one that was altered does not carry the hash of its content. */
export function findLog({ rows, incomplete }: Found): FoundLog {
  const bySeq = new Map<number, LogEntry[]>();
  for (const { table, values, rowid } of rows) {
    if (table !== 'change_log' || rowid === null) continue;
    const entry = {
      seq: rowid,
      changeSet: values['change_set'],
      at: values['at'],
      actor: values['actor'],
      operation: values['operation'],
      entity: values['entity'],
      entityId: values['entity_id'],
      kind: values['kind'],
      before: values['before'],
      after: values['after'],
      previousHash: values['previous_hash'],
      hash: values['hash'],
    } as LogEntry;
    const isKnown = (entityNames as readonly string[]).includes(entry.entity);
    if (!isKnown || !hashForm.test(entry.previousHash)) continue;
    if (entry.hash !== entryHash(entry.previousHash, entry)) continue;
    bySeq.set(rowid, [...(bySeq.get(rowid) ?? []), entry]);
  }
  const prefix: LogEntry[] = [];
  let previous = chainStart;
  for (let seq = 1; ; seq++) {
    const next = bySeq.get(seq)?.find(({ previousHash }) => previousHash === previous);
    if (next === undefined) break;
    prefix.push(next);
    previous = next.hash;
    bySeq.delete(seq);
  }
  const rest = [...bySeq.values()]
    .flatMap((entries) => entries.slice(0, 1))
    .filter(({ seq }) => seq > prefix.length)
    .toSorted((a, b) => a.seq - b.seq);
  const isWhole = prefix.length > 0 && rest.length === 0 && !incomplete.has('change_log');
  return { prefix, rest, isWhole };
}

/** What a replay of entries leads to. */
export interface Replayed {
  readonly records: Records;
  /** Records of which the beginning is missing: only some fields are known. */
  readonly partial: ReadonlySet<string>;
  /** Records that were deleted. */
  readonly deleted: ReadonlySet<string>;
}

/** The records that the entries lead to. */
export function replayed(entries: readonly LogEntry[]): Replayed {
  const records: Records = new Map();
  const partial = new Set<string>();
  const deleted = new Set<string>();
  for (const { entity, entityId, kind, after } of entries) {
    const key = `${entity}/${entityId}`;
    if (kind === 'delete') {
      records.delete(key);
      partial.delete(key);
      deleted.add(key);
      continue;
    }
    let fields: Record<string, unknown>;
    try {
      fields = JSON.parse(after ?? '{}') as Record<string, unknown>;
    } catch {
      continue;
    }
    const before = records.get(key);
    if (kind === 'insert') deleted.delete(key);
    else if (before === undefined) partial.add(key);
    const known = before ?? { id: entityId };
    records.set(key, { ...known, ...merged(entity, known, fields), id: entityId });
  }
  return { records, partial, deleted };
}

const entityOf = new Map<string, EntityName>(
  entityNames.map((entity) => [getTableName(entityTables[entity]), entity]),
);

/** A found row as a record, or null where it is none or its lists are no lists any more. */
export function asRecord({ table, values }: FoundRow): { key: string; row: RecordRow } | null {
  const entity = entityOf.get(table);
  const id = values['id'];
  if (entity === undefined || typeof id !== 'string') return null;
  try {
    const fields = Object.entries(getTableColumns(entityTables[entity])).map(([field, column]) => {
      const value = values[column.name] ?? null;
      return [field, value === null ? null : column.mapFromDriverValue(value)];
    });
    return { key: `${entity}/${id}`, row: Object.fromEntries(fields) as RecordRow };
  } catch {
    return null;
  }
}

/**
 * The records as they are to be. An unbroken history tells all of them; a record's own row counts
 * where the history is not whole, and for what it does not know.
 */
export function decided(found: Found, log: FoundLog): { records: Records; incomplete: Records } {
  const history = replayed([...log.prefix, ...log.rest]);
  const records: Records = new Map(history.records);
  const partial = new Set(history.partial);
  // Rows that no tree leads to may be remains: they count only where nothing else tells.
  const rows = found.rows.toSorted((a, b) => Number(a.isReachable) - Number(b.isReachable));
  const lonely = new Map<string, number>();
  for (const row of rows) {
    const record = asRecord(row);
    if (record === null) continue;
    const { key } = record;
    const isKnown = history.records.has(key) && !history.partial.has(key);
    if (log.isWhole && (isKnown || history.deleted.has(key))) continue;
    if (!row.isReachable) {
      if (isKnown || history.deleted.has(key)) continue;
      // Two kinds of rows can look alike: the history says which it is, or nobody.
      lonely.set(record.row.id, (lonely.get(record.row.id) ?? 0) + 1);
    }
    records.set(key, record.row);
    partial.delete(key);
  }
  for (const [id, times] of lonely) {
    if (times < 2) continue;
    for (const entity of entityNames) {
      const key = `${entity}/${id}`;
      if (!history.records.has(key)) records.delete(key);
    }
  }
  const incomplete: Records = new Map();
  for (const key of partial) {
    const known = records.get(key);
    if (known !== undefined) incomplete.set(key, known);
    records.delete(key);
  }
  return { records, incomplete };
}
