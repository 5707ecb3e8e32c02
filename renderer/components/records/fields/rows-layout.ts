import type { CellSpec } from '../../../../shared/domain/records/spec.ts';

/** How wide a cell of each kind has to be to be of use, in pixels. */
const widths: Readonly<Record<CellSpec['kind'], number>> = {
  line: 150,
  text: 260,
  day: 136,
  number: 84,
  flag: 64,
  choice: 128,
  level: 128,
  requirements: 200,
};

/** Room that the buttons of a row take. */
export const rowButtons = 92;

/** The share of a column in a table of rows. */
export function columnWidth({ kind }: CellSpec): number {
  return widths[kind];
}

/** Whether the cells of a row fit side by side; otherwise each row is a card. */
export function fitsAsTable(columns: readonly CellSpec[], width: number): boolean {
  const needed = columns.reduce((sum, column) => sum + columnWidth(column), rowButtons);
  return needed <= width;
}

/** A list with one entry at another place. */
export function moved<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const entry = list[from];
  if (entry === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(from, 1).toSpliced(to, 0, entry);
}
