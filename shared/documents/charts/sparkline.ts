import { daysBetween } from '../../domain/common.ts';
import type { Drawing, Shape } from '../drawing.ts';
import { diamond, type IndicatorPoint } from './indicator.ts';

/** A line of values small enough for a row of a table, with the threshold as a level. */
export interface SparklineInput {
  /** Oldest first, at least one. */
  readonly points: readonly IndicatorPoint[];
  readonly threshold: number | null;
}

const width = 112;
const height = 26;
const edge = 4.5;

/** Draws it; values beyond the threshold and the last one are marked. */
export function sparkline({ points, threshold }: SparklineInput): Drawing {
  const values = [...points.map(({ value }) => value), ...(threshold === null ? [] : [threshold])];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const first = points[0]?.on ?? '';
  const span = daysBetween(first, points.at(-1)?.on ?? first);
  const x = (day: string): number =>
    span === 0 ? width - edge : edge + (daysBetween(first, day) / span) * (width - 2 * edge);
  const y = (value: number): number =>
    high === low
      ? height / 2
      : height - edge - ((value - low) / (high - low)) * (height - 2 * edge);
  const level: readonly Shape[] =
    threshold === null
      ? []
      : [
          {
            kind: 'path',
            points: [
              [0, y(threshold)],
              [width, y(threshold)],
            ],
            stroke: 'does-not',
            strokeWidth: 0.7,
            dash: [3, 2],
          },
        ];
  const placed = points.map(({ on, value }) => [x(on), y(value)] as const);
  const path: readonly Shape[] =
    placed.length < 2 ? [] : [{ kind: 'path', points: placed, stroke: 'accent', strokeWidth: 1.4 }];
  const marks = points.flatMap(({ beyond }, at): readonly Shape[] => {
    const [cx, cy] = placed[at] ?? [edge, edge];
    if (beyond) return [diamond(cx, cy, 3.4)];
    return at === points.length - 1 ? [{ kind: 'circle', cx, cy, r: 2.4, fill: 'accent' }] : [];
  });
  return { width, height, shapes: [...level, ...path, ...marks] };
}
