import { existsSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { makeBackup, type MadeBackup } from '../../db/backup.ts';
import { headOf } from '../../db/log-place.ts';
import { openReadOnly } from '../../db/read-only.ts';
import {
  backupsIn,
  folderOf,
  foldersFor,
  originOf,
  removeFolder,
  removeOthers,
  workspaceIdOf,
  type BackupFile,
} from '../../db/backup-folder.ts';
import { storageError } from '../../db/driver-errors.ts';
import { workspaceExtension } from '../../db/format.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import type { BackupOutcome } from '../../shared/contract/backup-values.ts';
import { dailyIsDue, type BackupReason } from '../../shared/domain/backup-retention.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { JobControl } from './jobs.ts';
import { rememberHead } from './heads.ts';
import type { Ports } from './ports.ts';

/** What is backed up: a file by its name. */
export type Source = Pick<DatabaseHandle, 'path' | 'key'>;

/** How long closing may wait for evidence to be taken in, in milliseconds. */
const patienceAtClosing = 10_000;

/** Where backups of a workspace go. */
export function backupRoot({ paths }: Ports, path: string): string {
  if (paths.backups !== null) return paths.backups;
  return join(dirname(path), `${basename(path, workspaceExtension)} backups`);
}

/** The user's second place, or null; whether it can be reached is another question. */
export function secondRoot(ports: Ports): string | null {
  const chosen = ports.settings.read().backupSecondPlace;
  return chosen === '' ? null : join(chosen, 'Aimsbook backups');
}

/** Whether the folder that holds the second place is there: a stick may not be plugged in. */
export function secondIsThere(ports: Ports): boolean {
  const chosen = ports.settings.read().backupSecondPlace;
  return chosen !== '' && statSync(chosen, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** One backup at a time: the next one would take the drafts of the first for leftovers. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a backup of a file while it stays in use, in steps that leave the window time to answer.
 * @throws AppError `backup.failed` with the reason, `job.cancelled`
 */
export function backUp(
  ports: Ports,
  source: Source,
  reason: BackupReason,
  control?: JobControl,
  goOn: () => boolean = () => true,
): Promise<BackupOutcome> {
  const run = async (): Promise<BackupOutcome> => {
    const now = ports.clock();
    const make = async (root: string): Promise<MadeBackup> => {
      const steps = makeBackup(source, { root, reason, now, goOn });
      for (;;) {
        const step = steps.next();
        if (step.done === true) return step.value;
        control?.progress(step.value.done, step.value.total, basename(source.path));
        await nextTurn();
        if (control?.signal.aborted === true) {
          steps.return(undefined as never);
          control.check();
        }
      }
    };
    try {
      const { file, lacking } = await make(backupRoot(ports, source.path));
      const second = await makeSecond(ports, make);
      if (ports.session.current !== null) rememberHead(ports, ports.session.current);
      return { at: file.at, size: file.size, lacking: lacking.length, secondPlace: second };
    } catch (error) {
      throw failed(error);
    }
  };
  const running = last.then(run);
  last = running.catch(() => undefined);
  return running;
}

async function makeSecond(
  ports: Ports,
  make: (root: string) => Promise<unknown>,
): Promise<BackupOutcome['secondPlace']> {
  const root = secondRoot(ports);
  if (root === null) return 'none';
  if (!secondIsThere(ports)) return 'absent';
  try {
    await make(root);
    return 'made';
  } catch (error) {
    if (error instanceof AppError && error.code === 'job.cancelled') throw error;
    // The first place has it; the list shows what the second one lacks.
    return 'failed';
  }
}

/** A backup that failed says so, and why. */
function failed(error: unknown): unknown {
  const known = storageError(error);
  if (!(known instanceof AppError)) return known;
  // A damaged workspace has ways of its own.
  if (known.code === 'job.cancelled' || known.code === 'workspace.damaged') return known;
  return new AppError('backup.failed', { reason: known.code }, { cause: error });
}

/**
 * Backs a file up at once, before its schema is changed.
 * @throws AppError `backup.failed`: then nothing may be changed
 */
export function backUpBeforeMigrating(ports: Ports, source: Source): void {
  const root = backupRoot(ports, source.path);
  try {
    const steps = makeBackup(source, {
      root,
      reason: 'migration',
      now: ports.clock(),
      // The migration leaves evidence alone; opening must not wait for gigabytes.
      goOn: () => false,
    });
    while (steps.next().done !== true);
  } catch (error) {
    throw failed(error);
  }
}

/** Backups of an open file in the folder of its own, newest first. */
export function ownBackups(ports: Ports, open: DatabaseHandle): BackupFile[] {
  const root = backupRoot(ports, open.path);
  return backupsIn(folderOf(root, workspaceIdOf(open.driver), open.path));
}

/** Whether something changed since the newest backup that can be read. */
export function movedSinceBackup(ports: Ports, open: DatabaseHandle): boolean {
  const [newest] = ownBackups(ports, open);
  if (newest === undefined) return true;
  try {
    const driver = openReadOnly(newest.path, open.key);
    try {
      return headOf(driver).hash !== headOf(open.driver).hash;
    } finally {
      driver.close();
    }
  } catch {
    return true;
  }
}

/** The open workspace, when backups may be made of it: one that was opened to look at gets none. */
function openSource(ports: Ports): DatabaseHandle | null {
  const open = ports.session.current?.file.handle;
  return open === undefined || open.readOnly || !open.isInPlace() ? null : open;
}

/** Makes the backup of closing, when something changed; that it fails keeps nobody from closing. */
export async function backUpBeforeClosing(ports: Ports): Promise<void> {
  const open = openSource(ports);
  if (open === null || ports.paths.backups === null) return;
  const until = Date.now() + patienceAtClosing;
  await quietly(ports, open, 'close', () => Date.now() < until);
}

/** Makes the daily backup when it is due and something changed. */
export async function backUpDaily(ports: Ports): Promise<void> {
  const open = openSource(ports);
  if (open === null || ports.paths.backups === null) return;
  if (!dailyIsDue(ownBackups(ports, open), ports.clock())) return;
  await quietly(ports, open, 'daily');
}

async function quietly(
  ports: Ports,
  open: DatabaseHandle,
  reason: BackupReason,
  goOn?: () => boolean,
): Promise<void> {
  try {
    if (!movedSinceBackup(ports, open)) return;
    await ports.jobs.run(ports.newId(), 'backup', (control) =>
      backUp(ports, open, reason, control, goOn),
    );
  } catch {
    // The job has said it; the file screen shows how old the newest one is.
  }
}

/** The open workspace gets a backup now. @throws AppError `workspace.none-open`, `backup.failed` */
export function backupNow(ports: Ports, reason: BackupReason): Promise<BackupOutcome> {
  const open = ports.session.current?.file.handle;
  if (open === undefined) throw new AppError('workspace.none-open');
  return backUp(ports, open, reason);
}

/** What is left of backups from before the passphrase changed. */
export interface RekeyedBackups {
  /** The second place could not be reached: what lies there is still under the old passphrase, or plain. */
  readonly leftInSecondPlace: boolean;
}

/**
 * After the passphrase was set, changed or removed: makes a backup under the new key, and only
 * when that is verified removes all that are under the old one, which would give away what was
 * just protected. Backups of a copy that still lies elsewhere are that copy's.
 * @throws AppError `backup.failed`: then the old ones are still there
 */
export async function afterRekey(ports: Ports): Promise<RekeyedBackups> {
  const open = ports.session.current?.file.handle;
  if (open === undefined) throw new AppError('workspace.none-open');
  const { secondPlace } = await backupNow(ports, 'passphrase');
  const id = workspaceIdOf(open.driver);
  const second = secondRoot(ports);
  const roots = [backupRoot(ports, open.path)];
  if (second !== null && secondPlace === 'made') roots.push(second);
  for (const root of roots) {
    const own = folderOf(root, id, open.path);
    removeOthers(own, open.key);
    for (const folder of foldersFor(root, open.path, id)) {
      const origin = originOf(folder);
      if (folder !== own && (origin === null || !existsSync(origin))) removeFolder(folder);
    }
  }
  return { leftInSecondPlace: second !== null && secondPlace !== 'made' };
}
