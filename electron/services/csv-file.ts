import { basename, join } from 'node:path';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { freePath, requireFolderOf, safeFileName, sameFile } from './files.ts';
import type { Ports } from './ports.ts';
import { reader, requireSession } from './session.ts';

/**
 * Asks where to write a CSV file about something of the open workspace. Null when the user cancels.
 * @param fallback the file's name where the title leaves none
 * @throws AppError `workspace.exists` where it is the workspace itself, `folder.not-found`
 */
export async function askForCsv(
  ports: Ports,
  title: string,
  fallback: string,
): Promise<string | null> {
  const name = safeFileName(`${readOrganisation(reader(ports)).name} - ${title}`, fallback);
  const path = await ports.dialogs.saveFile({
    title: name,
    defaultPath: freePath(join(ports.paths.documents, `${name}.csv`)),
    filters: [{ name: 'CSV', extensions: ['csv'] }],
  });
  if (path === null) return null;
  if (sameFile(path, requireSession(ports).path)) {
    throw new AppError('workspace.exists', { file: basename(path) });
  }
  requireFolderOf(path);
  return path;
}
