import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import type { DocumentItem, JobProgress } from '../../../shared/contract/values.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useCommands } from '../../lib/commands.ts';
import { t } from '../../lib/i18n.ts';
import { cancelJob, useJobOnScreen } from '../../lib/jobs.ts';
import { useExports } from './export-store.ts';
import { useExport } from './useExport.ts';
import classes from './MakeBar.module.css';

interface MakeBarProps {
  /** What the button writes; nothing while it is not ready. */
  readonly items: readonly DocumentItem[];
  /** Choices beside the button. */
  readonly children?: ReactNode;
}

/** The button that writes the files; while it does, how far it is. */
export function MakeBar({ items, children }: MakeBarProps) {
  const formats = useExports((state) => state.formats);
  const { run, isPending, jobId } = useExport(items);
  const job = useJobOnScreen(jobId);
  const files = items.length * formats.length;
  useCommands([
    {
      id: 'documents.export',
      label: 'documents.command.export',
      group: 'documents.group',
      shortcut: 'Ctrl+E',
      when: () => files > 0 && !isPending,
      run,
    },
  ]);
  if (isPending) {
    const words = job === null ? t('documents.export.choose') : runningWords(job);
    return (
      <div className={classes['bar']}>
        <div className={classes['progress']} role="status">
          <span className={classes['words']} title={words}>
            {words}
          </span>
          {job !== null && <ProgressBar done={job.done} total={job.total} label={words} />}
        </div>
        {jobId !== null && job !== null && (
          <Button variant="default" onClick={() => cancelJob(jobId)}>
            {t('common.cancel')}
          </Button>
        )}
      </div>
    );
  }
  return (
    <div className={classes['bar']}>
      {children}
      <Button
        leftSection={<IconFileExport size={16} aria-hidden="true" />}
        disabled={files === 0}
        onClick={run}
      >
        {t('documents.export', { count: Math.max(files, formats.length) })}
      </Button>
    </div>
  );
}

/** The job names the document that it works on. */
function runningWords({ label }: JobProgress): string {
  if (label === '') return t('documents.export.starting');
  return t('documents.export.running', { title: label });
}
