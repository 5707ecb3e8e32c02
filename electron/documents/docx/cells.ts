/** What all Word tables of these documents are made of. */
import {
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  WidthType,
  type IParagraphOptions,
  type ITableCellOptions,
  type ITableOptions,
  type TableRow,
} from 'docx';
import type { Inlines } from '../../../shared/documents/doc.ts';
import { NO_BORDER, twips } from './styles.ts';

/** Longer rows may break across pages: keeping them whole would leave too much of a page empty. */
export const SPLIT_FROM_LETTERS = 1500;

/** A line that ends early takes as much of the page as this many letters. */
const LETTERS_OF_BREAK = 40;

/** How long a text is, in letters: what decides whether it may break across pages. */
export const lettersOf = (inlines: Inlines): number =>
  inlines.reduce((total, inline) => {
    if (inline.kind === 'break') return total + LETTERS_OF_BREAK;
    const text = 'text' in inline ? inline.text : inline.label;
    return total + text.length + LETTERS_OF_BREAK * (text.split('\n').length - 1);
  }, 0);

export const NONE = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** LibreOffice turns a table around whose first text runs from the right, unless it is told not to. */
export const COLUMNS_FROM_LEFT = { visuallyRightToLeft: false } as const;

/** A table of fixed column widths, in points. */
export const fixed = (
  widths: readonly number[],
  rows: readonly TableRow[],
  options: Omit<ITableOptions, 'rows'> = {},
): Table => {
  const columnWidths = widths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    ...COLUMNS_FROM_LEFT,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    ...options,
    rows,
  });
};

export const cell = (
  width: number,
  children: readonly Paragraph[],
  [top, right, bottom, left]: readonly [number, number, number, number],
  options: Partial<ITableCellOptions> = {},
): TableCell =>
  new TableCell({
    width: { size: twips(width), type: WidthType.DXA },
    margins: { top: twips(top), right: twips(right), bottom: twips(bottom), left: twips(left) },
    ...options,
    children,
  });

export const paragraph = (style: string, options: IParagraphOptions): Paragraph =>
  new Paragraph({ style, ...options });
