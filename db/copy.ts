import { closeSync, existsSync, fsyncSync, openSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../shared/domain/errors.ts';
import { applyKey, type FileKey } from './cipher.ts';
import { storageError } from './driver-errors.ts';
import { draftBeside, removeDraft } from './drafts.ts';
import { applicationId } from './format.ts';
import type { DatabaseHandle } from './handle.ts';
import { takeLock } from './lock.ts';
import { migrations } from './migrations/index.ts';
import { openReadOnly } from './read-only.ts';
import { replaceFile } from './names.ts';

/** How far a copy is: rows and chunks of contents done, of how many. */
export interface CopyProgress {
  readonly done: number;
  readonly total: number;
}

export interface CopyOptions {
  /** The key of the copy; null leaves it readable by everybody. */
  readonly key: FileKey | null;
  /** False leaves out the contents of evidence files: `blob` is kept, `blob_chunk` is not. */
  readonly contents: boolean;
}

/** What is copied. */
export interface CopySource extends Pick<DatabaseHandle, 'path' | 'key'> {
  readonly driver?: Database.Database;
}

/** Rows between two looks at the clock of whoever waits. */
const rowsAtOnce = 500;

/**
 * Copies a workspace row by row, as it is at this moment, into a new file beside its final name,
 * verifies it, and gives it that name. It serves copies, backups, and a change of passphrase: no
 * byte of a plain file ever stands in an encrypted one's free pages, nor the other way round.
 * It reads through a connection of its own, so that the source's user may go on writing meanwhile.
 * @param source a workspace of any version; with `driver` it is read through that connection, which
 *   must rest until the copy ends: the way to rescue a file that was deleted while it is open
 * @param path what it will be called; a workspace that has this name is replaced if nobody has it open
 * @yields progress, so that the caller can let others work in between, or stop
 * @throws AppError `workspace.already-open`, `disk.full`, `folder.not-writable`, `workspace.damaged`
 */
export function* copyWorkspace(
  source: CopySource,
  path: string,
  options: CopyOptions,
  now: string,
): Generator<CopyProgress, void> {
  const draft = draftBeside(path);
  try {
    yield* copyToDraft(source, draft, options);
    const lock = existsSync(path) ? takeLock(path, now) : null;
    try {
      replaceFile(draft, path);
    } finally {
      lock?.release();
    }
    syncToDisk(dirname(path));
  } catch (error) {
    throw storageError(error);
  } finally {
    removeDraft(draft);
  }
}

/**
 * The first half of `copyWorkspace`: the copy is whole, verified and on disk, under the name of a
 * draft, which is the caller's to rename or to remove, also after a failure.
 */
export function* copyToDraft(
  source: CopySource,
  draft: string,
  options: CopyOptions,
): Generator<CopyProgress, void> {
  const from = source.driver ?? openReadOnly(source.path, source.key);
  try {
    // The first read fixes what is seen: one moment, whatever is written meanwhile.
    from.exec('BEGIN');
    yield* fillCopy(from, draft, options);
  } finally {
    if (from !== source.driver) from.close();
    else if (from.inTransaction) from.exec('ROLLBACK');
  }
  syncToDisk(draft);
}

function* fillCopy(
  from: Database.Database,
  draft: string,
  { key, contents }: CopyOptions,
): Generator<CopyProgress, void> {
  const version = Number(from.pragma('user_version', { simple: true }));
  const to = new Database(draft);
  try {
    applyKey(to, key);
    // Held from the first byte to the last, so that nobody takes it for a leftover.
    to.pragma('locking_mode = EXCLUSIVE');
    to.pragma(`application_id = ${applicationId}`);
    // The draft is thrown away unless it becomes whole: it needs no journal, only a sync at the end.
    to.pragma('journal_mode = OFF');
    to.pragma('synchronous = OFF');
    to.pragma('foreign_keys = OFF');
    makeSchema(to, version);
    const tables = tablesOf(to).filter((table) => contents || table !== 'blob_chunk');
    const counts = tables.map((table) => countOf(from, table));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let done = 0;
    for (const table of tables) {
      for (const rows of copyTable(from, to, table)) {
        done += rows;
        yield { done, total };
      }
    }
    tables.forEach((table, index) => {
      if (countOf(to, table) !== counts[index]) throw damaged(table);
    });
    if (to.pragma('quick_check', { simple: true }) !== 'ok') throw damaged('copy');
  } finally {
    to.close();
  }
}

/** The schema comes from our own migrations, never from the file: what was slipped into it stays behind. */
function makeSchema(to: Database.Database, version: number): void {
  for (const migration of migrations) {
    if (migration.version <= version) to.exec(migration.sql);
  }
  to.pragma(`user_version = ${version}`);
}

/** Tables of a schema, in the order in which they were made: parents before children. */
export function tablesOf(driver: Database.Database): string[] {
  return driver
    .prepare<[], string>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY rowid`,
    )
    .pluck()
    .all();
}

function countOf(driver: Database.Database, table: string): number {
  return driver.prepare<[], number>(`SELECT count(*) FROM "${table}"`).pluck().get() ?? 0;
}

function* copyTable(
  from: Database.Database,
  to: Database.Database,
  table: string,
): Generator<number, void> {
  const columns = columnsOf(to, table);
  const names = columns.map((name) => `"${name}"`).join(', ');
  const marks = columns.map(() => '?').join(', ');
  const insert = to.prepare(`INSERT INTO "${table}" (${names}) VALUES (${marks})`);
  // Numbers beyond 2^53 would lose digits as JavaScript numbers.
  const rows = from.prepare(`SELECT ${names} FROM "${table}"`).raw().safeIntegers().iterate();
  const most = table === 'blob_chunk' ? 4 : rowsAtOnce;
  let pending = 0;
  to.exec('BEGIN');
  for (const row of rows as IterableIterator<unknown[]>) {
    insert.run(...row);
    pending += 1;
    if (pending < most) continue;
    yield pending;
    pending = 0;
  }
  to.exec('COMMIT');
  if (pending > 0) yield pending;
}

/** Names of a table's columns. */
export function columnsOf(driver: Database.Database, table: string): string[] {
  const columns = driver.pragma(`table_info("${table}")`) as { readonly name: string }[];
  return columns.map(({ name }) => name);
}

const damaged = (detail: string): AppError => new AppError('workspace.damaged', { detail });

/** What was written to a file, or the names in a folder, survive a power cut from here on. */
export function syncToDisk(path: string): void {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    // Windows opens no folders: there a rename is durable by itself.
    return;
  }
  try {
    fsyncSync(file);
  } catch {
    // Some network drives sync no folders.
  } finally {
    closeSync(file);
  }
}
