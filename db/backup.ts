import { randomUUID } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { keptBackups, type BackupReason } from '../shared/domain/backup-retention.ts';
import { AppError } from '../shared/domain/errors.ts';
import {
  backupName,
  backupsIn,
  draftPrefix,
  evidenceStorePath,
  folderOf,
  prepareFolder,
  workspaceIdOf,
  type BackupFile,
} from './backup-folder.ts';
import { applyKey, type FileKey } from './cipher.ts';
import { copyWorkspace, syncToDisk, type CopyProgress } from './copy.ts';
import { storageError } from './driver-errors.ts';
import { EvidenceStore } from './evidence-store.ts';
import type { DatabaseHandle } from './handle.ts';
import { headOf, type LogPlace } from './log-place.ts';
import { openReadOnly } from './read-only.ts';

/** How a backup is made. */
export interface BackupOptions {
  /** The folder in which every workspace has a folder of its own. */
  readonly root: string;
  readonly reason: BackupReason;
  readonly now: string;
  /** False stops taking in evidence: the records are kept, the next backup goes on with the rest. */
  readonly goOn?: () => boolean;
}

/** A backup that was made. */
export interface MadeBackup {
  readonly file: BackupFile;
  /** Contents that are not in the evidence store: not taken over yet, or broken in the workspace. */
  readonly lacking: readonly string[];
}

/** The file that is backed up, by its name: a connection of its own reads it. */
export type BackupSource = Pick<DatabaseHandle, 'path' | 'key'>;

/**
 * Makes a backup: the records into a file of their own, the evidence once into the folder's store.
 * Nothing has a final name before it was opened again and compared with the workspace.
 * @yields progress, so that others can work in between
 * @throws AppError `disk.full`, `folder.not-writable`, `workspace.damaged`
 */
export function* makeBackup(
  source: BackupSource,
  { root, reason, now, goOn }: BackupOptions,
): Generator<CopyProgress, MadeBackup> {
  try {
    const from = openReadOnly(source.path, source.key);
    try {
      const folder = folderOf(root, workspaceIdOf(from), source.path);
      prepareFolder(folder, source.path);
      const before = headOf(from);
      const draft = join(folder, `${draftPrefix}${randomUUID().slice(0, 8)}`);
      const options = { key: source.key, contents: false };
      yield* copyWorkspace({ path: source.path, key: source.key }, draft, options, now);
      const path = freeName(folder, now, reason);
      const wanted = verify(draft, source.key, from, before);
      renameSync(draft, path);
      syncToDisk(folder);
      const store = EvidenceStore.toWrite(evidenceStorePath(folder), source.key);
      try {
        yield* store.addFrom(from, wanted, goOn);
        const lacking = wanted.filter((sha256) => !store.has(sha256));
        tidy(folder, source.key, store, now, path);
        const file = backupsIn(folder).find((one) => one.path === path);
        if (file === undefined) throw new AppError('file.not-found', { file: path });
        return { file, lacking };
      } finally {
        store.close();
      }
    } finally {
      from.close();
    }
  } catch (error) {
    throw storageError(error);
  }
}

/** Contents of evidence that a workspace's or a backup's records name. */
export function contentsOf(driver: Database.Database): string[] {
  const sql = 'SELECT sha256 FROM blob WHERE sha256 IS NOT NULL';
  return driver.prepare<[], string>(sql).pluck().all();
}

/** A second backup in the same instant gets a number: no backup takes another's place. */
function freeName(folder: string, now: string, reason: BackupReason): string {
  const path = join(folder, backupName(now, reason));
  for (let number = 2, free = path; ; number++) {
    if (!existsSync(free)) return free;
    free = path.replace(/(\.aims-backup)$/, ` ${number}$1`);
  }
}

/** Reads the draft again: sound pages, and a change log that ends where the workspace's did or later. */
function verify(
  draft: string,
  key: FileKey | null,
  source: Database.Database,
  before: LogPlace,
): string[] {
  const driver = openReadOnly(draft, key);
  try {
    const result = driver.pragma('quick_check', { simple: true });
    if (result !== 'ok') throw new AppError('workspace.damaged', { detail: String(result) });
    const head = headOf(driver);
    const sql = 'SELECT hash FROM change_log WHERE seq = ?';
    const there = source.prepare<[number], string>(sql).pluck().get(head.seq);
    const entries = driver.prepare('SELECT count(*) FROM change_log').pluck().get();
    if (there !== head.hash || head.seq < before.seq || entries !== head.seq) {
      throw new AppError('workspace.damaged', { detail: 'change log' });
    }
    return contentsOf(driver);
  } finally {
    driver.close();
  }
}

