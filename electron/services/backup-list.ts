import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type Database from 'better-sqlite3';
import { getTableName } from 'drizzle-orm';
import { contentsOf } from '../../db/backup.ts';
import { headOf, lastShared } from '../../db/log-place.ts';
import { openReadOnly } from '../../db/read-only.ts';
import {
  backupsIn,
  evidenceStorePath,
  foldersFor,
  folderOf,
  workspaceIdOf,
  type BackupFile,
} from '../../db/backup-folder.ts';
import type { FileKey } from '../../db/cipher.ts';
import { EvidenceStore } from '../../db/evidence-store.ts';
import { entityTables } from '../../db/schema/tables.ts';
import type {
  BackupContent,
  BackupDifference,
  BackupEntry,
  BackupList,
  BackupPreview,
} from '../../shared/contract/backup-values.ts';
import { entityNames, type EntityName } from '../../shared/domain/changelog.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { backupRoot, secondIsThere, secondRoot } from './backup-making.ts';
import type { Ports } from './ports.ts';

/** The file that backups are looked for: the open one, or the damaged one that could not be opened. */
export interface BackedUpFile {
  readonly path: string;
  readonly key: FileKey | null;
  readonly isDamaged: boolean;
  readonly driver: Database.Database | null;
}

/** A backup with its place in the list. */
export interface ListedBackup {
  readonly file: BackupFile;
  readonly entry: BackupEntry;
}

/** @throws AppError `workspace.none-open` */
export function backedUpFile({ session }: Ports): BackedUpFile {
  const open = session.current?.file.handle;
  // Whoever asks while the welcome screen says that a file is damaged means that one.
  if (open !== undefined) {
    return { path: open.path, key: open.key, isDamaged: false, driver: open.driver };
  }
  if (session.damaged === null) throw new AppError('workspace.none-open');
  return { ...session.damaged, isDamaged: true, driver: null };
}

/** Backups of a file in all places, newest first. */
export function listedBackups(ports: Ports, file: BackedUpFile): ListedBackup[] {
  const id = file.driver === null ? null : workspaceIdOf(file.driver);
  const places = [
    ['computer', backupRoot(ports, file.path)],
    ['second', secondIsThere(ports) ? secondRoot(ports) : null],
  ] as const;
  return places
    .flatMap(([place, root]) =>
      root === null
        ? []
        : foldersFor(root, file.path, id).flatMap((folder) => {
            const isOfCopy = id !== null && folder !== folderOf(root, id, file.path);
            return backupsIn(folder).map((backup) => ({
              file: backup,
              entry: {
                id: idOf(backup.path),
                at: backup.at,
                reason: backup.reason,
                size: backup.size,
                content: contentOf(backup.path, file.key),
                place,
                isOfCopy,
              },
            }));
          }),
    )
    .toSorted((a, b) => Date.parse(b.entry.at) - Date.parse(a.entry.at));
}

/** The list as the window shows it. */
export function describeBackups(ports: Ports): BackupList {
  const file = backedUpFile(ports);
  const chosen = ports.settings.read().backupSecondPlace;
  return {
    backups: listedBackups(ports, file).map(({ entry }) => entry),
    secondPlace: chosen === '' ? null : chosen,
    secondPlaceIsThere: secondIsThere(ports),
    damaged: file.isDamaged ? { fileName: basename(file.path), folder: dirname(file.path) } : null,
  };
}

/** @throws AppError `backup.none` where there is none of that id any more */
export function findBackup(ports: Ports, file: BackedUpFile, id: string): ListedBackup {
  const found = listedBackups(ports, file).find(({ entry }) => entry.id === id);
  if (found === undefined) throw new AppError('backup.none');
  return found;
}

const idOf = (path: string): string => createHash('sha256').update(path).digest('hex').slice(0, 16);

/** What a backup says about itself; null where it does not open with the key. */
export function contentOf(path: string, key: FileKey | null): BackupContent | null {
  try {
    const driver = openReadOnly(path, key);
    try {
      const name = driver.prepare<[], string>('SELECT name FROM organisation').pluck().get();
      const counts = Object.values(countsOf(driver));
      return {
        organisation: name ?? '',
        records: counts.reduce((sum, count) => sum + count, 0),
        schemaVersion: Number(driver.pragma('user_version', { simple: true })),
      };
    } finally {
      driver.close();
    }
  } catch {
    return null;
  }
}

function countsOf(driver: Database.Database): Record<EntityName, number> {
  const tables = new Set(
    driver.prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table'`).pluck().all(),
  );
  return Object.fromEntries(
    entityNames.map((entity) => {
      const table = getTableName(entityTables[entity]);
      const sql = `SELECT count(*) FROM "${table}"`;
      // An earlier version did not have all of them.
      return [entity, tables.has(table) ? driver.prepare(sql).pluck().get() : 0];
    }),
  ) as Record<EntityName, number>;
}

