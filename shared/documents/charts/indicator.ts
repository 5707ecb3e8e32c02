import { daysBetween } from '../../domain/common.ts';
import type { Drawing, Shape, Tone } from '../drawing.ts';
import { fitText, label, line, textWidth } from './measure.ts';
import { niceTicks } from './ticks.ts';

/** A value of an indicator as a point; `beyond` is past the threshold. */
export interface IndicatorPoint {
  readonly on: string;
  readonly value: number;
  readonly beyond: boolean;
}

/** Values of an indicator over time against target and threshold; all texts come from the caller. */
export interface IndicatorChartInput {
  /** At least one, with at least one point each, oldest first. The first is drawn strongest. */
  readonly series: readonly {
    readonly label: string;
    readonly points: readonly IndicatorPoint[];
  }[];
  readonly direction: 'at-least' | 'at-most' | null;
  readonly target: number | null;
  readonly threshold: number | null;
  /** "Target 95 %", "Threshold 90 %". */
  readonly targetText: string;
  readonly thresholdText: string;
  /** Days on which the gap between groups was too large, with both ends of it. */
  readonly gaps: readonly { readonly on: string; readonly from: number; readonly to: number }[];
  /** A day as the axis prints it, and a figure. */
  readonly day: (day: string) => string;
  readonly value: (value: number) => string;
  /** Points; 450 fits between the margins of A4. */
  readonly width?: number;
}

const small = { size: 7.5 } as const;
const name = { size: 8 } as const;
const top = 10;
/** Length of the piece of line in front of a name. */
const sample = 13;
/** Lines and their names: different in dash, so that they differ in grey as well. */
const styles: readonly { readonly tone: Tone; readonly width: number; readonly dash?: Dash }[] = [
  { tone: 'accent', width: 1.8 },
  { tone: 'conforms', width: 1.2, dash: [5, 2] },
  { tone: 'not-applicable', width: 1.2, dash: [2, 1.5] },
  { tone: 'partly', width: 1.2, dash: [7, 2] },
  { tone: 'muted', width: 1, dash: [1, 2] },
  { tone: 'previous', width: 1.2, dash: [4, 1.5] },
];
type Dash = readonly [number, number];
const styleOf = (at: number): (typeof styles)[number] =>
  styles[at % styles.length] ?? { tone: 'accent', width: 1.2 };

interface Plot {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
}

/**
 * A line for each group, named where it ends; target and threshold as levels with the side beyond
 * the threshold shaded. A value beyond it is a filled diamond, the others are dots.
 */
export function indicatorChart(input: IndicatorChartInput): Drawing {
  const { series, target, threshold, width = 450 } = input;
  const points = series.flatMap((one) => one.points);
  const days = points.map(({ on }) => on).toSorted();
  const limits = [target, threshold].filter((value) => value !== null);
  const ticks = niceTicks([...points.map(({ value }) => value), ...limits], 4);
  const low = ticks[0] ?? 0;
  const high = ticks.at(-1) ?? 1;
  const texts = ticks.map((tick) => fitText(input.value(tick), width * 0.14, small));
  const left = Math.max(...texts.map((text) => textWidth(text, small))) + 6;
  const names = namesOf(input);
  const room = Math.min(
    width * 0.3,
    Math.max(...names.map(({ text }) => textWidth(text, name))) + 4,
  );
  const right = width - room - sample - 9;
  // Names of many groups need room below each other.
  const height = Math.max(104, names.length * 11);
  const bottom = top + height;
  const span = daysBetween(days[0] ?? '', days.at(-1) ?? '');
  const plot: Plot = {
    left,
    right,
    bottom,
    x: (day) =>
      span === 0
        ? (left + right) / 2
        : left + 4 + (daysBetween(days[0] ?? '', day) / span) * (right - left - 8),
    y: (value) => bottom - ((value - low) / (high - low)) * height,
  };
  return {
    width,
    height: bottom + 16,
    shapes: [
      ...beyondSide(input, plot),
      ...ticks.flatMap((tick, at) => [
        line([left, plot.y(tick)], [right, plot.y(tick)], 'grid', at === 0 ? 0.8 : 0.5),
        label(left - 4, plot.y(tick) + 2.5, texts[at] ?? '', {
          ...small,
          anchor: 'end',
          fill: 'muted',
        }),
      ]),
      ...dayLabels(input, days, plot),
      ...levels(input, plot),
      ...input.gaps.flatMap(({ on, from, to }) => bracket(plot.x(on), plot.y(from), plot.y(to))),
      // The strongest line lies on top.
      ...series.flatMap((one, at) => seriesShapes(one.points, at, plot)).toReversed(),
      ...nameShapes(names, plot, fitTo(room)),
    ],
  };
}

