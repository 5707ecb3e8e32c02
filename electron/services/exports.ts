import { statSync } from 'node:fs';
import { join } from 'node:path';
import { renderDocx } from '../documents/docx.ts';
import { renderPdf } from '../documents/pdf.ts';
import type { DocumentAssets, Progress } from '../documents/assets.ts';
import { storageError } from '../../db/driver-errors.ts';
import type { FileKey } from '../../db/cipher.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import type {
  DocumentFormat,
  DocumentItem,
  DocumentVariant,
} from '../../shared/contract/values.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { Doc } from '../../shared/documents/doc.ts';
import { documentTitle } from '../../shared/i18n/document-title.ts';
import { documentKind, type BuiltDocument } from './document-kinds.ts';
import { DocumentSource, type DocumentContent } from './document-sources.ts';
import { freePath, safeFileName, writeWhole } from './files.ts';

/** What to write, as plain values: it crosses to a worker thread. */
export interface ExportRequest {
  readonly workspacePath: string;
  /** Null where the workspace is not encrypted. */
  readonly key: FileKey | null;
  readonly resources: string;
  /** In this order. */
  readonly items: readonly DocumentItem[];
  /** How much gap reports say. */
  readonly variant: DocumentVariant;
  readonly formats: readonly DocumentFormat[];
  readonly folder: string;
  readonly createdAt: string;
  readonly toolVersion: string;
}

export interface ExportResult {
  readonly document: string;
  readonly path: string;
  readonly format: DocumentFormat;
  readonly size: number;
}

/** Told while an export runs; what `progress` throws stops it. */
export interface ExportReport {
  readonly progress: (done: number, total: number, label: string) => void;
  /** A file is complete and stays, whatever becomes of the others. */
  readonly written: (result: ExportResult) => void;
}

/** Parts of the progress bar that one file takes. */
const partsOfFile = 100;

/**
 * Builds documents from a workspace's records and writes one file per document and format. A file
 * that is there already is never replaced. Stops at the first that fails; what is finished stays.
 * @throws AppError `document.unknown`, `document.incomplete`, `document.failed`, `disk.full`, `folder.not-writable`
 */
export async function exportDocuments(
  request: ExportRequest,
  handle: DatabaseHandle,
  content: DocumentContent,
  assets: DocumentAssets,
  report: ExportReport,
): Promise<void> {
  const { items, formats } = request;
  const source = new DocumentSource(handle, content, request);
  const total = items.length * formats.length * partsOfFile;
  let finished = 0;
  for (const { document, subjectId } of items) {
    let title = documentTitle(document);
    const tell = (fraction: number): void =>
      report.progress(finished + Math.floor(fraction * partsOfFile), total, title);
    tell(0);
    // Its own failure, not that of whoever stopped it.
    const attempt = <T>(work: () => T): T => {
      try {
        return work();
      } catch (error) {
        throw named(error, title);
      }
    };
    const built = attempt(() => documentKind(document).build(source, subjectId, request.variant));
    title = built.doc.meta.title;
    for (const format of formats) {
      const bytes = await rendered(format, built.doc, assets, tell).catch((error: unknown) => {
        throw named(error, title);
      });
      const path = attempt(() => place(request.folder, document, built, format, bytes));
      finished += partsOfFile;
      report.written({ document, path, format, size: statSync(path).size });
    }
  }
  report.progress(total, total, '');
}

const renderers: Readonly<
  Record<
    DocumentFormat,
    (doc: Doc, assets: DocumentAssets, onProgress: Progress) => Promise<Uint8Array>
  >
> = { pdf: renderPdf, docx: renderDocx };

async function rendered(
  format: DocumentFormat,
  doc: Doc,
  assets: DocumentAssets,
  tell: Progress,
): Promise<Uint8Array> {
  tell(0);
  return renderers[format](doc, assets, tell);
}

function place(
  folder: string,
  document: string,
  { fileName }: BuiltDocument,
  format: DocumentFormat,
  bytes: Uint8Array,
): string {
  const path = freePath(join(folder, `${safeFileName(fileName, document)}.${format}`));
  writeWhole(path, bytes);
  return path;
}

/** A failure that says which document it is about. */
function named(error: unknown, document: string): AppError {
  const known = storageError(error);
  if (!(known instanceof AppError)) {
    return new AppError('document.failed', { document }, { cause: error });
  }
  const { code, details } = known;
  if (code === 'job.cancelled' || details['document'] !== undefined) return known;
  return new AppError(code, { ...details, document }, { cause: error });
}
