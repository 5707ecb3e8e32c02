import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { AppError } from '../shared/domain/errors.ts';
import { looksEncrypted, type FileKey } from './cipher.ts';
import { readingError } from './driver-errors.ts';
import { currentVersion } from './migrations/index.ts';

/** "AIMS" in SQLite's application id: tells a workspace from any other database. */
export const applicationId = 0x41494d53;

/** The ending of a workspace's file name. */
export const workspaceExtension = '.aims';

/** How every database begins that is not encrypted. */
const plainMagic = 'SQLite format 3\0';

/** Whether a file needs a passphrase. @throws AppError as `inspectFile` */
export function isEncryptedFile(path: string): boolean {
  try {
    inspectFile(path);
    return false;
  } catch (error) {
    if (error instanceof AppError && error.code === 'workspace.encrypted') return true;
    throw error;
  }
}

/**
 * Looks at a file's first bytes, without SQLite, so that a file which is not
 * ours or comes from a newer version is refused before anything touches it.
 * @param key with it the file is read as an encrypted one, which shows nothing of itself here
 * @throws AppError `workspace.not-found`, `file.is-folder`, `workspace.not-a-workspace`,
 *   `workspace.encrypted`, `workspace.too-new`, `workspace.damaged`, `file.unreadable`
 */
export function inspectFile(path: string, key: FileKey | null = null): void {
  const { bytes, size } = readHeader(path);
  const isPlain = bytes.subarray(0, 16).toString('latin1') === plainMagic;
  if (key !== null && !isPlain) return;
  if (!isPlain) {
    throw new AppError(looksEncrypted(path) ? 'workspace.encrypted' : 'workspace.not-a-workspace');
  }
  if (bytes.readUInt32BE(68) !== applicationId) throw new AppError('workspace.not-a-workspace');
  const version = bytes.readUInt32BE(60);
  if (version > currentVersion) {
    throw new AppError('workspace.too-new', { found: version, supported: currentVersion });
  }
  // 1 stands for 64 KiB (SQLite file format, section 1.3.2).
  const declared = bytes.readUInt16BE(16);
  const pageSize = declared === 1 ? 65_536 : declared;
  // After a crash the log beside the file may hold what the file lacks: then SQLite is the judge.
  const logged = (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0;
  if (!logged && bytes.readUInt32BE(28) * pageSize > size) throw new AppError('workspace.damaged');
}

function readHeader(path: string): { bytes: Buffer; size: number } {
  let file: number;
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) throw new AppError('file.is-folder');
    if (stat.size < 100) throw new AppError('workspace.not-a-workspace');
    file = openSync(path, 'r');
  } catch (error) {
    const known = readingError(error);
    if (known instanceof AppError && known.code === 'file.not-found') {
      throw new AppError('workspace.not-found');
    }
    throw known;
  }
  try {
    const bytes = Buffer.alloc(100);
    readSync(file, bytes, 0, 100, 0);
    return { bytes, size: statSync(path).size };
  } finally {
    closeSync(file);
  }
}
