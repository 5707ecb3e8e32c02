import type { ProtectionOutcome } from '../../../shared/contract/protection-values.ts';
import { call } from '../../lib/api.ts';
import { errorText, notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { toast, useApp } from '../../lib/store.ts';

/** What is done to the passphrase. */
export type Change =
  | { readonly kind: 'set'; readonly passphrase: string }
  | { readonly kind: 'change'; readonly current: string; readonly passphrase: string }
  | { readonly kind: 'remove'; readonly current: string };

/**
 * Writes the file anew; what it throws is shown where it was asked for. Not by a mutation of the
 * query client, which would keep the passphrase in its memory.
 */
export async function rewrite(jobId: string, change: Change): Promise<void> {
  if (!(await flushAll())) return;
  const outcome = await send(jobId, change);
  useApp.setState({ workspace: outcome.workspace });
  if (change.kind === 'set') forgetPlainDrafts();
  const words = change.kind === 'remove' ? 'protection.removed' : 'protection.changed';
  if (change.kind !== 'set') toast({ tone: 'good', title: t(words), body: backupNote(outcome) });
  else if (backupNote(outcome) !== undefined) {
    toast({ tone: 'info', title: t('protection.done.title'), body: backupNote(outcome) });
  }
}

function send(jobId: string, change: Change): Promise<ProtectionOutcome> {
  if (change.kind === 'set') {
    return call('workspace.protect', { jobId, passphrase: change.passphrase });
  }
  if (change.kind === 'remove') {
    return call('workspace.unprotect', { jobId, current: change.current });
  }
  const { current, passphrase } = change;
  return call('workspace.changePassphrase', { jobId, current, passphrase });
}

function backupNote({ oldBackups, problem }: ProtectionOutcome): string | undefined {
  if (problem !== null) {
    return t('protection.backups.failed', { reason: errorText(problem).todo });
  }
  return oldBackups === 'none' ? undefined : t(`protection.backups.${oldBackups}`);
}

/** What wizards kept on this machine while the workspace was plain. */
function forgetPlainDrafts(): void {
  for (const key of Object.keys(localStorage)) {
    if (key.startsWith('aimsbook.wizard.')) localStorage.removeItem(key);
  }
}

/** Asks for a place and writes the recovery sheet there. */
export async function saveRecoverySheet(): Promise<void> {
  try {
    const file = await call('workspace.recoverySheet');
    if (file !== null) toast({ tone: 'good', title: t('protection.sheetSaved', { file }) });
  } catch (error) {
    notifyError(error);
  }
}
