import { Button } from '@mantine/core';
import { IconAlertTriangle, IconPackage } from '@tabler/icons-react';
import { Banner } from '../../components/Banner.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { errorText } from '../../lib/errors.ts';
import { formatBytes } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { cancelJob, useJobOnScreen } from '../../lib/jobs.ts';
import classes from './MakePack.module.css';
import type { Chosen } from './pack-choice.ts';
import { usePack } from './pack-store.ts';

interface MakePackBarProps {
  readonly chosen: Chosen;
  /** Whether somebody signs, with all that takes. */
  readonly isSigned: boolean;
  readonly onMake: () => void;
}

/** What the pack will hold and the button that makes it; while it does, how far it is. */
export function MakePackBar({ chosen, isSigned, onMake }: MakePackBarProps) {
  const jobId = usePack((state) => state.jobId);
  const failure = usePack((state) => state.failure);
  return (
    <div className={classes['foot']}>
      {failure !== null && <Failure failure={failure} />}
      <div className={classes['bar']}>
        {jobId === null ? (
          <Ready chosen={chosen} isSigned={isSigned} onMake={onMake} />
        ) : (
          <Running jobId={jobId} />
        )}
      </div>
    </div>
  );
}

function Failure({ failure }: { readonly failure: unknown }) {
  const { title, meaning, todo } = errorText(failure);
  return (
    <Banner tone="error" icon={IconAlertTriangle}>
      <strong>{title}</strong> {meaning} {todo}
    </Banner>
  );
}

function Ready({ chosen, isSigned, onMake }: MakePackBarProps) {
  const { documents, evidence, registers, size } = chosen;
  const isEmpty = documents.length === 0 && evidence.length === 0;
  const words = [
    t('packs.make.sum.documents', { count: documents.length }),
    t('packs.make.sum.evidence', { count: evidence.length, size: formatBytes(size) }),
    t('packs.make.sum.registers', { count: registers.length }),
  ].join(' · ');
  return (
    <>
      <p className={classes['sum']}>
        {isEmpty ? t('packs.make.empty') : words}
        {!isEmpty && !isSigned && (
          <span className={classes['muted']}>{t('packs.make.unsigned')}</span>
        )}
      </p>
      <Button
        leftSection={<IconPackage size={16} aria-hidden="true" />}
        disabled={isEmpty || !isSigned}
        onClick={onMake}
      >
        {t('packs.make.do')}
      </Button>
    </>
  );
}

function Running({ jobId }: { readonly jobId: string }) {
  const job = useJobOnScreen(jobId);
  const words =
    job === null
      ? t('packs.make.choosing')
      : t('packs.make.running', { done: job.done, total: job.total, title: job.label });
  return (
    <>
      <div className={classes['progress']} role="status">
        <span className={classes['clip']} title={words}>
          {words}
        </span>
        {job !== null && <ProgressBar done={job.done} total={job.total} label={words} />}
      </div>
      {job !== null && (
        <Button variant="default" onClick={() => cancelJob(jobId)}>
          {t('common.cancel')}
        </Button>
      )}
    </>
  );
}
