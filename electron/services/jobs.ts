import type { JobProgress } from '../../shared/contract/values.ts';
import { AppError } from '../../shared/domain/errors.ts';

/** What a running job may do. */
export interface JobControl {
  readonly signal: AbortSignal;
  /** Tells how far it is; in any unit, the same for both. */
  readonly progress: (done: number, total: number, label: string) => void;
  /** @throws AppError `job.cancelled` once somebody asked for it */
  check(): void;
}

/** Long work that reports its progress and can be cancelled. */
export class Jobs {
  readonly #running = new Map<string, AbortController>();
  readonly #emit: (progress: JobProgress) => void;

  constructor(emit: (progress: JobProgress) => void) {
    this.#emit = emit;
  }

  /** Runs `work` as a job; its last event says how it ended. */
  async run<T>(
    jobId: string,
    kind: JobProgress['kind'],
    work: (control: JobControl) => Promise<T>,
  ): Promise<T> {
    const controller = new AbortController();
    this.#running.set(jobId, controller);
    let last = { done: 0, total: 0, label: '' };
    const tell = (state: JobProgress['state']): void => this.#emit({ jobId, kind, ...last, state });
    try {
      const value = await work({
        signal: controller.signal,
        progress(done, total, label) {
          last = { done, total, label };
          tell('running');
        },
        check() {
          if (controller.signal.aborted) throw new AppError('job.cancelled');
        },
      });
      tell('done');
      return value;
    } catch (error) {
      tell(controller.signal.aborted ? 'cancelled' : 'failed');
      // Whatever it stumbled on after it was cancelled came of that.
      if (controller.signal.aborted) throw new AppError('job.cancelled', {}, { cause: error });
      throw error;
    } finally {
      this.#running.delete(jobId);
    }
  }

  /** Whether anything is under way, other than one job. */
  isBusy(except?: string): boolean {
    return [...this.#running.keys()].some((id) => id !== except);
  }

  /** Asks every job to stop: the workspace is being closed. */
  cancelAll(): void {
    for (const controller of this.#running.values()) controller.abort();
  }

  /** Asks a job to stop; it ends with `job.cancelled`. @throws AppError `job.unknown` */
  cancel(jobId: string): void {
    const controller = this.#running.get(jobId);
    if (controller === undefined) throw new AppError('job.unknown');
    controller.abort();
  }
}
