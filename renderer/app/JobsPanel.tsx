import { Button } from '@mantine/core';
import { ProgressBar } from '../components/ProgressBar.tsx';
import { t } from '../lib/i18n.ts';
import { cancelJob } from '../lib/jobs.ts';
import { useApp } from '../lib/store.ts';
import type { JobProgress } from '../../shared/contract/values.ts';
import { useDelayed } from '../components/useDelayed.ts';
import classes from './JobsPanel.module.css';

/** Long work, wherever one goes meanwhile; what the screen shows itself is left to it. */
export function JobsPanel() {
  const jobs = useApp((state) => state.jobs);
  const onScreen = useApp((state) => state.jobsOnScreen);
  const running = Object.values(jobs).filter(
    ({ jobId, state }) => state === 'running' && !onScreen.includes(jobId),
  );
  if (running.length === 0) return null;
  return (
    <div className={classes['panel']} role="region" aria-label={t('app.jobs')}>
      {running.map((job) => (
        <JobLine key={job.jobId} job={job} />
      ))}
    </div>
  );
}

function JobLine({ job }: { readonly job: JobProgress }) {
  const what = t(`app.job.${job.kind}`, { label: job.label });
  // What is over in a moment needs no panel.
  const visible = useDelayed(300);
  if (!visible) return null;
  return (
    <div className={classes['job']}>
      <span className={classes['label']} title={what}>
        {what}
      </span>
      <ProgressBar done={job.done} total={job.total} label={what} />
      <Button
        size="compact-xs"
        variant="default"
        aria-label={t('app.job.cancelLabel', { what })}
        onClick={() => cancelJob(job.jobId)}
      >
        {t('app.job.cancel')}
      </Button>
    </div>
  );
}
