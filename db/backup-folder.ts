import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { hashAt } from './log-place.ts';
import { backupReasons, type BackupReason } from '../shared/domain/backup-retention.ts';
import { applyKey, type FileKey } from './cipher.ts';
import { storageError } from './driver-errors.ts';

/** The ending of a backup's file name: a workspace without the contents of its evidence. */
const backupExtension = '.aims-backup';
/** The evidence of all backups of a folder, each content once. */
const evidenceStoreName = 'evidence.aims-contents';
/** Where the workspace lay whose backups a folder holds. */
const originName = 'origin.txt';
/** How the name of what is not whole yet begins. */
export const draftPrefix = '.unfinished-';

/** One backup file. */
export interface BackupFile {
  readonly path: string;
  readonly folder: string;
  readonly at: string;
  readonly reason: BackupReason;
  readonly size: number;
}

const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The workspace's identity: the hash of the first entry of its change log. */
export function workspaceIdOf(driver: Database.Database): string {
  return hashAt(driver, 1) ?? '0'.repeat(64);
}

/**
 * The folder for one file's backups. Copies of a workspace share its identity, so where the file
 * lies is part of the name: no copy's backups crowd out another's, and a file that is too damaged
 * to say who it is still finds its own.
 */
export function folderOf(root: string, workspaceId: string, workspacePath: string): string {
  return join(root, `${workspaceId.slice(0, 16)}-${short(workspacePath)}`);
}

/** Makes the folder and throws away what a crash left half made in it. @throws AppError */
export function prepareFolder(folder: string, workspacePath: string): void {
  try {
    makeFolders(folder);
    for (const name of readdirSync(folder)) {
      if (name.startsWith(draftPrefix) || name.startsWith(`.${draftPrefix}`)) {
        rmSync(join(folder, name), { force: true });
      }
    }
    writeFileSync(join(folder, originName), `${workspacePath}\n`);
  } catch (error) {
    throw storageError(error);
  }
}

/** Node's own way says that a folder is not there where it may not be made: on a read-only disk. */
function makeFolders(folder: string): void {
  if (existsSync(folder)) return;
  makeFolders(dirname(folder));
  mkdirSync(folder, { mode: 0o700 });
}

/** The folders that hold backups of a file, by where it lies; where known, of its copies too. */
export function foldersFor(
  root: string,
  workspacePath: string,
  workspaceId: string | null,
): string[] {
  const own = `-${short(workspacePath)}`;
  const start = workspaceId === null ? null : `${workspaceId.slice(0, 16)}-`;
  return namesIn(root)
    .filter((name) => name.endsWith(own) || (start !== null && name.startsWith(start)))
    .toSorted((a, b) => Number(b.endsWith(own)) - Number(a.endsWith(own)))
    .map((name) => join(root, name));
}

/** A backup's name: when and why it was made. */
export function backupName(at: string, reason: BackupReason): string {
  return `${at.replaceAll(':', '-')} ${reason}${backupExtension}`;
}

const nameForm = /^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d(?:\.\d+)?Z) ([a-z]+)(?: \d+)?\.aims-backup$/;

/** Backups of a folder, newest first; none where it is not there. */
export function backupsIn(folder: string): BackupFile[] {
  return namesIn(folder)
    .flatMap((name) => {
      const [, hours, minutes, seconds, why] = nameForm.exec(name) ?? [];
      const reason = backupReasons.find((known) => known === why);
      const path = join(folder, name);
      const size = statSync(path, { throwIfNoEntry: false })?.size;
      if (reason === undefined || size === undefined) return [];
      return [{ path, folder, at: `${hours}:${minutes}:${seconds}`, reason, size }];
    })
    .toSorted((a, b) => Date.parse(b.at) - Date.parse(a.at));
}

/** Where the evidence of a folder's backups lies. */
export const evidenceStorePath = (folder: string): string => join(folder, evidenceStoreName);

/** Where the workspace lay whose backups a folder holds; null where that is not known. */
export function originOf(folder: string): string | null {
  try {
    return readFileSync(join(folder, originName), 'utf8').trimEnd();
  } catch {
    return null;
  }
}

/** Removes a folder with all its backups. @throws AppError */
export function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch (error) {
    throw storageError(error);
  }
}

/** Removes what a key does not open: backups and evidence from before the passphrase changed. */
export function removeOthers(folder: string, key: FileKey | null): void {
  for (const name of namesIn(folder)) {
    const path = join(folder, name);
    if (name !== originName && !opensWith(path, key)) rmSync(path, { force: true });
  }
}

function opensWith(path: string, key: FileKey | null): boolean {
  let driver: Database.Database | undefined;
  try {
    driver = new Database(path, { readonly: true, timeout: 5000 });
    applyKey(driver, key);
    driver.prepare('SELECT count(*) FROM sqlite_schema').get();
    return true;
  } catch {
    return false;
  } finally {
    driver?.close();
  }
}

/** All folders of backups in a place. */
export function foldersIn(root: string): string[] {
  const folder = /^[0-9a-f]{16}-[0-9a-f]{8}$/;
  return namesIn(root)
    .filter((name) => folder.test(name))
    .map((name) => join(root, name));
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Not there, or a drive that is not plugged in.
    return [];
  }
}
