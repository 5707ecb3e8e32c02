import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useState } from 'react';
import type { PackCheckOutcome } from '../../../shared/contract/pack-check-operations.ts';
import { Page } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { EmptyState } from '../../components/states.tsx';
import { t } from '../../lib/i18n.ts';
import { cancelJob, newJobId, useJobOnScreen } from '../../lib/jobs.ts';
import classes from './CheckPack.module.css';
import { checkPack, trustFile, trustNoMore, trustSigner } from './pack-check-data.ts';
import { PackCheckView } from './PackCheckView.tsx';
import { TrustedList } from './TrustedList.tsx';

/** The check of a pack that somebody sent, and whom this computer's user trusts. */
export function CheckPackScreen() {
  const [jobId, setJobId] = useState<string | null>(null);
  const [outcome, setOutcome] = useState<PackCheckOutcome | null>(null);
  const check = async (again: boolean): Promise<void> => {
    const id = newJobId();
    setJobId(id);
    const found = await checkPack(id, again);
    setJobId(null);
    if (found !== null) setOutcome(found);
  };
  // Who is trusted changes what a check says.
  const after = async (change: Promise<boolean>): Promise<void> => {
    if ((await change) && outcome !== null) await check(true);
  };
  const chooser = (
    <Button
      variant={outcome === null ? 'filled' : 'default'}
      leftSection={<IconFileSearch size={16} aria-hidden="true" />}
      disabled={jobId !== null}
      onClick={() => void check(false)}
    >
      {t(outcome === null ? 'packCheck.choose' : 'packCheck.again')}
    </Button>
  );
  return (
    <Page
      title={t('packCheck.title')}
      description={t('packCheck.intro')}
      width="text"
      actions={outcome === null ? undefined : chooser}
    >
      {jobId !== null && <Progress jobId={jobId} />}
      {outcome === null ? (
        jobId === null && (
          <EmptyState
            icon={IconFileSearch}
            title={t('packCheck.empty.title')}
            body={t('packCheck.empty.body')}
            action={chooser}
          />
        )
      ) : (
        <PackCheckView
          outcome={outcome}
          onTrust={(certificate) => void after(trustSigner(certificate))}
        />
      )}
      <TrustedList
        onAdd={() => void after(trustFile())}
        onRemove={(certificate) => void after(trustNoMore(certificate))}
      />
    </Page>
  );
}

/** How far the check is. It starts to show once a pack was chosen. */
function Progress({ jobId }: { readonly jobId: string }) {
  const job = useJobOnScreen(jobId);
  if (job === null) return null;
  return (
    <div className={classes['progress']}>
      <span>{t('packCheck.checking')}</span>
      <ProgressBar done={job.done} total={job.total} label={t('packCheck.checking')} width={220} />
      <span className={classes['file']}>{job.label}</span>
      <Button size="compact-sm" variant="default" onClick={() => cancelJob(jobId)}>
        {t('common.cancel')}
      </Button>
    </div>
  );
}
