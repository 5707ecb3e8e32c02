import { createHash, randomUUID } from 'node:crypto';
import { getTableName } from 'drizzle-orm';
import { entityNames, type EntityName } from '../shared/domain/changelog.ts';
import { emptyAssessor, newOrganisation } from '../shared/domain/organisation.ts';
import { searchText, type AnyRecord } from '../shared/domain/records/record.ts';
import { storeBlob } from './blobs.ts';
import type { DatabaseHandle } from './handle.ts';
import type { LostRecord, RecoveryOptions, RecoveryReport } from './recovery.ts';
import { replayed, type FoundLog, type RecordRow, type Records } from './recovery-log.ts';
import { addLostAssessments } from './recovery-parents.ts';
import type { Found, FoundChunk } from './recovery-rows.ts';
import { changeLog, codeCounter, recordText, uiState } from './schema/log.ts';
import { entityTables } from './schema/tables.ts';
import { transact, type WriteDb } from './write.ts';

/** What goes into the new file. */
export interface Recovered {
  readonly found: Found;
  readonly log: FoundLog;
  readonly records: Records;
  /** Records of which only parts are known. */
  readonly incomplete: Records;
  readonly options: RecoveryOptions;
}

type Lose = (key: string, row: RecordRow) => void;

/** Fills a new workspace with what was found; every difference to the history is a new entry of it. */
export function fillRecovered(handle: DatabaseHandle, recovered: Recovered): RecoveryReport {
  const { found, log, options, incomplete, records } = recovered;
  const { driver, drizzle } = handle;
  // Parents and children come in any order; what refers to nothing is dealt with at the end.
  driver.pragma('foreign_keys = OFF');
  const files = putContents(handle, found, records);
  const { records: told } = replayed(log.prefix);
  driver.transaction(() => {
    for (const entry of log.prefix) drizzle.insert(changeLog).values(entry).run();
    for (const [key, row] of told) putRow(handle, key, row);
    putCounters(handle, recovered);
    putUiState(handle, found);
  })();
  const lost: LostRecord[] = [...incomplete].map(([key, row]) => named(key, row));
  const rejected: RecordRow[] = [];
  const lose: Lose = (key, row) => {
    lost.push(named(key, row));
    rejected.push(row);
  };
  const context = {
    actor: options.actor,
    operation: 'workspace.recover',
    at: options.now,
    changeSet: randomUUID(),
  };
  const { value: contentsLost } = transact(handle, context, (db) => {
    // First of all, what this is: the history does not go on as if nothing had happened.
    if (!log.isWhole || found.badPages > 0) note(handle, db, options, log.rest);
    addLostAssessments(records, incomplete, options, () => db.nextCode('GAP'));
    bringTo(db, told, records, lose);
    addBasics(db, options.words.organisation);
    makeLinksSound(handle, db, lose);
    if (rejected.length > 0) note(handle, db, options, rejected);
    return markLostContents(handle, db, options.words.contentLost);
  });
  driver.pragma('foreign_keys = ON');
  const count = Object.values(entityTables).reduce((sum, table) => {
    const sql = `SELECT count(*) FROM "${getTableName(table)}"`;
    return sum + (driver.prepare<[], number>(sql).pluck().get() ?? 0);
  }, 0);
  return {
    records: count,
    entries: log.prefix.length,
    entriesSetAside: log.rest.length,
    isComplete: log.isWhole && lost.length === 0 && contentsLost.length === 0,
    badPages: found.badPages,
    lost,
    contentsLost,
    files,
  };
}

function split(key: string): { readonly entity: EntityName; readonly id: string } {
  const at = key.indexOf('/');
  return { entity: key.slice(0, at) as EntityName, id: key.slice(at + 1) };
}

function named(key: string, row: RecordRow | null = null): LostRecord {
  const label = ['code', 'title', 'name', 'questionId'].flatMap((field) => {
    const value = row?.[field];
    return typeof value === 'string' && value !== '' ? [value] : [];
  });
  return { ...split(key), label: label.slice(0, 2).join(' ') };
}

/** A record that the history tells already: it needs no entry. */
function putRow({ drizzle }: DatabaseHandle, key: string, row: RecordRow): void {
  const { entity, id } = split(key);
  drizzle
    .insert(entityTables[entity])
    .values(row as never)
    .run();
  if (entity !== 'record') return;
  const text = searchText(row as unknown as AnyRecord);
  drizzle.insert(recordText).values({ recordId: id, text }).run();
}

