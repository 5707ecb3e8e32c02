import { create } from 'zustand';
import {
  defaultRiskCriteria,
  levelOf,
  type RiskCriteria,
} from '../../../shared/domain/risk-criteria.ts';
import { labelsOf, levelMap, mapped, scaleMaps } from '../../../shared/domain/risk-effects.ts';
import { useApp } from '../../lib/store.ts';
import type { MatrixCell } from './matrix-cell.ts';

/** Criteria that are being edited: saved at once when they are done, since they move risks. */

const useDrafts = create<{ readonly session: number; readonly draft: RiskCriteria | null }>(() => ({
  session: 0,
  draft: null,
}));

/** What was edited and not saved yet; it waits while one looks at other screens. */
export function useCriteriaDraft(): RiskCriteria | null {
  const session = useApp((state) => state.session);
  return useDrafts((state) => (state.session === session ? state.draft : null));
}

export function keepDraft(draft: RiskCriteria | null): void {
  useDrafts.setState({ session: useApp.getState().session, draft });
}

/** Criteria with changed fields; cells that differ follow the scales and levels. */
export function changedCriteria(draft: RiskCriteria, patch: Partial<RiskCriteria>): RiskCriteria {
  const next = { ...draft, ...patch };
  if (patch.exceptions !== undefined) return next;
  const maps = scaleMaps(draft, next);
  const levels = levelMap(labelsOf(draft.levels), labelsOf(next.levels));
  const seen = new Set<string>();
  const exceptions = draft.exceptions
    .map((one) => ({
      likelihood: mapped(maps.likelihood, one.likelihood ?? 1),
      consequence: mapped(maps.consequence, one.consequence ?? 1),
      level: mapped(levels, one.level ?? 1),
    }))
    .filter((one) => {
      const key = `${one.likelihood}/${one.consequence}`;
      return !seen.has(key) && seen.add(key);
    });
  return { ...next, exceptions };
}

/** The level that a cell has by its rating alone. */
export function ratedLevel(criteria: RiskCriteria, cell: MatrixCell): number {
  const { levels } = criteria;
  return levelOf({ levels, exceptions: [] }, cell.likelihood, cell.consequence) ?? 0;
}

/** Gives a cell a level, counted from 0; the level of its rating takes the exception away. */
export function withCell(
  criteria: RiskCriteria,
  cell: MatrixCell,
  level: number,
): RiskCriteria['exceptions'] {
  const others = criteria.exceptions.filter(
    (one) => one.likelihood !== cell.likelihood || one.consequence !== cell.consequence,
  );
  return level === ratedLevel(criteria, cell) ? others : [...others, { ...cell, level: level + 1 }];
}

/** The next level of a cell, round and round. */
export function nextLevel(criteria: RiskCriteria, cell: MatrixCell): number {
  const now = levelOf(criteria, cell.likelihood, cell.consequence) ?? 0;
  return (now + 1) % Math.max(1, criteria.levels.length);
}

/** Whether two sets of criteria say the same. */
export function isSameCriteria(a: RiskCriteria, b: RiskCriteria): boolean {
  return JSON.stringify(ordered(a)) === JSON.stringify(ordered(b));
}

function ordered(criteria: RiskCriteria): unknown {
  const keys = Object.keys(defaultRiskCriteria) as (keyof RiskCriteria)[];
  const byCell = criteria.exceptions.toSorted(
    (a, b) =>
      (a.likelihood ?? 0) - (b.likelihood ?? 0) || (a.consequence ?? 0) - (b.consequence ?? 0),
  );
  return keys.map((key) => (key === 'exceptions' ? byCell : criteria[key]));
}
