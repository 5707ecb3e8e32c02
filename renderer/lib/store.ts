import { create } from 'zustand';
import type { RecoveryOutcome } from '../../shared/contract/backup-values.ts';
import type { JobProgress } from '../../shared/contract/values.ts';
import type { WaitingWorkspace, WorkspaceInfo } from '../../shared/domain/workspace.ts';
import type { ApiError } from './api.ts';

/** State of one draft that saves itself. */
export type SaveState =
  | { readonly kind: 'saved' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'failed'; readonly error: ApiError };

/** A short note at the corner of the window. */
export interface Toast {
  readonly id: number;
  readonly tone: 'info' | 'good' | 'error';
  /** A new note with the same subject takes the place of the old one. */
  readonly subject?: string;
  readonly title: string;
  readonly body?: string | undefined;
  /** A button in the note, e.g. undo. */
  readonly action?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A question that has to be answered before something is lost. */
export interface Confirmation {
  readonly title: string;
  readonly body: string;
  readonly confirmLabel: string;
  readonly danger: boolean;
  readonly answer: (confirmed: boolean) => void;
}

/** Session, navigation and what the shell shows. Records never live here; they are fetched. */
export interface AppState {
  /** The open workspace; null when none is, undefined until the main process has said so. */
  readonly workspace: WorkspaceInfo | null | undefined;
  /** An encrypted workspace that waits for its passphrase; shown instead of what is open. */
  readonly waiting: WaitingWorkspace | null;
  /** Counts the workspaces that were opened: what is drawn for one is not drawn on for the next. */
  readonly session: number;
  /** While the workspace's file gets another name. */
  readonly renaming: boolean;
  /** Drafts that are not saved at this moment, by their key. */
  readonly saving: Readonly<Record<string, SaveState>>;
  readonly jobs: Readonly<Record<string, JobProgress>>;
  /** Jobs that the screen itself shows. */
  readonly jobsOnScreen: readonly string[];
  readonly toasts: readonly Toast[];
  readonly confirmation: Confirmation | null;
  /** The one panel that lies over the screen. */
  readonly overlay: 'none' | 'palette' | 'shortcuts' | 'rename' | 'new-workspace';
  /** Why the last workspace could not be opened, for the welcome screen. */
  readonly openFailure: unknown;
  /** What was read out of a damaged file, until it was looked at. */
  readonly recovered: RecoveryOutcome | null;
}

/** The one store; change it through the functions of `renderer/lib` only. */
export const useApp = create<AppState>(() => ({
  workspace: undefined,
  waiting: null,
  session: 0,
  renaming: false,
  saving: {},
  jobs: {},
  jobsOnScreen: [],
  toasts: [],
  confirmation: null,
  overlay: 'none',
  openFailure: null,
  recovered: null,
}));

/** True while the open workspace must not be changed: fields are shown, not edited. */
export function useReadOnly(): boolean {
  return useApp((state) => state.workspace?.readOnly === true);
}

/** Tells the shell how a draft stands; a saved one is forgotten. */
export function reportSaving(key: string, state: SaveState): void {
  useApp.setState(({ saving }) => {
    const { [key]: before, ...others } = saving;
    if (state.kind === 'saved') return before === undefined ? {} : { saving: others };
    return { saving: { ...saving, [key]: state } };
  });
}

/** Always the same object, so that those who select it are not told of news. */
const allSaved: SaveState = { kind: 'saved' };

/** One word for all drafts: a failure outweighs saving, saving outweighs saved. */
export function overallSaving(saving: AppState['saving']): SaveState {
  const states = Object.values(saving);
  return (
    states.find(({ kind }) => kind === 'failed') ??
    states.find(({ kind }) => kind === 'saving') ??
    allSaved
  );
}

let lastToast = 0;

/** Shows a note; gives its id. */
export function toast(note: Omit<Toast, 'id'>): number {
  lastToast += 1;
  const id = lastToast;
  useApp.setState(({ toasts }) => {
    const others = toasts.filter(
      ({ subject }) => subject === undefined || subject !== note.subject,
    );
    // Four at a time: more than that nobody reads.
    return { toasts: [...others.slice(-3), { ...note, id }] };
  });
  return id;
}

export function dismissToast(id: number): void {
  useApp.setState(({ toasts }) => ({ toasts: toasts.filter((note) => note.id !== id) }));
}

/** Asks one question at a time; a second one while the first is open is answered with no. */
export function confirm(
  question: Omit<Confirmation, 'answer' | 'danger'> & { danger?: boolean },
): Promise<boolean> {
  if (useApp.getState().confirmation !== null) return Promise.resolve(false);
  return new Promise((resolve) => {
    useApp.setState({
      confirmation: {
        danger: false,
        ...question,
        answer: (confirmed) => {
          useApp.setState({ confirmation: null });
          resolve(confirmed);
        },
      },
    });
  });
}

/** Names the open workspace in what this machine keeps for it. */
export function workspaceKey(): string {
  const { workspace } = useApp.getState();
  return workspace == null ? '' : `${workspace.folder}/${workspace.fileName}`;
}
