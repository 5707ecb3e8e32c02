import { useMemo, useState } from 'react';
import { Button } from '@mantine/core';
import type { BackupEntry } from '../../../shared/contract/backup-values.ts';
import { formatBytes, formatInstant, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { DataTable, type Column } from '../DataTable.tsx';
import { BackupPanel } from './BackupPanel.tsx';
import classes from './BackupPanel.module.css';

const columnsOf = (open: (backup: BackupEntry) => void): readonly Column<BackupEntry>[] => [
  {
    id: 'at',
    header: t('backups.when'),
    width: '170px',
    figures: true,
    cell: ({ at }) => formatInstant(at),
  },
  {
    id: 'why',
    header: t('backups.why'),
    wrap: true,
    cell: ({ reason, isOfCopy }) => (
      <>
        {t(`backups.reason.${reason}`)}
        {isOfCopy && <span className={classes['muted']}>{t('backups.ofCopy')}</span>}
      </>
    ),
  },
  {
    id: 'where',
    header: t('backups.where'),
    width: '120px',
    cell: ({ place }) => t(`backups.place.${place}`),
  },
  {
    id: 'records',
    header: t('backups.records'),
    width: '90px',
    align: 'right',
    cell: ({ content }) => (content === null ? '' : formatNumber(content.records)),
  },
  {
    id: 'size',
    header: t('backups.size'),
    width: '90px',
    align: 'right',
    cell: ({ size }) => formatBytes(size),
  },
  {
    id: 'open',
    header: t('backups.preview'),
    hiddenHeader: true,
    width: '110px',
    align: 'right',
    cell: (backup) =>
      backup.content === null ? (
        <span title={t('backups.unreadableHelp')}>{t('backups.unreadable')}</span>
      ) : (
        <Button size="compact-xs" variant="default" onClick={() => open(backup)}>
          {t('backups.preview')}
        </Button>
      ),
  },
];

interface BackupTableProps {
  readonly backups: readonly BackupEntry[];
  readonly canRestore: boolean;
}

/** Backups, newest first; one opens with what it holds. */
export function BackupTable({ backups, canRestore }: BackupTableProps) {
  const [opened, setOpened] = useState<BackupEntry | null>(null);
  const columns = useMemo(() => columnsOf(setOpened), []);
  return (
    <>
      <DataTable
        label={t('backups.title')}
        rows={backups}
        columns={columns}
        rowKey={({ id }) => id}
      />
      {opened !== null && (
        <BackupPanel backup={opened} canRestore={canRestore} onClose={() => setOpened(null)} />
      )}
    </>
  );
}
