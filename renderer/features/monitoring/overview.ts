import type { IndicatorEntry } from '../../../shared/contract/monitoring-values.ts';

/** Which indicators the overview lists. */
export const views = ['all', 'late', 'breach', 'off-target', 'on-target', 'none'] as const;
export type View = (typeof views)[number];

/** Whether a view lists an indicator. */
export function isIn(view: View, { isLate, standing }: IndicatorEntry): boolean {
  if (view === 'all') return true;
  return view === 'late' ? isLate : (standing ?? 'none') === view;
}

const urgency = { breach: 0, 'off-target': 1, none: 2, 'on-target': 3 } as const;

/** What needs attention first: overdue, then by how badly it stands, then by code. */
export function byUrgency(indicators: readonly IndicatorEntry[]): readonly IndicatorEntry[] {
  const rank = ({ standing }: IndicatorEntry): number => urgency[standing ?? 'none'];
  return indicators.toSorted(
    (a, b) =>
      Number(b.isLate) - Number(a.isLate) ||
      rank(a) - rank(b) ||
      a.code.localeCompare(b.code, 'en', { numeric: true }),
  );
}
