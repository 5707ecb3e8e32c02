import { Button, TextInput } from '@mantine/core';
import { Dialog } from '../components/Dialog.tsx';
import { useState } from 'react';
import type { WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { t } from '../lib/i18n.ts';
import { useApp } from '../lib/store.ts';
import { renameWorkspace } from '../lib/workspace.ts';
import classes from './RenameDialog.module.css';

/** Gives the workspace file another name. */
export function RenameDialog({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const opened = useApp((state) => state.overlay === 'rename');
  const close = (): void => useApp.setState({ overlay: 'none' });
  return (
    <Dialog opened={opened} onClose={close} title={t('app.rename.title')}>
      {opened && <RenameForm name={workspace.name} onDone={close} />}
    </Dialog>
  );
}

function RenameForm({ name, onDone }: { readonly name: string; readonly onDone: () => void }) {
  const [text, setText] = useState(name);
  const [busy, setBusy] = useState(false);
  const rename = async (): Promise<void> => {
    setBusy(true);
    if (await renameWorkspace(text.trim())) onDone();
    else setBusy(false);
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void rename();
      }}
    >
      <TextInput
        data-autofocus
        label={t('app.rename.label')}
        description={t('app.rename.help')}
        value={text}
        maxLength={120}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <div className={classes['actions']}>
        <Button variant="default" onClick={onDone}>
          {t('common.cancel')}
        </Button>
        <Button type="submit" loading={busy} disabled={text.trim() === '' || text.trim() === name}>
          {t('app.rename.do')}
        </Button>
      </div>
    </form>
  );
}
