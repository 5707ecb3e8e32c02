import { accessSync, constants, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { collectBlobs } from '../../db/blobs.ts';
import { storageError } from '../../db/driver-errors.ts';
import { keyOfFile, type FileKey } from '../../db/cipher.ts';
import { isEncryptedFile, workspaceExtension } from '../../db/format.ts';
import type { DatabaseHandle, ReadDb } from '../../db/handle.ts';
import { currentVersion } from '../../db/migrations/index.ts';
import { openForReading, openForWriting, type OpenFile } from '../../db/open.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { transact, type WriteDb } from '../../db/write.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { WorkspaceInfo } from '../../shared/domain/workspace.ts';
import type { Ports } from './ports.ts';
import { UndoStacks } from './undo-stacks.ts';

/** The open workspace. */
export interface Session {
  readonly path: string;
  readonly file: OpenFile;
  readonly readOnlyReason: WorkspaceInfo['readOnlyReason'];
  readonly undo: UndoStacks;
}

/** An encrypted file that was asked for or was locked. */
export interface LockedFile {
  readonly path: string;
  readonly readOnly: boolean;
}

/** Holds at most one open workspace. */
export interface SessionHolder {
  current: Session | null;
  /** What was last refused as open elsewhere, to look at instead. */
  refusedPath: string | null;
  /** What is waiting for its passphrase. */
  locked: LockedFile | null;
  /** A PKCS#12 file that was chosen and waits for its passphrase. */
  chosenIdentity: Uint8Array | null;
  /** What the system asked to open and the window has not taken up yet. */
  requestedPath: string | null;
}

export const emptyHolder = (): SessionHolder => ({
  current: null,
  refusedPath: null,
  locked: null,
  chosenIdentity: null,
  requestedPath: null,
});

/** @throws AppError `workspace.none-open` */
export function requireSession(ports: Pick<Ports, 'session'>): Session {
  const session = ports.session.current;
  if (session === null) throw new AppError('workspace.none-open');
  return session;
}

/** The database for queries. */
export function reader(ports: Pick<Ports, 'session'>): ReadDb {
  return requireSession(ports).file.handle.drizzle;
}

/** The file's handle, for contents of files. */
export function handle(ports: Pick<Ports, 'session'>): DatabaseHandle {
  return requireSession(ports).file.handle;
}

/**
 * Runs a use case that changes records: one transaction, one step of undo, one
 * `changed` event. Steps with the same `mergeKey` that follow each other
 * closely are undone together, as one does with typing.
 */
export function write<T>(
  ports: Ports,
  operation: string,
  work: (db: WriteDb) => T,
  mergeKey?: string,
): T {
  const session = requireSession(ports);
  const at = ports.clock();
  const context = { actor: actor(ports), operation, at, changeSet: ports.newId() };
  const written = transact(session.file.handle, context, work);
  if (written.changeSet !== null) {
    session.undo.done({ operation, changeSets: [written.changeSet], mergeKey, at });
    ports.emit('changed', written.changed);
  }
  return written.value;
}

/** Who is named in the change log. */
export function actor(ports: Pick<Ports, 'settings'>): string {
  return ports.settings.read().userName || 'unnamed user';
}

/** How a workspace is opened. */
export interface OpeningOptions {
  readonly readOnly?: boolean;
  /** Needed by encrypted files, and of no use for others. */
  readonly passphrase?: string;
}

/**
 * Opens a workspace; the one open before is closed once this one is open. In a
 * folder that cannot be written it is opened to look at.
 * @throws AppError as `openForWriting`
 */
export function openSession(
  ports: Ports,
  path: string,
  { readOnly = false, passphrase }: OpeningOptions = {},
): WorkspaceInfo {
  const before = ports.session.current;
  // One that is open to look at may have become free to write meanwhile.
  const writable = before !== null && !before.file.handle.readOnly;
  if (writable && before.path === path && !readOnly) return describe(before);
  const session = openPath(ports, path, readOnly, passphrase);
  const info = describeOrClose(session);
  if (before !== null) {
    ports.jobs.cancelAll();
    before.file.close();
  }
  ports.session.current = session;
  ports.session.refusedPath = null;
  ports.session.locked = null;
  // The name of a client who encrypts stands in no list.
  ports.recent.add(path, info.encrypted ? '' : info.organisation, ports.clock());
  ports.emit('workspace', info);
  return info;
}

function describeOrClose(session: Session): WorkspaceInfo {
  try {
    return describe(session);
  } catch (error) {
    session.file.close();
    throw storageError(error);
  }
}

function openPath(
  ports: Ports,
  path: string,
  readOnly: boolean,
  passphrase: string | undefined,
): Session {
  const undo = new UndoStacks();
  try {
    const key = fileKey(path, passphrase);
    if (readOnly) return { path, file: openForReading(path, key), readOnlyReason: 'asked', undo };
    try {
      const file = openForWriting(path, ports.clock(), { key });
      try {
        collectBlobs(file.handle);
      } catch {
        // A full disk must not keep anybody from reading; what is left over waits.
      }
      return { path, file, readOnlyReason: null, undo };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'folder.not-writable') throw error;
      return { path, file: openForReading(path, key), readOnlyReason: 'folder', undo };
    }
  } catch (error) {
    if (error instanceof AppError && error.code === 'workspace.already-open') {
      ports.session.refusedPath = path;
    }
    if (error instanceof AppError && error.code === 'workspace.encrypted') {
      ports.session.locked = { path, readOnly };
    }
    throw error;
  }
}

/**
 * The key that opens a file, or null where it needs none.
 * @throws AppError `workspace.encrypted` without a passphrase, `passphrase.wrong`, or as `inspectFile`
 */
export function fileKey(path: string, passphrase: string | undefined): FileKey | null {
  if (!isEncryptedFile(path)) return null;
  if (passphrase === undefined) throw new AppError('workspace.encrypted');
  return keyOfFile(path, passphrase);
}

/** Closes the open workspace, if there is one. */
export function closeSession(ports: Ports): void {
  const session = ports.session.current;
  if (session === null) return;
  ports.jobs.cancelAll();
  ports.session.current = null;
  session.file.close();
  ports.emit('workspace', null);
}

/** The open workspace as the window shows it. */
export function describe(session: Session): WorkspaceInfo {
  const { handle: open } = session.file;
  const fileName = basename(session.path);
  return {
    name: basename(fileName, workspaceExtension),
    fileName,
    folder: dirname(session.path),
    organisation: readOrganisation(open.drizzle).name,
    readOnly: open.readOnly,
    readOnlyReason: session.readOnlyReason,
    encrypted: open.key !== null,
    size: statSync(session.path, { throwIfNoEntry: false })?.size ?? 0,
    schemaVersion: currentVersion,
  };
}

/** Whether new files can be made in a folder. */
export function folderIsWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
