import { daysBetween } from '../../domain/common.ts';
import type { Drawing, Shape } from '../drawing.ts';
import { fitText, label, line, textWidth } from './measure.ts';

/** Values over time on their way to a target; all texts come from the caller. */
export interface MeasurementsInput {
  /** Oldest first, at least one. */
  readonly measurements: readonly { readonly on: string; readonly value: number }[];
  readonly target: number | null;
  readonly baseline: number | null;
  /** The days that the axis runs between where the measurements do not go further. */
  readonly from: string | null;
  readonly to: string | null;
  /** "Target 95 %", "Start 40 %". */
  readonly targetText: string;
  readonly baselineText: string;
  /** Printed at the last point. */
  readonly lastText: string;
  /** A day as the axis prints it. */
  readonly day: (day: string) => string;
  readonly value: (value: number) => string;
  /** Points; 430 fits into a card. */
  readonly width?: number;
}

const small = { size: 7.5 } as const;
const strong = { size: 9, weight: 'bold' } as const;
const top = 12;
const plotHeight = 78;

/** A line of values with the target as a dashed level; what was not measured is not drawn. */
export function measurementsChart(input: MeasurementsInput): Drawing {
  const { measurements, target, baseline, width = 430 } = input;
  const days = [
    ...measurements.map(({ on }) => on),
    ...[input.from, input.to].filter((day) => day !== null),
  ].toSorted();
  const firstDay = days[0] ?? '';
  const lastDay = days.at(-1) ?? firstDay;
  const values = [
    ...measurements.map(({ value }) => value),
    ...[target, baseline].filter((value) => value !== null),
  ];
  const low = Math.min(...values);
  const high = Math.max(...values);
  const pad = (high - low) * 0.12 || Math.abs(high) * 0.1 || 1;
  const ticks = [low, high].map((value) => fitText(input.value(value), width * 0.14, small));
  const left = Math.max(...ticks.map((text) => textWidth(text, small))) + 6;
  const right = width - width * 0.24;
  const span = daysBetween(firstDay, lastDay);
  const x = (day: string): number =>
    span === 0 ? (left + right) / 2 : left + (daysBetween(firstDay, day) / span) * (right - left);
  const y = (value: number): number =>
    top + plotHeight - ((value - low + pad) / (high - low + 2 * pad)) * plotHeight;
  const bottom = top + plotHeight;
  const shapes: Shape[] = [
    line([left, bottom], [right, bottom], 'grid', 0.8),
    ...[low, high].flatMap((value, at) => [
      line([left, y(value)], [right, y(value)], 'grid'),
      label(left - 4, y(value) + 2.5, ticks[at] ?? '', {
        ...small,
        anchor: 'end',
        fill: 'muted',
      } as const),
    ]),
    ...level(input, y, left, right),
    ...dayLabels(input, firstDay, lastDay, x, bottom),
  ];
  const points = measurements.map(({ on, value }) => [x(on), y(value)] as const);
  const path: Shape[] =
    points.length > 1 ? [{ kind: 'path', points, stroke: 'accent', strokeWidth: 1.6 }] : [];
  const dots = points.map(([cx, cy], at): Shape => ({
    kind: 'circle',
    cx,
    cy,
    r: at === points.length - 1 ? 3.2 : 2,
    fill: 'accent',
  }));
  const last = points.at(-1) ?? ([left, bottom] as const);
  return {
    width,
    height: bottom + 16,
    shapes: [
      ...shapes,
      ...path,
      ...dots,
      lastLabel(
        last,
        fitText(input.lastText, width * 0.2, strong),
        [right, bottom],
        [...(target === null ? [] : [y(target)]), ...(baseline === null ? [] : [y(baseline)])],
      ),
    ],
  };
}

/** The last value beside its point, clear of the dashed levels and of the axis. */
function lastLabel(
  [x, y]: readonly [number, number],
  text: string,
  [right, bottom]: readonly [number, number],
  levels: readonly number[],
): Shape {
  const nearest = levels.toSorted((a, b) => Math.abs(a - y) - Math.abs(b - y))[0];
  const isNear = nearest !== undefined && Math.abs(nearest - y) < 9;
  const isBeside = x + textWidth(text, strong) + 8 < right;
  // Below a level, unless that is where the axis names the days.
  const away = nearest !== undefined && nearest <= y && y + 13 < bottom ? 13 : -6;
  return label(isBeside ? x + 6 : x, y + (isNear || !isBeside ? away : 3.2), text, {
    ...strong,
    anchor: isBeside ? 'start' : 'end',
  });
}

/** The levels of target and start, named at the right. */
function level(
  { target, baseline, targetText, baselineText, width = 430 }: MeasurementsInput,
  y: (value: number) => number,
  left: number,
  right: number,
): readonly Shape[] {
  const room = width - right - 6;
  const lines: Shape[] = [];
  const rows: { readonly at: number; readonly text: string }[] = [];
  if (target !== null) {
    lines.push({
      kind: 'path',
      points: [
        [left, y(target)],
        [right, y(target)],
      ],
      stroke: 'does-not',
      strokeWidth: 1,
      dash: [4, 3],
    });
    rows.push({ at: y(target), text: targetText });
  }
  if (baseline !== null && baseline !== target) {
    lines.push({
      kind: 'path',
      points: [
        [left, y(baseline)],
        [right, y(baseline)],
      ],
      stroke: 'muted',
      strokeWidth: 0.7,
      dash: [1.5, 2.5],
    });
    rows.push({ at: y(baseline), text: baselineText });
  }
  const [first, second] = rows;
  // Two names at nearly the same height would be printed over each other.
  const isClose = first !== undefined && second !== undefined && Math.abs(first.at - second.at) < 9;
  const shift = isClose && first.at <= second.at ? 9 : isClose ? -9 : 0;
  return [
    ...lines,
    ...rows.map(({ at, text }, index) =>
      label(right + 5, at + 2.5 + (index === 1 ? shift : 0), fitText(text, room, small), {
        ...small,
        fill: index === 0 && target !== null ? 'does-not' : 'muted',
      }),
    ),
  ];
}

function dayLabels(
  { day }: MeasurementsInput,
  first: string,
  last: string,
  x: (day: string) => number,
  bottom: number,
): readonly Shape[] {
  const at = bottom + 10;
  if (first === last) {
    return [label(x(first), at, day(first), { ...small, anchor: 'middle', fill: 'muted' })];
  }
  return [
    label(x(first), at, day(first), { ...small, fill: 'muted' }),
    label(x(last), at, day(last), { ...small, anchor: 'end', fill: 'muted' }),
  ];
}
