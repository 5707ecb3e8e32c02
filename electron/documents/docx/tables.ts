/** Tables, key-value lists, cards, matrices, signature blocks. */
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
  type IParagraphOptions,
  type ITableCellOptions,
  type ITableOptions,
} from 'docx';
import type { Block, Column, Inlines } from '../../../shared/documents/doc.ts';
import { MATRIX_GROUNDS, PAPER } from '../../../shared/documents/palette.ts';
import { measureTable, tableLook } from '../pdf/columns.ts';
import { STYLES } from '../pdf/style.ts';
import { spacer } from './blocks.ts';
import type { Context } from './context.ts';
import { runs, textRuns } from './inline.ts';
import { GRID_BORDER, hex, NO_BORDER, twips } from './styles.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const ALIGNMENTS: Readonly<
  Record<NonNullable<Column['align']>, (typeof AlignmentType)[keyof typeof AlignmentType]>
> = { start: AlignmentType.START, end: AlignmentType.END, center: AlignmentType.CENTER };

/** Word sets the same text a little wider than the PDF, as it doesn't kern. */
const WORD_ROOM = 1.06;
/** Longer rows may break across pages: keeping them whole would leave too much of a page empty. */
const SPLIT_FROM_LETTERS = 1500;
/** Cards up to this length stay on one page. */
const TOGETHER_LETTERS = 2600;

const lettersOf = (inlines: Inlines): number =>
  inlines.reduce(
    (total, inline) =>
      total +
      (inline.kind === 'break' ? 0 : 'text' in inline ? inline.text.length : inline.label.length),
    0,
  );

const NONE = {
  top: NO_BORDER,
  bottom: NO_BORDER,
  left: NO_BORDER,
  right: NO_BORDER,
  insideHorizontal: NO_BORDER,
  insideVertical: NO_BORDER,
} as const;

/** A table of fixed column widths, in points. */
const fixed = (
  widths: readonly number[],
  rows: readonly TableRow[],
  options: Omit<ITableOptions, 'rows'> = {},
): Table => {
  const columnWidths = widths.map(twips);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: columnWidths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths,
    ...options,
    rows,
  });
};

const cell = (
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

const paragraph = (style: string, options: IParagraphOptions): Paragraph =>
  new Paragraph({ style, ...options });

export const table = (block: Of<'table'>, context: Context): FileChild[] => {
  const { style, between, padding } = tableLook(block);
  const { widths } = measureTable(block, context.width, context.metrics, WORD_ROOM);
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
  const alignment = (at: number) => ({
    alignment: ALIGNMENTS[block.columns[at]?.align ?? 'start'],
  });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: block.columns.map((column, at) =>
      cell(
        full[at] ?? 0,
        [paragraph(headStyle, { children: textRuns(column.header), ...alignment(at) })],
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
                ...alignment(at),
              }),
            ],
            padded(at),
          ),
        ),
      }),
  );
  const caption = block.caption
    ? [paragraph('Caption', { children: textRuns(block.caption), ...context.takeBreak() })]
    : [];
  // The rules come from the table's style, so that users restyle all tables at once.
  const made = fixed(full, [head, ...rows], {
    style: 'AimsbookTable',
    tableLook: { firstRow: true, noHBand: true, noVBand: true },
  });
  return [...(caption.length > 0 ? caption : [spacer(context)]), made, spacer(context)];
};

/** Label cells stand in a column as wide as the longest label, within bounds. */
const labelWidth = (labels: readonly string[], width: number, context: Context): number => {
  const wanted = labels.map((label) => context.metrics.width(label, STYLES.label));
  return Math.min(Math.max(64, ...wanted) + 16, width * 0.32);
};

export const keyValueTable = (
  rows: Of<'key-value'>['rows'],
  padding: number,
  context: Context,
): Table => {
  const first = labelWidth(
    rows.map((row) => row.label),
    context.width,
    context,
  );
  const second = context.width - first;
  return fixed(
    [first, second],
    rows.map(
      (row) =>
        new TableRow({
          cantSplit: lettersOf(row.value) < SPLIT_FROM_LETTERS,
          children: [
            cell(
              first,
              [paragraph('Label', { children: textRuns(row.label) })],
              [padding, 12, padding, 0],
            ),
            cell(
              second,
              [paragraph('Value', { children: runs(row.value, context, STYLES.value.size) })],
              [padding, 0, padding, 0],
            ),
          ],
        }),
    ),
    { borders: { ...NONE, top: GRID_BORDER, bottom: GRID_BORDER, insideHorizontal: GRID_BORDER } },
  );
};

export const keyValue = (block: Of<'key-value'>, context: Context): FileChild[] => [
  spacer(context),
  keyValueTable(block.rows, 3.5, context),
  spacer(context),
];

