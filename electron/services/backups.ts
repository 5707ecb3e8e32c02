import { existsSync, renameSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { assemble } from '../../db/backup.ts';
import { checkWorkspace } from '../../db/check.ts';
import type { FileKey } from '../../db/cipher.ts';
import { syncToDisk } from '../../db/copy.ts';
import { draftBeside, removeDraft } from '../../db/drafts.ts';
import { storageError } from '../../db/driver-errors.ts';
import { workspaceExtension } from '../../db/format.ts';
import { takeLock } from '../../db/lock.ts';
import { openForWriting } from '../../db/open.ts';
import { renameFile, replaceFile } from '../../db/names.ts';
import { recoverWorkspace } from '../../db/recovery.ts';
import type {
  BackupList,
  BackupOutcome,
  BackupPreview,
  RecoveryOutcome,
  RestoreOutcome,
} from '../../shared/contract/backup-values.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { recoveryWords } from '../../shared/i18n/recovery-words.ts';
import {
  backedUpFile,
  describeBackups,
  findBackup,
  otherStores,
  previewBackup,
  titlesOf,
  type BackedUpFile,
} from './backup-list.ts';
import { backUp, type Source } from './backup-making.ts';
import { freePath, requireFolderOf, sameFile } from './files.ts';
import type { JobControl } from './jobs.ts';
import type { Ports } from './ports.ts';
import { actor, closeSession, folderIsWritable, openWithKey } from './session.ts';

const filters = [{ name: 'Aimsbook', extensions: [workspaceExtension.slice(1)] }];

/** All backups of the open workspace or of the damaged file. */
export function listBackups(ports: Ports): BackupList {
  return describeBackups(ports);
}

/** Makes one now. @throws AppError `backup.failed` */
export function makeBackupNow(
  ports: Ports,
  { jobId }: ParsedOf<'backup.make'>,
): Promise<BackupOutcome> {
  const open = ports.session.current?.file.handle;
  if (open === undefined) throw new AppError('workspace.none-open');
  return ports.jobs.run(jobId, 'backup', (control) => backUp(ports, open, 'asked', control));
}

/** What a backup holds against what is there. */
export function preview(ports: Ports, { id }: ParsedOf<'backup.preview'>): BackupPreview {
  return previewBackup(ports, id);
}

/**
 * Puts a backup where the workspace is. The new file is whole and checked before anything is
 * touched; what is there gets a backup, or where it is damaged another name.
 */
export async function restore(
  ports: Ports,
  { id, jobId }: ParsedOf<'backup.restore'>,
): Promise<RestoreOutcome> {
  const file = backedUpFile(ports);
  if (ports.session.current?.file.handle.readOnly === true) {
    throw new AppError('workspace.read-only');
  }
  const { file: backup } = findBackup(ports, file, id);
  const draft = draftBeside(file.path);
  const made = await ports.jobs.run(jobId, 'restore', async (control) => {
    if (!file.isDamaged) await backUp(ports, file, 'restore', control);
    const source = { path: backup.path, key: file.key };
    return build(ports, file, source, draft, control).catch((error: unknown) => {
      removeDraft(draft);
      throw error;
    });
  });
  try {
    const setAside = file.isDamaged ? putAside(file.path) : null;
    if (!file.isDamaged) {
      closeSession(ports);
      // Somebody who still reads the file keeps its log there: it must not be taken for the new one's.
      if (existsSync(`${file.path}-wal`)) {
        openWithKey(ports, file.path, file.key);
        throw new AppError('workspace.in-use');
      }
    }
    swap(draft, file.path, ports.clock());
    const workspace = openWithKey(ports, file.path, file.key, { isRestored: true });
    return { workspace, missingFiles: made, setAside };
  } catch (error) {
    if (!file.isDamaged && ports.session.current === null) openWithKey(ports, file.path, file.key);
    throw storageError(error);
  } finally {
    removeDraft(draft);
  }
}

/** Writes a backup as a whole workspace to a place that the user chooses. */
export async function saveAs(
  ports: Ports,
  { id, jobId }: ParsedOf<'backup.saveAs'>,
): Promise<{ fileName: string; missingFiles: readonly string[] } | null> {
  const file = backedUpFile(ports);
  const { file: backup } = findBackup(ports, file, id);
  const stem = basename(file.path, workspaceExtension);
  const name = `${stem} ${backup.at.slice(0, 10)}${workspaceExtension}`;
  const chosen = await ports.dialogs.saveFile({
    title: stem,
    defaultPath: freePath(join(ports.paths.documents, name)),
    filters,
  });
  if (chosen === null) return null;
  const path = chosen.toLowerCase().endsWith(workspaceExtension)
    ? chosen
    : chosen + workspaceExtension;
  requireFolderOf(path);
  if (sameFile(path, file.path)) throw new AppError('workspace.exists', { file: basename(path) });
  const draft = draftBeside(path);
  try {
    const missingFiles = await ports.jobs.run(jobId, 'restore', (control) =>
      build(ports, file, { path: backup.path, key: file.key }, draft, control),
    );
    // The dialog has asked whether a file of that name may be replaced.
    swap(draft, path, ports.clock());
    return { fileName: basename(path), missingFiles };
  } finally {
    removeDraft(draft);
  }
}

/** Asks for a folder that gets each backup too. */
export async function chooseSecondPlace(ports: Ports): Promise<BackupList> {
  const chosen = await ports.dialogs.chooseFolder({ title: '' });
  if (chosen !== null) {
    if (!folderIsWritable(chosen)) throw new AppError('folder.not-writable', { folder: chosen });
    ports.settings.write({ backupSecondPlace: chosen });
  }
  return describeBackups(ports);
}

/** From now on backups go to this computer only; what lies in the second place stays there. */
export function removeSecondPlace(ports: Ports): BackupList {
  ports.settings.write({ backupSecondPlace: '' });
  return describeBackups(ports);
}

/** Shows the newest backup or the damaged file in the file manager. @throws AppError `backup.none` */
export function reveal(ports: Ports, { what }: ParsedOf<'backup.reveal'>): void {
  const file = backedUpFile(ports);
  if (what === 'damaged') return ports.shell.reveal(file.path);
  const [newest] = describeBackups(ports).backups;
  if (newest === undefined) throw new AppError('backup.none');
  ports.shell.reveal(findBackup(ports, file, newest.id).file.path);
}

/** Reads what can be read of the damaged file into a new one, and opens that. */
export async function recover(
  ports: Ports,
  { jobId }: ParsedOf<'backup.recover'>,
): Promise<RecoveryOutcome> {
  const { damaged } = ports.session;
  if (damaged === null) throw new AppError('workspace.none-open');
  const folder = dirname(damaged.path);
  const stem = basename(damaged.path, workspaceExtension);
  const place = folderIsWritable(folder) ? folder : ports.paths.documents;
  const to = freePath(join(place, `${stem} recovered${workspaceExtension}`));
  const report = await ports.jobs.run(jobId, 'recover', async (control) => {
    const steps = recoverWorkspace(damaged.path, to, {
      key: damaged.key,
      now: ports.clock(),
      actor: actor(ports),
      words: recoveryWords(basename(damaged.path), ports.clock()),
    });
    return inSteps(steps, control, basename(damaged.path));
  });
  const workspace = openWithKey(ports, to, damaged.key, { isRestored: true });
  return {
    workspace,
    records: report.records,
    entries: report.entries,
    entriesSetAside: report.entriesSetAside,
    isComplete: report.isComplete,
    badPages: report.badPages,
    lost: report.lost.map(({ entity, label }) => ({ entity, label })),
    filesLost: report.contentsLost.map(({ label }) => label),
  };
}

interface Step {
  readonly done: number;
  readonly total: number;
}

async function inSteps<T>(
  steps: Generator<Step, T>,
  control: JobControl | null,
  label: string,
): Promise<T> {
  try {
    for (;;) {
      const step = steps.next();
      if (step.done === true) return step.value;
      control?.progress(step.value.done, step.value.total, label);
      await nextTurn();
      control?.check();
    }
  } finally {
    // What it has open and half written goes, also when it was cancelled.
    steps.return(undefined as never);
  }
}

/** Assembles a backup into a draft, brings it up to date, and examines it. */
async function build(
  ports: Ports,
  file: BackedUpFile,
  backup: Source,
  draft: string,
  control: JobControl,
): Promise<string[]> {
  const workspace = { path: file.path, key: file.key };
  const steps = assemble({
    backup,
    stores: otherStores(ports, file),
    workspace,
    path: draft,
    key: file.key,
    now: ports.clock(),
  });
  const missing = await inSteps(steps, control, basename(file.path));
  return examined(draft, file.key, ports.clock(), missing);
}

/**
 * Brings an assembled workspace to the current schema and examines it; only contents that were
 * not to be found may be missing.
 * @returns titles of the evidence whose content is missing
 * @throws AppError `workspace.damaged`
 */
export function examined(
  draft: string,
  key: FileKey | null,
  now: string,
  missing: readonly string[],
): string[] {
  const open = openForWriting(draft, now, { key });
  try {
    const { problems } = checkWorkspace(open.handle);
    const worse = problems.find(
      ({ kind, detail }) =>
        kind !== 'evidence' || !missing.some((sha256) => detail.startsWith(sha256)),
    );
    if (worse !== undefined) throw new AppError('workspace.damaged', { detail: worse.detail });
    return titlesOf(open.handle.driver, missing);
  } finally {
    open.close();
  }
}

/** A damaged file keeps all its bytes under another name, with the log beside it. */
function putAside(path: string): string | null {
  if (!existsSync(path)) return null;
  const stem = basename(path, workspaceExtension);
  const aside = freePath(join(dirname(path), `${stem} damaged${workspaceExtension}`));
  for (const suffix of ['-wal', '-shm', '-journal']) {
    if (existsSync(path + suffix)) renameSync(path + suffix, aside + suffix);
  }
  renameFile(path, aside);
  return basename(aside);
}

function swap(draft: string, path: string, now: string): void {
  const lock = takeLock(path, now);
  try {
    replaceFile(draft, path);
    syncToDisk(dirname(path));
  } finally {
    lock.release();
  }
}
