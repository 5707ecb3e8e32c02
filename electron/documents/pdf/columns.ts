/** Shares a table's width among its columns, by what they hold and by the weight they were given. */
import type { Block } from '../../../shared/documents/doc.ts';
import type { Metrics } from './fonts.ts';
import { piecesOf, type Pieces } from './pieces.ts';
import { STYLES, type BlockStyle } from './style.ts';
import { extentOf } from './wrap.ts';

interface ColumnNeed {
  /** The width at which nothing wraps. */
  readonly natural: number;
  /** The width at which no word breaks. */
  readonly least: number;
  readonly weight: number;
}

const sum = (values: readonly number[]): number =>
  values.reduce((total, value) => total + value, 0);

export const columnWidths = (needs: readonly ColumnNeed[], total: number): number[] => {
  const weights = sum(needs.map((need) => need.weight));
  const natural = sum(needs.map((need) => need.natural));
  if (natural <= total) {
    return needs.map((need) => need.natural + ((total - natural) * need.weight) / weights);
  }
  // A single endless word must not starve the other columns: it is broken instead.
  const least = needs.map((need) => Math.min(need.least, total * 0.4));
  if (sum(least) >= total) return least.map((width) => (width * total) / sum(least));
  const at = (scale: number): number[] =>
    needs.map((need, column) =>
      Math.min(
        Math.max(scale * need.weight, least[column] ?? 0),
        Math.max(need.natural, least[column] ?? 0),
      ),
    );
  // The total grows with the scale, so halving finds the one that fills the width.
  let low = 0;
  let high = total / Math.min(...needs.map((need) => need.weight));
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (sum(at(middle)) < total) low = middle;
    else high = middle;
  }
  return at(low);
};

type Table = Extract<Block, { kind: 'table' }>;

export const tableLook = (block: Table) =>
  block.dense
    ? { style: STYLES.denseCell, headStyle: STYLES.denseHead, between: 8, padding: 2.75 }
    : { style: STYLES.cell, headStyle: STYLES.cellHead, between: 11, padding: 4 };

interface MeasuredTable {
  /** The pieces of each cell, by rows. */
  readonly pieces: readonly (readonly Pieces[])[][];
  readonly widths: readonly number[];
}

/**
 * Cuts all cells into pieces and finds the widths of the columns, without the space between
 * them. `room` is for programs that set text wider than the PDF: Word doesn't kern.
 */
export const measureTable = (
  block: Table,
  width: number,
  metrics: Metrics,
  room = 1,
): MeasuredTable => {
  const { style, headStyle, between } = tableLook(block);
  const figures: BlockStyle = { ...style, figures: 'tabular' };
  const styles = block.columns.map((column) => (column.align === 'end' ? figures : style));
  const pieces = block.rows.map((row) =>
    row.map((cell, column) => piecesOf(cell, styles[column] ?? style, metrics)),
  );
  const needs = block.columns.map((column, at) => {
    const head = piecesOf([{ kind: 'text', text: column.header }], headStyle, metrics);
    let { natural, least } = extentOf(head, metrics);
    for (const row of pieces) {
      const need = extentOf(row[at] ?? [], metrics);
      natural = Math.max(natural, need.natural);
      least = Math.max(least, need.least);
    }
    // A hair of room, so that rounding never wraps what just fits.
    return { natural: natural * room + 0.5, least: least * room + 0.5, weight: column.weight };
  });
  return { pieces, widths: columnWidths(needs, width - between * (block.columns.length - 1)) };
};
