import { useEffect } from 'react';
import type { JobProgress } from '../../shared/contract/values.ts';
import { call } from './api.ts';
import { useApp } from './store.ts';

/** An id for long work, made by the window so that it can be followed and cancelled at once. */
export function newJobId(): string {
  return crypto.randomUUID();
}

/**
 * How far a job is, for a screen that shows it: the panel of all jobs leaves it out meanwhile.
 * Null before its first sign of life.
 */
export function useJobOnScreen(jobId: string | null): JobProgress | null {
  useEffect(() => {
    if (jobId === null) return undefined;
    useApp.setState(({ jobsOnScreen }) => ({ jobsOnScreen: [...jobsOnScreen, jobId] }));
    return () =>
      useApp.setState(({ jobsOnScreen }) => {
        const at = jobsOnScreen.indexOf(jobId);
        return { jobsOnScreen: jobsOnScreen.filter((_, index) => index !== at) };
      });
  }, [jobId]);
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
