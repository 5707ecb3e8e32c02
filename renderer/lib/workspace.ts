import type { Callable, InputArgument } from './api.ts';
import { call } from './api.ts';
import { notifyError } from './errors.ts';
import { newJobId } from './jobs.ts';
import { t } from './i18n.ts';
import { flushAll } from './saver.ts';
import { toast, useApp } from './store.ts';

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
  if (await flushAll()) await attempt('workspace.close');
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
  const info = await attempt('workspace.rename', { name });
  if (info === undefined) return false;
  useApp.setState({ workspace: info });
  toast({ tone: 'good', title: t('app.workspace.renamed', { file: info.fileName }) });
  return true;
}
