import { basename, join } from 'node:path';
import { AppError } from '../../shared/domain/errors.ts';
import { freePath, requireFolderOf, sameFile } from './files.ts';
import type { FileFilter, Ports } from './ports.ts';
import { requireSession } from './session.ts';

/** What is written out of the open workspace. */
interface Saved {
  /** What the dialog is about. */
  readonly title: string;
  /** The name that the file is offered. */
  readonly file: string;
  readonly filters: readonly FileFilter[];
}

/**
 * Asks where to write something out of the open workspace: never over the workspace itself. Null
 * when the user cancels.
 * @throws AppError `workspace.exists` where it is the workspace, `folder.not-found`
 */
export async function askForPlace(
  ports: Ports,
  { title, file, filters }: Saved,
): Promise<string | null> {
  const defaultPath = freePath(join(ports.paths.documents, file));
  const path = await ports.dialogs.saveFile({ title, defaultPath, filters });
  if (path === null) return null;
  if (sameFile(path, requireSession(ports).path)) {
    throw new AppError('workspace.exists', { file: basename(path) });
  }
  requireFolderOf(path);
  return path;
}
