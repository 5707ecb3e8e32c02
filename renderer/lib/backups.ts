import type { BackupEntry, RestoreOutcome } from '../../shared/contract/backup-values.ts';
import { call, keyOf } from './api.ts';
import { notifyError } from './errors.ts';
import { formatInstant } from './format.ts';
import { t } from './i18n.ts';
import { newJobId } from './jobs.ts';
import { queryClient } from './query-client.ts';
import { flushAll } from './saver.ts';
import { confirm, toast, useApp } from './store.ts';

/** What can be done with backups; each shows its own success and failure. */

/** Reads the list again: no record changed, so no event tells of it. */
export function refreshBackups(): void {
  void queryClient.invalidateQueries({ queryKey: keyOf('backup.list') });
  void queryClient.invalidateQueries({ queryKey: keyOf('backup.preview') });
}

/** Makes a backup now. */
export async function backUpNow(): Promise<void> {
  if (!(await flushAll())) return;
  try {
    const { lacking, secondPlace } = await call('backup.make', { jobId: newJobId() });
    const notes = [
      ...(lacking > 0 ? [t('backups.madeLacking', { count: lacking })] : []),
      ...(secondPlace === 'failed' ? [t('backups.secondFailed')] : []),
      ...(secondPlace === 'absent' ? [t('backups.secondAbsent')] : []),
    ];
    toast({
      tone: notes.length === 0 ? 'good' : 'info',
      subject: 'backup',
      title: t('backups.made'),
      body: notes.length === 0 ? undefined : notes.join(' '),
    });
  } catch (error) {
    notifyError(error);
  }
  refreshBackups();
}

/** Puts a backup in the place of the open workspace, or of the damaged file, after a question. */
export async function restoreBackup({ id, at }: BackupEntry): Promise<void> {
  const isDamaged = useApp.getState().workspace === null;
  if (!isDamaged) {
    if (!(await flushAll())) return;
    const confirmed = await confirm({
      title: t('backups.restore.title', { when: formatInstant(at) }),
      body: t('backups.restore.body'),
      confirmLabel: t('backups.restore.confirm'),
      danger: true,
    });
    if (!confirmed) return;
  }
  try {
    const outcome = await call('backup.restore', { id, jobId: newJobId() });
    tellRestored(outcome);
  } catch (error) {
    notifyError(error);
  }
  refreshBackups();
}

function tellRestored({ setAside, missingFiles }: RestoreOutcome): void {
  const notes = [
    ...(setAside === null ? [] : [t('backups.restored.aside', { file: setAside })]),
    ...(missingFiles.length === 0
      ? []
      : [t('backups.restored.missing', { files: missingFiles.join(', ') })]),
  ];
  toast({
    tone: missingFiles.length === 0 ? 'good' : 'error',
    title: t('backups.restored'),
    body: notes.length === 0 ? undefined : notes.join(' '),
  });
}

/** Writes a backup to a place that the user chooses. */
export async function saveBackupAs({ id }: BackupEntry): Promise<void> {
  try {
    const saved = await call('backup.saveAs', { id, jobId: newJobId() });
    if (saved === null) return;
    const { fileName: file, missingFiles } = saved;
    toast({
      tone: missingFiles.length === 0 ? 'good' : 'error',
      title: t('backups.saved', { file }),
      body:
        missingFiles.length === 0
          ? undefined
          : t('backups.restored.missing', { files: missingFiles.join(', ') }),
    });
  } catch (error) {
    notifyError(error);
  }
}

/** Shows the newest backup or the damaged file in the file manager. */
export async function revealBackup(what: 'backup' | 'damaged'): Promise<void> {
  try {
    await call('backup.reveal', { what });
  } catch (error) {
    notifyError(error);
  }
}

/** Reads what can be read of the damaged file into a new one, which is open afterwards. */
export async function recoverDamaged(jobId: string): Promise<void> {
  try {
    const recovered = await call('backup.recover', { jobId });
    useApp.setState({ recovered });
  } catch (error) {
    notifyError(error);
  }
}

/** Chooses, or gives up, the folder that gets each backup too. */
export async function changeSecondPlace(how: 'choose' | 'remove'): Promise<void> {
  const name = how === 'choose' ? 'backup.chooseSecondPlace' : 'backup.removeSecondPlace';
  try {
    queryClient.setQueryData(keyOf('backup.list'), await call(name));
  } catch (error) {
    notifyError(error);
  }
}
