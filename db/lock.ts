import { randomUUID } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { AppError } from '../shared/domain/errors.ts';

/** A held lock; `release` also removes its file. */
export interface WorkspaceLock {
  release(): void;
}

/** Where the lock of a workspace lies: hidden, beside it. */
export function lockPath(workspacePath: string): string {
  return join(dirname(workspacePath), `.${basename(workspacePath)}.lock`);
}

/**
 * Takes the writer's lock of a workspace. The lock is SQLite's own on a small
 * file beside it, so the operating system frees it when a process dies and a
 * file left behind never blocks anybody. Who holds it can be read meanwhile.
 * @throws AppError `workspace.already-open` with `host`, `process` and `since`,
 *   or the driver's error where the folder does not take the file
 */
export function takeLock(workspacePath: string, now: string): WorkspaceLock {
  const path = lockPath(workspacePath);
  // A holder that releases while we lock may unlink the very file we locked.
  for (let attempt = 0; attempt < 5; attempt++) {
    const token = randomUUID();
    const driver = new Database(path, { timeout: 0 });
    openToEverybody(path);
    try {
      driver.pragma('journal_mode = MEMORY');
      driver.exec('CREATE TABLE IF NOT EXISTS holder (host, process, since, token)');
      driver.exec('BEGIN IMMEDIATE; DELETE FROM holder');
      driver
        .prepare('INSERT INTO holder VALUES (?, ?, ?, ?)')
        .run(hostname(), process.pid, now, token);
      driver.exec('COMMIT; BEGIN IMMEDIATE');
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      const holder = code.startsWith('SQLITE_BUSY') ? readHolder(path) : null;
      driver.close();
      if (code === 'SQLITE_NOTADB' || code.startsWith('SQLITE_CORRUPT')) {
        // Cut off while it was written: nobody holds what is not even a lock.
        rmSync(path, { force: true });
        continue;
      }
      if (holder === null) throw error;
      const { host, process: id, since } = holder;
      throw new AppError('workspace.already-open', { host, process: id, since }, { cause: error });
    }
    if (readHolder(path).token === token) {
      return {
        release() {
          rmSync(path, { force: true });
          driver.close();
        },
      };
    }
    driver.close();
  }
  throw new AppError('workspace.already-open', { host: '', process: 0, since: now });
}

interface Holder extends Record<string, string | number> {
  readonly host: string;
  readonly process: number;
  readonly since: string;
  readonly token: string;
}

function readHolder(path: string): Holder {
  const unknown: Holder = { host: '', process: 0, since: '', token: '' };
  try {
    const driver = new Database(path, { readonly: true, timeout: 50 });
    try {
      return (driver.prepare('SELECT * FROM holder').get() as Holder | undefined) ?? unknown;
    } finally {
      driver.close();
    }
  } catch {
    // Gone or half made: nobody that could be named.
    return unknown;
  }
}

/** Whoever may write the workspace must be able to lock it, also under another user's name. */
function openToEverybody(path: string): void {
  try {
    chmodSync(path, 0o666);
  } catch {
    // Somebody else's file: its maker has done it.
  }
}
