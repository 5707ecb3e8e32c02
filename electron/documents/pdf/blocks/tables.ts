/** Tables and matrices. */
import type { Block, Column, Inlines } from '../../../../shared/documents/doc.ts';
import { MATRIX_GROUNDS, PAPER } from '../../../../shared/documents/palette.ts';
import { measureTable, tableLook } from '../columns.ts';
import type { Context } from '../context.ts';
import { createNode, type Group, type Node, type Op, type Slice } from '../slice.ts';
import { RULE, STYLES, type BlockStyle } from '../style.ts';
import { lineOps } from '../line-ops.ts';
import { wrap, wrapPieces, type Line } from '../wrap.ts';
import { asDecoration, captionSlices, keepsNext } from './common.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** A row taller than this part of the page is split: moving it would leave too much of a page empty. */
const SPLIT_FROM = 0.55;

/** A row as tall as this part of the page may stand alone on one: so much text is no widow. */
const ALONE_FROM = 0.1;

interface Cell {
  readonly lines: readonly Line[];
  readonly node: Node;
}

/** Where a column's text starts, and how wide it may be: outer edges are flush with the page's text. */
interface ColumnPlace {
  readonly x: number;
  readonly width: number;
  readonly align: NonNullable<Column['align']>;
}

interface RowLook {
  readonly style: BlockStyle;
  readonly padding: number;
  readonly places: readonly ColumnPlace[];
  readonly context: Context;
}

const rowRule = (y: number, width: number): Op => ({
  op: 'line',
  x: 0,
  y,
  dx: width,
  dy: 0,
  colour: PAPER.grid,
  weight: RULE,
});

/** The marks of the lines `from` to `to` of each cell, the first at `top`. */
const cellOps = (
  cells: readonly Cell[],
  from: number,
  to: number,
  top: number,
  look: RowLook,
): Op[] =>
  cells.flatMap((cell, column) => {
    const place = look.places[column];
    if (!place) return [];
    return cell.lines
      .slice(from, to)
      .flatMap((line, at) =>
        lineOps(
          line,
          look.style,
          { ...place, y: top + at * look.style.leading, node: cell.node },
          look.context.metrics,
        ),
      );
  });

const rowSlices = (cells: readonly Cell[], look: RowLook): Slice[] => {
  const { style, padding, context } = look;
  const count = Math.max(...cells.map((cell) => cell.lines.length));
  const height = count * style.leading + 2 * padding;
  if (height <= context.height * SPLIT_FROM) {
    return [
      {
        before: 0,
        height,
        ops: [...cellOps(cells, 0, count, padding, look), rowRule(height, context.width)],
      },
    ];
  }
  // A long row flows on: one slice for each line, closed by a rule where a page ends.
  const group: Group = {
    together: false,
    paint: ({ x, bottom, width, last }) =>
      last ? [] : [{ ...rowRule(bottom + padding, width), x }],
  };
  return Array.from({ length: count }, (_, at): Slice => {
    const top = at === 0 ? padding : 0;
    const end = top + style.leading + (at === count - 1 ? padding : 0);
    return {
      before: 0,
      height: end,
      group,
      keep: keepsNext(at, count),
      ops: [
        ...cellOps(cells, at, at + 1, top, look),
        ...(at === count - 1 ? [rowRule(end, context.width)] : []),
      ],
    };
  });
};

const headSlice = (block: Of<'table'>, table: Node, look: RowLook): Slice => {
  const { context, style, padding } = look;
  const row = createNode('TR', createNode('THead', table));
  const cells = block.columns.map((column, at): Cell => ({
    lines: wrap(
      [{ kind: 'text', text: column.header }],
      style,
      look.places[at]?.width ?? 0,
      context.metrics,
    ),
    node: createNode('TH', row, { scope: 'Column' }),
  }));
  const count = Math.max(...cells.map((cell) => cell.lines.length));
  const height = count * style.leading + 2 * padding;
  // Heads stand on the rule, so that a one-line head beside a two-line head belongs to its column.
  const ops = cells.flatMap((cell, at) =>
    cellOps([cell], 0, count, padding + (count - cell.lines.length) * style.leading, {
      ...look,
      places: look.places.slice(at, at + 1),
    }),
  );
  const line: Op = { ...rowRule(height, context.width), colour: PAPER.muted, weight: 0.75 } as Op;
  return { before: 0, height, keep: true, ops: [...ops, line] };
};

