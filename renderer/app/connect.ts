import { call } from '../lib/api.ts';
import { runCommand, startKeyboard } from '../lib/commands.ts';
import { errorText, notifyError } from '../lib/errors.ts';
import { t } from '../lib/i18n.ts';
import { trackJob } from '../lib/jobs.ts';
import { forgetWorkspace, invalidateChanged, queryClient } from '../lib/query-client.ts';
import { goTo, routes } from '../lib/routes.ts';
import { flushAll } from '../lib/saver.ts';
import { watchTyping } from '../lib/shortcuts.ts';
import { confirm, overallSaving, useApp } from '../lib/store.ts';
import type { WorkspaceInfo } from '../../shared/domain/workspace.ts';

/** Ties the window to the main process and the keyboard; once, before the first render. */
export function connect(): void {
  const { aimsbook } = window;
  aimsbook.on('changed', invalidateChanged);
  aimsbook.on('workspace', showWorkspace);
  aimsbook.on('job', trackJob);
  aimsbook.on('command', ({ id }) => {
    // A menu of the system can be opened while a dialog waits for its answer.
    if (document.querySelector('[aria-modal="true"]') === null) runCommand(id);
  });
  aimsbook.on('closing', () => void prepareToClose());
  startKeyboard(window);
  watchTyping(window);
  refuseStrayDrops(window);
  call('workspace.current').then(showWorkspace, (error: unknown) => {
    useApp.setState({ workspace: null });
    notifyError(error);
  });
}

/** Shows a workspace, or the welcome screen; both the answer to `open` and the event do this. */
export function showWorkspace(info: WorkspaceInfo | null): void {
  const before = useApp.getState().workspace;
  const same =
    before != null &&
    info !== null &&
    before.schemaVersion === info.schemaVersion &&
    before.folder === info.folder &&
    before.readOnly === info.readOnly &&
    (before.fileName === info.fileName || before.organisation === info.organisation);
  useApp.setState({ workspace: info, ...(same ? {} : { saving: {}, openFailure: null }) });
  void queryClient.invalidateQueries({ queryKey: ['workspace.recent'] });
  if (same) return;
  forgetWorkspace();
  // At the start the address is kept: a reload comes back to the same screen.
  if (before !== undefined) goTo(routes.assessments(), { replace: true });
}

/** True once the user chose to close although something could not be saved. */
let mayLose = false;

/** Saves what is being typed; asks when that fails, because then closing would lose it. */
async function prepareToClose(): Promise<void> {
  const ready = mayLose || (await flushAll());
  // The main process waits for this answer only shortly, so the question comes after it.
  await call('app.readyToClose', { ready });
  if (ready) return;
  const state = overallSaving(useApp.getState().saving);
  mayLose = await confirm({
    title: t('app.closing.title'),
    body: t('app.closing.body', {
      reason: state.kind === 'failed' ? errorText(state.error).title : '',
    }),
    confirmLabel: t('app.closing.do'),
    danger: true,
  });
  if (mayLose) window.close();
}

/** A file dropped beside a drop area must not make the window leave the application. */
function refuseStrayDrops(target: Window): void {
  for (const name of ['dragover', 'drop'] as const) {
    target.addEventListener(name, (event) => {
      if (event.defaultPrevented) return;
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'none';
    });
  }
}