const fitTo =
  (room: number) =>
  (text: string): string =>
    fitText(text, room, name);

/** What lies beyond the threshold, lightly shaded. */
function beyondSide({ direction, threshold }: IndicatorChartInput, plot: Plot): readonly Shape[] {
  if (threshold === null || direction === null) return [];
  const at = plot.y(threshold);
  const [y, height] = direction === 'at-least' ? [at, plot.bottom - at] : [top, at - top];
  if (height <= 0) return [];
  return [
    {
      kind: 'rect',
      x: plot.left,
      y,
      width: plot.right - plot.left,
      height,
      fill: 'does-not',
      opacity: 0.07,
    },
  ];
}

function levels({ target, threshold }: IndicatorChartInput, plot: Plot): readonly Shape[] {
  const level = (value: number, stroke: Tone, dash: Dash): Shape => ({
    kind: 'path',
    points: [
      [plot.left, plot.y(value)],
      [plot.right, plot.y(value)],
    ],
    stroke,
    strokeWidth: 1,
    dash,
  });
  return [
    ...(target === null ? [] : [level(target, 'conforms', targetDash)]),
    ...(threshold === null ? [] : [level(threshold, 'does-not', thresholdDash)]),
  ];
}

function seriesShapes(points: readonly IndicatorPoint[], at: number, plot: Plot): readonly Shape[] {
  const { tone, width, dash } = styleOf(at);
  const placed = points.map(({ on, value }) => [plot.x(on), plot.y(value)] as const);
  const path: readonly Shape[] =
    placed.length < 2
      ? []
      : [
          {
            kind: 'path',
            points: placed,
            stroke: tone,
            strokeWidth: width,
            ...(dash === undefined ? {} : { dash }),
          },
        ];
  const dense = points.length > 40;
  const marks = points.flatMap(({ beyond }, index): readonly Shape[] => {
    const [x, y] = placed[index] ?? [plot.left, plot.bottom];
    if (beyond) return [diamond(x, y, at === 0 ? 4.2 : 3.4)];
    // With a value for each day the line says enough.
    if (dense && index !== points.length - 1) return [];
    return [{ kind: 'circle', cx: x, cy: y, r: at === 0 ? 2.2 : 1.7, fill: tone }];
  });
  // Drawn from the last to the first: the marks belong on top of their line.
  return [...marks, ...path];
}

/** A value beyond the threshold: another shape, not only another colour. */
export function diamond(x: number, y: number, size: number): Shape {
  return {
    kind: 'path',
    points: [
      [x, y - size],
      [x + size, y],
      [x, y + size],
      [x - size, y],
    ],
    closed: true,
    fill: 'does-not',
    stroke: 'paper',
    strokeWidth: 0.8,
  };
}

/** Both ends of a gap that is too large, joined. */
function bracket(x: number, from: number, to: number): readonly Shape[] {
  return [
    line([x, from], [x, to], 'does-not', 1.2),
    line([x - 2.5, from], [x + 2.5, from], 'does-not', 1.2),
    line([x - 2.5, to], [x + 2.5, to], 'does-not', 1.2),
  ];
}

