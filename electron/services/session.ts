import { accessSync, constants, rmSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { foldersFor } from '../../db/backup-folder.ts';
import { collectBlobs } from '../../db/blobs.ts';
import { storageError } from '../../db/driver-errors.ts';
import { keyOfFile, type FileKey } from '../../db/cipher.ts';
import { isEncryptedFile, workspaceExtension } from '../../db/format.ts';
import type { DatabaseHandle, ReadDb } from '../../db/handle.ts';
import { currentVersion } from '../../db/migrations/index.ts';
import { openForReading, openForWriting, type OpenFile } from '../../db/open.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { transact, type WriteDb } from '../../db/write.ts';
import type { Day } from '../../shared/domain/common.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { RolledBack, WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { backUpBeforeMigrating, backupRoot } from './backup-making.ts';
import { rememberHead, rolledBackOf } from './heads.ts';
import type { Ports } from './ports.ts';
import { UndoStacks } from './undo-stacks.ts';

/** The open workspace. */
export interface Session {
  readonly path: string;
  readonly file: OpenFile;
  readonly readOnlyReason: WorkspaceInfo['readOnlyReason'];
  readonly undo: UndoStacks;
  /** What this computer has seen and the file lacks, until somebody says that it is right. */
  rolledBack: RolledBack | null;
  /** The day on which its passphrase was set, where that was since it was opened. */
  readonly passphraseSetOn?: Day;
}

/** An encrypted file that was asked for or was locked. */
export interface LockedFile {
  readonly path: string;
  readonly readOnly: boolean;
}

/** A damaged file that could not be opened, for its backups and for what can be read of it. */
export interface DamagedFile {
  readonly path: string;
  readonly key: FileKey | null;
}

/** Holds at most one open workspace. */
export interface SessionHolder {
  current: Session | null;
  /** What was last refused as open elsewhere, to look at instead. */
  refusedPath: string | null;
  /** What was last refused as damaged. */
  damaged: DamagedFile | null;
  /** What is waiting for its passphrase. */
  locked: LockedFile | null;
  /** The window could not save what is being typed, and asks to stay open. */
  lockRefused: boolean;
  /** A PKCS#12 file that was chosen and waits for its passphrase. */
  chosenIdentity: Uint8Array | null;
  /** The pack that was checked last, and the certificates of its signers in DER. */
  checkedPack: { readonly path: string; readonly signers: readonly Uint8Array[] } | null;
  /** What the system asked to open and the window has not taken up yet. */
  requestedPath: string | null;
}

export const emptyHolder = (): SessionHolder => ({
  current: null,
  refusedPath: null,
  damaged: null,
  locked: null,
  lockRefused: false,
  chosenIdentity: null,
  checkedPack: null,
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
  readonly passphrase?: string | undefined;
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
  return openBy(ports, path, readOnly, () => fileKey(path, passphrase));
}

/**
 * Opens a workspace whose key is known already; one that was just restored may lack what this
 * computer has seen.
 * @throws AppError as `openSession`
 */
export function openWithKey(
  ports: Ports,
  path: string,
  key: FileKey | null,
  { isRestored = false } = {},
): WorkspaceInfo {
  return openBy(ports, path, false, () => key, isRestored);
}

function openBy(
  ports: Ports,
  path: string,
  readOnly: boolean,
  findKey: () => FileKey | null,
  isRestored = false,
): WorkspaceInfo {
  const before = ports.session.current;
  // One that is open to look at may have become free to write meanwhile.
  const writable = before !== null && !before.file.handle.readOnly;
  if (writable && before.path === path && !readOnly) return describe(before);
  const session = openPath(ports, path, readOnly, findKey);
  const info = describeOrClose(ports, session, isRestored);
  if (before !== null) leave(ports, before);
  ports.session.current = session;
  ports.session.refusedPath = null;
  ports.session.damaged = null;
  ports.session.locked = null;
  rememberHead(ports, session);
  // The name of a client who encrypts stands in no list.
  ports.recent.add(path, info.encrypted ? '' : info.organisation, ports.clock());
  ports.emit('workspace', info);
  return info;
}

function describeOrClose(ports: Ports, session: Session, isRestored: boolean): WorkspaceInfo {
  try {
    const db = session.file.handle.drizzle;
    session.rolledBack = isRestored ? null : rolledBackOf(ports.heads, db);
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
  findKey: () => FileKey | null,
): Session {
  const undo = new UndoStacks();
  let key: FileKey | null = null;
  try {
    key = findKey();
    const opened = { path, undo, rolledBack: null };
    if (readOnly) return { ...opened, file: openForReading(path, key), readOnlyReason: 'asked' };
    try {
      const file = openForWriting(path, ports.clock(), {
        key,
        beforeMigrating: (source) => backUpBeforeMigrating(ports, source),
      });
      try {
        collectBlobs(file.handle);
      } catch {
        // A full disk must not keep anybody from reading; what is left over waits.
      }
      return { ...opened, file, readOnlyReason: null };
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'folder.not-writable') throw error;
      return { ...opened, file: openForReading(path, key), readOnlyReason: 'folder' };
    }
  } catch (error) {
    const code = error instanceof AppError ? error.code : '';
    // Both can be looked at, at least.
    if (['workspace.already-open', 'backup.failed'].includes(code)) {
      ports.session.refusedPath = path;
    }
    if (isDamage(ports, path, code)) {
      ports.session.damaged = { path, key };
      throw new AppError('workspace.damaged', {}, { cause: error });
    }
    if (error instanceof AppError && error.code === 'workspace.encrypted') {
      ports.session.locked = { path, readOnly };
    }
    throw error;
  }
}

/** What has backups was a workspace once, whatever its first bytes say now. */
function isDamage(ports: Ports, path: string, code: string): boolean {
  if (code === 'workspace.damaged') return true;
  if (code !== 'workspace.not-a-workspace') return false;
  return foldersFor(backupRoot(ports, path), path, null).length > 0;
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
  ports.session.current = null;
  leave(ports, session);
  ports.emit('workspace', null);
}

function leave(ports: Ports, session: Session): void {
  const { file } = session;
  ports.jobs.cancelAll();
  rememberHead(ports, session);
  file.close();
  // Copies that other programs show are plain: they go with what they were taken from.
  if (file.handle.key !== null) rmSync(ports.paths.temporary, { recursive: true, force: true });
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
    rolledBack: session.rolledBack,
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
