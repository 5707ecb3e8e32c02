import { statSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocx } from '../documents/docx.ts';
import { renderPdf } from '../documents/pdf.ts';
import type { DocumentAssets } from '../documents/assets.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import type { DocumentFormat, DocumentVariant } from '../../shared/contract/values.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { Doc } from '../../shared/documents/doc.ts';
import { documentKinds } from './document-kinds.ts';
import { freePath, safeFileName, writeWhole } from './files.ts';

/** What to write, as plain values: it crosses to a worker thread. */
export interface ExportRequest {
  readonly workspacePath: string;
  readonly resources: string;
  readonly document: string;
  readonly assessmentId: string;
  readonly variant: DocumentVariant;
  readonly formats: readonly DocumentFormat[];
  readonly folder: string;
  readonly createdAt: string;
  readonly toolVersion: string;
}

export interface ExportResult {
  readonly path: string;
  readonly format: DocumentFormat;
  readonly size: number;
}

/**
 * Builds a document from a workspace's records and writes one file per format.
 * A file that is there already is never replaced.
 * @throws AppError `document.unknown`, `disk.full`, `folder.not-writable`
 */
export async function exportDocument(
  request: ExportRequest,
  handle: DatabaseHandle,
  catalogue: Catalogue,
  assets: DocumentAssets,
  onProgress: (done: number, total: number, label: string) => void,
): Promise<readonly ExportResult[]> {
  const kind = documentKinds.find(({ document }) => document === request.document);
  if (kind === undefined) throw new AppError('document.unknown', { document: request.document });
  const { doc, fileName } = kind.build(handle, catalogue, request);
  const results: ExportResult[] = [];
  for (const [done, format] of request.formats.entries()) {
    onProgress(done, request.formats.length, format);
    const bytes = await renderers[format](doc, assets);
    const name = `${safeFileName(fileName, kind.document)}.${format}`;
    const path = freePath(join(request.folder, name));
    writeWhole(path, bytes);
    results.push({ path, format, size: statSync(path).size });
  }
  onProgress(request.formats.length, request.formats.length, '');
  return results;
}

const renderers: Readonly<
  Record<DocumentFormat, (doc: Doc, assets: DocumentAssets) => Promise<Uint8Array>>
> = { pdf: renderPdf, docx: renderDocx };
