import { useState } from 'react';
import { Button } from '@mantine/core';
import { IconDeviceFloppy, IconFolder, IconHistory } from '@tabler/icons-react';
import type { BackupList } from '../../../shared/contract/backup-values.ts';
import { BackupTable } from '../../components/backups/BackupTable.tsx';
import { Section } from '../../components/Page.tsx';
import { useOperation } from '../../lib/api.ts';
import { backUpNow, changeSecondPlace, revealBackup } from '../../lib/backups.ts';
import { errorText } from '../../lib/errors.ts';
import { formatAgo } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import classes from './WorkspaceScreen.module.css';

/** Backups of the open workspace: how old the last one is, all of them, and the second place. */
export function BackupSection() {
  const list = useOperation('backup.list', undefined);
  const readOnly = useReadOnly();
  const [isOpen, setIsOpen] = useState(false);
  const [isBusy, setIsBusy] = useState(false);
  const backups = list.data?.backups ?? [];
  const [newest] = backups;
  const make = async (): Promise<void> => {
    setIsBusy(true);
    await backUpNow();
    setIsBusy(false);
  };
  return (
    <Section title={t('backups.title')} description={t('backups.description')}>
      {list.error !== null && <p role="alert">{errorText(list.error).meaning}</p>}
      {list.data !== undefined && (
        <p>
          {newest === undefined
            ? t('backups.never')
            : t('backups.last', { ago: formatAgo(newest.at) })}
        </p>
      )}
      <div className={classes['actions']}>
        <Button
          variant="default"
          loading={isBusy}
          leftSection={<IconDeviceFloppy size={16} aria-hidden="true" />}
          onClick={() => void make()}
        >
          {t('backups.make')}
        </Button>
        {backups.length > 0 && (
          <>
            <Button
              variant="default"
              aria-expanded={isOpen}
              leftSection={<IconHistory size={16} aria-hidden="true" />}
              onClick={() => setIsOpen(!isOpen)}
            >
              {isOpen ? t('backups.hide') : t('backups.show')}
            </Button>
            <Button
              variant="default"
              leftSection={<IconFolder size={16} aria-hidden="true" />}
              onClick={() => void revealBackup('backup')}
            >
              {t('backups.reveal')}
            </Button>
          </>
        )}
      </div>
      {isOpen && <BackupTable backups={backups} canRestore={!readOnly} />}
      {list.data !== undefined && <SecondPlace list={list.data} />}
    </Section>
  );
}

function SecondPlace({ list }: { readonly list: BackupList }) {
  const { secondPlace: folder, secondPlaceIsThere } = list;
  return (
    <Section title={t('backups.second')} level={3}>
      <p>
        {folder === null
          ? t('backups.second.none')
          : t(secondPlaceIsThere ? 'backups.second.here' : 'backups.second.absent', { folder })}
      </p>
      <div className={classes['actions']}>
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => void changeSecondPlace('choose')}
        >
          {folder === null ? t('backups.second.choose') : t('backups.second.change')}
        </Button>
        {folder !== null && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => void changeSecondPlace('remove')}
          >
            {t('backups.second.remove')}
          </Button>
        )}
      </div>
    </Section>
  );
}
