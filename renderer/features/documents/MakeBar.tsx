import { Button } from '@mantine/core';
import { IconFileExport } from '@tabler/icons-react';
import type { GapReportInput } from '../../../shared/documents/gap-report/input.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useCommands } from '../../lib/commands.ts';
import { t } from '../../lib/i18n.ts';
import { cancelJob, useJobOnScreen } from '../../lib/jobs.ts';
import { useExports } from './export-store.ts';
import { missingOf } from './readiness.ts';
import { useExport } from './useExport.ts';
import classes from './MakeBar.module.css';

interface MakeBarProps {
  readonly document: string;
  readonly assessmentId: string;
  /** Undefined while the records are read. */
  readonly input: GapReportInput | undefined;
}

/** The button that writes the files; while it does, how far it is. */
export function MakeBar({ document, assessmentId, input }: MakeBarProps) {
  const formats = useExports((state) => state.formats);
  const { run, isPending, jobId } = useExport(document, assessmentId);
  const job = useJobOnScreen(jobId);
  const ready = input !== undefined && missingOf(input).length === 0 && formats.length > 0;
  useCommands([
    {
      id: 'documents.export',
      label: 'documents.command.export',
      group: 'documents.group',
      shortcut: 'Ctrl+E',
      when: () => ready && !isPending,
      run,
    },
  ]);
  if (isPending) {
    const words = job === null ? t('documents.export.choose') : runningWords(job.label);
    return (
      <div className={classes['bar']}>
        <div className={classes['progress']} role="status">
          <span>{words}</span>
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
      <Button
        leftSection={<IconFileExport size={16} aria-hidden="true" />}
        disabled={!ready}
        onClick={run}
      >
        {t('documents.export', { count: formats.length })}
      </Button>
    </div>
  );
}

/** The job names the format that it works on. */
function runningWords(label: string): string {
  if (label !== 'docx' && label !== 'pdf') return t('documents.export.starting');
  return t('documents.export.running', { format: t(`documents.format.${label}`) });
}
