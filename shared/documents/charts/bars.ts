import type { Drawing, Shape } from '../drawing.ts';
import { fitText, label, line, textWidth, wrapText } from './measure.ts';

/** One bar: a clause or a control group. */
export interface Bar {
  readonly label: string;
  /** 0 to 100; null draws no bar. */
  readonly value: number | null;
  /** Printed at the end of the bar, such as "62" or "not rated". */
  readonly valueText: string;
  /** The earlier value, drawn as a thinner bar below. */
  readonly previous?: number | null;
  readonly previousText?: string;
}

/** What a bar chart shows; all texts come from the caller. */
export interface BarsInput {
  readonly bars: readonly Bar[];
  /** Points; 450 fits between the margins of A4. */
  readonly width?: number;
  /** What the axis counts, such as "Score, 0 to 100". */
  readonly axis: string;
}

const name = { size: 8.5 } as const;
const value = { size: 9, weight: 'bold' } as const;
const small = { size: 7 } as const;
const lineHeight = 10.5;

/** Scores as horizontal bars on a common axis from 0 to 100, values at their ends. */
export function barChart({ bars, width = 450, axis }: BarsInput): Drawing {
  const names = width * 0.38;
  const left = names + 8;
  const texts = bars.map((bar) => fitText(bar.valueText, width * 0.2, value));
  const earlier = bars.map((bar) => fitText(bar.previousText ?? '', width * 0.2, small));
  const ends = [
    ...texts.map((text) => textWidth(text, value)),
    ...earlier.map((text) => textWidth(text, small)),
    textWidth('100', small) / 2,
  ];
  const length = width - left - Math.max(...ends) - 6;
  const x = (points: number): number => left + (Math.min(100, Math.max(0, points)) / 100) * length;
  const marks: Shape[] = [];
  let y = 6;
  bars.forEach((bar, index) => {
    const lines = wrapText(bar.label, names, 2, name);
    const hasPrevious = typeof bar.previous === 'number';
    const height = Math.max(hasPrevious ? 26 : 19, lines.length * lineHeight + 6);
    const middle = y + height / 2;
    const firstLine = middle - ((lines.length - 1) * lineHeight) / 2 + 3;
    lines.forEach((text, row) =>
      marks.push(label(names, firstLine + row * lineHeight, text, { ...name, anchor: 'end' })),
    );
    const barTop = hasPrevious ? middle - 9 : middle - 5.5;
    const end = bar.value === null ? left : x(bar.value);
    if (bar.value !== null) marks.push(rect(left, barTop, end - left, 11, 'accent'));
    const style = bar.value === null ? ({ ...name, fill: 'muted' } as const) : value;
    marks.push(label(end + 4, barTop + 8.8, texts[index] ?? '', style));
    if (typeof bar.previous === 'number') {
      const previousEnd = x(bar.previous);
      marks.push(rect(left, middle + 4, previousEnd - left, 4.5, 'previous'));
      const text = earlier[index] ?? '';
      marks.push(label(previousEnd + 4, middle + 9.5, text, { ...small, fill: 'muted' }));
    }
    y += height;
  });
  const axisY = y + 4;
  const grid = [0, 25, 50, 75, 100].flatMap((points) => [
    line([x(points), 4], [x(points), axisY], 'grid', points === 0 ? 1 : 0.5),
    label(x(points), axisY + 9, String(points), { ...small, anchor: 'middle', fill: 'muted' }),
  ]);
  const axisText = fitText(axis, length, small);
  const caption = label(left, axisY + 20, axisText, { ...small, fill: 'muted' });
  return { width, height: axisY + 26, shapes: [...grid, ...marks, caption] };
}

function rect(
  x: number,
  y: number,
  width: number,
  height: number,
  fill: 'accent' | 'previous',
): Shape {
  // A score of 0 is still a mark, not nothing.
  return { kind: 'rect', x, y, width: Math.max(width, 0.8), height, fill };
}
