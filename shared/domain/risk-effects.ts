import type { RecordSpec } from './records/spec.ts';
import { fieldsOf } from './records/spec.ts';
import {
  levelOf,
  standing,
  type MovedRisk,
  type Ratings,
  type RiskCriteria,
} from './risk-criteria.ts';

/** What risk criteria, and changes of them, do to risks. */

type Scales = Pick<RiskCriteria, 'likelihood' | 'consequence'>;

/** Where each level of a scale goes: `map[level - 1]`. */
export interface ScaleMaps {
  readonly likelihood: readonly number[];
  readonly consequence: readonly number[];
}

/**
 * How ratings follow when scales change: a rating keeps its words, so a level moves with its
 * label; one that was renamed keeps its place among its neighbours; one that was taken away
 * becomes the next higher one, because nobody said that the risk became smaller, or the highest
 * that is left.
 */
export function scaleMaps(before: Scales, after: Scales): ScaleMaps {
  return {
    likelihood: levelMap(labelsOf(before.likelihood), labelsOf(after.likelihood)),
    consequence: levelMap(labelsOf(before.consequence), labelsOf(after.consequence)),
  };
}

/** Names of levels as they are compared. */
export const labelsOf = (scale: readonly { readonly label: string }[]): readonly string[] =>
  scale.map(({ label }) => label.trim().toLowerCase());

/** Where each of some names goes among others, by name and then by place; counts from 1. */
export function levelMap(before: readonly string[], after: readonly string[]): readonly number[] {
  const kept = before.map((label) => after.indexOf(label));
  const anchors = kept.filter((at) => at >= 0);
  const inOrder = anchors.every((at, index) => index === 0 || at > (anchors[index - 1] ?? -1));
  // Levels that changed places mean something new altogether: numbers stay.
  if (!inOrder) return before.map((_, at) => Math.min(at + 1, after.length));
  return before.map((_, at) => {
    const own = kept[at] ?? -1;
    if (own >= 0) return own + 1;
    const lower = kept.findLastIndex((found, index) => index < at && found >= 0);
    const fromAfter = kept[lower] ?? -1;
    const toAfter = kept.find((found, index) => index > at && found >= 0) ?? after.length;
    const room = toAfter - fromAfter - 1;
    // Renamed: the same place between the neighbours that kept their names.
    if (room > 0) return fromAfter + 1 + Math.min(at - lower, room);
    return Math.max(1, Math.min(toAfter + 1, after.length));
  });
}

/** A level on the new scale; one that was off the old scale too becomes the highest. */
export function mapped(map: readonly number[], level: number): number {
  return map[level - 1] ?? map.at(-1) ?? level;
}

/**
 * The fields of a record whose ratings move when the scales do, tables inside it too; null when
 * none does. Computed fields follow by themselves.
 */
export function rescaled(
  spec: RecordSpec,
  data: Readonly<Record<string, unknown>>,
  maps: ScaleMaps,
): Readonly<Record<string, unknown>> | null {
  const changed: Record<string, unknown> = {};
  for (const field of fieldsOf(spec)) {
    if (field.computed === true) continue;
    const value = data[field.name];
    if (field.kind === 'level') {
      const next = moved(value, maps[field.scale]);
      if (next !== value) changed[field.name] = next;
    } else if (field.kind === 'rows' && Array.isArray(value)) {
      const columns = field.columns.filter((column) => column.kind === 'level');
      const rows = (value as readonly Readonly<Record<string, unknown>>[]).map((row) =>
        Object.assign(
          { ...row },
          ...columns.map(({ name, scale }) => ({ [name]: moved(row[name], maps[scale]) })),
        ),
      );
      if (JSON.stringify(rows) !== JSON.stringify(value)) changed[field.name] = rows;
    }
  }
  return Object.keys(changed).length === 0 ? null : changed;
}

function moved(value: unknown, map: readonly number[]): unknown {
  return typeof value === 'number' ? mapped(map, value) : value;
}

/** A risk with what decides its level. */
export interface RatedRisk extends Ratings {
  readonly id: string;
  readonly code: string;
  readonly title: string;
}

/** Ratings after the scales changed. */
export function clamped<R extends Ratings>(ratings: R, maps: ScaleMaps): R {
  const { likelihood, consequence, residualLikelihood, residualConsequence } = ratings;
  const by = (map: readonly number[], level: number | null): number | null =>
    level === null ? null : mapped(map, level);
  return {
    ...ratings,
    likelihood: by(maps.likelihood, likelihood),
    consequence: by(maps.consequence, consequence),
    residualLikelihood: by(maps.likelihood, residualLikelihood),
    residualConsequence: by(maps.consequence, residualConsequence),
  };
}