export const card = (block: Of<'card'>, context: Context): FileChild[] => {
  const edge = 11;
  const widthOf = (inlines: Inlines): number =>
    inlines.reduce(
      (sum, inline) =>
        sum +
        ('label' in inline ? context.metrics.width(inline.label, STYLES.value) + 20 : 0) +
        (inline.kind === 'text' ? context.metrics.width(inline.text, STYLES.value) : 0),
      0,
    );
  const first =
    labelWidth(
      block.rows.map((row) => row.label),
      context.width - 2 * edge,
      context,
    ) + edge;
  const badge = Math.min(Math.max(widthOf(block.badges) + edge + 12, 40), context.width * 0.45);
  const second = context.width - first - badge;
  const letters = block.rows.reduce((total, row) => total + lettersOf(row.value), 0);
  const keepNext = letters <= TOGETHER_LETTERS;
  const none = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
  const titleRule = { ...none, top: GRID_BORDER, bottom: GRID_BORDER };
  const head = new TableRow({
    cantSplit: true,
    children: [
      cell(
        first + second,
        [
          paragraph('CardTitle', {
            children: [
              context.bookmark(block.id, runs(block.title, context, STYLES.cardTitle.size)),
            ],
          }),
        ],
        [7, 6, 6, edge],
        { columnSpan: 2, borders: { ...titleRule, left: GRID_BORDER } },
      ),
      cell(
        badge,
        [
          paragraph('Value', {
            alignment: AlignmentType.END,
            keepNext: true,
            children: runs(block.badges, context, STYLES.value.size),
          }),
        ],
        [7, edge, 6, 0],
        { borders: { ...titleRule, right: GRID_BORDER } },
      ),
    ],
  });
  const rows = block.rows.map((row, at) => {
    const end = at === block.rows.length - 1;
    const bottom = end ? 8 : 2.5;
    const top = at === 0 ? 6 : 2.5;
    const keep = keepNext && !end ? { keepNext: true } : {};
    const below = end ? { bottom: GRID_BORDER } : {};
    return new TableRow({
      cantSplit: lettersOf(row.value) < SPLIT_FROM_LETTERS,
      children: [
        cell(
          first,
          [paragraph('Label', { children: textRuns(row.label), ...keep })],
          [top, 12, bottom, edge],
          {
            borders: { ...none, ...below, left: GRID_BORDER },
          },
        ),
        cell(
          second + badge,
          [paragraph('Value', { children: runs(row.value, context, STYLES.value.size), ...keep })],
          [top, edge, bottom, 0],
          { columnSpan: 2, borders: { ...none, ...below, right: GRID_BORDER } },
        ),
      ],
    });
  });
  const made = fixed([first, second, badge], [head, ...rows], { borders: NONE });
  return [spacer(context), made, spacer(context)];
};

export const matrix = (block: Of<'matrix'>, context: Context): FileChild[] => {
  const labels = [block.corner, ...block.rows.map((row) => row.label)];
  const wanted = labels.map((label) => context.metrics.width(label, STYLES.cellHead));
  const first = Math.min(Math.max(48, ...wanted) + 14, context.width * 0.28);
  const other = (context.width - first) / Math.max(1, block.columns.length);
  const white = { style: BorderStyle.SINGLE, size: 16, color: hex(PAPER.paper) } as const;
  const borders = { top: white, bottom: white, left: white, right: white };
  const middle = { verticalAlign: VerticalAlignTable.CENTER };
  const label = (text: string): TableCell =>
    cell(first, [paragraph('TableHead', { children: textRuns(text) })], [4, 10, 4, 0], middle);
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      label(block.corner),
      ...block.columns.map((text) =>
        cell(
          other,
          [paragraph('TableHead', { alignment: AlignmentType.CENTER, children: textRuns(text) })],
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
    paragraph('Caption', { children: textRuns(block.title), ...context.takeBreak() }),
    fixed(widths, [head, ...rows], { borders: NONE }),
    spacer(context),
  ];
};

export const signatures = (block: Of<'signatures'>, context: Context): FileChild[] => {
  const gap = 12;
  const shares = [0.3, 0.26, 0.16, 0.28];
  const room = context.width - gap * (shares.length - 1);
  const line = { style: BorderStyle.SINGLE, size: 6, color: hex(PAPER.muted) } as const;
  const { labels } = block;
  return block.signers.flatMap((signer) => {
    const fields = [
      [signer.name, labels.name],
      [signer.role, labels.role],
      [signer.date ?? '', labels.date],
      ['', labels.signature],
    ] as const;
    const widths = shares.flatMap((share, at) => (at === 0 ? [room * share] : [gap, room * share]));
    const row = (style: string, pick: 0 | 1, top: number): TableRow =>
      new TableRow({
        cantSplit: true,
        children: fields.flatMap((field, at) => {
          const made = cell(
            room * (shares[at] ?? 0),
            [paragraph(style, { keepNext: pick === 0, children: textRuns(field[pick]) })],
            [top, 0, 3, 0],
            {
              verticalAlign: pick === 0 ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
              ...(pick === 0 ? { borders: { bottom: line } } : {}),
            },
          );
          return at === 0 ? [made] : [cell(gap, [paragraph(style, {})], [0, 0, 0, 0]), made];
        }),
      });
    return [
      paragraph('CardTitle', {
        spacing: { before: twips(18) },
        children: textRuns(signer.statement),
        ...context.takeBreak(),
      }),
      fixed(widths, [row('Value', 0, 14), row('SignatureLabel', 1, 2)], { borders: NONE }),
      spacer(context),
    ];
  });
};
