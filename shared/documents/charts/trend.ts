import type { Drawing, Shape, Tone } from '../drawing.ts';
import { fitText, label, line, textWidth } from './measure.ts';

/** A level that columns are made of, lowest first. */
export interface TrendPart {
  readonly label: string;
  readonly tone: Tone;
}

/** What a trend shows; all texts come from the caller. */
export interface TrendInput {
  readonly parts: readonly TrendPart[];
  /** One column each, oldest first; `counts` in the order of the parts. */
  readonly columns: readonly { readonly label: string; readonly counts: readonly number[] }[];
  /** What the axis counts, such as "Open risks". */
  readonly axis: string;
  /** Points; 450 fits between the margins of A4. */
  readonly width?: number;
}

const small = { size: 7.5 } as const;
const name = { size: 8.5 } as const;
const plotHeight = 120;
const top = 16;

/** Counts over time as stacked columns, each part named at the last one. */
export function trendChart({ parts, columns, axis, width = 450 }: TrendInput): Drawing {
  const totals = columns.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const highest = niceTop(Math.max(1, ...totals));
  const left = textWidth(String(highest), small) + 8;
  const last = columns.at(-1)?.counts ?? [];
  const names = parts.map((part, at) => `${last[at] ?? 0} ${part.label}`);
  const right = Math.min(width * 0.35, Math.max(0, ...names.map((one) => textWidth(one, name))));
  const slot = (width - left - right - 14) / Math.max(1, columns.length);
  const bar = Math.min(34, slot * 0.66);
  const y = (value: number): number => top + plotHeight * (1 - value / highest);

  const shapes: Shape[] = [label(0, 8, axis, { ...small, fill: 'muted' })];
  for (const value of [0, highest / 2, highest]) {
    if (!Number.isInteger(value)) continue;
    const end = left + slot * columns.length;
    shapes.push(line([left, y(value)], [end, y(value)], 'grid', value === 0 ? 1 : 0.5));
    shapes.push(
      label(left - 5, y(value) + 2.5, String(value), { ...small, anchor: 'end', fill: 'muted' }),
    );
  }
  // Every other name where they would touch each other.
  const step = Math.max(
    1,
    Math.ceil(Math.max(0, ...columns.map((one) => textWidth(one.label, small) + 6)) / slot),
  );
  columns.forEach((column, index) => {
    const x = left + slot * index + (slot - bar) / 2;
    let below = 0;
    column.counts.forEach((count, at) => {
      const tone = parts[at]?.tone;
      if (count > 0 && tone !== undefined) {
        const height = (plotHeight * count) / highest;
        shapes.push({
          kind: 'rect',
          x,
          y: y(below + count),
          width: bar,
          height,
          fill: tone,
          // Pale parts would melt into the paper.
          stroke: 'muted',
          strokeWidth: 0.5,
        });
      }
      below += count;
    });
    // Counted from the last, which is the one that matters.
    if ((columns.length - 1 - index) % step === 0) {
      const middle = left + slot * (index + 0.5);
      shapes.push(
        label(middle, top + plotHeight + 12, column.label, {
          ...small,
          anchor: 'middle',
          fill: 'muted',
        }),
      );
    }
  });
  shapes.push(...partNames(names, last, y, left + slot * columns.length + 6, right));
  return { width, height: top + plotHeight + 18, shapes };
}

/** The names beside the parts of the last column; those that would overlap are pushed apart. */
function partNames(
  names: readonly string[],
  counts: readonly number[],
  y: (value: number) => number,
  x: number,
  room: number,
): readonly Shape[] {
  let below = 0;
  let free = top + plotHeight + 4;
  return counts.flatMap((count, at) => {
    const middle = y(below + count / 2);
    below += count;
    if (count === 0) return [];
    const baseline = Math.min(middle + 3, free);
    free = baseline - 11;
    return [label(x, baseline, fitText(names[at] ?? '', room, name), name)];
  });
}

/** The next even number that is easy to read: 4, 8, 10, 20, 40, 50, 100 … */
function niceTop(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  const steps = [1, 2, 4, 5, 8, 10].map((step) => step * power);
  const found = steps.find((step) => step >= value) ?? value;
  return Math.max(4, found);
}