/** Risks whose ratings change with the scales, with their new ones. */
export function clampRisks<R extends Ratings>(
  before: Scales,
  after: Scales,
  risks: readonly R[],
): readonly R[] {
  const maps = scaleMaps(before, after);
  return risks
    .map((risk) => [risk, clamped(risk, maps)] as const)
    .filter(([risk, next]) => ratingsOf(risk).some((level, at) => level !== ratingsOf(next)[at]))
    .map(([, next]) => next);
}

const ratingsOf = (risk: Ratings): readonly (number | null)[] => [
  risk.likelihood,
  risk.consequence,
  risk.residualLikelihood,
  risk.residualConsequence,
];

/**
 * Risks that other criteria put on another level. Levels are the same when they have the same
 * name; a renamed one is the same while it keeps its place.
 */
export function movedRisks(
  before: RiskCriteria,
  after: RiskCriteria,
  risks: readonly RatedRisk[],
): readonly MovedRisk[] {
  const maps = scaleMaps(before, after);
  return risks.flatMap((risk) => {
    const from = levelsOf(before, risk);
    const to = levelsOf(after, clamped(risk, maps));
    const stays =
      sameLevel(before, after, from.inherent, to.inherent) &&
      sameLevel(before, after, from.residual, to.residual);
    const { id, code, title } = risk;
    return stays ? [] : [{ id, code, title, from, to }];
  });
}

function levelsOf(criteria: RiskCriteria, risk: Ratings): MovedRisk['from'] {
  return {
    inherent: levelOf(criteria, risk.likelihood, risk.consequence),
    residual: levelOf(criteria, risk.residualLikelihood, risk.residualConsequence),
  };
}

function sameLevel(
  before: RiskCriteria,
  after: RiskCriteria,
  from: number | null,
  to: number | null,
): boolean {
  if (from === null || to === null) return from === to;
  const old = labelsOf(before.levels);
  const now = labelsOf(after.levels);
  if (old[from] === now[to]) return true;
  const isRenamed = !now.includes(old[from] ?? '') && !old.includes(now[to] ?? '');
  return isRenamed && from === to;
}

/** How many risks have a rating. */
export interface RatedCell {
  readonly likelihood: number;
  readonly consequence: number;
  readonly count: number;
}

/** Risks on the matrix: `matrix[likelihood - 1][consequence - 1]`; ratings off the scales stand at its edge. */
export function matrixOf(
  criteria: Scales,
  cells: readonly RatedCell[],
): readonly (readonly number[])[] {
  const rows = criteria.likelihood.map(() => criteria.consequence.map(() => 0));
  for (const { likelihood, consequence, count } of cells) {
    const row = rows[Math.min(likelihood, rows.length) - 1];
    if (row === undefined) continue;
    const at = Math.min(consequence, row.length) - 1;
    row[at] = (row[at] ?? 0) + count;
  }
  return rows;
}

/** How many risks stand on each level. */
export function countByLevel(
  criteria: Pick<RiskCriteria, 'levels' | 'exceptions'>,
  cells: readonly RatedCell[],
): readonly number[] {
  const counts = criteria.levels.map(() => 0);
  for (const { likelihood, consequence, count } of cells) {
    const level = levelOf(criteria, likelihood, consequence);
    if (level !== null) counts[level] = (counts[level] ?? 0) + count;
  }
  return counts;
}

/** Adds up risks by where they stand. */
export function standingCells(
  risks: readonly (Ratings & { readonly count?: number })[],
): readonly RatedCell[] {
  const counts = new Map<string, RatedCell>();
  for (const risk of risks) {
    const cell = standing(risk);
    if (cell === null) continue;
    const [likelihood, consequence] = cell;
    const key = `${likelihood}/${consequence}`;
    const count = (counts.get(key)?.count ?? 0) + (risk.count ?? 1);
    counts.set(key, { likelihood, consequence, count });
  }
  return [...counts.values()];
}

/** Months as YYYY-MM, oldest first; the last is that of the day. */
export function lastMonths(today: string, count: number): readonly string[] {
  const year = Number(today.slice(0, 4));
  const month = Number(today.slice(5, 7));
  return Array.from({ length: count }, (_, index) => {
    const at = year * 12 + (month - 1) - (count - 1 - index);
    return `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
  });
}
