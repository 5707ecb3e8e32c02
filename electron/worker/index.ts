/**
 * The thread that makes documents and packs: it reads the workspace through a connection
 * of its own, so that the window stays quick and sees no half-made change.
 */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/open.ts';
import { AppError, type ErrorValue } from '../../shared/domain/errors.ts';
import { builtAssetFolders, loadDocumentAssets, type DocumentAssets } from '../documents/assets.ts';
import { loadBuiltCatalogue, loadBuiltLibraries } from '../services/content.ts';
import type { DocumentContent } from '../services/document-sources.ts';
import { exportDocuments, type ExportRequest, type ExportResult } from '../services/exports.ts';
import { failureOf, type Failure } from '../services/failure-log.ts';
import { toErrorValue } from '../services/failures.ts';
import { runPackRequest } from '../services/pack-running.ts';
import type { PackRequest } from '../services/packs.ts';
import type { WrittenPack } from '../signing/pack/write.ts';

/** What the thread is started with. */
export type WorkerInput = { readonly assetsFolder: string } & (
  | { readonly kind: 'export'; readonly request: ExportRequest }
  | { readonly kind: 'pack'; readonly request: PackRequest }
);

/** What it sends back; the last message is `done`, `packed` or `failed`. */
export type WorkerMessage =
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      readonly label: string;
    }
  | { readonly kind: 'written'; readonly result: ExportResult }
  | { readonly kind: 'done' }
  | { readonly kind: 'packed'; readonly pack: WrittenPack }
  | { readonly kind: 'failed'; readonly error: ErrorValue; readonly failure: Failure };

const send = (message: WorkerMessage): void => parentPort?.postMessage(message);

let stopped = false;
// Whoever started it asks it to stop: it ends at the next file and cleans up behind itself.
parentPort?.on('message', () => {
  stopped = true;
});

function progress(done: number, total: number, label: string): void {
  if (stopped) throw new AppError('job.cancelled');
  send({ kind: 'progress', done, total, label });
}

async function run(input: WorkerInput): Promise<void> {
  const { assetsFolder } = input;
  const folders = builtAssetFolders(input.request.resources, assetsFolder);
  const assets = await loadDocumentAssets(folders);
  const libraries = join(assetsFolder, 'libraries.json');
  const content: DocumentContent = {
    catalogue: loadBuiltCatalogue(join(assetsFolder, 'catalogue.json')),
    libraries: () => loadBuiltLibraries(libraries),
  };
  if (input.kind === 'export') {
    await runExport(input.request, content, assets);
    send({ kind: 'done' });
  } else {
    const pack = await runPackRequest(input.request, content, assets, progress);
    send({ kind: 'packed', pack });
  }
}

async function runExport(
  request: ExportRequest,
  content: DocumentContent,
  assets: DocumentAssets,
): Promise<void> {
  const file = openForReading(request.workspacePath, request.key);
  try {
    await exportDocuments(request, file.handle, content, assets, {
      progress,
      written: (result) => send({ kind: 'written', result }),
    });
  } finally {
    file.close();
  }
}

run(workerData as WorkerInput).catch((error: unknown) => {
  send({ kind: 'failed', error: toErrorValue(error), failure: failureOf(error) });
});
