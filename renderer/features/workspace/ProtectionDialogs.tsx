import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { Dialog } from '../../components/Dialog.tsx';
import { FormDialog } from '../../components/FormDialog.tsx';
import { NewPassphrase, useNewPassphrase } from '../../components/passphrase/NewPassphrase.tsx';
import { PassphraseField } from '../../components/passphrase/PassphraseField.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { errorCodeOf, errorText } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { cancelJob, newJobId, useJobOnScreen } from '../../lib/jobs.ts';
import { rewrite, saveRecoverySheet, type Change } from './protection.ts';

interface ChangeDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Sets a passphrase: says first what it means to forget it. */
export function SetDialog(props: ChangeDialogProps) {
  const entry = useNewPassphrase();
  const [understood, setUnderstood] = useState(false);
  return (
    <RewriteDialog
      {...props}
      title={t('protection.setDialog.title')}
      submit={t('protection.setDialog.do')}
      change={
        entry.isAcceptable && understood ? { kind: 'set', passphrase: entry.passphrase } : null
      }
    >
      <Alert
        color="red"
        icon={<IconAlertTriangle aria-hidden="true" />}
        title={t('protection.lost.title')}
      >
        {t('protection.lost.body')}
      </Alert>
      <NewPassphrase label={t('passphrase.new')} autoFocus entry={entry} />
      <Checkbox
        label={t('protection.lost.confirm')}
        checked={understood}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
      />
      <p>{t('protection.plainLeft')}</p>
    </RewriteDialog>
  );
}

/** Gives the file another passphrase. */
export function ChangeDialog(props: ChangeDialogProps) {
  const [current, setCurrent] = useState('');
  const entry = useNewPassphrase();
  return (
    <RewriteDialog
      {...props}
      title={t('protection.changeDialog.title')}
      submit={t('protection.changeDialog.do')}
      change={
        entry.isAcceptable && current !== ''
          ? { kind: 'change', current, passphrase: entry.passphrase }
          : null
      }
    >
      <p>{t('protection.changeDialog.help')}</p>
      <PassphraseField
        label={t('passphrase.current')}
        autoFocus
        value={current}
        onChange={setCurrent}
      />
      <NewPassphrase label={t('passphrase.new')} entry={entry} />
    </RewriteDialog>
  );
}

/** Takes the passphrase away. */
export function RemoveDialog(props: ChangeDialogProps) {
  const [current, setCurrent] = useState('');
  return (
    <RewriteDialog
      {...props}
      title={t('protection.removeDialog.title')}
      submit={t('protection.removeDialog.do')}
      change={current === '' ? null : { kind: 'remove', current }}
    >
      <p>{t('protection.removeDialog.help')}</p>
      <PassphraseField
        label={t('passphrase.current')}
        autoFocus
        value={current}
        onChange={setCurrent}
      />
    </RewriteDialog>
  );
}

interface RewriteDialogProps extends ChangeDialogProps {
  readonly title: string;
  readonly submit: string;
  /** What is to be done; null while the entries are not complete. */
  readonly change: Change | null;
  readonly children: ReactNode;
}

/** The fields, and while the file is written anew how far it is. */
function RewriteDialog({ title, submit, change, onClose, onDone, children }: RewriteDialogProps) {
  const [jobId, setJobId] = useState<string | null>(null);
  const [problem, setProblem] = useState<unknown>(null);
  const run = async (what: Change): Promise<void> => {
    const id = newJobId();
    setJobId(id);
    setProblem(null);
    try {
      await rewrite(id, what);
      onDone();
    } catch (error) {
      if (errorCodeOf(error) !== 'job.cancelled') setProblem(error);
      setJobId(null);
    }
  };
  return (
    <>
      {jobId !== null && <Working title={title} jobId={jobId} />}
      {jobId === null && (
        <FormDialog
          title={title}
          submit={submit}
          isBusy={false}
          disabled={change === null}
          onSubmit={() => {
            if (change !== null) void run(change);
          }}
          onClose={onClose}
        >
          {children}
          {problem !== null && <Problem error={problem} />}
        </FormDialog>
      )}
    </>
  );
}

function Problem({ error }: { readonly error: unknown }) {
  const { title, meaning, todo } = errorText(error);
  return (
    <Alert
      role="alert"
      color="red"
      icon={<IconAlertTriangle aria-hidden="true" />}
      title={title}
    >{`${meaning} ${todo}`}</Alert>
  );
}

function Working({ title, jobId }: { readonly title: string; readonly jobId: string }) {
  const job = useJobOnScreen(jobId);
  return (
    <Dialog opened onClose={() => cancelJob(jobId)} title={title}>
      <Stack gap="md">
        <p>{t('protection.working')}</p>
        <ProgressBar done={job?.done ?? 0} total={job?.total ?? 0} label={title} />
        <Group justify="flex-end">
          <Button variant="default" onClick={() => cancelJob(jobId)}>
            {t('protection.cancel')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** After setting it: the sheet to write it on. */
export function ProtectedDialog({ onClose }: { readonly onClose: () => void }) {
  const save = async (): Promise<void> => {
    await saveRecoverySheet();
    onClose();
  };
  return (
    <Dialog opened onClose={onClose} title={t('protection.done.title')}>
      <Stack gap="md">
        <p>{t('protection.done.body')}</p>
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('protection.done.close')}
          </Button>
          <Button data-autofocus onClick={() => void save()}>
            {t('protection.sheet')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
