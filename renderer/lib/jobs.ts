import type { JobProgress } from '../../shared/contract/values.ts';
import { call } from './api.ts';
import { useApp } from './store.ts';

/** An id for long work, made by the window so that it can be followed and cancelled at once. */
export function newJobId(): string {
  return crypto.randomUUID();
}

/** How far a job is; null before its first sign of life. */
export function useJob(jobId: string | null): JobProgress | null {
  return useApp((state) => (jobId === null ? null : (state.jobs[jobId] ?? null)));
}

export function cancelJob(jobId: string): void {
  void call('job.cancel', { jobId }).catch(() => undefined);
}

/** Takes a sign of life in; finished jobs are forgotten after a moment. */
export function trackJob(progress: JobProgress): void {
  useApp.setState(({ jobs }) => ({ jobs: { ...jobs, [progress.jobId]: progress } }));
  if (progress.state === 'running') return;
  setTimeout(() => {
    useApp.setState(({ jobs }) => {
      const { [progress.jobId]: finished, ...others } = jobs;
      return finished === undefined ? {} : { jobs: others };
    });
  }, 4000);
}
