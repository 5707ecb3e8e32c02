import { randomUUID } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import Database from 'better-sqlite3';

/** A hidden name beside a file's, under which it is written until it is whole. */
export function draftBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.new`);
}

/** Removes a draft and what SQLite may have laid beside it. */
export function removeDraft(draft: string): void {
  for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(draft + suffix, { force: true });
}

/**
 * Removes what a crash left beside a workspace: drafts under its name that nobody writes any more.
 * They may hold in plain text what the workspace protects. What fails here waits for the next time.
 */
export function removeLeftovers(path: string): void {
  try {
    const folder = dirname(path);
    const start = `.${basename(path)}.`;
    for (const name of readdirSync(folder)) {
      if (!name.startsWith(start)) continue;
      if (!/^[0-9a-f]{8}\.new$/.test(name.slice(start.length))) continue;
      if (!isHeld(join(folder, name))) removeDraft(join(folder, name));
    }
  } catch {
    // The folder does not show what it holds: then it does not show it to others either.
  }
}

/** Whoever writes a draft holds SQLite's lock on it, whatever its key. */
function isHeld(draft: string): boolean {
  try {
    const driver = new Database(draft, { fileMustExist: true, timeout: 0 });
    try {
      driver.exec('BEGIN IMMEDIATE; ROLLBACK');
    } finally {
      driver.close();
    }
    return false;
  } catch (error) {
    // An encrypted one is no database without its key; the lock comes before that is seen.
    return ((error as { code?: string }).code ?? '').startsWith('SQLITE_BUSY');
  }
}
