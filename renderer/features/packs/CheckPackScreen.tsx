import { Button } from '@mantine/core';
import { IconFileSearch } from '@tabler/icons-react';
import { useEffect, useEffectEvent, useState } from 'react';
import type { InputOf } from '../../../shared/contract/operations.ts';
import { Page } from '../../components/Page.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { EmptyState } from '../../components/states.tsx';
import { t } from '../../lib/i18n.ts';
import { cancelJob, newJobId, useJobOnScreen } from '../../lib/jobs.ts';
import classes from './CheckPack.module.css';
import { checkPack, trustFile, trustNoMore, trustSigner, usePackCheck } from './pack-check-data.ts';
import { usePack } from './pack-store.ts';
import { PackCheckView } from './PackCheckView.tsx';
import { SignPackDialog } from './SignPackDialog.tsx';
import { TrustedList } from './TrustedList.tsx';

/** The check of a pack that somebody sent, and whom this computer's user trusts. */
export function CheckPackScreen() {
  const [jobId, setJobId] = useState<string | null>(null);
  const outcome = usePackCheck((state) => state.outcome);
  const [isSigning, setSigning] = useState(false);
  const check = async (of: InputOf<'pack.check'>['of']): Promise<void> => {
    const id = newJobId();
    setJobId(id);
    const found = await checkPack({ jobId: id, of });
    setJobId(null);
    if (found !== null) usePackCheck.setState({ outcome: found });
  };
  const checkMade = useEffectEvent((made: string) => void check({ made }));
  useEffect(() => {
    const { toCheck } = usePack.getState();
    usePack.setState({ toCheck: null });
    if (toCheck !== null) checkMade(toCheck);
  }, []);
  // Who is trusted changes what a check says.
  const after = async (change: Promise<boolean>): Promise<void> => {
    if ((await change) && outcome !== null) await check('last');
  };
  const chooser = (
    <Button
      variant={outcome === null ? 'filled' : 'default'}
      leftSection={<IconFileSearch size={16} aria-hidden="true" />}
      disabled={jobId !== null}
      onClick={() => void check('asked')}
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
          onSign={() => setSigning(true)}
        />
      )}
      <TrustedList
        onAdd={() => void after(trustFile())}
        onRemove={(certificate) => void after(trustNoMore(certificate))}
      />
      {isSigning && outcome !== null && (
        <SignPackDialog
          outcome={outcome}
          onSigned={(signed) => usePackCheck.setState({ outcome: signed })}
          onClose={() => setSigning(false)}
        />
      )}
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
