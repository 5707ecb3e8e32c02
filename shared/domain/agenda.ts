import {
  soonDays,
  type AgendaInput,
  type AgendaItem,
  type AgendaRecord,
  type Urgency,
} from './agenda-model.ts';
import { agendaRules, partsOf } from './agenda-rules.ts';
import { addDays, type Day } from './common.ts';
import { specOf } from './records/types.ts';

/**
 * The agenda: everything that somebody has to do, of every register and of the gap analyses, as
 * one list. Pure, so that the screen, the calendar file, the notice and the command line agree.
 */

/** Everything that is to be done, the most pressing first. */
export function agendaOf({ records, actions, served, today }: AgendaInput): readonly AgendaItem[] {
  const soon = addDays(today, soonDays);
  const items: AgendaItem[] = [];
  for (const record of records) {
    if (record.archivedAt !== null || specOf(record.type).closed.includes(record.status)) continue;
    const { id, type, code, title, status } = record;
    for (const part of partsOf(record)) {
      const { due = record.due, kind, owner = record.owner, detail = '' } = part;
      items.push({
        key: part.part === '' ? id : `${id}.${part.part}`,
        id,
        type,
        assessmentId: null,
        code,
        title,
        detail,
        status,
        owner,
        kind,
        due,
        urgency: urgencyOf(due, today, soon),
        requirements: part.requirements ?? requirementsOf(record, served),
      });
    }
  }
  for (const { requirement, ...action } of actions) {
    if (action.status !== 'open' && action.status !== 'in-progress') continue;
    items.push({
      key: action.id,
      type: 'action',
      ...action,
      detail: '',
      kind: 'action',
      urgency: urgencyOf(action.due, today, soon),
      requirements: requirement === '' ? [] : [requirement],
    });
  }
  return items.toSorted(byDay);
}

function urgencyOf(due: Day | null, today: Day, soon: Day): Urgency {
  if (due === null) return 'undated';
  if (due < today) return 'overdue';
  return due <= soon ? 'soon' : 'later';
}

function requirementsOf(
  record: AgendaRecord,
  served: ReadonlyMap<string, readonly string[]>,
): readonly string[] {
  const { requirements, control } = record.data;
  if (record.type === 'task') return served.get(record.id) ?? [];
  if (record.type === 'control' && typeof control === 'string' && control !== '') return [control];
  if (Array.isArray(requirements) && requirements.length > 0) {
    return requirements.filter((one) => typeof one === 'string');
  }
  return [agendaRules[record.type].clause];
}

/** Codes of one prefix by their number: the longer code is the later one. */
const byCode = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : Number(a > b));

/** A total order: by day, what has none last; then by code and key. */
export function byDay(
  a: Pick<AgendaItem, 'due' | 'code' | 'key'>,
  b: Pick<AgendaItem, 'due' | 'code' | 'key'>,
): number {
  if (a.due !== b.due) {
    if (a.due === null) return 1;
    if (b.due === null) return -1;
    return a.due < b.due ? -1 : 1;
  }
  return byCode(a.code, b.code) || (a.key < b.key ? -1 : Number(a.key > b.key));
}

/** What is overdue or due within a week, counted, and the most pressing of it. */
export interface AgendaDue {
  readonly overdue: number;
  readonly soon: number;
  readonly first: readonly AgendaItem[];
}

/** Counts what presses; `items` are in the order of `agendaOf`. */
export function agendaDue(items: readonly AgendaItem[], most = 3): AgendaDue {
  const pressing = items.filter(({ urgency }) => urgency === 'overdue' || urgency === 'soon');
  const overdue = pressing.filter(({ urgency }) => urgency === 'overdue').length;
  return { overdue, soon: pressing.length - overdue, first: pressing.slice(0, most) };
}
