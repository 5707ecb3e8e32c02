import { AppError, type ErrorDetails } from '../shared/domain/errors.ts';

/** Result codes of SQLite, as the driver names them, and of the file system below it. */
const codes: Readonly<Record<string, AppError['code']>> = {
  SQLITE_FULL: 'disk.full',
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  SQLITE_IOERR: 'disk.failed',
  EIO: 'disk.failed',
  SQLITE_CORRUPT: 'workspace.damaged',
  SQLITE_NOTADB: 'workspace.not-a-workspace',
  SQLITE_READONLY: 'workspace.read-only',
  EROFS: 'folder.not-writable',
  EACCES: 'folder.not-writable',
  EPERM: 'folder.not-writable',
  SQLITE_CANTOPEN: 'folder.not-writable',
  ENOTDIR: 'folder.not-writable',
  ENOENT: 'file.not-found',
  EISDIR: 'file.is-folder',
};

/**
 * Turns an error of SQLite or the file system into the one that a user can act
 * on; anything else comes back unchanged, so that a mistake in the program
 * stays recognisable.
 */
export function storageError(error: unknown): unknown {
  if (error instanceof AppError) return error;
  const code = (error as { code?: unknown } | null)?.code;
  if (typeof code !== 'string') return error;
  // A header whose number of the schema's format was hit has no code of its own.
  if (code === 'SQLITE_ERROR' && (error as Error).message === 'unsupported file format') {
    return new AppError('workspace.damaged', {}, { cause: error });
  }
  // Extended codes (SQLITE_IOERR_WRITE) share their first two words.
  const primary = /^SQLITE_[A-Z]+/.exec(code)?.[0] ?? code;
  const known = codes[code] ?? codes[primary];
  return known === undefined ? error : new AppError(known, {}, { cause: error });
}

/**
 * As `storageError`, for a file that is only read: where that is forbidden, no folder is to blame.
 * @param details what the message of an unreadable file names
 */
export function readingError(error: unknown, details: ErrorDetails = {}): unknown {
  const known = storageError(error);
  if (!(known instanceof AppError) || known.code !== 'folder.not-writable') return known;
  return new AppError('file.unreadable', details, { cause: error });
}