/** What a backup holds against what is there now. @throws AppError `backup.none`, `workspace.damaged` */
export function previewBackup(ports: Ports, id: string): BackupPreview {
  const file = backedUpFile(ports);
  const { file: backup } = findBackup(ports, file, id);
  let driver: Database.Database;
  try {
    driver = openReadOnly(backup.path, file.key);
  } catch (error) {
    throw new AppError('workspace.damaged', {}, { cause: error });
  }
  try {
    const then = countsOf(driver);
    const now = file.driver === null ? null : countsOf(file.driver);
    const lastChange = driver.prepare<[], string>('SELECT max(at) FROM change_log').pluck().get();
    const changes = file.driver === null ? null : changesSince(driver, file.driver);
    return {
      counts: entityNames
        .map((entity) => ({ entity, backup: then[entity], now: now?.[entity] ?? null }))
        .filter((count) => count.backup > 0 || (count.now ?? 0) > 0),
      lastChangeAt: lastChange ?? null,
      changesLost: changes?.entries ?? null,
      recordsChanged: changes?.records ?? 0,
      differences: changes?.first ?? [],
      missingFiles: missingFiles(ports, file, backup, driver),
    };
  } finally {
    driver.close();
  }
}

interface Changes {
  readonly entries: number;
  readonly records: number;
  readonly first: readonly BackupDifference[];
}

const mostDifferences = 50;

/** What the open workspace's change log has beyond the last entry that both share. */
function changesSince(backup: Database.Database, open: Database.Database): Changes {
  const shared = lastShared(backup, open).seq;
  const entries = headOf(open).seq - shared;
  const sql = `SELECT entity, entity_id AS id, min(seq) AS first, max(seq) AS last
    FROM change_log WHERE seq > ? GROUP BY entity, entity_id ORDER BY max(seq) DESC`;
  const touched = open
    .prepare<[number], { entity: EntityName; id: string; first: number; last: number }>(sql)
    .all(shared);
  const kindOf = open.prepare<[number], BackupDifference['change']>(
    'SELECT kind FROM change_log WHERE seq = ?',
  );
  return {
    entries,
    records: touched.length,
    first: touched.slice(0, mostDifferences).map(({ entity, id, first, last }) => ({
      entity,
      label: labelOf(open, entity, id),
      change:
        kindOf.pluck().get(last) === 'delete'
          ? 'delete'
          : kindOf.pluck().get(first) === 'insert'
            ? 'insert'
            : 'update',
    })),
  };
}

/** What people call a record, from the last entries that say it. */
function labelOf(driver: Database.Database, entity: EntityName, id: string): string {
  const sql = `SELECT coalesce(after, before) FROM change_log WHERE entity = ? AND entity_id = ?
    AND coalesce(after, before) IS NOT NULL ORDER BY seq`;
  const known: Record<string, unknown> = {};
  for (const text of driver.prepare<[string, string], string>(sql).pluck().all(entity, id)) {
    Object.assign(known, JSON.parse(text));
  }
  return ['code', 'questionId', 'title', 'name']
    .flatMap((field) => {
      const value = known[field];
      return typeof value === 'string' && value !== '' ? [value] : [];
    })
    .slice(0, 2)
    .join(' ');
}

function missingFiles(
  ports: Ports,
  file: BackedUpFile,
  backup: BackupFile,
  driver: Database.Database,
): string[] {
  const wanted = new Set(contentsOf(driver));
  const forget = (path: string): void => {
    const store = EvidenceStore.toRead(path, file.key);
    for (const sha256 of wanted) if (store?.has(sha256) === true) wanted.delete(sha256);
    store?.close();
  };
  for (const path of [evidenceStorePath(backup.folder), ...otherStores(ports, file)]) {
    if (wanted.size > 0) forget(path);
  }
  if (file.driver !== null) for (const sha256 of contentsOf(file.driver)) wanted.delete(sha256);
  return titlesOf(driver, [...wanted]);
}

/** Stores of all places that may hold a content which a backup's own store lacks. */
export function otherStores(ports: Ports, file: BackedUpFile): string[] {
  const folders = new Set(listedBackups(ports, file).map((one) => one.file.folder));
  return [...folders].map(evidenceStorePath);
}

/** What evidence is called whose content has one of these hashes. */
export function titlesOf(driver: Database.Database, hashes: readonly string[]): string[] {
  const sql = 'SELECT code, title FROM evidence WHERE sha256 = ? ORDER BY code';
  const find = driver.prepare<[string], { code: string; title: string }>(sql);
  return hashes.flatMap((sha256) => find.all(sha256).map(({ code, title }) => `${code} ${title}`));
}