/** Deletes what the rule does not keep, and contents that no backup refers to any more. */
function tidy(
  folder: string,
  key: FileKey | null,
  store: EvidenceStore,
  now: string,
  made: string,
): void {
  const all = backupsIn(folder);
  const kept = new Set(keptBackups(all, now).map(({ path }) => path)).add(made);
  const gone = all.filter(({ path }) => !kept.has(path));
  if (gone.length === 0) return;
  for (const { path } of gone) rmSync(path, { force: true });
  const wanted = new Set<string>();
  for (const path of kept) {
    try {
      const driver = openReadOnly(path, key);
      try {
        for (const sha256 of contentsOf(driver)) wanted.add(sha256);
      } finally {
        driver.close();
      }
    } catch {
      // One that cannot be read may need any of them.
      return;
    }
  }
  store.keepOnly(wanted);
}

/** What assembling a backup needs. */
export interface AssembleOptions {
  readonly backup: BackupSource;
  /** Where contents may lie besides the backup's own store: other stores. */
  readonly stores: readonly string[];
  /** A workspace that may still hold contents. */
  readonly workspace: BackupSource | null;
  readonly path: string;
  /** The key of the new file. */
  readonly key: FileKey | null;
  readonly now: string;
}

/**
 * Puts a backup's records and its evidence together into a whole workspace.
 * @yields progress
 * @returns contents that are nowhere to be found
 */
export function* assemble(options: AssembleOptions): Generator<CopyProgress, string[]> {
  const { backup, path, key, now } = options;
  yield* copyWorkspace(backup, path, { key, contents: false }, now);
  const places = [evidenceStorePath(dirname(backup.path)), ...options.stores];
  const stores = places.flatMap((place) => EvidenceStore.toRead(place, backup.key) ?? []);
  const to = new Database(path);
  let from: Database.Database | null = null;
  try {
    applyKey(to, key);
    to.pragma('journal_mode = OFF');
    to.pragma('synchronous = OFF');
    from = options.workspace === null ? null : tryOpen(options.workspace);
    const missing: string[] = [];
    const blobs = to
      .prepare<[], { id: number; sha256: string }>(
        'SELECT id, sha256 FROM blob WHERE sha256 IS NOT NULL',
      )
      .all();
    let done = 0;
    for (const { id, sha256 } of blobs) {
      if (!putContent(to, id, sha256, stores, from)) missing.push(sha256);
      done += 1;
      yield { done, total: blobs.length };
    }
    return missing;
  } catch (error) {
    throw storageError(error);
  } finally {
    to.close();
    from?.close();
    for (const store of stores) store.close();
    syncToDisk(path);
  }
}

function putContent(
  to: Database.Database,
  id: number,
  sha256: string,
  stores: readonly EvidenceStore[],
  from: Database.Database | null,
): boolean {
  const put = to.prepare('INSERT INTO blob_chunk VALUES (?, ?, ?)');
  const sources = stores
    .filter((store) => store.has(sha256))
    .map((store) => () => store.read(sha256));
  const all = from === null ? sources : [...sources, () => chunksOf(from, sha256)];
  for (const source of all) {
    try {
      let chunks = 0;
      to.exec('BEGIN');
      for (const bytes of source()) {
        put.run(id, chunks, bytes);
        chunks += 1;
      }
      if (chunks > 0) to.prepare('UPDATE blob SET chunks = ? WHERE id = ?').run(chunks, id);
      to.exec('COMMIT');
      if (chunks > 0) return true;
    } catch (error) {
      if (to.inTransaction) to.exec('ROLLBACK');
      const known = storageError(error);
      if (!(known instanceof AppError) || known.code !== 'workspace.damaged') throw known;
    }
  }
  return to.prepare('SELECT size FROM blob WHERE id = ?').pluck().get(id) === 0;
}

function* chunksOf(driver: Database.Database, sha256: string): Generator<Buffer> {
  const sql = `SELECT bytes FROM blob_chunk WHERE blob_id = (SELECT id FROM blob WHERE sha256 = ?)
    ORDER BY position`;
  yield* driver.prepare<[string], Buffer>(sql).pluck().iterate(sha256);
}

function tryOpen({ path, key }: BackupSource): Database.Database | null {
  try {
    const driver = openReadOnly(path, key);
    try {
      driver.prepare('SELECT count(*) FROM blob').get();
      return driver;
    } catch {
      driver.close();
      return null;
    }
  } catch {
    return null;
  }
}
