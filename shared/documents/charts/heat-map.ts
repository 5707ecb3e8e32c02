import type { Drawing, Shape, Tone } from '../drawing.ts';
import { fitText, label, wrapText } from './measure.ts';

/** One cell: a requirement with its score. */
export interface HeatCell {
  /** Short, such as "6.1.2". */
  readonly label: string;
  /** 0 to 100; null: nothing was rated. */
  readonly score: number | null;
  /** Printed under the label, such as "62" or "n/a". */
  readonly valueText: string;
}

/** One row: a clause or control group with its requirements. */
export interface HeatRow {
  readonly label: string;
  readonly cells: readonly HeatCell[];
}

/** What a heat map shows; all texts come from the caller. */
export interface HeatMapInput {
  readonly rows: readonly HeatRow[];
  /** Words for the four kinds of cell, in the key below. */
  readonly bands: Readonly<Record<Band, string>>;
  /** Points; 450 fits between the margins of A4. */
  readonly width?: number;
}

/** How a score reads at a glance. */
export type Band = 'high' | 'middle' | 'low' | 'none';

/** From 80 most of the work is done; under 40 most is missing. */
export function bandOf(score: number | null): Band {
  if (score === null) return 'none';
  if (score >= 80) return 'high';
  return score >= 40 ? 'middle' : 'low';
}

const name = { size: 8.5 } as const;
const head = { size: 6.5 } as const;
const value = { size: 9, weight: 'bold' } as const;
const rowHeight = 26;
const perLine = 9;

/** The scores of all requirements at once: one row of toned cells for each group. */
export function heatMap({ rows, bands, width = 450 }: HeatMapInput): Drawing {
  const names = width * 0.3;
  const left = names + 8;
  const widest = Math.max(1, ...rows.map(({ cells }) => Math.min(perLine, cells.length)));
  const cell = Math.min(48, (width - left) / widest);
  const shapes: Shape[] = [];
  let y = 2;
  for (const row of rows) {
    const lines = Math.max(1, Math.ceil(row.cells.length / perLine));
    const texts = wrapText(row.label, names, 2, name);
    const first = y + rowHeight / 2 - ((texts.length - 1) * 10) / 2 + 3;
    texts.forEach((text, index) =>
      shapes.push(label(names, first + index * 10, text, { ...name, anchor: 'end' })),
    );
    row.cells.forEach((one, index) => {
      const x = left + (index % perLine) * cell;
      const top = y + Math.floor(index / perLine) * rowHeight;
      shapes.push(...cellShapes(one, x, top, cell));
    });
    y += lines * rowHeight;
  }
  const order: readonly Band[] = ['high', 'middle', 'low', 'none'];
  order.forEach((band, index) => {
    const slot = (width - 2) / order.length;
    const x = 1 + index * slot;
    shapes.push(...boxShapes(band, x, y + 8, 12, 10));
    shapes.push(label(x + 17, y + 16, fitText(bands[band], slot - 22, name), name));
  });
  return { width, height: y + 24, shapes };
}

function cellShapes(cell: HeatCell, x: number, y: number, size: number): readonly Shape[] {
  const middle = x + size / 2 - 0.5;
  const room = size - 4;
  return [
    ...boxShapes(bandOf(cell.score), x, y, size - 1.5, rowHeight - 1.5),
    label(middle, y + 9, fitText(cell.label, room, head), { ...head, anchor: 'middle' }),
    label(middle, y + 20, fitText(cell.valueText, room, value), {
      ...(cell.score === null ? head : value),
      anchor: 'middle',
      fill: 'ink',
    }),
  ];
}

const fills: Readonly<
  Record<Exclude<Band, 'none'>, { readonly fill: Tone; readonly opacity: number }>
> = {
  high: { fill: 'conforms', opacity: 0.1 },
  middle: { fill: 'partly', opacity: 0.4 },
  low: { fill: 'does-not', opacity: 0.55 },
};

/** Fillings that get darker the more is missing, also in grey; low cells have a bold edge, empty ones a dashed. */
function boxShapes(
  band: Band,
  x: number,
  y: number,
  width: number,
  height: number,
): readonly Shape[] {
  const box = { kind: 'rect', x, y, width, height, radius: 1.5 } as const;
  if (band === 'none') {
    return [{ ...box, stroke: 'not-assessed', strokeWidth: 0.7, dash: [2, 2] }];
  }
  if (band === 'low') return [{ ...box, ...fills.low, stroke: 'does-not', strokeWidth: 1.2 }];
  return [{ ...box, ...fills[band] }];
}
