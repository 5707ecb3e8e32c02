import { Button, Checkbox, Stack, TextInput } from '@mantine/core';
import { Dialog } from '../../components/Dialog.tsx';
import { NewPassphrase, useNewPassphrase } from '../../components/passphrase/NewPassphrase.tsx';
import { useState } from 'react';
import { t } from '../../lib/i18n.ts';
import { useApp } from '../../lib/store.ts';
import { createWorkspace } from '../../lib/workspace.ts';
import classes from './NewWorkspaceDialog.module.css';

/** Asks for the organisation of a new workspace; the main process then asks for the place. */
export function NewWorkspaceDialog() {
  const opened = useApp((state) => state.overlay === 'new-workspace');
  const close = (): void => useApp.setState({ overlay: 'none' });
  return (
    <Dialog opened={opened} onClose={close} title={t('welcome.newDialog.title')}>
      {opened && <NewWorkspaceForm onDone={close} />}
    </Dialog>
  );
}

function NewWorkspaceForm({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('');
  const [isProtected, setProtected] = useState(false);
  const entry = useNewPassphrase();
  const [understood, setUnderstood] = useState(false);
  const isReady = name.trim() !== '' && (!isProtected || (entry.isAcceptable && understood));
  const create = (): void => {
    onDone();
    // The system's dialog comes next: never two dialogs at once.
    void createWorkspace(name.trim(), isProtected ? entry.passphrase : undefined);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) create();
      }}
    >
      <TextInput
        data-autofocus
        label={t('welcome.newDialog.name')}
        description={t('welcome.newDialog.help')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        placeholder={t('welcome.newDialog.placeholder')}
        value={name}
        maxLength={300}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <Checkbox
        mt="md"
        label={t('welcome.newDialog.protect')}
        checked={isProtected}
        onChange={(event) => setProtected(event.currentTarget.checked)}
      />
      {isProtected && (
        <Stack gap="md" mt="md">
          <NewPassphrase label={t('passphrase.label')} entry={entry} />
          <p>{t('protection.lost.body')}</p>
          <Checkbox
            label={t('protection.lost.confirm')}
            checked={understood}
            onChange={(event) => setUnderstood(event.currentTarget.checked)}
          />
        </Stack>
      )}
      <div className={classes['actions']}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" disabled={!isReady}>
          {t('welcome.newDialog.do')}
        </Button>
      </div>
    </form>
  );
}
