/**
 * The thread that makes documents: it reads the workspace through a connection
 * of its own, so that the window stays quick and sees no half-made change.
 */
import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { openForReading } from '../../db/open.ts';
import type { ErrorValue } from '../../shared/domain/errors.ts';
import { loadDocumentAssets } from '../documents/assets.ts';
import { loadBuiltCatalogue } from '../services/content.ts';
import { exportDocument, type ExportRequest, type ExportResult } from '../services/exports.ts';
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
  | { readonly kind: 'done'; readonly results: readonly ExportResult[] }
  | { readonly kind: 'failed'; readonly error: ErrorValue; readonly detail: string };

const send = (message: WorkerMessage): void => parentPort?.postMessage(message);

async function run({ request, assetsFolder }: WorkerInput): Promise<void> {
  const file = openForReading(request.workspacePath);
  try {
    const assets = await loadDocumentAssets({ resources: request.resources, wasm: assetsFolder });
    const catalogue = loadBuiltCatalogue(join(assetsFolder, 'catalogue.json'));
    const results = await exportDocument(
      request,
      file.handle,
      catalogue,
      assets,
      (done, total, label) => send({ kind: 'progress', done, total, label }),
    );
    send({ kind: 'done', results });
  } finally {
    file.close();
  }
}

run(workerData as WorkerInput).catch((error: unknown) => {
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  send({ kind: 'failed', error: toErrorValue(error), detail });
});
