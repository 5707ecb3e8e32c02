import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { DocumentEntry, ExportedFile } from '../../shared/contract/values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { describeDocuments } from './document-kinds.ts';
import type { Ports } from './ports.ts';
import { folderIsWritable, handle, requireSession } from './session.ts';

/** Every kind of document, and what its records still lack. */
export function documents(ports: Ports): readonly DocumentEntry[] {
  return describeDocuments(handle(ports), ports.catalogue);
}

/** Files written since the start: only these can be opened from the window. */
const exported = new Map<string, string>();

/** Asks for a folder and writes a document there, one file per format. */
export async function exportToFolder(
  ports: Ports,
  input: ParsedOf<'document.export'>,
): Promise<readonly ExportedFile[] | null> {
  const { path: workspacePath } = requireSession(ports);
  const folder = await ports.dialogs.chooseFolder({ title: '' });
  if (folder === null) return null;
  if (!folderIsWritable(folder)) throw new AppError('folder.not-writable', { folder });
  const { jobId, ...what } = input;
  const results = await ports.jobs.run(jobId, 'export', (control) =>
    ports.runExport(
      {
        ...what,
        workspacePath,
        folder,
        resources: ports.paths.resources,
        createdAt: ports.clock(),
        toolVersion: ports.app.version,
      },
      control.progress,
      control.signal,
    ),
  );
  return results.map(({ path, format, size }) => {
    const fileId = createHash('sha256').update(path).digest('hex').slice(0, 16);
    exported.set(fileId, path);
    return { fileId, format, size, fileName: basename(path), folder: dirname(path) };
  });
}

/** Opens a document that was just written. */
export async function openExported(
  ports: Ports,
  input: { readonly fileId: string },
): Promise<void> {
  await ports.shell.open(exportedPath(input.fileId));
}

/** Shows a document that was just written in the file manager. */
export function revealExported(ports: Ports, input: { readonly fileId: string }): void {
  ports.shell.reveal(exportedPath(input.fileId));
}

function exportedPath(fileId: string): string {
  const path = exported.get(fileId);
  if (path === undefined) throw new AppError('file.not-found');
  return path;
}
