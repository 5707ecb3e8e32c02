import { compareActions } from '../../../shared/domain/action-plan.ts';
import { actionStatuses, waitingFor, type Action } from '../../../shared/domain/action.ts';
import { priorities, type Assessment, type Priority } from '../../../shared/domain/assessment.ts';
import { daysBetween, type Day } from '../../../shared/domain/common.ts';
import { effortSchema, type Effort } from '../../../shared/domain/content.ts';

/** How an action stands beside the others, on a day. */
export interface ActionState {
  /** Done or dropped. */
  readonly finished: boolean;
  /** What has to be done first and is not; in the order of codes. */
  readonly waitsFor: readonly Action[];
  /** Days past its due date; 0 when it is in time, finished or has none. */
  readonly overdue: number;
  /** Something that has to be done first and is due later than this. */
  readonly tooEarlyFor: Action | null;
}

export const isFinished = ({ status }: Pick<Action, 'status'>): boolean =>
  status === 'done' || status === 'dropped';

/** How every action of a plan stands, by id. */
export function statesOf(actions: readonly Action[], today: Day): ReadonlyMap<string, ActionState> {
  const byId = new Map(actions.map((action) => [action.id, action]));
  return new Map(
    actions.map((action) => {
      const finished = isFinished(action);
      const waitsFor = finished
        ? []
        : action.dependsOn
            .flatMap((id) => byId.get(id) ?? [])
            .filter((other) => !isFinished(other))
            .sort((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
      const late = finished || action.due === null ? 0 : daysBetween(action.due, today);
      const { due } = action;
      const latest = waitsFor.reduce<Action | null>(
        (found, one) => (one.due !== null && one.due > (found?.due ?? '') ? one : found),
        null,
      );
      const tooEarlyFor =
        due !== null && latest !== null && latest.due !== null && latest.due > due ? latest : null;
      return [action.id, { finished, waitsFor, overdue: Math.max(0, late), tooEarlyFor }];
    }),
  );
}

/** What the table can be narrowed to; null does not restrict. */
export interface PlanFilter {
  readonly text: string;
  /** A name as recorded; empty: no owner. */
  readonly owner: string | null;
  readonly state: StateFilter | null;
  readonly priority: Priority | null;
}

export const stateFilters = [
  'unfinished',
  'overdue',
  'ready',
  'waiting',
  'open',
  'in-progress',
  'done',
  'dropped',
] as const;
export type StateFilter = (typeof stateFilters)[number];

export const noFilter: PlanFilter = { text: '', owner: null, state: null, priority: null };

/** The actions that pass every set filter, in the given order. */
export function filterActions(
  actions: readonly Action[],
  states: ReadonlyMap<string, ActionState>,
  filter: PlanFilter,
): readonly Action[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const owner = filter.owner === null ? null : nameKey(filter.owner);
  return actions.filter((action) => {
    const state = states.get(action.id);
    if (owner !== null && nameKey(action.owner) !== owner) return false;
    if (filter.priority !== null && action.priority !== filter.priority) return false;
    if (filter.state !== null && state !== undefined && !isIn(action, state, filter.state))
      return false;
    if (words.length === 0) return true;
    const { code, requirement, title, detail } = action;
    const text = [code, requirement, title, detail, action.owner].join(' ').toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

function isIn(action: Action, state: ActionState, filter: StateFilter): boolean {
  switch (filter) {
    case 'unfinished':
      return !state.finished;
    case 'overdue':
      return state.overdue > 0;
    case 'ready':
      return action.status === 'open' && state.waitsFor.length === 0;
    case 'waiting':
      return state.waitsFor.length > 0;
    default:
      return action.status === filter;
  }
}

/** Columns that sort the plan; `plan` is its own order: due date, priority, code. */
export type PlanOrder =
  'plan' | 'code' | 'title' | 'owner' | 'due' | 'effort' | 'priority' | 'status';

/** Actions in the asked order; those without a value come last in either direction. */
export function orderActions(
  actions: readonly Action[],
  order: PlanOrder,
  descending: boolean,
): readonly Action[] {
  const sorted = actions.toSorted(compareActions);
  if (order === 'plan') return sorted;
  const valueOf = (action: Action): string | number | null => {
    switch (order) {
      case 'effort':
        return action.effort === null ? null : effortSchema.options.indexOf(action.effort);
      case 'priority':
        return priorities.indexOf(action.priority);
      case 'status':
        return actionStatuses.indexOf(action.status);
      default:
        return action[order] || null;
    }
  };
  return sorted.sort((a, b) => {
    const left = valueOf(a);
    const right = valueOf(b);
    if (left === null || right === null) return Number(left === null) - Number(right === null);
    const difference =
      typeof left === 'number' && typeof right === 'number'
        ? left - right
        : String(left).localeCompare(String(right), 'en', { numeric: true, sensitivity: 'base' });
    return descending ? -difference : difference;
  });
}

/** How many there are of what, in a group or in the whole plan. */
export interface Totals {
  readonly count: number;
  readonly done: number;
  readonly overdue: number;
  /** With something that has to be done first and is not. */
  readonly waiting: number;
  /** Of those that are not finished. */
  readonly efforts: Readonly<Record<Effort, number>>;
}

export function totalsOf(
  actions: readonly Action[],
  states: ReadonlyMap<string, ActionState>,
): Totals {
  const left = actions.filter((action) => !isFinished(action));
  const count = (effort: Effort): number => left.filter((one) => one.effort === effort).length;
  return {
    count: actions.length,
    done: actions.filter(({ status }) => status === 'done').length,
    overdue: actions.filter(({ id }) => (states.get(id)?.overdue ?? 0) > 0).length,
    waiting: actions.filter(({ id }) => (states.get(id)?.waitsFor.length ?? 0) > 0).length,
    efforts: { small: count('small'), medium: count('medium'), large: count('large') },
  };
}

/** The actions that can be made to come before one without waiting in a circle; by code. */
export function possibleDependencies(
  action: Action,
  actions: readonly Action[],
): readonly Action[] {
  const waiting = waitingFor(action.id, actions);
  return actions
    .filter(({ id }) => !waiting.has(id))
    .toSorted((a, b) => a.code.localeCompare(b.code, 'en', { numeric: true }));
}

/** Names to offer as owners, each once, by name: of actions, of answers, of people. */
export function ownerNames(
  actions: readonly Pick<Action, 'owner'>[],
  answers: readonly { readonly owner: string }[],
  people: Assessment['people'],
): readonly string[] {
  const names = [...actions, ...answers].map(({ owner }) => owner);
  return distinctNames([...names, ...people.map(({ name }) => name)]);
}

/** Names without repetitions (letter case and outer spaces do not matter), by name. */
export function distinctNames(names: readonly string[]): readonly string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const key = nameKey(name);
    if (key !== '' && !found.has(key)) found.set(key, name.trim());
  }
  return [...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
