import type { WaitingWorkspace, WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { call } from './api.ts';
import { errorCodeOf, notifyError } from './errors.ts';
import { t } from './i18n.ts';
import { mayLeave } from './leaving.ts';
import { flushAll } from './saver.ts';
import { confirm, useApp } from './store.ts';
import { wantsReadOnly, wantsUnchanged } from './workspace.ts';

/** Leaves the workspace that waits closed. */
export async function stopWaiting(): Promise<void> {
  try {
    await call('workspace.stopWaiting');
    useApp.setState({ waiting: null });
  } catch (error) {
    notifyError(error);
  }
}

/**
 * Opens what waits; the window follows by the event. Gives the failure that belongs beside the
 * passphrase, null where there is none.
 */
export async function unlock(passphrase: string, readOnly = false): Promise<unknown> {
  try {
    await call('workspace.unlock', { passphrase, readOnly });
    return null;
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'workspace.damaged') {
      // The welcome screen offers its backups and what can be read of it.
      await stopWaiting();
      useApp.setState({ openFailure: error });
      return null;
    }
    if (readOnly) return error;
    if (code === 'workspace.already-open') {
      return (await wantsReadOnly(error)) ? unlock(passphrase, true) : null;
    }
    if (code === 'backup.failed') {
      return (await wantsUnchanged(error)) ? unlock(passphrase, true) : null;
    }
    return error;
  }
}

/** Locks the open workspace, if it has a passphrase; asks before that ends other work. */
export async function lockWorkspace(): Promise<void> {
  const isBusy = Object.values(useApp.getState().jobs).some(({ state }) => state === 'running');
  if (isBusy) {
    const confirmed = await confirm({
      title: t('locked.running.title'),
      body: t('locked.running.body'),
      confirmLabel: t('locked.running.do'),
    });
    if (!confirmed) return;
  }
  if (await mayLeave()) await lock();
}

async function lock(): Promise<void> {
  try {
    await call('workspace.lock');
  } catch (error) {
    notifyError(error);
  }
}

/** The main process locks because nobody works here: saves what is being typed, or says that it can't. */
export async function lockUnasked(): Promise<void> {
  if (await flushAll()) await lock();
  else await call('workspace.refuseLock');
}

/** Where one was when a workspace was locked. */
let lockedAt: { readonly of: WaitingWorkspace; readonly address: string } | null = null;

/** Shows that the workspace is locked, and nothing of what it says. */
export function showLocked(waiting: WaitingWorkspace): void {
  lockedAt = { of: waiting, address: window.location.hash.replace(/^#/, '') };
  useApp.getState().confirmation?.answer(false);
  useApp.setState({ waiting, toasts: [], overlay: 'none', openFailure: null });
}

/** Where one was when this workspace was locked; null where it is another one. Asked once. */
export function addressBeforeLock({ fileName, folder }: WorkspaceInfo): string | null {
  const before = lockedAt;
  lockedAt = null;
  if (before?.of.fileName !== fileName || before.of.folder !== folder) return null;
  return before.address;
}
