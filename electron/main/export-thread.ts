import { Worker } from 'node:worker_threads';
import { AppError } from '../../shared/domain/errors.ts';
import type { Ports } from '../services/ports.ts';
import type { WorkerInput, WorkerMessage } from '../worker/index.ts';

/** Runs exports in a thread of their own; cancelling ends the thread. */
export function exportsInThread(
  script: string,
  assetsFolder: string,
  log: (message: string) => void,
): Ports['runExport'] {
  return (request, report, signal) =>
    new Promise((resolve, reject) => {
      const workerData: WorkerInput = { request, assetsFolder };
      const worker = new Worker(script, { workerData });
      const end = (settle: () => void): void => {
        signal.removeEventListener('abort', cancel);
        settle();
        void worker.terminate();
      };
      const cancel = (): void => end(() => reject(new AppError('job.cancelled')));
      signal.addEventListener('abort', cancel, { once: true });
      worker.on('message', (message: WorkerMessage) => {
        if (message.kind === 'progress')
          report.progress(message.done, message.total, message.label);
        else if (message.kind === 'written') report.written(message.result);
        else if (message.kind === 'done') end(resolve);
        else {
          const { code } = message.error;
          if (code === 'internal' || code === 'document.failed') log(message.detail);
          end(() => reject(new AppError(message.error.code, message.error.details)));
        }
      });
      worker.on('error', (error) => end(() => reject(error)));
    });
}
