import { Button, CloseButton } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { EvidenceTarget } from '../../../shared/domain/evidence.ts';
import { ProgressBar } from '../ProgressBar.tsx';
import { errorText } from '../../lib/errors.ts';
import { formatBytes } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { cancelJob, useJobOnScreen } from '../../lib/jobs.ts';
import { dismissImport, useImports, type Import } from './imports.ts';
import { sameTarget } from './place.ts';
import classes from './EvidenceSection.module.css';

/** What is being taken in for an answer or a record, and what was refused. */
export function ImportLines({ target }: { readonly target: EvidenceTarget }) {
  const imports = useImports((state) => state.imports).filter((known) =>
    sameTarget(known.target, target),
  );
  return imports.map((known) =>
    known.running ? (
      <Running key={known.jobId} jobId={known.jobId} />
    ) : (
      <Refusals key={known.jobId} known={known} />
    ),
  );
}

function Running({ jobId }: { readonly jobId: string }) {
  const job = useJobOnScreen(jobId);
  // Small files are in before anybody could read a progress bar; a dialog shows no progress.
  if (job === null || job.state !== 'running') return null;
  const { label, done, total } = job;
  return (
    <div className={classes['running']}>
      <span className={classes['name']}>{t('evidence.running', { name: label })}</span>
      <ProgressBar done={done} total={total} label={label} />
      <span className={classes['size']}>
        {t('common.progressOf', { done: formatBytes(done), total: formatBytes(total) })}
      </span>
      <Button size="compact-xs" variant="default" onClick={() => cancelJob(jobId)}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}

function Refusals({ known }: { readonly known: Import }) {
  const { jobId, refused } = known;
  return (
    <div className={classes['refusals']} role="alert">
      <IconAlertTriangle size={16} aria-hidden="true" />
      <div>
        <p className={classes['refusedTitle']}>
          {t('evidence.refused', { count: refused.length })}
        </p>
        <ul className={classes['refused']}>
          {refused.map(({ name, error }) => {
            // The line begins with the name already.
            const { title, todo } = errorText({
              ...error,
              details: { ...error.details, name: '' },
            });
            return (
              <li key={name}>
                <strong>{name}</strong> {t('evidence.refusal', { title, todo })}
              </li>
            );
          })}
        </ul>
      </div>
      <CloseButton size="sm" aria-label={t('common.close')} onClick={() => dismissImport(jobId)} />
    </div>
  );
}
