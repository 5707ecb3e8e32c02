import { existsSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkWorkspace } from '../../db/check.ts';
import { newKey, type FileKey } from '../../db/cipher.ts';
import { copyWorkspace } from '../../db/copy.ts';
import { workspaceExtension } from '../../db/format.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { createFile } from '../../db/open.ts';
import { renameFile } from '../../db/names.ts';
import { transact } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { emptyAssessor, newOrganisation, type Assessor } from '../../shared/domain/organisation.ts';
import type { CheckReport, WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { requireStrong } from './passphrases.ts';
import { freePath, requireFolderOf, safeFileName, sameFile } from './files.ts';
import type { Ports } from './ports.ts';
import { fillSample, readSample } from './sample.ts';
import { actor, closeSession, describe, handle, openSession, requireSession } from './session.ts';

const filters = [{ name: 'Aimsbook', extensions: [workspaceExtension.slice(1)] }];

/** Makes a workspace file for an organisation, without opening it. @throws AppError as `createFile` */
export function makeWorkspace(
  ports: Ports,
  path: string,
  organisation: string,
  passphrase?: string,
): void {
  createFile(path, (file) => fillNew(ports, file, organisation), keyFor(passphrase));
}

/** Makes a workspace file with the sample organisation. @throws AppError as `createFile` */
export function makeSample(ports: Ports, path: string, passphrase?: string): void {
  const sample = readSample(ports.paths.resources, ports.catalogue);
  createFile(path, (file) => fillSample(ports, file, sample), keyFor(passphrase));
}

/** @throws AppError `passphrase.weak` */
function keyFor(passphrase: string | undefined): FileKey | null {
  if (passphrase === undefined) return null;
  requireStrong(passphrase);
  return newKey(passphrase);
}

/** Asks where to put a new workspace, makes and opens it. */
export async function createWorkspace(
  ports: Ports,
  input: ParsedOf<'workspace.create'>,
): Promise<WorkspaceInfo | null> {
  const name = safeFileName(input.organisation, 'workspace') + workspaceExtension;
  const chosen = await ports.dialogs.saveFile({
    title: input.organisation,
    defaultPath: freePath(join(ports.paths.documents, name)),
    filters,
  });
  if (chosen === null) return null;
  const path = withExtension(chosen);
  makeWorkspace(ports, path, input.organisation, input.passphrase);
  return openSession(ports, path, { passphrase: input.passphrase });
}

/** Puts the sample organisation beside the user's documents and opens it. */
export function createSample(ports: Ports): WorkspaceInfo {
  const { organisation } = readSample(ports.paths.resources, ports.catalogue);
  const name = safeFileName(organisation.name, 'sample') + workspaceExtension;
  const path = freePath(join(ports.paths.documents, name));
  makeSample(ports, path);
  return openSession(ports, path);
}

/** Asks for a workspace and opens it. */
export async function openWorkspace(ports: Ports): Promise<WorkspaceInfo | null> {
  const path = await ports.dialogs.openFile({ title: '', filters });
  return path === null ? null : openSession(ports, resolve(path));
}

/** Opens one of the recent list. */
export function openRecent(ports: Ports, input: ParsedOf<'workspace.openRecent'>): WorkspaceInfo {
  return openSession(ports, ports.recent.pathOf(input.id));
}

/** Opens a file that was dropped on the window. */
export function openDropped(ports: Ports, input: ParsedOf<'workspace.openDropped'>): WorkspaceInfo {
  const [path] = input.paths;
  if (path === undefined) throw new AppError('workspace.not-found');
  return openSession(ports, path);
}

/** Opens to look at what another process has open. */
export function openAgainReadOnly(ports: Ports): WorkspaceInfo {
  const path = ports.session.refusedPath;
  if (path === null) throw new AppError('workspace.not-found');
  return openSession(ports, path, { readOnly: true });
}

/** Opens what the system asked for, by double click or on the command line. */
export function openRequested(ports: Ports): WorkspaceInfo | null {
  const path = ports.session.requestedPath;
  ports.session.requestedPath = null;
  return path === null ? null : openSession(ports, path);
}

/** The open workspace, or null. */
export function currentWorkspace(ports: Ports): WorkspaceInfo | null {
  const session = ports.session.current;
  return session === null ? null : describe(session);
}

/**
 * Gives the workspace's file another name in its folder. When that fails, the
 * workspace is open again under its old name.
 */
export function renameWorkspace(ports: Ports, input: ParsedOf<'workspace.rename'>): WorkspaceInfo {
  const session = requireSession(ports);
  if (session.file.handle.readOnly) throw new AppError('workspace.read-only');
  const from = session.path;
  const name = safeFileName(input.name, '');
  if (name === '') throw new AppError('file.name-refused', { name: input.name });
  const to = withExtension(join(dirname(from), name));
  if (to === from) return describe(session);
  if (existsSync(to)) throw new AppError('workspace.exists', { file: basename(to) });
  closeSession(ports);
  try {
    renameFile(from, to);
  } catch (error) {
    openSession(ports, from);
    throw error;
  }
  const known = ports.recent.list().find((entry) => ports.recent.pathOf(entry.id) === from);
  if (known !== undefined) ports.recent.forget(known.id);
  return openSession(ports, to);
}

/** Shows the file in the system's file manager. */
export function revealWorkspace(ports: Ports): void {
  ports.shell.reveal(requireSession(ports).path);
}

/**
 * Asks for a place and writes a copy there, as the workspace is at that moment, while it
 * stays in use. Gives the copy's file name.
 */
export async function saveCopy(
  ports: Ports,
  input: ParsedOf<'workspace.saveCopy'>,
): Promise<string | null> {
  const session = requireSession(ports);
  const stem = basename(session.path, workspaceExtension);
  const day = ports.clock().slice(0, 10);
  const chosen = await ports.dialogs.saveFile({
    title: stem,
    defaultPath: freePath(join(dirname(session.path), `${stem} ${day}${workspaceExtension}`)),
    filters,
  });
  if (chosen === null) return null;
  const path = withExtension(chosen);
  if (sameFile(path, session.path)) {
    throw new AppError('workspace.exists', { file: basename(path) });
  }
  requireFolderOf(path);
  await ports.jobs.run(input.jobId, 'copy', (control) =>
    copyTo(session.file.handle, path, ports.clock(), (done, total) => {
      control.check();
      control.progress(done, total, basename(path));
    }),
  );
  return basename(path);
}

/** Lets others work between the steps of a copy; what `onProgress` throws ends it. */
async function copyTo(
  source: DatabaseHandle,
  path: string,
  now: string,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  const { key } = source;
  // A file that was deleted while it is open lives on in this connection alone.
  const isRescue = !source.isInPlace();
  const from = isRescue ? source : { path: source.path, key };
  for (const { done, total } of copyWorkspace(from, path, { key, contents: true }, now)) {
    onProgress(done, total);
    if (!isRescue) await nextTurn();
  }
}

/** Examines the open workspace. */
export function checkOpenWorkspace(ports: Ports): CheckReport {
  return checkWorkspace(handle(ports));
}

function fillNew(ports: Ports, file: DatabaseHandle, organisation: string): void {
  const context = {
    actor: actor(ports),
    operation: 'workspace.create',
    at: ports.clock(),
    changeSet: ports.newId(),
  };
  transact(file, context, (db) => {
    db.insert('organisation', { id: 'organisation', ...newOrganisation(organisation) });
    db.insert('assessor', { id: 'assessor', ...assessorFromSettings(ports) });
  });
}

function assessorFromSettings(ports: Ports): Assessor {
  const settings = ports.settings.read();
  return {
    ...emptyAssessor,
    name: settings.userName,
    function: settings.userFunction,
    firm: settings.userFirm,
    email: settings.userEmail,
  };
}

function withExtension(path: string): string {
  const full = resolve(path);
  return full.toLowerCase().endsWith(workspaceExtension) ? full : full + workspaceExtension;
}
