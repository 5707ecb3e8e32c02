import type { Mark } from '../doc.ts';
import type { Drawing, Shape, Tone } from '../drawing.ts';
import { markDrawing, MARK_BOX } from '../marks.ts';
import { fitText, label, line, textWidth, wrapText } from './measure.ts';
import { moved } from './stacked.ts';

/** A measured value: the whole, or one group of people. */
export interface MetricBar {
  readonly label: string;
  /** Null draws no bar. */
  readonly value: number | null;
  /** Printed at the right end of the row, where no limit can cross it. */
  readonly valueText: string;
  /** The limit of this value; a dashed line through its bar. */
  readonly threshold: number | null;
  /** Whether the value keeps its limit; null where it can't be said. */
  readonly passes: boolean | null;
}

/** What a chart of one metric shows; all texts come from the caller. */
export interface MetricBarsInput {
  readonly bars: readonly MetricBar[];
  /** What the axis counts, such as the metric's name. */
  readonly axis: string;
  /** Beside the dashed line where all limits are the same, such as "at least 0.85"; else empty. */
  readonly limitText: string;
  /** A number on the axis as the document's language writes it. */
  readonly format: (value: number) => string;
  /** Points; 450 fits between the margins of A4. */
  readonly width?: number;
}

const name = { size: 8.5 } as const;
const value = { size: 9, weight: 'bold' } as const;
const small = { size: 7 } as const;
const lineHeight = 10.5;
const markSize = 8;

/** Values of one metric as bars from zero, with their limits; the mark at the end says pass or fail. */
export function metricBars(input: MetricBarsInput): Drawing {
  const { bars, width = 450, format } = input;
  const names = width * 0.32;
  const left = names + 8;
  const texts = bars.map((bar) => fitText(bar.valueText, width * 0.2, value));
  const axis = axisOf(bars);
  const room = Math.max(
    width * 0.06,
    ...texts.map((text) => textWidth(text, value) + markSize + 16),
  );
  const length = width - left - room;
  const gap = length / (axis.ticks.length - 1);
  const ticks = axis.ticks.map((tick) => fitText(format(tick), Math.min(gap - 3, 2 * room), small));
  const x = (points: number): number =>
    left + ((points - axis.from) / (axis.to - axis.from)) * length;
  const top = input.limitText === '' ? 4 : 16;
  const marks: Shape[] = [];
  const limits: Shape[] = [];
  // Marks stand below each other, left of the widest value.
  const marksAt =
    width - Math.max(0, ...texts.map((text) => textWidth(text, value))) - markSize - 5;
  let y = top + 2;
  bars.forEach((bar, index) => {
    const lines = wrapText(bar.label, names, 2, name);
    const height = Math.max(19, lines.length * lineHeight + 6);
    const middle = y + height / 2;
    const firstLine = middle - ((lines.length - 1) * lineHeight) / 2 + 3;
    lines.forEach((text, row) =>
      marks.push(label(names, firstLine + row * lineHeight, text, { ...name, anchor: 'end' })),
    );
    marks.push(...barShapes(bar, middle, x));
    marks.push(...valueShapes(bar, texts[index] ?? '', { x: width, y: middle, mark: marksAt }));
    if (bar.threshold !== null) limits.push(limitLine(x(bar.threshold), y, y + height));
    y += height;
  });
  const axisY = y + 4;
  const grid = axis.ticks.flatMap((tick, at) => [
    line([x(tick), top], [x(tick), axisY], 'grid', tick === 0 ? 1 : 0.5),
    label(x(tick), axisY + 9, ticks[at] ?? '', { ...small, anchor: 'middle', fill: 'muted' }),
  ]);
  const axisText = fitText(input.axis, width - left, small);
  const caption = label(left, axisY + 20, axisText, { ...small, fill: 'muted' });
  return {
    width,
    height: axisY + 26,
    shapes: [...grid, ...marks, ...limits, ...limitLabel(input, left, x), caption],
  };
}

/** A bar from zero to the value. */
function barShapes(
  bar: MetricBar,
  middle: number,
  x: (points: number) => number,
): readonly Shape[] {
  if (bar.value === null) return [];
  const zero = x(0);
  const end = x(bar.value);
  return [
    {
      kind: 'rect',
      x: Math.min(zero, end),
      y: middle - 5.5,
      // A value of 0 is still a mark, not nothing.
      width: Math.max(Math.abs(end - zero), 0.8),
      height: 11,
      fill: toneOf(bar.passes),
    },
  ];
}

/** The value as text, ending at `x`, and its mark. */
function valueShapes(
  bar: MetricBar,
  text: string,
  at: { readonly x: number; readonly y: number; readonly mark: number },
): readonly Shape[] {
  const style = bar.value === null ? ({ ...name, fill: 'muted' } as const) : value;
  const mark = markOf(bar.passes);
  return [
    label(at.x, at.y + 3.3, text, { ...style, anchor: 'end' }),
    ...(mark === null
      ? []
      : moved(markDrawing(mark).shapes, at.mark, at.y - markSize / 2, markSize / MARK_BOX)),
  ];
}

const toneOf = (passes: boolean | null): Tone =>
  passes === null ? 'previous' : passes ? 'conforms' : 'does-not';

const markOf = (passes: boolean | null): Mark | null =>
  passes === null ? null : passes ? 'conforms' : 'does-not';

const limitLine = (x: number, from: number, to: number): Shape => ({
  kind: 'path',
  points: [
    [x, from],
    [x, to],
  ],
  stroke: 'ink',
  strokeWidth: 1,
  dash: [2.5, 2],
});

function limitLabel(
  { bars, limitText, width = 450 }: MetricBarsInput,
  left: number,
  x: (points: number) => number,
): readonly Shape[] {
  const limit = bars.find(({ threshold }) => threshold !== null)?.threshold ?? null;
  if (limit === null || limitText === '') return [];
  const text = fitText(limitText, width - left - 6, small);
  const half = textWidth(text, small) / 2;
  const centre = Math.min(Math.max(x(limit), left + half), width - half - 3);
  return [label(centre, 10, text, { ...small, anchor: 'middle' })];
}

/** An axis that holds zero, all values and all limits, with three to six round ticks. */
function axisOf(bars: readonly MetricBar[]): {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
} {
  const known = bars.flatMap((bar) => [bar.value, bar.threshold].filter((one) => one !== null));
  const low = Math.min(0, ...known);
  const high = Math.max(0, ...known);
  // Values so small that a step would vanish are drawn as nothing.
  const span = Math.max(high - low, 1e-9);
  const step = roundStep(span / 4);
  const from = Math.floor(low / step + 1e-9) * step;
  const to = Math.max(Math.ceil(high / step - 1e-9) * step, from + step);
  const count = Math.round((to - from) / step);
  const ticks = Array.from({ length: count + 1 }, (_, at) => from + at * step);
  // 0.1 + 0.2 is not 0.3: numbers on an axis are.
  return { from, to, ticks: ticks.map((tick) => Number(tick.toPrecision(12))) };
}

/** 1, 2, 2.5 or 5 times a power of ten, not smaller than asked. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const factor = [1, 2, 2.5, 5, 10].find((one) => one * power >= size * (1 - 1e-9)) ?? 10;
  return factor * power;
}
