import { call } from '../lib/api.ts';
import { runCommand, startKeyboard } from '../lib/commands.ts';
import { notifyError } from '../lib/errors.ts';
import { confirmLoss } from '../lib/leaving.ts';
import { trackJob } from '../lib/jobs.ts';
import { forgetWorkspace, invalidateChanged, queryClient } from '../lib/query-client.ts';
import { goTo, routes } from '../lib/routes.ts';
import { dropDrafts, flushAll } from '../lib/saver.ts';
import { watchTyping } from '../lib/shortcuts.ts';
import { addressBeforeLock, lockUnasked, showLocked } from '../lib/locking.ts';
import { openRequested, showWaiting } from '../lib/workspace.ts';
import { useApp } from '../lib/store.ts';
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
  aimsbook.on('locking', () => void lockUnasked());
  aimsbook.on('locked', showLocked);
  aimsbook.on('closing', () => void prepareToClose());
  startKeyboard(window);
  watchTyping(window);
  refuseStrayDrops(window);
  aimsbook.on('openRequested', () => void openRequested());
  call('workspace.current').then(
    async (info) => {
      showWorkspace(info);
      // A page that is loaded again while the workspace is locked stays locked.
      await showWaiting();
      await openRequested();
    },
    (error: unknown) => {
      useApp.setState({ workspace: null });
      notifyError(error);
    },
  );
}

/** Shows a workspace, or the welcome screen; both the answer to `open` and the event do this. */
export function showWorkspace(info: WorkspaceInfo | null): void {
  const { workspace: before, renaming } = useApp.getState();
  // Renaming closes the file and opens it again; the screens stay.
  if (renaming && info === null) return;
  const same =
    before != null &&
    info !== null &&
    before.folder === info.folder &&
    before.readOnly === info.readOnly &&
    (renaming || before.fileName === info.fileName);
  void queryClient.invalidateQueries({ queryKey: ['workspace.recent'] });
  if (same) {
    useApp.setState({ workspace: info, waiting: null });
    return;
  }
  dropDrafts();
  forgetWorkspace();
  useApp.setState(({ session }) => ({
    workspace: info,
    session: session + 1,
    saving: {},
    openFailure: null,
    ...(info === null ? {} : { waiting: null }),
  }));
  // At the start the address is kept: a reload comes back to the same screen.
  if (before === undefined) return;
  const address = info === null ? null : addressBeforeLock(info);
  goTo(address ?? routes.home(), { replace: true });
}

/** True once the user chose to close although something could not be saved. */
let mayLose = false;

/** Saves what is being typed; asks when that fails, because then closing would lose it. */
async function prepareToClose(): Promise<void> {
  const ready = mayLose || (await flushAll());
  // The main process waits for this answer only shortly, so the question comes after it.
  await call('app.readyToClose', { ready });
  if (ready) return;
  mayLose = await confirmLoss();
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
