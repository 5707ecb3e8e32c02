/**
 * The page numbers that a Word document's contents show before Word updates them. Laying the
 * written file out again costs more than writing it, so the pages are worked out from the
 * document's blocks: the same heights, spaces and breaks as the Word styles say, on the
 * paginator of the PDF.
 */
import type { Block, Doc, Inlines } from '../../../shared/documents/doc.ts';
import { printedSize } from '../image-size.ts';
import { introduces, SHORT_PARAGRAPH } from '../introduces.ts';
import { tableLook } from '../pdf/columns.ts';
import { LIST_STEP } from '../pdf/blocks/text.ts';
import { paginate } from '../pdf/paginate.ts';
import type { Slice } from '../pdf/slice.ts';
import { STYLES, type BlockStyle } from '../pdf/style.ts';
import { CONTENTS_BEFORE } from './blocks.ts';
import { CARD_EDGE, cardWidths, keepsRow, labelWidth, staysTogether } from './boxes.ts';
import { lettersOf, SPLIT_FROM_LETTERS } from './cells.ts';
import type { Context } from './context.ts';
import { headingIndents, type HeadingIndents } from './headings.ts';
import { countLines } from './line-count.ts';
import { wordLeading } from './styles.ts';
import { lines, row, type CellContent } from './word-strips.ts';
import { matrixHeadWidth, tableWidths } from './tables.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** The small paragraph between tables, as programs fit it in at the foot of a page. */
const SPACER: Slice = { before: 0, height: 5.5, ops: [] };
const SPACER_ABOVE: Slice = { ...SPACER, keep: true };
/** Cells with an edge line are that much taller. */
const EDGE_LINE = 0.5;

const plain = (value: string): Inlines => [{ kind: 'text', text: value }];

type Layouts = {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { kind: Kind }>,
    context: Context,
    doc: Doc,
  ) => Slice[];
};

const HEADINGS = {
  1: { style: STYLES.heading1, before: 26, after: 4 },
  2: { style: STYLES.heading2, before: 19, after: 1 },
  3: { style: STYLES.heading3, before: 14, after: 0 },
} as const;

const knownIndents = new WeakMap<Doc, HeadingIndents>();
const indentsOf = (doc: Doc): HeadingIndents => {
  const known = knownIndents.get(doc) ?? headingIndents(doc.blocks);
  knownIndents.set(doc, known);
  return known;
};

const heading = (block: Of<'heading'>, context: Context, doc: Doc): Slice[] => {
  const { style, before, after } = HEADINGS[block.level];
  const indents = indentsOf(doc);
  const width = context.width - (block.numbered ? indents[block.level] : 0);
  const count = countLines(plain(block.text), style, width, context);
  return lines(count, style, { before, after, keep: true }).map((slice, at) => ({
    ...slice,
    keep: true,
    ...(at === 0 ? { anchor: block.id } : {}),
  }));
};

const PARAGRAPHS = {
  body: { style: STYLES.body, before: 7, indent: 0 },
  lead: { style: STYLES.lead, before: 9, indent: 0 },
  small: { style: STYLES.small, before: 5, indent: 0 },
  quote: { style: STYLES.quote, before: 9, indent: 14 },
} as const;

const paragraph = (block: Of<'paragraph'>, context: Context): Slice[] => {
  const { style, before, indent } = PARAGRAPHS[block.style ?? 'body'];
  const count = countLines(block.content, style, context.width - indent, context);
  const slices = lines(count, style, { before });
  return count <= SHORT_PARAGRAPH && introduces(block, context.next)
    ? slices.map((slice) => ({ ...slice, keep: true }))
    : slices;
};

const list = ({ items, depth = 0 }: Of<'list'>, context: Context): Slice[] => {
  const width = context.width - 18 - depth * LIST_STEP;
  return items.flatMap((item) =>
    lines(countLines(item, STYLES.body, width, context), STYLES.body, { before: 3.5 }),
  );
};

const caption = (value: string, context: Context): Slice[] =>
  lines(countLines(plain(value), STYLES.caption, context.width, context), STYLES.caption, {
    before: 12,
    after: 3,
    keep: true,
  });

