import type { Callable, InputArgument } from './api.ts';
import { call, unwrap } from './api.ts';
import type { WorkspaceInfo } from '../../shared/domain/workspace.ts';
import { errorCodeOf, errorText, notifyError } from './errors.ts';
import { formatAgo } from './format.ts';
import { mayLeave } from './leaving.ts';
import { newJobId } from './jobs.ts';
import { t } from './i18n.ts';
import { flushAll } from './saver.ts';
import { confirm, toast, useApp } from './store.ts';

/** What can be done with the workspace as a file; each shows its own success and failure. */

/** Calls an operation and shows a failure as a note; undefined then. */
async function attempt<N extends Callable>(name: N, ...input: InputArgument<N>) {
  try {
    return await call(name, ...input);
  } catch (error) {
    notifyError(error);
    return undefined;
  }
}

export async function closeWorkspace(): Promise<void> {
  if (await mayLeave()) await attempt('workspace.close');
}

export async function revealWorkspace(): Promise<void> {
  await attempt('workspace.reveal');
}

export async function saveWorkspaceCopy(): Promise<void> {
  if (!(await flushAll())) return;
  const file = await attempt('workspace.saveCopy', { jobId: newJobId() });
  if (typeof file === 'string') {
    toast({ tone: 'good', title: t('app.workspace.copySaved', { file }) });
  }
}

/** True when the file has its new name. */
export async function renameWorkspace(name: string): Promise<boolean> {
  if (!(await flushAll())) return false;
  useApp.setState({ renaming: true });
  const info = await attempt('workspace.rename', { name });
  useApp.setState({ renaming: false });
  if (info === undefined) return false;
  useApp.setState({ workspace: info });
  toast({ tone: 'good', title: t('app.workspace.renamed', { file: info.fileName }) });
  return true;
}

/**
 * Opens a workspace in any way. The shell follows by the event; a failure is shown on the
 * welcome screen or as a note. One that is open elsewhere can be opened to read only.
 */
async function open(how: () => Promise<WorkspaceInfo | null>): Promise<void> {
  if (!(await mayLeave())) return;
  useApp.setState({ openFailure: null });
  try {
    await how();
  } catch (error) {
    const code = errorCodeOf(error);
    if (code === 'workspace.encrypted') await showWaiting();
    else if (code === 'workspace.already-open') await offerReadOnly(error);
    else if (code === 'backup.failed') await offerUnchanged(error);
    else showOpenFailure(error);
  }
}

/** Shows what waits for its passphrase, if anything does. */
export async function showWaiting(): Promise<void> {
  const waiting = await attempt('workspace.waiting');
  if (waiting !== undefined) useApp.setState({ waiting });
}

async function offerReadOnly(error: unknown): Promise<void> {
  if (await wantsReadOnly(error)) await open(() => call('workspace.openAgainReadOnly'));
}

/** Asks whether a workspace that is open elsewhere is to be opened to look at. */
export function wantsReadOnly(error: unknown): Promise<boolean> {
  const details = (error as { details: Readonly<Record<string, string | number>> }).details;
  const host = String(details['host'] ?? '');
  const since = String(details['since'] ?? '');
  const where =
    host === ''
      ? t('welcome.elsewhere')
      : t('welcome.elsewhereOn', { host, ago: formatAgo(since) });
  return confirm({
    title: t('welcome.alreadyOpen'),
    body: `${where}\n\n${t('welcome.alreadyOpenBody')}`,
    confirmLabel: t('welcome.openReadOnly'),
  });
}

async function offerUnchanged(error: unknown): Promise<void> {
  if (await wantsUnchanged(error)) await open(() => call('workspace.openAgainReadOnly'));
}

/** An earlier version's file that cannot be backed up is not brought up to date, but can be read. */
export function wantsUnchanged(error: unknown): Promise<boolean> {
  const { title, meaning, todo } = errorText(error);
  return confirm({
    title,
    body: `${meaning} ${todo}\n\n${t('welcome.openUnchanged')}`,
    confirmLabel: t('welcome.openReadOnly'),
  });
}

function showOpenFailure(error: unknown): void {
  const { workspace, waiting } = useApp.getState();
  if (workspace === null && waiting === null) useApp.setState({ openFailure: error });
  else notifyError(error);
}

export const openWorkspace = (): Promise<void> => open(() => call('workspace.open'));
export const openRecent = (id: string): Promise<void> =>
  open(() => call('workspace.openRecent', { id }));
export const openSample = (): Promise<void> => open(() => call('workspace.createSample'));
/** What the system asked for by double click; nothing happens when there is none. */
export const openRequested = (): Promise<void> => open(() => call('workspace.openRequested'));
export const openDropped = (files: readonly File[]): Promise<void> =>
  open(async () => unwrap(await window.aimsbook.openDropped(files)));
/** Asks where to put the file; does nothing when that is cancelled. */
export const createWorkspace = (organisation: string, passphrase?: string): Promise<void> =>
  open(() =>
    call('workspace.create', {
      organisation,
      ...(passphrase === undefined ? {} : { passphrase }),
    }),
  );