/** No code is given out twice, whatever the counters lost. */
function putCounters(handle: DatabaseHandle, { found, log, records }: Recovered): void {
  const last = new Map<string, number>();
  const raise = (prefix: string, number: number): void => {
    last.set(prefix, Math.max(number, last.get(prefix) ?? 0));
  };
  for (const { table, values, isReachable } of found.rows) {
    const { prefix, last: number } = values;
    if (table !== 'code_counter' || !isReachable) continue;
    if (typeof prefix === 'string' && typeof number === 'number') raise(prefix, number);
  }
  const codes = [...records.values()].map(({ code }) => code);
  const past = [...log.prefix, ...log.rest].flatMap(({ after, before }) =>
    [after, before].map((text) => /"code":"([A-Z]+-\d+)"/.exec(text ?? '')?.[1]),
  );
  for (const code of [...codes, ...past]) {
    const [, prefix, number] = /^([A-Z]+)-(\d{1,9})$/.exec(String(code)) ?? [];
    if (prefix !== undefined) raise(prefix, Number(number));
  }
  for (const [prefix, number] of last) {
    handle.drizzle.insert(codeCounter).values({ prefix, last: number }).run();
  }
}

function putUiState({ drizzle }: DatabaseHandle, { rows }: Found): void {
  for (const { table, values, isReachable } of rows) {
    const { key, value } = values;
    if (table !== 'ui_state' || !isReachable) continue;
    if (typeof key !== 'string' || typeof value !== 'string') continue;
    drizzle.insert(uiState).values({ key, value }).onConflictDoNothing().run();
  }
}

/** Stores the contents whose SHA-256 is right; gives their number. */
function putContents({ driver }: DatabaseHandle, found: Found, records: Records): number {
  const named = new Map<number, string>();
  for (const { table, rowid, values } of found.rows) {
    const { sha256 } = values;
    if (table === 'blob' && rowid !== null && typeof sha256 === 'string') named.set(rowid, sha256);
  }
  const wanted = new Set<unknown>(
    [...records.values()].flatMap(({ sha256, logo }) => [sha256, logo]),
  );
  for (const id of named.values()) wanted.add(id);
  const byBlob = new Map<number, Map<number, FoundChunk>>();
  for (const chunk of found.chunks) {
    const chunks = byBlob.get(chunk.blobId) ?? new Map<number, FoundChunk>();
    if (!chunks.has(chunk.position)) chunks.set(chunk.position, chunk);
    byBlob.set(chunk.blobId, chunks);
  }
  // A file without content has no chunk.
  for (const id of named.keys()) if (!byBlob.has(id)) byBlob.set(id, new Map());
  const begin = driver.prepare('INSERT INTO blob (size, chunks) VALUES (0, 0)');
  const put = driver.prepare('INSERT INTO blob_chunk VALUES (?, ?, ?)');
  const known = driver.prepare('SELECT 1 FROM blob WHERE sha256 = ?');
  const end = driver.prepare('UPDATE blob SET sha256 = ?, size = ?, chunks = ? WHERE id = ?');
  let files = 0;
  for (const chunks of byBlob.values()) {
    driver.exec('BEGIN');
    const { lastInsertRowid } = begin.run();
    const hash = createHash('sha256');
    let size = 0;
    let count = 0;
    for (let chunk = chunks.get(0); chunk !== undefined; chunk = chunks.get(count)) {
      const bytes = chunk.read();
      if (bytes === null) break;
      put.run(lastInsertRowid, count, bytes);
      hash.update(bytes);
      size += bytes.byteLength;
      count += 1;
    }
    const sha256 = hash.digest('hex');
    if (wanted.has(sha256) && known.get(sha256) === undefined) {
      end.run(sha256, size, count, lastInsertRowid);
      driver.exec('COMMIT');
      files += 1;
    } else driver.exec('ROLLBACK');
  }
  return files;
}

