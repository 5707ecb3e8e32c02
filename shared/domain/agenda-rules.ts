import type { AgendaKind, AgendaRecord } from './agenda-model.ts';
import type { Day } from './common.ts';
import { measurementDue } from './measurement-schedule.ts';
import { nextMeasurementDue, type Objective } from './objectives.ts';
import type { RecordTypeName } from './records/types.ts';

/** What there is to do about an open record, by its type and where it stands. */

interface Rule {
  readonly kind: AgendaKind;
  /** The requirement that asks for it, where the record names none itself. */
  readonly clause: string;
}

/** What the day of an open record of each type stands for. */
export const agendaRules: Readonly<Record<RecordTypeName, Rule>> = {
  issue: { kind: 'review', clause: '4.1' },
  party: { kind: 'review', clause: '4.2' },
  scope: { kind: 'review', clause: '4.3' },
  role: { kind: 'review', clause: '5.3' },
  system: { kind: 'review', clause: '8.1' },
  dataset: { kind: 'review', clause: 'A.7.4' },
  model: { kind: 'review', clause: 'A.6.2.3' },
  'test-run': { kind: 'target', clause: 'A.6.2.4' },
  explanation: { kind: 'review', clause: 'A.8.2' },
  deployment: { kind: 'target', clause: 'A.6.2.5' },
  'risk-criteria': { kind: 'review', clause: '6.1.1' },
  risk: { kind: 'review', clause: '8.2' },
  control: { kind: 'target', clause: '6.1.3' },
  impact: { kind: 'review', clause: '8.4' },
  objective: { kind: 'target', clause: '6.2' },
  change: { kind: 'target', clause: '6.3' },
  task: { kind: 'task', clause: '8.1' },
  supplier: { kind: 'review', clause: 'A.10.3' },
  document: { kind: 'review', clause: '7.5.3' },
  'document-version': { kind: 'review', clause: '7.5.3' },
  person: { kind: 'review', clause: '7.2' },
  competence: { kind: 'review', clause: '7.2' },
  qualification: { kind: 'expiry', clause: '7.2' },
  training: { kind: 'training', clause: '7.2' },
  acknowledgement: { kind: 'acknowledgement', clause: '7.3' },
  resource: { kind: 'target', clause: '7.1' },
  communication: { kind: 'target', clause: '7.4' },
  concern: { kind: 'incident', clause: 'A.3.3' },
  incident: { kind: 'incident', clause: 'A.8.4' },
  indicator: { kind: 'measurement', clause: '9.1' },
  'audit-programme': { kind: 'review', clause: '9.2.2' },
  audit: { kind: 'audit', clause: '9.2.1' },
  'audit-check': { kind: 'audit', clause: '9.2.1' },
  finding: { kind: 'finding', clause: '10.2' },
  review: { kind: 'meeting', clause: '9.3.1' },
  nonconformity: { kind: 'nonconformity', clause: '10.2' },
  idea: { kind: 'target', clause: '10.1' },
  project: { kind: 'project', clause: '5.1' },
  estimate: { kind: 'review', clause: '9.2.1' },
  body: { kind: 'expiry', clause: 'A.10.3' },
  engagement: { kind: 'target', clause: '7.1' },
  'external-audit': { kind: 'audit', clause: '9.2.1' },
  certificate: { kind: 'expiry', clause: '10.1' },
};

/**
 * Fields of the data that the agenda reads, by type; of all other types the head is enough. A
 * query reads these and no more.
 */
export const agendaFields: Readonly<Partial<Record<RecordTypeName, readonly string[]>>> = {
  control: ['control'],
  objective: ['frequency', 'startOn', 'measurements'],
  supplier: ['contractEnds'],
  document: ['requirements'],
  training: ['checkOn', 'heldOn'],
  incident: ['notifications'],
  indicator: ['frequency', 'lastOn'],
  audit: ['startOn', 'endOn', 'requirements'],
  finding: ['grade', 'requirements'],
  review: ['heldOn'],
  nonconformity: ['checkOn', 'checkedOn', 'requirements'],
  project: ['steps'],
  engagement: ['endOn'],
  'external-audit': ['kind', 'startOn', 'endOn'],
  certificate: ['changes'],
};

/** Statuses in which something is to be done although nobody set a day; `'all'`: whenever it is open. */
export const withoutDay: Readonly<Partial<Record<RecordTypeName, readonly string[] | 'all'>>> = {
  task: 'all',
  finding: 'all',
  nonconformity: 'all',
  concern: 'all',
  incident: 'all',
  acknowledgement: 'all',
  audit: 'all',
  'external-audit': 'all',
  review: 'all',
  training: 'all',
  change: 'all',
  resource: ['needed', 'decided'],
  idea: ['accepted', 'in-progress'],
  control: ['planned', 'in-progress'],
};

/** Types whose days are not, or not only, the one in their head. */
export const withOwnDays = [
  'training',
  'concern',
  'indicator',
  'objective',
  'audit',
  'external-audit',
  'nonconformity',
  'incident',
  'supplier',
  'engagement',
  'certificate',
  'project',
] as const satisfies readonly RecordTypeName[];

/** One thing to do about a record; what it leaves out is as in the record. */
export interface AgendaPart {
  /** Tells the parts of one record apart; empty for the record itself. */
  readonly part: string;
  readonly kind: AgendaKind;
  readonly due?: Day | null;
  readonly owner?: string;
  readonly detail?: string;
  readonly requirements?: readonly string[];
}