const table = (block: Of<'table'>, context: Context): Slice[] => {
  const { style, headStyle, padding } = tableLook(block);
  const widths = tableWidths(block, context);
  const cells = (row: readonly Inlines[], look: BlockStyle): CellContent[] =>
    row.map((content, at) => ({
      count: countLines(content, look, widths[at] ?? 0, context),
      style: look,
    }));
  const space = { top: padding, bottom: padding, line: EDGE_LINE };
  const head = row(
    cells(
      block.columns.map((column) => plain(column.header)),
      headStyle,
    ),
    { ...space, whole: true, keep: true },
  );
  const rows = block.rows.flatMap((one) =>
    row(cells(one, style), {
      ...space,
      whole: Math.max(...one.map(lettersOf)) < SPLIT_FROM_LETTERS,
      repeat: head,
    }),
  );
  const above = block.caption ? caption(block.caption, context) : [SPACER_ABOVE];
  return [...above, ...head, ...rows, SPACER];
};

const labelled = (
  label: string,
  value: Inlines,
  [first, second]: readonly [number, number],
  context: Context,
): CellContent[] => [
  { count: countLines(plain(label), STYLES.label, first, context), style: STYLES.label },
  { count: countLines(value, STYLES.value, second, context), style: STYLES.value },
];

const keyValue = (block: Of<'key-value'>, context: Context): Slice[] => {
  const labels = block.rows.map((one) => one.label);
  const first = labelWidth(labels, context.width, context);
  const widths = [first - 12, context.width - first] as const;
  const rows = block.rows.flatMap((one) =>
    row(labelled(one.label, one.value, widths, context), {
      top: 3.5,
      bottom: 3.5,
      line: EDGE_LINE,
      whole: lettersOf(one.value) < SPLIT_FROM_LETTERS,
    }),
  );
  return [SPACER_ABOVE, ...rows, SPACER];
};

const callout = (block: Of<'callout'>, context: Context): Slice[] => {
  const width = context.width - 22;
  const title = countLines(plain(block.title), STYLES.calloutTitle, width, context);
  const body = block.content.map((content) =>
    countLines(content, STYLES.calloutText, width, context),
  );
  const height = body.reduce(
    (sum, count) => sum + 3 + count * wordLeading(STYLES.calloutText),
    title * wordLeading(STYLES.calloutTitle) + 17,
  );
  return [SPACER_ABOVE, { before: 0, height, ops: [] }, SPACER];
};

const card = (block: Of<'card'>, context: Context): Slice[] => {
  const [first, second, badge] = cardWidths(block, context);
  const title = {
    count: countLines(block.title, STYLES.cardTitle, first + second - 6 - CARD_EDGE, context),
    style: STYLES.cardTitle,
  };
  const badges = {
    count: countLines(block.badges, STYLES.value, badge - CARD_EDGE, context),
    style: STYLES.value,
  };
  const together = staysTogether(block);
  const head = row([title, badges], {
    top: 7,
    bottom: 6,
    line: EDGE_LINE,
    whole: true,
    keep: true,
  });
  const widths = [first - 12 - CARD_EDGE, second + badge - CARD_EDGE] as const;
  const rows = block.rows.flatMap((one, at) => {
    const end = at === block.rows.length - 1;
    return row(labelled(one.label, one.value, widths, context), {
      top: at === 0 ? 6 : 2.5,
      bottom: end ? 8 : 2.5,
      line: end ? EDGE_LINE : 0,
      whole: lettersOf(one.value) < SPLIT_FROM_LETTERS,
      keep: keepsRow(block, at, together),
      repeat: head,
    });
  });
  return [SPACER_ABOVE, ...head.map((slice) => ({ ...slice, anchor: block.id })), ...rows, SPACER];
};

const figure = (block: Of<'figure'>, context: Context): Slice[] => {
  const { drawing } = block;
  const scale = Math.min(1, context.width / drawing.width, (context.height - 50) / drawing.height);
  return [
    ...caption(block.title, context),
    { before: 0, height: drawing.height * scale + 3, ops: [] },
  ];
};

const picture = (block: Of<'picture'>, context: Context): Slice[] => [
  ...caption(block.title, context),
  { before: 0, height: printedSize(block.image.bytes, context).height + 3, ops: [] },
];