interface Name {
  readonly text: string;
  /** The value beside which it stands. */
  readonly value: number;
  readonly fill: Tone;
  readonly bold: boolean;
  /** The line that it names, shown in front of it: names are pushed apart. */
  readonly stroke: Tone;
  readonly dash?: Dash;
}

/** What is named at the right: each line where it ends, target and threshold. */
function namesOf(input: IndicatorChartInput): readonly Name[] {
  const { series, target, threshold, targetText, thresholdText } = input;
  return [
    ...series.flatMap(({ label: text, points }, at): readonly Name[] => {
      const last = points.at(-1);
      if (last === undefined) return [];
      // Amber and grey are too pale for small letters.
      const fill = at === 0 ? 'accent' : 'ink';
      const { tone: stroke, dash } = styleOf(at);
      const own = { text, value: last.value, fill, bold: at === 0, stroke } as const;
      return [dash === undefined ? own : { ...own, dash }];
    }),
    ...(target === null
      ? []
      : [{ text: targetText, value: target, ...limitName('conforms', targetDash) }]),
    ...(threshold === null
      ? []
      : [{ text: thresholdText, value: threshold, ...limitName('does-not', thresholdDash) }]),
  ];
}

const targetDash: Dash = [1.5, 2];
const thresholdDash: Dash = [4, 3];

const limitName = (fill: Tone, dash: Dash): Omit<Name, 'text' | 'value'> => ({
  fill,
  stroke: fill,
  bold: false,
  dash,
});

/** Names beside what they name; those that would overlap are pushed apart, all within the plot. */
function nameShapes(
  names: readonly Name[],
  plot: Plot,
  fit: (text: string) => string,
): readonly Shape[] {
  const step = 9.5;
  const placed = names
    .map((one) => ({ ...one, at: plot.y(one.value) + 2.8 }))
    .toSorted((a, b) => a.at - b.at);
  let lowest = -Infinity;
  for (const one of placed) {
    one.at = Math.max(one.at, lowest + step);
    lowest = one.at;
  }
  // From below: nothing may leave the plot.
  let highest = plot.bottom + 2.8;
  for (const one of placed.toReversed()) {
    one.at = Math.min(one.at, highest);
    highest = one.at - step;
  }
  return placed.flatMap(({ text, at, fill, bold, stroke, dash }): readonly Shape[] => [
    {
      kind: 'path',
      points: [
        [plot.right + 5, at - 2.8],
        [plot.right + 5 + sample, at - 2.8],
      ],
      stroke,
      strokeWidth: bold ? 1.8 : 1.2,
      ...(dash === undefined ? {} : { dash }),
    },
    label(plot.right + 8 + sample, at, fit(text), {
      ...name,
      weight: bold ? 'bold' : 'normal',
      fill,
    }),
  ]);
}

/** The first and the last day, and some between them where there is room. */
function dayLabels(
  { day }: IndicatorChartInput,
  days: readonly string[],
  plot: Plot,
): readonly Shape[] {
  const at = plot.bottom + 10;
  const first = days[0] ?? '';
  const last = days.at(-1) ?? first;
  if (first === last) {
    return [label(plot.x(first), at, day(first), { ...small, anchor: 'middle', fill: 'muted' })];
  }
  const wide = textWidth(day(last), small) + 14;
  const ends: readonly Shape[] = [
    label(plot.left, at, day(first), { ...small, fill: 'muted' }),
    label(plot.right, at, day(last), { ...small, anchor: 'end', fill: 'muted' }),
  ];
  const between: Shape[] = [];
  let free = plot.left + textWidth(day(first), small) + 14 + wide / 2;
  for (const one of new Set(days)) {
    const x = plot.x(one);
    if (x < free || x > plot.right - wide * 1.5) continue;
    between.push(label(x, at, day(one), { ...small, anchor: 'middle', fill: 'muted' }));
    between.push(line([x, plot.bottom], [x, plot.bottom + 2.5], 'muted', 0.5));
    free = x + wide;
  }
  return [...ends, ...between];
}
