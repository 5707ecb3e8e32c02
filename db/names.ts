import { existsSync, linkSync, renameSync, unlinkSync } from 'node:fs';
import { basename } from 'node:path';
import { AppError } from '../shared/domain/errors.ts';
import { storageError } from './driver-errors.ts';

/**
 * Gives a file another name in its folder, never over another file.
 * @throws AppError `workspace.exists`, `folder.not-writable`
 */
export function renameFile(from: string, to: string): void {
  try {
    moveWithoutReplacing(from, to);
  } catch (error) {
    throw storageError(error);
  }
}

/** Gives a whole draft the name that the user chose, replacing what had it. */
export function replaceFile(draft: string, path: string): void {
  try {
    renameSync(draft, path);
  } catch (error) {
    throw storageError(error);
  }
}

/** Gives a file a name that no other file may have. @throws AppError `workspace.exists`, or the system's error */
export function moveWithoutReplacing(from: string, to: string): void {
  const exists = new AppError('workspace.exists', { file: basename(to) });
  try {
    // link, unlike rename, refuses to replace a file that appeared meanwhile.
    linkSync(from, to);
    unlinkSync(from);
  } catch (error) {
    const code = (error as { code?: string }).code ?? '';
    if (code === 'EEXIST') throw exists;
    // Memory sticks (FAT, exFAT) and some network drives have no links.
    if (!['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EMLINK'].includes(code)) throw error;
    if (existsSync(to)) throw exists;
    renameSync(from, to);
  }
}
