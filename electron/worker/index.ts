/**
 * The thread that makes documents: it reads the workspace through a connection
 * of its own, so that the window stays quick and sees no half-made change.
 */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/open.ts';
import { AppError, type ErrorValue } from '../../shared/domain/errors.ts';
import { builtAssetFolders, loadDocumentAssets } from '../documents/assets.ts';
import { loadBuiltCatalogue, loadBuiltLibraries } from '../services/content.ts';
import { exportDocuments, type ExportRequest, type ExportResult } from '../services/exports.ts';
import { toErrorValue } from '../services/failures.ts';

/** What the thread is started with. */
export interface WorkerInput {
  readonly request: ExportRequest;
  readonly assetsFolder: string;
}

/** What it sends back; the last message is `done` or `failed`. */
export type WorkerMessage =
  | {
      readonly kind: 'progress';
      readonly done: number;
      readonly total: number;
      readonly label: string;
    }
  | { readonly kind: 'written'; readonly result: ExportResult }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed'; readonly error: ErrorValue; readonly detail: string };

const send = (message: WorkerMessage): void => parentPort?.postMessage(message);

async function run({ request, assetsFolder }: WorkerInput): Promise<void> {
  const file = openForReading(request.workspacePath, request.key);
  try {
    const assets = await loadDocumentAssets(builtAssetFolders(request.resources, assetsFolder));
    const catalogue = loadBuiltCatalogue(join(assetsFolder, 'catalogue.json'));
    const libraries = join(assetsFolder, 'libraries.json');
    await exportDocuments(
      request,
      file.handle,
      { catalogue, libraries: () => loadBuiltLibraries(libraries) },
      assets,
      {
        progress: (done, total, label) => send({ kind: 'progress', done, total, label }),
        written: (result) => send({ kind: 'written', result }),
      },
    );
    send({ kind: 'done' });
  } finally {
    file.close();
  }
}

run(workerData as WorkerInput).catch((error: unknown) => {
  const cause = error instanceof AppError && error.cause instanceof Error ? error.cause : error;
  const detail = cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
  send({ kind: 'failed', error: toErrorValue(error), detail });
});
