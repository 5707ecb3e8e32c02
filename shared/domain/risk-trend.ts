import type { Ratings } from './risk-criteria.ts';
import { standingCells, type RatedCell } from './risk-effects.ts';

/** How the risks stood earlier, found by taking their changes back one after the other. */

/** A risk or opportunity as it is now. */
export interface RiskState extends Ratings {
  readonly id: string;
  readonly kind: string | null;
  readonly status: string;
  readonly archivedAt: string | null;
}

/** A change that may have moved a risk; `before` is JSON of what the changed fields held, null for a new record. */
export interface RiskChange {
  readonly at: string;
  readonly id: string;
  readonly kind: 'insert' | 'update' | 'delete';
  readonly before: string | null;
}

/**
 * Where the open risks stood just before each instant.
 * @param changes of any records, newest first, at least back to the earliest instant
 * @param instants newest first
 */
export function rewind(
  now: readonly RiskState[],
  changes: readonly RiskChange[],
  instants: readonly string[],
): readonly (readonly RatedCell[])[] {
  const states = new Map(now.map((state) => [state.id, state]));
  let next = 0;
  return instants.map((instant) => {
    for (let change = changes[next]; change !== undefined; change = changes[next]) {
      if (change.at < instant) break;
      takeBack(states, change);
      next += 1;
    }
    return standingCells([...states.values()].filter(isOpenRisk));
  });
}

const isOpenRisk = ({ kind, status, archivedAt }: RiskState): boolean =>
  kind !== 'opportunity' && status !== 'closed' && archivedAt === null;

function takeBack(states: Map<string, RiskState>, { id, kind, before }: RiskChange): void {
  const state = states.get(id);
  if (kind === 'insert') states.delete(id);
  else if (kind === 'delete') {
    const row = parsed(before);
    if (row['type'] === 'risk') states.set(id, withFields(blankState(id), row));
  } else if (state !== undefined) states.set(id, withFields(state, parsed(before)));
}

type Fields = Readonly<Record<string, unknown>>;

const parsed = (json: string | null): Fields => (json === null ? {} : (JSON.parse(json) as Fields));

const blankState = (id: string): RiskState => ({
  id,
  kind: null,
  status: '',
  archivedAt: null,
  likelihood: null,
  consequence: null,
  residualLikelihood: null,
  residualConsequence: null,
});

const headFields = ['status', 'archivedAt'] as const;
const dataFields = [
  'kind',
  'likelihood',
  'consequence',
  'residualLikelihood',
  'residualConsequence',
] as const;

function withFields(state: RiskState, row: Fields): RiskState {
  const data = (row['data'] ?? {}) as Fields;
  return {
    ...state,
    ...Object.fromEntries(
      headFields.filter((name) => name in row).map((name) => [name, row[name]]),
    ),
    ...Object.fromEntries(
      dataFields.filter((name) => name in data).map((name) => [name, data[name]]),
    ),
  };
}
