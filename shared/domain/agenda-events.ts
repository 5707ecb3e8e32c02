import type { AgendaItem, AgendaRecord } from './agenda-model.ts';
import { dayIn } from './agenda-rules.ts';
import { addDays, type Day } from './common.ts';
import type { RecordTypeName } from './records/types.ts';

/** The calendar: what is due, and what has a day of its own, such as audits and trainings. */

export const eventKinds = [
  'deadline',
  'review',
  'measurement',
  'check',
  'audit',
  'surveillance',
  'training',
  'meeting',
  'expiry',
  'project',
] as const;
export type EventKind = (typeof eventKinds)[number];

/** Something in the calendar; it takes whole days, the last one included. */
export interface AgendaEvent {
  /** Unique among all events and the same every time. */
  readonly key: string;
  readonly id: string;
  readonly type: RecordTypeName | 'action';
  readonly assessmentId: string | null;
  readonly code: string;
  readonly title: string;
  readonly detail: string;
  readonly status: string;
  readonly owner: string;
  readonly kind: EventKind;
  readonly from: Day;
  readonly until: Day;
  /** Whether it is still to be done. */
  readonly open: boolean;
}

const eventKindOf: Readonly<Record<AgendaItem['kind'], EventKind>> = {
  task: 'deadline',
  action: 'deadline',
  finding: 'deadline',
  nonconformity: 'deadline',
  effect: 'check',
  incident: 'deadline',
  notification: 'deadline',
  audit: 'audit',
  meeting: 'meeting',
  training: 'training',
  acknowledgement: 'deadline',
  measurement: 'measurement',
  review: 'review',
  expiry: 'expiry',
  target: 'deadline',
  project: 'project',
};

/** Types whose records have days of their own in the calendar, also once they are over. */
export const eventTypes = [
  'audit',
  'external-audit',
  'training',
  'review',
] as const satisfies readonly RecordTypeName[];

/** Days before its last day during which a surveillance audit is to be held. */
const surveillanceWindow = 90;

/** Kinds of external audits that keep a certificate. */
const surveillances: readonly unknown[] = ['surveillance-1', 'surveillance-2', 'recertification'];

/**
 * Everything of a calendar, by day. `items` are those of the agenda; `dated` are the records of
 * `eventTypes`, closed ones too.
 */
export function eventsOf(
  items: readonly AgendaItem[],
  dated: Iterable<AgendaRecord>,
): readonly AgendaEvent[] {
  const spans: AgendaEvent[] = [];
  for (const record of dated) {
    if (record.archivedAt !== null || record.status === 'cancelled') continue;
    spans.push(...spansOf(record));
  }
  // An audit is in the calendar with its days: not once more with the first of them.
  const shown = new Set(spans.map(({ key }) => key));
  const deadlines = items.flatMap((item) => {
    const { key, id, type, assessmentId, code, title, detail, status, owner, kind, due } = item;
    if (due === null || shown.has(key)) return [];
    const head = { key, id, type, assessmentId, code, title, detail, status, owner };
    return [{ ...head, kind: eventKindOf[kind], from: due, until: due, open: true }];
  });
  return [...spans, ...deadlines].toSorted(byStart);
}

function spansOf(record: AgendaRecord): readonly AgendaEvent[] {
  const { type, status, due, data } = record;
  const startOn = dayIn(data, 'startOn');
  const endOn = dayIn(data, 'endOn');
  switch (type) {
    case 'audit': {
      if (startOn === null) return [];
      const open = status === 'planned' || status === 'in-progress';
      const span = eventOf(record, 'audit', startOn, endOn ?? startOn, open);
      const isLater = open && due !== null && due > span.until;
      // Its day in the head is when the report is due.
      const report = eventOf(record, 'deadline', due ?? startOn, due ?? startOn, open);
      return [span, ...(isLater ? [{ ...report, key: `${record.id}.report` }] : [])];
    }
    case 'external-audit': {
      const open = status === 'planned' || status === 'confirmed';
      if (startOn !== null) {
        return [eventOf(record, 'audit', startOn, endOn ?? startOn, open)];
      }
      if (due === null || !open) return [];
      const from = surveillances.includes(data['kind']) ? addDays(due, -surveillanceWindow) : due;
      return [eventOf(record, from === due ? 'audit' : 'surveillance', from, due, open)];
    }
    case 'training':
    case 'review': {
      const heldOn = dayIn(data, 'heldOn');
      if (heldOn === null || status === 'planned') return [];
      const kind = type === 'training' ? 'training' : 'meeting';
      return [{ ...eventOf(record, kind, heldOn, heldOn, false), key: `${record.id}.held` }];
    }
    default:
      return [];
  }
}

function eventOf(
  record: AgendaRecord,
  kind: EventKind,
  from: Day,
  until: Day,
  open: boolean,
): AgendaEvent {
  const { id, type, code, title, status, owner } = record;
  const head = { id, type, assessmentId: null, code, title, detail: '', status, owner };
  return { key: id, ...head, kind, from, until: until < from ? from : until, open };
}

/** A total order: by first day, long ones first, then by code and key. */
function byStart(a: AgendaEvent, b: AgendaEvent): number {
  return (
    compare(a.from, b.from) ||
    compare(b.until, a.until) ||
    a.code.length - b.code.length ||
    compare(a.code, b.code) ||
    compare(a.key, b.key)
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** What lies in a stretch of days, both ends included and open without one; of some kinds, or of all. */
export function eventsIn(
  events: readonly AgendaEvent[],
  stretch: { readonly from: Day | null; readonly until: Day | null },
  kinds: readonly EventKind[],
): readonly AgendaEvent[] {
  const { from, until } = stretch;
  return events.filter(
    (event) =>
      (from === null || event.until >= from) &&
      (until === null || event.from <= until) &&
      (kinds.length === 0 || kinds.includes(event.kind)),
  );
}
