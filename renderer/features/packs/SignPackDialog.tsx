import { useState } from 'react';
import type { PackCheckOutcome } from '../../../shared/contract/pack-check-operations.ts';
import { FormDialog } from '../../components/FormDialog.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { SignerFields } from '../../components/signing/SignerFields.tsx';
import { useSigner } from '../../components/signing/signer.ts';
import { call } from '../../lib/api.ts';
import { errorCodeOf } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { cancelJob, newJobId, useJobOnScreen } from '../../lib/jobs.ts';
import { toast } from '../../lib/store.ts';

interface SignPackDialogProps {
  readonly outcome: PackCheckOutcome;
  /** Given what the check says of the signed pack. */
  readonly onSigned: (outcome: PackCheckOutcome) => void;
  readonly onClose: () => void;
}

/** Adds a signature to the pack that was checked: as whom, and how far it is. */
export function SignPackDialog({ outcome, onSigned, onClose }: SignPackDialogProps) {
  const signer = useSigner();
  const [jobId, setJobId] = useState<string | null>(null);
  const job = useJobOnScreen(jobId);
  const names = outcome.check.signatures.map(({ certificate }) => certificate.name).join(', ');
  const sign = async (): Promise<void> => {
    if (signer.given === undefined) return;
    const id = newJobId();
    setJobId(id);
    try {
      onSigned(await call('pack.sign', { jobId: id, ...signer.given }));
      const name = signer.identity?.certificate.name ?? '';
      toast({ tone: 'good', title: t('packSign.done', { file: outcome.fileName, name }) });
      onClose();
    } catch (error) {
      if (errorCodeOf(error) === 'job.cancelled') {
        toast({ tone: 'info', title: t('packSign.stopped') });
      } else signer.fail(error);
      setJobId(null);
    }
  };
  return (
    <FormDialog
      title={t('packSign.title', { file: outcome.fileName })}
      submit={t('packSign.do')}
      isBusy={jobId !== null}
      disabled={signer.given === undefined}
      onSubmit={() => void sign()}
      onClose={() => {
        // What is under way is stopped first; the passphrase stays for another try.
        if (jobId === null) onClose();
        else cancelJob(jobId);
      }}
    >
      <p>{t('packSign.help', { names })}</p>
      <SignerFields signer={signer} onLeave={onClose} />
      {job !== null && <ProgressBar done={job.done} total={job.total} label={t('packSign.busy')} />}
    </FormDialog>
  );
}
