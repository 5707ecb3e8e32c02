import { createHash } from 'node:crypto';
import { basename, dirname } from 'node:path';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type {
  DocumentEntry,
  DocumentPreview,
  ExportedFile,
  ExportOutcome,
} from '../../shared/contract/values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { describeDocuments, documentKind } from './document-kinds.ts';
import { previewOf } from './document-preview.ts';
import { DocumentSource } from './document-sources.ts';
import type { ExportResult } from './exports.ts';
import { toErrorValue } from './failures.ts';
import type { Ports } from './ports.ts';
import { folderIsWritable, handle, requireSession } from './session.ts';

/** Every document that can be made, and what its records still lack. */
export function documents(ports: Ports): readonly DocumentEntry[] {
  return describeDocuments(sourceOf(ports));
}

/** A document to look at. */
export function previewDocument(
  ports: Ports,
  { document, subjectId }: ParsedOf<'document.preview'>,
): DocumentPreview {
  return previewOf(documentKind(document).build(sourceOf(ports), subjectId, 'full').doc);
}

function sourceOf(ports: Ports): DocumentSource {
  const content = { catalogue: ports.catalogue, libraries: ports.libraries };
  const issue = { createdAt: ports.clock(), toolVersion: ports.app.version };
  return new DocumentSource(handle(ports), content, issue);
}

/** Files written since the start: only these can be opened from the window. */
const exported = new Map<string, string>();

/**
 * Asks for a folder and writes documents there, one file per format. Where it is cancelled or fails
 * midway, the files that were finished stay and are told.
 */
export async function exportToFolder(
  ports: Ports,
  input: ParsedOf<'document.export'>,
): Promise<ExportOutcome | null> {
  const { path: workspacePath, file } = requireSession(ports);
  const folder = await ports.dialogs.chooseFolder({ title: '' });
  if (folder === null) return null;
  if (!folderIsWritable(folder)) throw new AppError('folder.not-writable', { folder });
  const { jobId, ...what } = input;
  const request = {
    ...what,
    workspacePath,
    key: file.handle.key,
    folder,
    resources: ports.paths.resources,
    createdAt: ports.clock(),
    toolVersion: ports.app.version,
  };
  const files: ExportedFile[] = [];
  try {
    await ports.jobs.run(jobId, 'export', ({ progress, signal }) =>
      ports.runExport(
        request,
        { progress, written: (result) => files.push(remember(result)) },
        signal,
      ),
    );
  } catch (error) {
    // Nothing is there to be told: the failure is all there is.
    if (files.length === 0) throw error;
    return { files, problem: toErrorValue(error) };
  }
  return { files, problem: null };
}

function remember({ path, format, size }: ExportResult): ExportedFile {
  const fileId = createHash('sha256').update(path).digest('hex').slice(0, 16);
  exported.set(fileId, path);
  return { fileId, format, size, fileName: basename(path), folder: dirname(path) };
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
