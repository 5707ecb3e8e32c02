import { Button } from '@mantine/core';
import { IconFileText, IconKey, IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import type { WorkspaceInfo } from '../../../shared/domain/workspace.ts';
import { Section } from '../../components/Page.tsx';
import { t } from '../../lib/i18n.ts';
import { lockWorkspace } from '../../lib/locking.ts';
import { ChangeDialog, ProtectedDialog, RemoveDialog, SetDialog } from './ProtectionDialogs.tsx';
import { saveRecoverySheet } from './protection.ts';
import classes from './WorkspaceScreen.module.css';

type Open = 'none' | 'set' | 'change' | 'remove' | 'done';

/** Whether the file has a passphrase, and what can be done about it. */
export function ProtectionSection({ workspace }: { readonly workspace: WorkspaceInfo }) {
  const { encrypted, readOnly } = workspace;
  const [open, setOpen] = useState<Open>('none');
  const close = (): void => setOpen('none');
  const state = encrypted ? 'on' : 'off';
  return (
    <Section title={t('protection.title')} description={t(`protection.${state}`)}>
      <p>{t(`protection.${state}.help`)}</p>
      {readOnly && <p>{t('protection.readOnly')}</p>}
      <div className={classes['actions']}>
        {!encrypted && !readOnly && (
          <Button
            variant="default"
            leftSection={<IconLock size={16} aria-hidden="true" />}
            onClick={() => setOpen('set')}
          >
            {t('protection.set')}
          </Button>
        )}
        {encrypted && <ProtectedButtons readOnly={readOnly} onOpen={setOpen} />}
      </div>
      {open === 'set' && <SetDialog onClose={close} onDone={() => setOpen('done')} />}
      {open === 'done' && <ProtectedDialog onClose={close} />}
      {open === 'change' && <ChangeDialog onClose={close} onDone={close} />}
      {open === 'remove' && <RemoveDialog onClose={close} onDone={close} />}
    </Section>
  );
}

interface ProtectedButtonsProps {
  readonly readOnly: boolean;
  readonly onOpen: (what: Open) => void;
}

function ProtectedButtons({ readOnly, onOpen }: ProtectedButtonsProps) {
  return (
    <>
      <Button
        variant="default"
        leftSection={<IconLock size={16} aria-hidden="true" />}
        onClick={() => void lockWorkspace()}
      >
        {t('protection.lock')}
      </Button>
      {!readOnly && (
        <Button
          variant="default"
          leftSection={<IconKey size={16} aria-hidden="true" />}
          onClick={() => onOpen('change')}
        >
          {t('protection.change')}
        </Button>
      )}
      <Button
        variant="default"
        leftSection={<IconFileText size={16} aria-hidden="true" />}
        onClick={() => void saveRecoverySheet()}
      >
        {t('protection.sheet')}
      </Button>
      {!readOnly && (
        <Button
          variant="default"
          leftSection={<IconLockOpen size={16} aria-hidden="true" />}
          onClick={() => onOpen('remove')}
        >
          {t('protection.remove')}
        </Button>
      )}
    </>
  );
}
