import { create } from 'zustand';
import type { InterviewFilter } from '../../../shared/domain/interview.ts';

/** How the interview of one assessment is looked at; kept while the application runs. */
interface InterviewView {
  readonly filter: InterviewFilter;
  readonly query: string;
  /** Nodes of the tree whose state is not the default one. */
  readonly toggled: Readonly<Record<string, boolean>>;
  readonly treeHidden: boolean;
  /** The evidence that is shown beside the question. */
  readonly previewId: string | null;
  /** The question that was last on screen; newer than the one of the last read. */
  readonly lastQuestionId: string | null;
}

const initial: InterviewView = {
  filter: {},
  query: '',
  toggled: {},
  treeHidden: false,
  previewId: null,
  lastQuestionId: null,
};

const useViews = create<Readonly<Record<string, InterviewView>>>(() => ({}));

/** The view of an assessment's interview. */
export function useView<T>(assessmentId: string, select: (view: InterviewView) => T): T {
  return useViews((views) => select(views[assessmentId] ?? initial));
}

/** The view at this moment, for event handlers. */
export function viewOf(assessmentId: string): InterviewView {
  return useViews.getState()[assessmentId] ?? initial;
}

/** Changes the view. */
export function setView(assessmentId: string, patch: Partial<InterviewView>): void {
  useViews.setState({ [assessmentId]: { ...viewOf(assessmentId), ...patch } });
}

/** Whether a filter restricts anything. */
export function isFiltering(filter: InterviewFilter): boolean {
  return Object.values(filter).some((value) => value !== undefined && value !== false);
}
