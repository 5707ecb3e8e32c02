import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import Database from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import { AppError } from '../shared/domain/errors.ts';
import { refuseForeignCommands } from './check-schema.ts';
import { applyKey, type FileKey } from './cipher.ts';
import { storageError } from './driver-errors.ts';
import { draftBeside, removeDraft, removeLeftovers } from './drafts.ts';
import { applicationId, inspectFile } from './format.ts';
import type { DatabaseHandle } from './handle.ts';
import { takeLock, type WorkspaceLock } from './lock.ts';
import { migrate, overlay, refuseNewer } from './migrate.ts';
import { currentVersion } from './migrations/index.ts';
import { moveWithoutReplacing } from './names.ts';
import { entityTables } from './schema/tables.ts';

/** An open file with its lock; `close` leaves one plain file behind. */
export interface OpenFile {
  readonly handle: DatabaseHandle;
  close(): void;
}

/** A file that is open for writing. */
export interface WritableFile extends OpenFile {
  /** Closes the file but stays its only writer, for whoever puts another file in its place. */
  closeKeepingLock(): WorkspaceLock;
}

/** How a file is opened for writing. */
export interface WritingOptions {
  readonly key?: FileKey | null;
  /** The file's lock, where the caller holds it already. */
  readonly lock?: WorkspaceLock;
  /** Runs before an earlier version's file is brought up to date; what it throws stops the opening. */
  readonly beforeMigrating?: (
    file: Pick<DatabaseHandle, 'path' | 'key'>,
    foundVersion: number,
  ) => void;
}

/**
 * Makes an empty workspace and lets `fill` write its first records. The file
 * gets its name only when it is whole.
 * @throws AppError `workspace.exists`, `folder.not-found`, `folder.not-writable`, `disk.full`
 */
export function createFile(
  path: string,
  fill: (handle: DatabaseHandle) => void,
  key: FileKey | null = null,
): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new AppError('folder.not-found', { folder });
  if (existsSync(path)) throw new AppError('workspace.exists', { file: basename(path) });
  const draft = draftBeside(path);
  try {
    const driver = new Database(draft);
    try {
      applyKey(driver, key);
      driver.pragma(`application_id = ${applicationId}`);
      prepare(driver);
      migrate(driver);
      fill(handleOf(draft, driver, key, false));
    } finally {
      settle(driver);
    }
    moveWithoutReplacing(draft, path);
  } catch (error) {
    throw storageError(error);
  } finally {
    removeDraft(draft);
  }
}

/**
 * Opens a workspace for writing and takes its lock. One that carries commands of somebody else can
 * only be read.
 * @throws AppError as `inspectFile`, and `workspace.already-open`, `folder.not-writable`,
 *   `workspace.damaged`
 */
export function openForWriting(
  path: string,
  now: string,
  { key = null, lock: given, beforeMigrating = () => undefined }: WritingOptions = {},
): WritableFile {
  let lock = given;
  try {
    inspectFile(path, key);
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
    lock ??= takeLock(path, now);
    const held = lock;
    removeLeftovers(path);
    // Opening for writing changes the header already: what is refused has to be refused before.
    const examined = examine(path, key);
    const driver = new Database(path, { fileMustExist: true, timeout: 5000 });
    try {
      applyKey(driver, key);
      // Before the first byte changes: what this refuses stays as it was.
      const found = refuseNewer(driver);
      refuseForeignCommands(driver);
      if (found < currentVersion) beforeMigrating({ path, key }, found);
      prepare(driver);
      migrate(driver);
      if (!examined) quickCheck(driver);
    } catch (error) {
      driver.close();
      throw error;
    }
    return {
      handle: handleOf(path, driver, key, false),
      close() {
        settle(driver);
        held.release();
      },
      closeKeepingLock() {
        settle(driver);
        return held;
      },
    };
  } catch (error) {
    lock?.release();
    throw openingError(error, key);
  }
}

/**
 * Opens a workspace to look at it, without a lock; nothing is written to it. Only a change that was
 * cut off is rolled back first, where that is possible: without it nobody can read the file.
 * @throws AppError as `inspectFile`, and `workspace.damaged`, `workspace.cut-off`
 */
export function openForReading(path: string, key: FileKey | null = null): OpenFile {
  inspectFile(path, key);
  try {
    return readingOf(path, key);
  } catch (error) {
    if (!needsRollback(error)) throw openingError(error, key);
  }
  try {
    rollBack(path, key);
    return readingOf(path, key);
  } catch (error) {
    throw openingError(error, key);
  }
}