/**
 * What is to be done about an open record: the record itself where it has a day or is an action by
 * nature, and what else its fields ask for.
 */
export function partsOf(record: AgendaRecord): readonly AgendaPart[] {
  const self = selfOf(record);
  const due = self.due === undefined ? record.due : self.due;
  // A day that somebody set is never dropped, whatever the record's own stage makes of it.
  const isListed = record.due !== null || due !== null || needsNoDay(record);
  return [...(isListed ? [self] : []), ...otherParts(record)];
}

function needsNoDay({ type, status, data }: AgendaRecord): boolean {
  const statuses = withoutDay[type];
  if (type === 'finding' && data['grade'] === 'good-practice') return false;
  return statuses === 'all' || (statuses?.includes(status) ?? false);
}

function selfOf(record: AgendaRecord): AgendaPart {
  const { type, status, due, data } = record;
  const plain: AgendaPart = { part: '', kind: agendaRules[type].kind };
  switch (type) {
    case 'control':
      // Once it works, its day is the one on which somebody looks at it again.
      return status === 'implemented' ? { ...plain, kind: 'review' } : plain;
    case 'risk':
      // An acceptance holds until the risk is assessed again.
      return status === 'accepted' ? { ...plain, kind: 'expiry' } : plain;
    case 'training':
      // What was held is not due any more: its effect is.
      return status === 'held'
        ? { ...plain, kind: 'effect', due: dayIn(data, 'checkOn') }
        : { ...plain, due: due ?? dayIn(data, 'heldOn') };
    case 'indicator':
      return { ...plain, due: measurementDue({ ...record, data: lastMeasured(data) }) };
    case 'audit':
      return status === 'planned'
        ? { ...plain, due: dayIn(data, 'startOn') ?? due }
        : { ...plain, due: due ?? dayIn(data, 'endOn') };
    case 'external-audit':
      // Its last day says until when it has to be held; afterwards its findings have their own.
      return { ...plain, due: status === 'held' ? null : (dayIn(data, 'startOn') ?? due) };
    case 'concern':
      // It had to be answered by that day; what is left is to close it.
      return status === 'answered' ? { ...plain, due: null } : plain;
    default:
      return plain;
  }
}

/** The schedule needs the last value only, and there may be ten thousand. */
function lastMeasured(data: AgendaRecord['data']): AgendaRecord['data'] {
  const on = dayIn(data, 'lastOn');
  return { frequency: data['frequency'], values: on === null ? [] : [{ on, value: 0 }] };
}

function otherParts(record: AgendaRecord): readonly AgendaPart[] {
  const { type, status, data } = record;
  switch (type) {
    case 'nonconformity': {
      const due = dayIn(data, 'checkOn');
      const isOpen = due !== null && dayIn(data, 'checkedOn') === null;
      return isOpen ? [{ part: 'check', kind: 'effect', due }] : [];
    }
    case 'objective': {
      const next = nextMeasurementDue({
        status,
        due: record.due,
        data: {
          ...data,
          frequency: data['frequency'] ?? null,
          measurements: rowsIn(data, 'measurements'),
        } as Objective['data'],
      });
      return next === null ? [] : [{ part: 'measure', kind: 'measurement', due: next }];
    }
    case 'engagement':
      return expiry('end', dayIn(data, 'endOn'));
    case 'supplier':
      return expiry('contract', dayIn(data, 'contractEnds'));
    case 'incident':
      return notifications('notify', rowsIn(data, 'notifications'), {
        done: 'doneOn',
        due: 'deadline',
        detail: 'whom',
      });
    case 'certificate':
      return notifications('change', rowsIn(data, 'changes'), {
        done: 'notifiedOn',
        due: 'on',
        detail: 'what',
      });
    case 'project':
      return rowsIn(data, 'steps').flatMap((row, at) => {
        const due = dayIn(row, 'until');
        if (due === null || dayIn(row, 'doneOn') !== null) return [];
        const who = textIn(row, 'who');
        const step = { part: `step-${at + 1}`, kind: 'project' as const, due };
        return [{ ...step, detail: textIn(row, 'step'), owner: who === '' ? record.owner : who }];
      });
    default:
      return [];
  }
}

function expiry(part: string, due: Day | null): readonly AgendaPart[] {
  return due === null ? [] : [{ part, kind: 'expiry', due }];
}

/** Rows of which somebody has to be told; the columns that say so go by other names in each type. */
function notifications(
  part: string,
  rows: readonly Row[],
  columns: Readonly<Record<'done' | 'due' | 'detail', string>>,
): readonly AgendaPart[] {
  return rows.flatMap((row, at) =>
    dayIn(row, columns.done) === null
      ? [
          {
            part: `${part}-${at + 1}`,
            kind: 'notification' as const,
            due: dayIn(row, columns.due),
            detail: textIn(row, columns.detail),
          },
        ]
      : [],
  );
}

type Row = Readonly<Record<string, unknown>>;

/** A day in a record's data or in one of its rows; null where there is none. */
export function dayIn(data: Row, name: string): Day | null {
  const value = data[name];
  return typeof value === 'string' && value !== '' ? value : null;
}

function textIn(data: Row, name: string): string {
  const value = data[name];
  return typeof value === 'string' ? value.trim() : '';
}

function rowsIn(data: Row, name: string): readonly Row[] {
  const value = data[name];
  return Array.isArray(value)
    ? value.filter((row): row is Row => typeof row === 'object' && row !== null)
    : [];
}
