import { daysBetween, type Day } from './common.ts';
import { notificationsSettled, overdueDuties } from './notification-duties.ts';
import type { concernSpec, incidentSpec } from './records/incidents.ts';
import type { DataOf } from './records/spec.ts';

/** What comes next with an incident or a concern. */

export type IncidentData = DataOf<typeof incidentSpec>;
export type ConcernData = DataOf<typeof concernSpec>;

const filled = (value: string): boolean => value.trim() !== '';

/** The way from an incident to its closure; words under `incidents.step.<key>`. */
export const incidentSteps = ['contain', 'notify', 'correct', 'cause', 'lessons'] as const;
export type IncidentStep = (typeof incidentSteps)[number];

const incidentDone: Readonly<Record<IncidentStep, (data: IncidentData) => boolean>> = {
  contain: ({ containment }) => filled(containment),
  notify: notificationsSettled,
  correct: ({ correction, restoredOn }) => filled(correction) && restoredOn !== null,
  cause: ({ cause }) => filled(cause),
  lessons: ({ lessons }) => filled(lessons),
};

export interface IncidentStanding {
  readonly steps: readonly { readonly step: IncidentStep; readonly done: boolean }[];
  /** The first step that is not done; `close` when all are; null when it is closed. */
  readonly next: IncidentStep | 'close' | null;
  /** Notifications whose deadline is over. */
  readonly overdue: number;
}

/** How far an incident is on a day. */
export function incidentStanding(
  { status, data }: { readonly status: string; readonly data: IncidentData },
  today: Day,
): IncidentStanding {
  const steps = incidentSteps.map((step) => ({ step, done: incidentDone[step](data) }));
  const overdue = overdueDuties(data.notifications, today).length;
  if (status === 'closed') return { steps, next: null, overdue };
  // A legal deadline that is over comes before everything but stopping the harm.
  const first = steps.find(({ done }) => !done)?.step ?? 'close';
  return { steps, next: overdue > 0 && first !== 'contain' ? 'notify' : first, overdue };
}

/** Something with a day in the course of an incident. */
export interface IncidentEvent {
  readonly on: Day;
  readonly what: 'occurred' | 'detected' | 'notified' | 'deadline' | 'restored' | 'closed';
  /** Whom a notification concerns; empty otherwise. */
  readonly whom: string;
}

const eventOrder = ['occurred', 'detected', 'deadline', 'notified', 'restored', 'closed'] as const;

/** The course of an incident, oldest first. */
export function incidentTimeline(data: IncidentData): readonly IncidentEvent[] {
  const { occurredOn, detectedOn, restoredOn, closedOn, notifications } = data;
  const event = (
    on: Day | null,
    what: IncidentEvent['what'],
    whom = '',
  ): readonly IncidentEvent[] => (on === null ? [] : [{ on, what, whom: whom.trim() }]);
  return [
    ...event(occurredOn, 'occurred'),
    ...event(detectedOn, 'detected'),
    ...notifications.flatMap(({ whom, deadline, doneOn }) =>
      doneOn === null ? event(deadline, 'deadline', whom) : event(doneOn, 'notified', whom),
    ),
    ...event(restoredOn, 'restored'),
    ...event(closedOn, 'closed'),
  ].toSorted(
    (a, b) => a.on.localeCompare(b.on) || eventOrder.indexOf(a.what) - eventOrder.indexOf(b.what),
  );
}

/** The way from a concern to its closure; words under `incidents.concern.<key>`. */
export const concernSteps = ['triage', 'protect', 'look-into', 'answer'] as const;
export type ConcernStep = (typeof concernSteps)[number];

const concernDone: Readonly<Record<ConcernStep, (data: ConcernData) => boolean>> = {
  triage: ({ severity, triagedBy, triagedOn }) =>
    severity !== null && filled(triagedBy) && triagedOn !== null,
  // Nobody has to be protected who is outside and not known by name.
  protect: ({ protection, confidential, from, reporter }) =>
    filled(protection) || (!confidential && (from !== 'employee' || !filled(reporter))),
  'look-into': ({ action }) => filled(action),
  answer: ({ answer, answeredOn }) => filled(answer) && answeredOn !== null,
};

export interface ConcernStanding {
  readonly steps: readonly { readonly step: ConcernStep; readonly done: boolean }[];
  readonly next: ConcernStep | 'close' | null;
  /** Days since it was reported, until it was answered. */
  readonly openDays: number | null;
}

/** How far a concern is on a day. */
export function concernStanding(
  { status, data }: { readonly status: string; readonly data: ConcernData },
  today: Day,
): ConcernStanding {
  const steps = concernSteps.map((step) => ({ step, done: concernDone[step](data) }));
  const first = steps.find(({ done }) => !done)?.step ?? 'close';
  const { reportedOn, answeredOn } = data;
  return {
    steps,
    next: status === 'closed' ? null : first,
    openDays:
      reportedOn === null ? null : Math.max(0, daysBetween(reportedOn, answeredOn ?? today)),
  };
}
