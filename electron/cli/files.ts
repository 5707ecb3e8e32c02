import { existsSync, linkSync, rmSync, writeFileSync } from 'node:fs';
import { draftBeside } from '../../db/drafts.ts';
import { storageError } from '../../db/driver-errors.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { requireFolderOf } from '../services/files.ts';

/** Says at once what `writeNew` would refuse after the work. @throws AppError */
export function requireFree(path: string): void {
  requireFolderOf(path);
  if (existsSync(path)) throw new AppError('workspace.exists', { file: path });
}

/**
 * Writes a file whole under a name that is free, and never replaces another.
 * @throws AppError `workspace.exists`, `folder.not-found`, `disk.full`, …
 */
export function writeNew(path: string, bytes: Uint8Array | string, mode = 0o644): void {
  requireFolderOf(path);
  const draft = draftBeside(path);
  try {
    writeFileSync(draft, bytes, { flush: true, flag: 'wx', mode });
    // A link, unlike a new name, refuses to take the place of a file that appears meanwhile.
    linkSync(draft, path);
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') {
      throw new AppError('workspace.exists', { file: path });
    }
    throw storageError(error);
  } finally {
    rmSync(draft, { force: true });
  }
}
