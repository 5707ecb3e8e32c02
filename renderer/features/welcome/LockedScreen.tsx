import { Button, Group } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { useState } from 'react';
import type { WaitingWorkspace } from '../../../shared/domain/workspace.ts';
import { DropArea } from '../../components/DropArea.tsx';
import { PassphraseField } from '../../components/passphrase/PassphraseField.tsx';
import { errorCodeOf, errorLine } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { stopWaiting, unlock } from '../../lib/locking.ts';
import { openDropped, openWorkspace } from '../../lib/workspace.ts';
import classes from './LockedScreen.module.css';

/** An encrypted workspace waits for its passphrase: nothing of it is known but where it lies. */
export function LockedScreen({ waiting }: { readonly waiting: WaitingWorkspace }) {
  const { fileName, folder, readOnly } = waiting;
  return (
    <main className={classes['root']}>
      <DropArea label={t('welcome.drop')} onFiles={(files) => void openDropped(files)}>
        <div className={classes['screen']}>
          <IconLock size={32} stroke={1.5} aria-hidden="true" />
          <h1 className={classes['title']}>{t('locked.title')}</h1>
          <p className={classes['place']}>{t('locked.place', { file: fileName, folder })}</p>
          {readOnly && <p>{t('locked.readOnly')}</p>}
          <UnlockForm />
        </div>
      </DropArea>
    </main>
  );
}

function UnlockForm() {
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [isBusy, setBusy] = useState(false);
  const submit = async (): Promise<void> => {
    setBusy(true);
    setProblem(await unlock(passphrase));
    setBusy(false);
  };
  return (
    <form
      noValidate
      className={classes['form']}
      onSubmit={(event) => {
        event.preventDefault();
        if (passphrase !== '' && !isBusy) void submit();
      }}
    >
      <PassphraseField
        label={t('passphrase.label')}
        autoFocus
        value={passphrase}
        error={problem !== null && problemText(problem)}
        onChange={(value) => {
          setPassphrase(value);
          setProblem(null);
        }}
      />
      <Group gap="xs">
        <Button type="submit" loading={isBusy} disabled={passphrase === ''}>
          {t('locked.open')}
        </Button>
        <Button variant="default" onClick={() => void openWorkspace()}>
          {t('locked.other')}
        </Button>
        <Button variant="subtle" color="gray" onClick={() => void stopWaiting()}>
          {t('locked.back')}
        </Button>
      </Group>
    </form>
  );
}

function problemText(problem: unknown): string {
  return errorCodeOf(problem) === 'passphrase.wrong' ? t('locked.wrong') : errorLine(problem);
}