/** Keeps lines that have no place among the records any more, as a piece of evidence. */
function note(
  handle: DatabaseHandle,
  db: WriteDb,
  { words, now }: RecoveryOptions,
  lines: readonly unknown[],
): void {
  const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
  const bytes = Buffer.from(text, 'utf8');
  const isFile = bytes.byteLength > 0;
  db.insert('evidence', {
    id: randomUUID(),
    code: db.nextCode('EVD'),
    kind: isFile ? 'file' : 'reference',
    title: words.title,
    description: words.description,
    location: isFile ? '' : words.source,
    sha256: isFile ? storeBlob(handle, bytes) : null,
    mime: isFile ? 'application/x-ndjson' : '',
    size: isFile ? bytes.byteLength : null,
    createdAt: now,
  });
}

/** Writes the differences between what the history tells and what the records are to be. */
function bringTo(db: WriteDb, told: Records, records: Records, lose: Lose): void {
  const differing = [...records].filter(([key, row]) => {
    const before = told.get(key);
    return (
      before === undefined ||
      Object.entries(row).some(
        ([field, value]) => JSON.stringify(before[field]) !== JSON.stringify(value),
      )
    );
  });
  const changed = new Set(differing.map(([key]) => key));
  for (const key of told.keys()) {
    const { entity, id } = split(key);
    if (!records.has(key) || changed.has(key)) db.remove(entity, id);
  }
  for (const [key, row] of differing) {
    try {
      db.insert(split(key).entity, row as never);
    } catch {
      // Another record has its code or its place, or a value is none that the table takes.
      lose(key, row);
    }
  }
}

/** What every workspace has. */
function addBasics(db: WriteDb, organisation: string): void {
  if (!isThere(db, 'organisation')) {
    db.insert('organisation', { id: 'organisation', ...newOrganisation(organisation) });
  }
  if (!isThere(db, 'assessor')) db.insert('assessor', { id: 'assessor', ...emptyAssessor });
}

const isThere = (db: WriteDb, entity: 'organisation' | 'assessor'): boolean =>
  db.holds(entity, entity, {});

interface Unsound {
  readonly table: string;
  readonly rowid: number;
  readonly fkid: number;
}

/** A reference to a record that is gone is emptied; where it must not be empty, the record goes too. */
function makeLinksSound(handle: DatabaseHandle, db: WriteDb, lose: Lose): void {
  const { driver, drizzle } = handle;
  for (;;) {
    const [first] = driver.pragma('foreign_key_check') as Unsound[];
    if (first === undefined) return;
    const entity = entityNames.find((name) => getTableName(entityTables[name]) === first.table);
    const sql = `SELECT id FROM "${first.table}" WHERE rowid = ?`;
    const id = driver.prepare<[number], string>(sql).pluck().get(first.rowid);
    if (entity === undefined || id === undefined) return;
    const row = drizzle
      .select()
      .from(entityTables[entity])
      .all()
      .find((one) => one.id === id) as RecordRow;
    const keys = driver.pragma(`foreign_key_list("${first.table}")`) as {
      readonly id: number;
      readonly from: string;
    }[];
    const column = keys.find((key) => key.id === first.fkid)?.from;
    if (entity === 'assessment' && column === 'repeat_of') {
      db.update('assessment', id, { repeatOf: null });
      continue;
    }
    db.remove(entity, id);
    lose(`${entity}/${id}`, row);
  }
}

/** Evidence whose file is gone stays as a reference that says so. */
function markLostContents(handle: DatabaseHandle, db: WriteDb, words: string): LostRecord[] {
  const { driver, drizzle } = handle;
  const kept = new Set(
    driver.prepare<[], string>('SELECT sha256 FROM blob WHERE sha256 IS NOT NULL').pluck().all(),
  );
  const lost: LostRecord[] = [];
  for (const row of drizzle.select().from(entityTables.evidence).all()) {
    if (row.kind !== 'file' || (row.sha256 !== null && kept.has(row.sha256))) continue;
    lost.push(named(`evidence/${row.id}`, row));
    const description = row.description === '' ? words : `${row.description}\n\n${words}`;
    db.update('evidence', row.id, { kind: 'reference', description, sha256: null, size: null });
  }
  for (const entity of ['organisation', 'assessor'] as const) {
    for (const { id, logo } of drizzle.select().from(entityTables[entity]).all()) {
      if (logo !== null && !kept.has(logo)) db.update(entity, id, { logo: null });
    }
  }
  return lost;
}
