import { createHash } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import type { CheckReport } from '../shared/domain/workspace.ts';
import { readBlob } from './blobs.ts';
import { chainStart, entryHash } from './chain.ts';
import { checkFlags, checkSearchTexts, SeenCodes } from './check-derived.ts';
import { checkSchema } from './check-schema.ts';
import type { DatabaseHandle } from './handle.ts';
import { merged } from '../shared/domain/merging.ts';
import { storedEntries, type StoredEntry } from './merge/log.ts';
import { entityTables, type EntityTables } from './schema/tables.ts';

type Problem = CheckReport['problems'][number];

/**
 * Examines a whole workspace: SQLite's own integrity, links between records,
 * the change log's chain, every record against its history, and every piece of
 * evidence against its SHA-256. Reads only.
 */
export function checkWorkspace(handle: DatabaseHandle): CheckReport {
  const problems: Problem[] = [
    ...integrity(handle),
    ...checkSchema(handle),
    ...foreignKeys(handle),
  ];
  const log = checkLog(handle);
  const blobs = checkBlobs(handle);
  problems.push(...log.problems, ...blobs.problems);
  return {
    ok: problems.length === 0,
    problems,
    checked: {
      pages: Number(handle.driver.pragma('page_count', { simple: true })),
      records: log.records,
      changeLogEntries: log.entries,
      evidenceFiles: blobs.files,
      evidenceBytes: blobs.bytes,
    },
  };
}

function integrity(handle: DatabaseHandle): Problem[] {
  const rows = handle.driver.pragma('integrity_check') as { integrity_check: string }[];
  return rows
    .filter((row) => row.integrity_check !== 'ok')
    .map((row) => ({ kind: 'integrity', detail: row.integrity_check }));
}

function foreignKeys(handle: DatabaseHandle): Problem[] {
  const rows = handle.driver.pragma('foreign_key_check') as ForeignKeyRow[];
  return rows.map((row) => ({
    kind: 'link',
    detail: `${nameOf(handle, row)} refers to a missing record of ${row.parent}`,
  }));
}

interface ForeignKeyRow {
  readonly table: string;
  /** Null where the table has no row ids. */
  readonly rowid: number | null;
  readonly parent: string;
}

function nameOf(handle: DatabaseHandle, { table, rowid }: ForeignKeyRow): string {
  if (rowid === null) return `a record of ${table}`;
  const id = handle.driver.prepare(`SELECT id FROM "${table}" WHERE rowid = ?`).pluck().get(rowid);
  return `${table}/${String(id)}`;
}

function checkLog(handle: DatabaseHandle): {
  problems: Problem[];
  entries: number;
  records: number;
} {
  const problems: Problem[] = [];
  const expected = new Map<string, Record<string, unknown>>();
  let previous = chainStart;
  let entries = 0;
  const codes = new SeenCodes();
  // One entry at a time: a log of years does not fit into memory at once.
  for (const row of storedEntries(handle.driver)) {
    entries += 1;
    if (row.seq !== entries || row.previousHash !== previous) {
      problems.push({
        kind: 'change-log',
        detail: `entry ${row.seq} does not follow the one before`,
      });
    }
    if (row.hash !== entryHash(row.previousHash, row)) {
      problems.push({ kind: 'change-log', detail: `entry ${row.seq} was altered` });
    }
    previous = row.hash;
    replay(expected, row, codes);
  }
  const registers = new Map<string, Readonly<Record<string, unknown>>>();
  let records = 0;
  for (const [entity, table] of Object.entries(entityTables)) {
    const found = readAll(handle, table);
    if (found === null) {
      problems.push({ kind: 'record', detail: `${entity}: a record cannot be read` });
      for (const key of expected.keys()) if (key.startsWith(`${entity}/`)) expected.delete(key);
      continue;
    }
    for (const record of found) {
      records += 1;
      if (entity === 'record') registers.set(record.id, record);
      const key = `${entity}/${record.id}`;
      const known = expected.get(key);
      expected.delete(key);
      if (known === undefined) {
        problems.push({
          kind: 'record',
          detail: `${key} in ${getTableName(table)} is not in the change log`,
        });
        continue;
      }
      for (const [field, value] of Object.entries(record)) {
        if (JSON.stringify(value) !== JSON.stringify(known[field])) {
          problems.push({
            kind: 'record',
            detail: `${key}: "${field}" was changed outside Aimsbook`,
          });
        }
      }
    }
  }
  for (const key of expected.keys()) {
    problems.push({ kind: 'record', detail: `${key} was deleted outside Aimsbook` });
  }
  problems.push(
    ...codes.problems(handle),
    ...checkFlags(handle),
    ...checkSearchTexts(handle, registers),
  );
  return { problems, entries, records };
}

function replay(
  state: Map<string, Record<string, unknown>>,
  row: StoredEntry,
  codes: SeenCodes,
): void {
  const key = `${row.entity}/${row.entityId}`;
  if (row.kind === 'delete') {
    state.delete(key);
    return;
  }
  try {
    const after = JSON.parse(row.after ?? '{}') as Record<string, unknown>;
    codes.see(after);
    const before = state.get(key) ?? {};
    state.set(key, { ...before, ...merged(row.entity, before, after) });
  } catch {
    // No JSON any more: its hash has told already.
  }
}

/** All records of a type, or null where one of them is beyond reading. */
function readAll(
  handle: DatabaseHandle,
  table: EntityTables[keyof EntityTables],
): ({ readonly id: string } & Readonly<Record<string, unknown>>)[] | null {
  try {
    return handle.drizzle.select().from(table).all();
  } catch {
    return null;
  }
}

function checkBlobs(handle: DatabaseHandle): {
  problems: Problem[];
  files: number;
  bytes: number;
} {
  const problems: Problem[] = [];
  let files = 0;
  let bytes = 0;
  const known = handle.driver
    .prepare<[], { sha256: string; size: number; whole: 0 | 1 }>(
      `SELECT sha256, size,
         chunks = (SELECT count(*) FROM blob_chunk WHERE blob_id = blob.id) AS whole
       FROM blob WHERE sha256 IS NOT NULL`,
    )
    .all();
  for (const blob of known) {
    files += 1;
    const hash = createHash('sha256');
    let size = 0;
    try {
      for (const chunk of readBlob(handle, blob.sha256)) {
        hash.update(chunk);
        size += chunk.byteLength;
      }
    } catch {
      // A missing chunk: the comparison below reports it.
    }
    bytes += size;
    if (blob.whole === 0 || size !== blob.size || hash.digest('hex') !== blob.sha256) {
      problems.push({ kind: 'evidence', detail: `${blob.sha256} does not match its content` });
    }
  }
  const missing = handle.driver
    .prepare<[], string>(
      `SELECT code FROM evidence WHERE kind = 'file'
       AND sha256 NOT IN (SELECT sha256 FROM blob WHERE sha256 IS NOT NULL)`,
    )
    .pluck()
    .all();
  for (const code of missing) {
    problems.push({ kind: 'evidence', detail: `the content of ${code} is missing` });
  }
  return { problems, files, bytes };
}
