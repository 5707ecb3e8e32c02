/** Tables and matrices. */
import {
  AlignmentType,
  BorderStyle,
  ShadingType,
  TableRow,
  VerticalAlignTable,
  type FileChild,
  type TableCell,
} from 'docx';
import type { Block, Column, Inlines } from '../../../shared/documents/doc.ts';
import { MATRIX_GROUNDS, PAPER } from '../../../shared/documents/palette.ts';
import { measureTable, tableLook } from '../pdf/columns.ts';
import { STYLES, type BlockStyle } from '../pdf/style.ts';
import { caption, spacer, spacerAbove } from './blocks.ts';
import { cell, fixed, lettersOf, NONE, paragraph, SPLIT_FROM_LETTERS } from './cells.ts';
import type { Context } from './context.ts';
import { runs, textRuns } from './inline.ts';
import { flowOf } from './scripts.ts';
import { hex } from './styles.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const ALIGNMENTS: Readonly<
  Record<NonNullable<Column['align']>, (typeof AlignmentType)[keyof typeof AlignmentType]>
> = { start: AlignmentType.START, end: AlignmentType.END, center: AlignmentType.CENTER };

/** Other fonts may stand in for the embedded ones, and programs round widths differently. */
const WORD_ROOM = 1.05;

const known = new WeakMap<Of<'table'>, readonly number[]>();

/** The widths of the columns, without the space between them. */
export const tableWidths = (block: Of<'table'>, context: Context): readonly number[] => {
  let widths = known.get(block);
  if (!widths) {
    ({ widths } = measureTable(block, context.width, context.metrics, WORD_ROOM));
    known.set(block, widths);
  }
  return widths;
};

/** The width of a matrix's row heads. */
export const matrixHeadWidth = (block: Of<'matrix'>, context: Context): number => {
  const labels = [block.corner, ...block.rows.map((row) => row.label)];
  const wanted = labels.map((label) => context.metrics.width(label, STYLES.cellHead));
  return Math.min(Math.max(48, ...wanted) + 14, context.width * 0.28);
};

export const table = (block: Of<'table'>, context: Context): FileChild[] => {
  const { style, headStyle: headLook, between, padding } = tableLook(block);
  const widths = tableWidths(block, context);
  const last = widths.length - 1;
  // Space between columns belongs to the column on its left; the outer edges are flush with the text.
  const full = widths.map((width, at) => width + (at < last ? between : 0));
  const padded = (at: number): readonly [number, number, number, number] => [
    padding,
    at < last ? between : 0,
    padding,
    0,
  ];
  const headStyle = block.dense ? 'DenseHead' : 'TableHead';
  const textStyle = block.dense ? 'DenseText' : 'TableText';
  const flow = (content: string | Inlines, at: number, look: BlockStyle) => {
    const align = block.columns[at]?.align ?? 'start';
    const own = flowOf(content, look);
    // In a text from the right Word's end is at the left; figures stay below each other.
    const edge = own.bidirectional && align === 'end' ? 'start' : align;
    return { alignment: ALIGNMENTS[edge], ...own };
  };
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, at) =>
      cell(
        full[at] ?? 0,
        [
          paragraph(headStyle, {
            children: textRuns(column.header),
            ...flow(column.header, at, headLook),
          }),
        ],
        padded(at),
        { verticalAlign: VerticalAlignTable.BOTTOM },
      ),
    ),
  });
  const rows = block.rows.map(
    (row) =>
      new TableRow({
        cantSplit: Math.max(...row.map(lettersOf)) < SPLIT_FROM_LETTERS,
        children: row.map((content, at) =>
          cell(
            full[at] ?? 0,
            [
              paragraph(textStyle, {
                children: runs(content, context, style.size),
                ...flow(content, at, style),
              }),
            ],
            padded(at),
          ),
        ),
      }),
  );
  const captions = block.caption ? [caption(block.caption, context)] : [];
  // The rules come from the table's style, so that users restyle all tables at once.
  const made = fixed(full, [head, ...rows], {
    style: 'AimsbookTable',
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
  });
  return [...(captions.length > 0 ? captions : [spacerAbove(context)]), made, spacer(context)];
};

export const matrix = (block: Of<'matrix'>, context: Context): FileChild[] => {
  const first = matrixHeadWidth(block, context);
  const other = (context.width - first) / Math.max(1, block.columns.length);
  const white = { style: BorderStyle.SINGLE, size: 16, color: hex(PAPER.paper) } as const;
  const borders = { top: white, bottom: white, left: white, right: white };
  const middle = { verticalAlign: VerticalAlignTable.CENTER };
  const label = (text: string): TableCell =>
    cell(
      first,
      [paragraph('TableHead', { children: textRuns(text), ...flowOf(text, STYLES.cellHead) })],
      [4, 10, 4, 0],
      middle,
    );
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      label(block.corner),
      ...block.columns.map((text) =>
        cell(
          other,
          [
            paragraph('TableHead', {
              alignment: AlignmentType.CENTER,
              children: textRuns(text),
              ...flowOf(text, STYLES.cellHead),
            }),
          ],
          [4, 4, 4, 4],
          middle,
        ),
      ),
    ],
  });
  const rows = block.rows.map(
    (row, at) =>
      new TableRow({
        cantSplit: true,
        children: [
          label(row.label),
          ...row.cells.map((one) =>
            cell(
              other,
              [
                paragraph('TableText', {
                  alignment: AlignmentType.CENTER,
                  keepNext: at < block.rows.length - 1,
                  children: textRuns(one.text),
                  ...flowOf(one.text, STYLES.cell),
                }),
              ],
              [6, 4, 6, 4],
              {
                ...middle,
                borders,
                shading: {
                  type: ShadingType.CLEAR,
                  color: 'auto',
                  fill: hex(MATRIX_GROUNDS[one.tone]),
                },
              },
            ),
          ),
        ],
      }),
  );
  const widths = [first, ...block.columns.map(() => other)];
  return [
    caption(block.title, context),
    fixed(widths, [head, ...rows], { borders: NONE }),
    spacer(context),
  ];
};
