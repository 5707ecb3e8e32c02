import { useEffect, useState, type ReactNode } from 'react';
import { Button } from '@mantine/core';
import { BackupTable } from '../../components/backups/BackupTable.tsx';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { useOperation } from '../../lib/api.ts';
import { recoverDamaged, refreshBackups, restoreBackup, revealBackup } from '../../lib/backups.ts';
import { formatAgo, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { newJobId, useJobOnScreen } from '../../lib/jobs.ts';
import { useApp } from '../../lib/store.ts';
import classes from './DamagedPanel.module.css';

/** What can be done about a damaged file: its backups first, then what can still be read of it. */
export function DamagedPanel() {
  const failure = useApp((state) => state.openFailure);
  const list = useOperation('backup.list', undefined).data;
  const [showsAll, setShowsAll] = useState(false);
  const [busy, setBusy] = useState<'restore' | 'recover' | null>(null);
  const [jobId] = useState(newJobId);
  const job = useJobOnScreen(jobId);
  // Another file may be damaged than the last time.
  useEffect(refreshBackups, [failure]);
  const damaged = list?.damaged;
  if (list === undefined || damaged == null) return null;
  const readable = list.backups.filter(({ content }) => content !== null);
  const [latest] = readable;
  const run = async (what: 'restore' | 'recover', work: () => Promise<void>): Promise<void> => {
    setBusy(what);
    await work();
    setBusy(null);
  };
  return (
    <section role="alert" className={classes['panel']} aria-label={t('damaged.title')}>
      <h2 className={classes['title']}>{t('damaged.title')}</h2>
      <p className={classes['body']}>{t('damaged.body', { file: damaged.fileName })}</p>
      <ol className={classes['ways']}>
        <Way
          hint={
            latest === undefined
              ? t('damaged.backup.none')
              : t('damaged.backup.hint', {
                  ago: formatAgo(latest.at),
                  records: formatNumber(latest.content?.records ?? 0),
                })
          }
        >
          <Button
            fullWidth
            disabled={latest === undefined || busy !== null}
            loading={busy === 'restore'}
            onClick={() => latest && void run('restore', () => restoreBackup(latest))}
          >
            {t('damaged.backup')}
          </Button>
          {readable.length > 1 && (
            <Button
              fullWidth
              mt={8}
              variant="subtle"
              size="compact-sm"
              aria-expanded={showsAll}
              onClick={() => setShowsAll(!showsAll)}
            >
              {t('damaged.others')}
            </Button>
          )}
        </Way>
        {showsAll && (
          <li>
            <BackupTable backups={list.backups} canRestore />
          </li>
        )}
        <Way hint={t('damaged.recover.hint')}>
          <Button
            fullWidth
            variant="default"
            disabled={busy !== null}
            loading={busy === 'recover'}
            onClick={() => void run('recover', () => recoverDamaged(jobId))}
          >
            {t('damaged.recover')}
          </Button>
          {busy === 'recover' && job !== null && (
            <ProgressBar done={job.done} total={job.total} label={t('damaged.working')} />
          )}
        </Way>
        <Way hint={t('damaged.reveal.hint')}>
          <Button fullWidth variant="default" onClick={() => void revealBackup('damaged')}>
            {t('damaged.reveal')}
          </Button>
        </Way>
      </ol>
    </section>
  );
}

/** One way on, and what it means. */
function Way({ hint, children }: { readonly hint: string; readonly children: ReactNode }) {
  return (
    <li className={classes['way']}>
      <div>{children}</div>
      <span className={classes['hint']}>{hint}</span>
    </li>
  );
}
