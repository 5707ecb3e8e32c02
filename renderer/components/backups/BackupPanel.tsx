import { Button } from '@mantine/core';
import type {
  BackupDifference,
  BackupEntry,
  BackupPreview,
} from '../../../shared/contract/backup-values.ts';
import { useOperation } from '../../lib/api.ts';
import { restoreBackup, saveBackupAs } from '../../lib/backups.ts';
import { errorText } from '../../lib/errors.ts';
import { formatInstant, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { DataTable, type Column } from '../DataTable.tsx';
import { Dialog } from '../Dialog.tsx';
import classes from './BackupPanel.module.css';

type Count = BackupPreview['counts'][number];

const columns: readonly Column<Count>[] = [
  {
    id: 'kind',
    header: t('backups.preview.kind'),
    cell: ({ entity }) => t(`backups.entity.${entity}`),
  },
  {
    id: 'then',
    header: t('backups.preview.then'),
    width: '130px',
    align: 'right',
    cell: ({ backup }) => formatNumber(backup),
  },
  {
    id: 'now',
    header: t('backups.preview.now'),
    width: '110px',
    align: 'right',
    cell: ({ now }) => (now === null ? '' : formatNumber(now)),
  },
];

interface BackupPanelProps {
  readonly backup: BackupEntry;
  readonly canRestore: boolean;
  readonly onClose: () => void;
}

/** What a backup holds against what is there now, and what can be done with it. */
export function BackupPanel({ backup, canRestore, onClose }: BackupPanelProps) {
  const preview = useOperation('backup.preview', { id: backup.id });
  const title = t('backups.previewTitle', { when: formatInstant(backup.at) });
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <div className={classes['panel']}>
        {preview.error !== null && <p role="alert">{errorText(preview.error).meaning}</p>}
        {preview.data !== undefined && <Content preview={preview.data} />}
        <div className={classes['actions']}>
          <Button variant="default" onClick={() => void saveBackupAs(backup)}>
            {t('backups.saveAs')}
          </Button>
          {canRestore && (
            <Button
              disabled={preview.data === undefined}
              onClick={() => {
                onClose();
                void restoreBackup(backup);
              }}
            >
              {t('backups.restore')}
            </Button>
          )}
        </div>
      </div>
    </Dialog>
  );
}

function Content({ preview }: { readonly preview: BackupPreview }) {
  const { counts, lastChangeAt, changesLost, recordsChanged, differences, missingFiles } = preview;
  return (
    <>
      {lastChangeAt !== null && (
        <p>{t('backups.preview.last', { when: formatInstant(lastChangeAt) })}</p>
      )}
      {changesLost === 0 && <p>{t('backups.preview.same')}</p>}
      {changesLost !== null && changesLost > 0 && (
        <div>
          <p>
            {t('backups.preview.lost', {
              changes: formatNumber(changesLost),
              records: formatNumber(recordsChanged),
            })}
          </p>
          <Differences differences={differences} total={recordsChanged} />
        </div>
      )}
      {missingFiles.length > 0 && (
        <div>
          <p>{t('backups.preview.missing')}</p>
          <ul className={classes['list']}>
            {missingFiles.map((title) => (
              <li key={title}>{title}</li>
            ))}
          </ul>
        </div>
      )}
      <DataTable
        label={t('backups.preview')}
        rows={counts}
        columns={columns}
        rowKey={({ entity }) => entity}
      />
    </>
  );
}

const most = 8;

interface DifferencesProps {
  readonly differences: readonly BackupDifference[];
  readonly total: number;
}

function Differences({ differences, total }: DifferencesProps) {
  const shown = differences.slice(0, most);
  return (
    <ul className={classes['list']}>
      {shown.map(({ entity, label, change }, index) => (
        <li key={`${index} ${label}`}>
          {t(`backups.entity.${entity}`)} {label}{' '}
          <span className={classes['note']}>{t(`backups.change.${change}`)}</span>
        </li>
      ))}
      {total > shown.length && (
        <li className={classes['note']}>
          {t('backups.preview.more', { count: total - shown.length })}
        </li>
      )}
    </ul>
  );
}