export const table = (block: Of<'table'>, context: Context): Slice[] => {
  const { metrics, width } = context;
  const { style, headStyle, between, padding } = tableLook(block);
  const aligns = block.columns.map((column) => column.align ?? 'start');
  const { pieces, widths } = measureTable(block, width, metrics);
  let x = 0;
  const places = widths.map((column, at): ColumnPlace => {
    const place = { x, width: column, align: aligns[at] ?? 'start' };
    x += column + between;
    return place;
  });
  const element = createNode('Table', context.root);
  const captions = block.caption ? captionSlices(block.caption, element, 12, context) : [];
  const head = headSlice(block, element, { style: headStyle, padding, places, context });
  const body = createNode('TBody', element);
  const repeat = [asDecoration(head)];
  const rows = pieces.map((row) => {
    const tr = createNode('TR', body);
    const cells = row.map((cell, column): Cell => ({
      lines: wrapPieces(cell, places[column]?.width ?? 0, metrics),
      node: createNode('TD', tr),
    }));
    return rowSlices(cells, { style, padding, places, context }).map((slice) => ({
      ...slice,
      repeat,
    }));
  });
  // Neither the first nor the last row stands alone on a page, unless it takes a good part of one.
  const tall = context.height * ALONE_FROM;
  const beside = [
    [rows[0], rows[0]],
    [rows.at(-2), rows.at(-1)],
  ] as const;
  for (const [row, alone] of rows.length > 2 ? beside : []) {
    const [slice] = row ?? [];
    const height = alone?.length === 1 ? (alone[0]?.height ?? tall) : tall;
    if (row?.length === 1 && slice && height < tall) row[0] = { ...slice, keep: true };
  }
  return [...captions, { ...head, before: captions.length > 0 ? 1 : 10 }, ...rows.flat()];
};

const MATRIX_PADDING = 5;

export const matrix = (block: Of<'matrix'>, context: Context): Slice[] => {
  const { metrics, width } = context;
  const element = createNode('Table', context.root);
  const captions = captionSlices(block.title, element, 12, context);
  const style = STYLES.cell;
  const inlines = (value: string): Inlines => [{ kind: 'text', text: value }];
  const labels = [block.corner, ...block.rows.map((row) => row.label)];
  const wanted = labels.map((label) => metrics.width(label, STYLES.cellHead));
  const first = Math.min(Math.max(48, ...wanted) + 14, width * 0.28);
  const column = (width - first) / Math.max(1, block.columns.length);
  const line = (
    head: { readonly text: string; readonly node: Node },
    cells: readonly { readonly text: string; readonly node: Node; readonly ground?: string }[],
    least: number,
    cellStyle: BlockStyle,
  ): Slice => {
    const headLines = wrap(inlines(head.text), STYLES.cellHead, first - 10, metrics);
    const wrapped = cells.map((cell) =>
      wrap(inlines(cell.text), cellStyle, column - 2 * MATRIX_PADDING, metrics),
    );
    const tall = Math.max(
      headLines.length * STYLES.cellHead.leading,
      ...wrapped.map((lines) => lines.length * cellStyle.leading),
    );
    const height = Math.max(least, tall + 2 * MATRIX_PADDING);
    const ops = [
      ...headLines.flatMap((text, at) => {
        const y =
          (height - headLines.length * STYLES.cellHead.leading) / 2 + at * STYLES.cellHead.leading;
        return lineOps(text, STYLES.cellHead, { x: 0, y, width: first, node: head.node }, metrics);
      }),
      ...cells.flatMap((cell, index): Op[] => {
        const x = first + index * column;
        const lines = wrapped[index] ?? [];
        const ground: Op[] = cell.ground
          ? [
              {
                op: 'rect',
                x: x + 1,
                y: 1,
                width: column - 2,
                height: height - 2,
                radius: 2,
                fill: cell.ground,
              },
            ]
          : [];
        return [
          ...ground,
          ...lines.flatMap((text, at) => {
            const y = (height - lines.length * cellStyle.leading) / 2 + at * cellStyle.leading;
            const place = {
              x: x + MATRIX_PADDING,
              y,
              width: column - 2 * MATRIX_PADDING,
              align: 'center' as const,
              node: cell.node,
            };
            return lineOps(text, cellStyle, place, metrics);
          }),
        ];
      }),
    ];
    return { before: 0, height, ops };
  };
  const headRow = createNode('TR', createNode('THead', element));
  const head: Slice = {
    ...line(
      { text: block.corner, node: createNode('TH', headRow, { scope: 'Column' }) },
      block.columns.map((text) => ({ text, node: createNode('TH', headRow, { scope: 'Column' }) })),
      0,
      STYLES.cellHead,
    ),
    keep: true,
    before: 2,
  };
  const body = createNode('TBody', element);
  const repeat = [asDecoration(head)];
  // Short matrices stay whole: half a risk matrix can't be read.
  const group: Group = { together: true, paint: () => [] };
  const rows = block.rows.map((row) => {
    const tr = createNode('TR', body);
    const slice = line(
      { text: row.label, node: createNode('TH', tr, { scope: 'Row' }) },
      row.cells.map((cell) => ({
        text: cell.text,
        node: createNode('TD', tr),
        ground: MATRIX_GROUNDS[cell.tone],
      })),
      26,
      style,
    );
    return { ...slice, repeat, group };
  });
  return [...captions, head, ...rows];
};
