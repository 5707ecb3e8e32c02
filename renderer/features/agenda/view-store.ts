import { create } from 'zustand';
import { wholeAgenda, type AgendaQuery } from '../../../shared/contract/agenda-operations.ts';
import type { EventKind } from '../../../shared/domain/agenda-events.ts';
import type { Day } from '../../../shared/domain/common.ts';
import type { AgendaGrouping, AgendaSort } from '../../../shared/domain/agenda-list.ts';
import { useApp } from '../../lib/store.ts';

/** How the list and the calendar are shown; kept while the workspace is open. */
export interface AgendaView {
  readonly query: AgendaQuery;
  readonly sort: AgendaSort;
  readonly group: AgendaGrouping;
  /** Keys of groups that are folded. */
  readonly closed: readonly string[];
  /** The line that was opened last. */
  readonly line: number;
  readonly calendar: 'month' | 'list';
  readonly kinds: readonly EventKind[];
  /** The day of the calendar that was chosen last. */
  readonly day: Day | null;
}

const fresh: AgendaView = {
  query: wholeAgenda,
  sort: { column: 'due', descending: false },
  group: 'due',
  closed: [],
  line: 0,
  calendar: 'month',
  kinds: [],
  day: null,
};

interface Kept {
  /** Each workspace that is opened begins anew. */
  readonly session: number;
  readonly view: AgendaView;
}

const useKept = create<Kept>(() => ({ session: -1, view: fresh }));

export function useAgendaView(): AgendaView {
  const session = useApp((state) => state.session);
  const kept = useKept();
  return kept.session === session ? kept.view : fresh;
}

export function setAgendaView(patch: Partial<AgendaView>): void {
  const { session } = useApp.getState();
  useKept.setState((kept) => ({
    session,
    view: { ...(kept.session === session ? kept.view : fresh), ...patch },
  }));
}