function readingOf(path: string, key: FileKey | null): OpenFile {
  const driver = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    applyKey(driver, key);
    requireWorkspace(driver);
    driver.pragma('trusted_schema = OFF');
    overlay(driver, refuseNewer(driver));
    driver.pragma('query_only = ON');
    quickCheck(driver);
  } catch (error) {
    driver.close();
    throw error;
  }
  return { handle: handleOf(path, driver, key, true), close: () => driver.close() };
}

/** Whether a change was cut off in a way that only a writer can take back. */
function needsRollback(error: unknown): boolean {
  return /^SQLITE_READONLY_(ROLLBACK|RECOVERY)$/.test((error as { code?: string }).code ?? '');
}

/** Takes back a change that was cut off. @throws AppError `workspace.cut-off` in a folder that is read-only */
function rollBack(path: string, key: FileKey | null): void {
  try {
    accessSync(path, constants.W_OK);
    accessSync(dirname(path), constants.W_OK);
  } catch (error) {
    throw new AppError('workspace.cut-off', {}, { cause: error });
  }
  const lock = takeLock(path, new Date().toISOString());
  try {
    const driver = new Database(path, { fileMustExist: true, timeout: 5000 });
    try {
      applyKey(driver, key);
      requireWorkspace(driver);
    } finally {
      settle(driver);
    }
  } finally {
    lock.release();
  }
}

/** Under the right key, what is no database is a damaged one. */
function openingError(error: unknown, key: FileKey | null): unknown {
  const known = storageError(error);
  if (key === null || !(known instanceof AppError)) return known;
  if (known.code !== 'workspace.not-a-workspace') return known;
  return new AppError('workspace.damaged', { detail: 'page' }, { cause: error });
}

function handleOf(
  path: string,
  driver: Database.Database,
  key: FileKey | null,
  readOnly: boolean,
): DatabaseHandle {
  const opened = identityOf(path);
  const isInPlace = (): boolean => identityOf(path) === opened;
  return { path, readOnly, key, driver, drizzle: drizzle(driver), isInPlace };
}

/** Which file a path means at the moment, or undefined where there is none. */
function identityOf(path: string): string | undefined {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? undefined : `${found.dev}:${found.ino}`;
}

function prepare(driver: Database.Database): void {
  driver.pragma('journal_mode = WAL');
  // A commit is on disk before anything says "saved".
  driver.pragma('synchronous = FULL');
  driver.pragma('foreign_keys = ON');
  driver.pragma('trusted_schema = OFF');
}

/** Back to one plain file, so that copying it copies everything. */
function settle(driver: Database.Database): void {
  try {
    // A report may still be reading in another thread: do not wait for it.
    driver.pragma('busy_timeout = 100');
    // Should the next step fail: the file itself then holds everything already.
    driver.pragma('wal_checkpoint(TRUNCATE)');
    driver.pragma('journal_mode = DELETE');
  } catch {
    // Somebody still reads: the log beside the file stays until the last one leaves.
  }
  driver.close();
}

/**
 * Looks whether a file may be opened, without writing to it.
 * @returns false where only a writer can tell: a change was cut off and has to be rolled back first
 * @throws AppError `workspace.too-new`, `workspace.damaged`
 */
function examine(path: string, key: FileKey | null): boolean {
  const driver = new Database(path, { readonly: true, fileMustExist: true, timeout: 5000 });
  try {
    applyKey(driver, key);
    requireWorkspace(driver);
    overlay(driver, refuseNewer(driver));
    quickCheck(driver);
    return true;
  } catch (error) {
    if (needsRollback(error)) return false;
    throw error;
  } finally {
    driver.close();
  }
}

/** What an encrypted file is can be told only by whoever has its key. */
function requireWorkspace(driver: Database.Database): void {
  if (driver.pragma('application_id', { simple: true }) === applicationId) return;
  throw new AppError('workspace.not-a-workspace');
}

/** Pages of the record tables; evidence is left to `check`, it may be gigabytes. */
function quickCheck(driver: Database.Database): void {
  for (const table of Object.values(entityTables)) {
    const result = driver.pragma(`quick_check(${getTableName(table)})`, { simple: true });
    if (result !== 'ok') throw new AppError('workspace.damaged', { detail: String(result) });
  }
}
