import { create } from 'zustand';

/** Which checks the list shows and "next" goes through. */
export const checkFilters = ['open', 'fails', 'flagged', 'followUps'] as const;
export type CheckFilter = (typeof checkFilters)[number];

/** How the interview of one audit is looked at; kept while the application runs. */
interface AuditView {
  readonly filter: CheckFilter | null;
  readonly query: string;
  readonly listHidden: boolean;
  /** The evidence that is shown beside the question. */
  readonly previewId: string | null;
  readonly lastCheckId: string | null;
}

const initial: AuditView = {
  filter: null,
  query: '',
  listHidden: false,
  previewId: null,
  lastCheckId: null,
};

const useViews = create<Readonly<Record<string, AuditView>>>(() => ({}));

/** The view of an audit's interview. */
export function useAuditView<T>(auditId: string, select: (view: AuditView) => T): T {
  return useViews((views) => select(views[auditId] ?? initial));
}

/** The view at this moment, for event handlers. */
export function auditViewOf(auditId: string): AuditView {
  return useViews.getState()[auditId] ?? initial;
}

/** Changes the view. */
export function setAuditView(auditId: string, patch: Partial<AuditView>): void {
  useViews.setState({ [auditId]: { ...auditViewOf(auditId), ...patch } });
}
