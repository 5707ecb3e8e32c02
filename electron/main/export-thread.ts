import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/domain/errors.ts';
import type { Log } from '../services/failure-log.ts';
import type { Ports } from '../services/ports.ts';
import type { WorkerInput, WorkerMessage } from '../worker/index.ts';

/** How long a thread may take to clean up once it was asked to stop, in milliseconds. */
const patience = 5000;

/** Runs exports in a thread of their own; cancelling ends the thread. */
export function exportsInThread(
  script: string,
  assetsFolder: string,
  log: Log,
): Ports['runExport'] {
  return async (request, report, signal) => {
    await inThread(script, { kind: 'export', request, assetsFolder }, log, signal, (message) => {
      if (message.kind === 'progress') report.progress(message.done, message.total, message.label);
      if (message.kind === 'written') report.written(message.result);
    });
  };
}

/** Makes packs in a thread of their own; cancelling asks it to stop, and it removes its draft. */
export function packsInThread(script: string, assetsFolder: string, log: Log): Ports['runPack'] {
  return async (request, progress, signal) => {
    const input: WorkerInput = { kind: 'pack', request, assetsFolder };
    const last = await inThread(script, input, log, signal, (message) => {
      if (message.kind === 'progress') progress(message.done, message.total, message.label);
    });
    if (last.kind !== 'packed') throw new AppError('internal');
    return last.pack;
  };
}

/** Runs a thread to its end. @returns its last message */
function inThread(
  script: string,
  workerData: WorkerInput,
  log: Log,
  signal: AbortSignal,
  heard: (message: WorkerMessage) => void,
): Promise<WorkerMessage> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(script, { workerData });
    let timer: NodeJS.Timeout | undefined;
    const end = (settle: () => void): void => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
      settle();
      void worker.terminate();
    };
    const cancel = (): void => {
      worker.postMessage('stop');
      timer = setTimeout(() => end(() => reject(new AppError('job.cancelled'))), patience);
    };
    signal.addEventListener('abort', cancel, { once: true });
    worker.on('message', (message: WorkerMessage) => {
      heard(message);
      if (message.kind === 'done' || message.kind === 'packed') end(() => resolve(message));
      if (message.kind !== 'failed') return;
      const { code, details } = message.error;
      if (code === 'internal' || code === 'document.failed') log('document', message.failure);
      end(() => reject(new AppError(code, details)));
    });
    worker.on('error', (error) => end(() => reject(error)));
  });
}