const matrix = (block: Of<'matrix'>, context: Context): Slice[] => {
  const first = matrixHeadWidth(block, context);
  const other = (context.width - first) / Math.max(1, block.columns.length) - 8;
  const label = (text: string, width: number): CellContent => ({
    count: countLines(plain(text), STYLES.cellHead, width, context),
    style: STYLES.cellHead,
  });
  const head = row(
    [label(block.corner, first - 10), ...block.columns.map((text) => label(text, other))],
    { top: 4, bottom: 4, whole: true, keep: true },
  );
  const rows = block.rows.flatMap((one, at) =>
    row(
      [
        label(one.label, first - 10),
        ...one.cells.map((cell) => ({
          count: countLines(plain(cell.text), STYLES.cell, other, context),
          style: STYLES.cell,
        })),
      ],
      { top: 6, bottom: 6, line: 2, whole: true, keep: at < block.rows.length - 1, repeat: head },
    ),
  );
  return [...caption(block.title, context), ...head, ...rows, SPACER];
};

const signatures = (block: Of<'signatures'>, context: Context): Slice[] => {
  const room = context.width - 36;
  return block.signers.flatMap((signer) => {
    const values = [signer.name, signer.role, signer.date ?? ''];
    const shares = [0.3, 0.26, 0.16];
    const cells = values.map((value, at) => ({
      count: countLines(plain(value), STYLES.value, room * (shares[at] ?? 1), context),
      style: STYLES.value,
    }));
    const title = countLines(plain(signer.statement), STYLES.cardTitle, context.width, context);
    return [
      ...lines(title, STYLES.cardTitle, { before: 18, keep: true }),
      ...row(cells, { top: 14, bottom: 3, line: 0.75, whole: true, keep: true }),
      ...row([{ count: 1, style: STYLES.signature }], { top: 2, bottom: 3, whole: true }),
      SPACER,
    ];
  });
};

const ENTRIES = {
  1: { style: { ...STYLES.body, face: 'semibold', leading: 16 }, before: 7, indent: 0 },
  2: { style: { ...STYLES.value, leading: 15 }, before: 1, indent: 20 },
  3: { style: { ...STYLES.label, leading: 14 }, before: 0.5, indent: 48 },
} as const;
/** Room at the right of an entry for its page number. */
const NUMBER_ROOM = 24;

const contents = (block: Of<'contents'>, context: Context, doc: Doc): Slice[] => {
  const title = countLines(plain(block.title), STYLES.contentsTitle, context.width, context);
  const entries = doc.blocks.flatMap((one): Slice[] => {
    if (one.kind !== 'heading' || one.level > block.depth) return [];
    const { style, before, indent } = ENTRIES[one.level];
    const width = context.width - indent - NUMBER_ROOM - (one.numbered ? 24 : 0);
    return lines(countLines(plain(one.text), style, width, context), style, { before });
  });
  return [
    ...lines(title, STYLES.contentsTitle, {
      before: context.atTop ? 0 : CONTENTS_BEFORE,
      after: 4,
      keep: true,
    }),
    ...entries,
    // docx ends the field in a paragraph of its own.
    ...lines(1, STYLES.body),
  ];
};

/** Every kind of block, and how tall its parts are in Word. */
const layouts: Layouts = {
  heading,
  paragraph,
  list,
  table,
  'key-value': keyValue,
  callout,
  card,
  figure,
  picture,
  matrix,
  signatures,
  'page-break': (block) => [
    { before: 0, height: 0, ops: [], breakTo: block.orientation ?? 'portrait' },
  ],
  contents,
};

/** Word keeps the space above what a break put on a new page. */
const keepSpaceAfterBreaks = (slices: readonly Slice[]): Slice[] =>
  slices.map((slice, at) =>
    at > 0 && slices[at - 1]?.breakTo && slice.before > 0
      ? { ...slice, before: 0, height: slice.height + slice.before }
      : slice,
  );

/** The page of each heading and card, from 1; the cover is the first. */
export const estimatePages = (doc: Doc, context: Context): ReadonlyMap<string, number> => {
  const slices: Slice[] = [];
  for (const [at, block] of doc.blocks.entries()) {
    if (block.kind === 'page-break') context.turn(block.orientation ?? 'portrait');
    context.next = doc.blocks[at + 1];
    context.atTop = at === 0 || doc.blocks[at - 1]?.kind === 'page-break';
    const layout = layouts[block.kind] as (block: Block, context: Context, doc: Doc) => Slice[];
    for (const slice of layout(block, context, doc)) slices.push(slice);
  }
  const pages = paginate(keepSpaceAfterBreaks(slices), doc.meta.pageSize);
  return new Map(pages.flatMap((page, at) => page.anchors.map(({ id }) => [id, at + 2] as const)));
};
