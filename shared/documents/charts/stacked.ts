import type { Status } from '../../domain/assessment.ts';
import { statuses } from '../../domain/assessment.ts';
import type { StatusCounts } from '../../domain/scoring.ts';
import type { Drawing, Shape, Tone } from '../drawing.ts';
import { markDrawing, MARK_BOX } from '../marks.ts';
import { fitText, label, textWidth, wrapText } from './measure.ts';

/** One row: how often each status was given in a clause or control group. */
export interface StackedRow {
  readonly label: string;
  readonly counts: StatusCounts;
}

/** What a chart of conformity counts shows; all texts come from the caller. */
export interface StackedInput {
  readonly rows: readonly StackedRow[];
  /** The word for each status. */
  readonly words: Readonly<Record<Status, string>>;
  /** Points; 450 fits between the margins of A4. */
  readonly width?: number;
}

const name = { size: 8.5 } as const;
const number = { size: 8, weight: 'bold' } as const;
const lineHeight = 10.5;

/**
 * Conformity counts as bars whose length is the number of questions. The parts keep
 * their order, and three of the five also differ in their filling, so that they can
 * be told apart in grey.
 */
export function stackedChart({ rows, words, width = 450 }: StackedInput): Drawing {
  const key = keyShapes(words, width);
  const names = width * 0.38;
  const left = names + 8;
  const most = Math.max(1, ...rows.map(({ counts }) => totalOf(counts)));
  const totalRoom = textWidth(String(most), number) + 8;
  const unit = (width - left - totalRoom) / most;
  const shapes: Shape[] = [...key.shapes];
  let y = key.height + 6;
  for (const row of rows) {
    const lines = wrapText(row.label, names, 2, name);
    const height = Math.max(20, lines.length * lineHeight + 6);
    const middle = y + height / 2;
    const firstLine = middle - ((lines.length - 1) * lineHeight) / 2 + 3;
    lines.forEach((text, index) =>
      shapes.push(label(names, firstLine + index * lineHeight, text, { ...name, anchor: 'end' })),
    );
    let x = left;
    for (const status of statuses) {
      const count = row.counts[status];
      if (count === 0) continue;
      shapes.push(...segment(status, count, x, middle - 7, count * unit));
      x += count * unit;
    }
    const total = String(totalOf(row.counts));
    shapes.push(label(x + 5, middle + 3, total, { ...name, fill: 'muted' }));
    y += height;
  }
  return { width, height: y + 4, shapes };
}

const barHeight = 14;

/** Washed and empty parts are close to the paper. */
const textTones: Readonly<Record<Status, Tone>> = {
  conforms: 'on-conforms',
  partly: 'on-partly',
  'does-not': 'on-does-not',
  'not-applicable': 'ink',
  'not-assessed': 'ink',
};

function segment(
  status: Status,
  count: number,
  x: number,
  y: number,
  length: number,
): readonly Shape[] {
  // A hairline of paper between two parts.
  const inner = Math.max(length - 1, 0.6);
  const shapes: Shape[] = [];
  if (status === 'not-assessed') {
    shapes.push({
      kind: 'rect',
      x: x + 0.5,
      y: y + 0.5,
      width: Math.max(inner - 1, 0.4),
      height: barHeight - 1,
      stroke: 'not-applicable',
      strokeWidth: 0.8,
      dash: [2, 2],
    });
  } else {
    const opacity = status === 'not-applicable' ? { opacity: 0.35 } : {};
    shapes.push({ kind: 'rect', x, y, width: inner, height: barHeight, fill: status, ...opacity });
  }
  const text = String(count);
  const textLength = textWidth(text, number);
  const fits = textLength + 3 <= inner;
  // "Does not" and "conforms" are equally dark in grey: stripes tell them apart.
  if (status === 'does-not') {
    const free = fits
      ? [x + inner / 2 - textLength / 2 - 2, x + inner / 2 + textLength / 2 + 2]
      : [];
    shapes.push(...stripes(x, y, inner, free));
  }
  if (fits) {
    shapes.push(
      label(x + inner / 2, y + barHeight / 2 + 3, text, {
        ...number,
        anchor: 'middle',
        fill: textTones[status],
      }),
    );
  }
  return shapes;
}

/** Slanted lines of paper across a bar, but not between `free[0]` and `free[1]` where the number stands. */
function stripes(x: number, y: number, length: number, free: readonly number[]): readonly Shape[] {
  const [from = Infinity, to = -Infinity] = free;
  const shapes: Shape[] = [];
  const slant = 4;
  for (let start = x + 2; start + slant <= x + length - 0.5; start += 5) {
    if (start + slant > from && start < to) continue;
    shapes.push({
      kind: 'path',
      points: [
        [start, y + barHeight],
        [start + slant, y],
      ],
      stroke: 'paper',
      strokeWidth: 0.9,
    });
  }
  return shapes;
}

/** The five statuses with shape and word in the order of the parts, on as many lines as needed. */
function keyShapes(
  words: Readonly<Record<Status, string>>,
  width: number,
): { readonly shapes: readonly Shape[]; readonly height: number } {
  const shapes: Shape[] = [];
  const size = 8;
  let x = 0;
  let y = 0;
  for (const status of statuses) {
    const text = fitText(words[status], width - size - 8, name);
    const length = size + 4 + textWidth(text, name);
    if (x > 0 && x + length > width) {
      x = 0;
      y += 14;
    }
    shapes.push(...moved(markDrawing(status).shapes, x, y + 2, size / MARK_BOX));
    shapes.push(label(x + size + 4, y + 9, text, name));
    x += length + 14;
  }
  return { shapes, height: y + 16 };
}

/** Shapes at another place and size. */
export function moved(
  shapes: readonly Shape[],
  dx: number,
  dy: number,
  scale: number,
): readonly Shape[] {
  return shapes.map((shape): Shape => {
    switch (shape.kind) {
      case 'rect':
        return {
          ...shape,
          x: dx + shape.x * scale,
          y: dy + shape.y * scale,
          width: shape.width * scale,
          height: shape.height * scale,
        };
      case 'circle':
        return {
          ...shape,
          cx: dx + shape.cx * scale,
          cy: dy + shape.cy * scale,
          r: shape.r * scale,
        };
      case 'path':
        return {
          ...shape,
          points: shape.points.map(([x, y]) => [dx + x * scale, dy + y * scale] as const),
        };
      case 'text':
        return {
          ...shape,
          x: dx + shape.x * scale,
          y: dy + shape.y * scale,
          size: shape.size * scale,
        };
    }
  });
}

function totalOf(counts: StatusCounts): number {
  return statuses.reduce((sum, status) => sum + counts[status], 0);
}
