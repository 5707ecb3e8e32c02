import {
  byUrgency,
  type CoverageRow,
  type CoverageState,
} from '../../../../shared/domain/audit-coverage.ts';
import { fold } from '../../../../shared/domain/search.ts';

/** What of the coverage is shown, and in which order. */
export interface CoverageFilter {
  readonly kind: CoverageRow['kind'] | null;
  readonly state: CoverageState | null;
  readonly text: string;
  readonly order: 'urgency' | 'standard';
}

export const initialFilter: CoverageFilter = {
  kind: null,
  state: null,
  text: '',
  order: 'urgency',
};

/** The key of a row: a process may be called like a clause. */
export const keyOf = ({ kind, id }: Pick<CoverageRow, 'kind' | 'id'>): string => `${kind} ${id}`;

/** The rows that pass the filter, in the order that is asked for. */
export function shownRows(
  rows: readonly CoverageRow[],
  { kind, state, text, order }: CoverageFilter,
): readonly CoverageRow[] {
  const words = text
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  const passing = rows.filter(
    (row) =>
      (kind === null || row.kind === kind) &&
      (state === null || row.state === state) &&
      words.every((word) => fold(`${row.id} ${row.title} ${row.owner}`).includes(word)),
  );
  return order === 'urgency' ? byUrgency(passing) : passing;
}

/** What an audit of some rows looks at. */
export function scopeOf(rows: readonly CoverageRow[]): {
  readonly requirements: readonly string[];
  readonly processes: readonly string[];
} {
  const ids = (wanted: boolean): readonly string[] =>
    rows.filter(({ kind }) => (kind === 'process') === wanted).map(({ id }) => id);
  return { requirements: ids(false), processes: ids(true) };
}
