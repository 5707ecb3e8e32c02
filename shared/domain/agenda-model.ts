import type { Day } from './common.ts';
import type { RecordTypeName } from './records/types.ts';

/** What the agenda is made of. */

/** What has to be done. The order is the one in which kinds are listed. */
export const agendaKinds = [
  'task',
  'action',
  'finding',
  'nonconformity',
  'effect',
  'incident',
  'notification',
  'audit',
  'meeting',
  'training',
  'acknowledgement',
  'measurement',
  'review',
  'expiry',
  'target',
  'project',
] as const;
export type AgendaKind = (typeof agendaKinds)[number];

/** How much something presses. */
export const urgencies = ['overdue', 'soon', 'later', 'undated'] as const;
export type Urgency = (typeof urgencies)[number];

/** What is due within these days, today included, is due soon. */
export const soonDays = 7;

/** What the agenda needs to see of a record: its head, and the fields that `agendaFields` names. */
export interface AgendaRecord {
  readonly id: string;
  readonly type: RecordTypeName;
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly owner: string;
  readonly due: Day | null;
  readonly createdAt: string;
  readonly archivedAt: string | null;
  readonly data: Readonly<Record<string, unknown>>;
}

/** An action of the plan of a gap analysis that is not put away. */
export interface AgendaAction {
  readonly id: string;
  readonly assessmentId: string;
  readonly code: string;
  readonly title: string;
  readonly status: string;
  readonly owner: string;
  readonly due: Day | null;
  readonly requirement: string;
}

/** Where something to do comes from: a record of a register, or a gap analysis's plan. */
type Origin =
  | { readonly type: RecordTypeName; readonly assessmentId: null }
  | { readonly type: 'action'; readonly assessmentId: string };

/** Something to do. */
export type AgendaItem = Origin & {
  /** Unique among all items and the same every time: the id, with the part of the record after it. */
  readonly key: string;
  /** Of the record or the action that it leads to. */
  readonly id: string;
  readonly code: string;
  readonly title: string;
  /** Whom to tell, which step: what the title does not say; empty for most. */
  readonly detail: string;
  readonly status: string;
  readonly owner: string;
  readonly kind: AgendaKind;
  readonly due: Day | null;
  readonly urgency: Urgency;
  /** Clauses and controls that it is about, the most telling first. */
  readonly requirements: readonly string[];
};

export interface AgendaInput {
  readonly records: Iterable<AgendaRecord>;
  readonly actions: Iterable<AgendaAction>;
  /** Requirements of what a task serves, by the task's id. */
  readonly served: ReadonlyMap<string, readonly string[]>;
  readonly today: Day;
}
