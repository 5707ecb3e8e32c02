/** Paragraphs and rows of Word tables as strips for the paginator. */
import type { Slice } from '../pdf/slice.ts';
import type { BlockStyle } from '../pdf/style.ts';
import { wordLeading } from './styles.ts';

interface Spacing {
  readonly before?: number;
  readonly after?: number;
  readonly keep?: boolean;
}

/** A paragraph: lines, of which neither the first nor the last stands alone on a page. */
export const lines = (
  count: number,
  style: BlockStyle,
  { before = 0, after = 0, keep = false }: Spacing = {},
): Slice[] =>
  Array.from({ length: count }, (_, at): Slice => {
    const last = at === count - 1;
    return {
      before: at === 0 ? before : 0,
      height: wordLeading(style) + (last ? after : 0),
      ops: [],
      keep: last ? keep : at === 0 || at === count - 2,
    };
  });

export interface CellContent {
  /** Heights of its paragraphs' lines. */
  readonly count: number;
  readonly style: BlockStyle;
}

interface RowLook {
  readonly top: number;
  readonly bottom: number;
  readonly line?: number;
  readonly whole: boolean;
  readonly keep?: boolean;
  readonly repeat?: readonly Slice[];
}

/** A row of a table: one strip, or lines that may part where the row may. */
export const row = (cells: readonly CellContent[], look: RowLook): Slice[] => {
  const { top, bottom, line = 0, whole, keep = false, repeat } = look;
  const again = repeat ? { repeat } : {};
  const tall = Math.max(...cells.map(({ count, style }) => count * wordLeading(style)));
  if (whole) {
    return [{ before: 0, height: top + tall + bottom + line, ops: [], keep, ...again }];
  }
  const leading = Math.max(...cells.map(({ style }) => wordLeading(style)));
  const count = Math.max(1, Math.round(tall / leading));
  return Array.from({ length: count }, (_, at): Slice => {
    const last = at === count - 1;
    return {
      before: 0,
      height: leading + (at === 0 ? top : 0) + (last ? bottom + line : 0),
      ops: [],
      keep: last ? keep : at === 0 || at === count - 2,
      ...again,
    };
  });
};
