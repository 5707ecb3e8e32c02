/** Key-value lists, cards, signature blocks. */
import {
  AlignmentType,
  BorderStyle,
  TableRow,
  VerticalAlignTable,
  type FileChild,
  type IParagraphOptions,
  type Paragraph,
  type Table,
} from 'docx';
import type { Block, Inlines } from '../../../shared/documents/doc.ts';
import { PAPER } from '../../../shared/documents/palette.ts';
import { STYLES } from '../pdf/style.ts';
import { spacer, spacerAbove } from './blocks.ts';
import { cell, fixed, lettersOf, NONE, paragraph, SPLIT_FROM_LETTERS } from './cells.ts';
import type { Context } from './context.ts';
import { runs, textRuns } from './inline.ts';
import { flowOf } from './scripts.ts';
import { GRID_BORDER, hex, NO_BORDER, twips } from './styles.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

/** Cards up to this length stay on one page. */
const TOGETHER_LETTERS = 1200;
/** A row of one word takes a line and the space around it. */
const LETTERS_OF_ROW = 45;

/** Whether a card stays on one page: a longer one would push a whole page away. */
export const staysTogether = ({ rows }: Of<'card'>): boolean =>
  rows.reduce((total, row) => total + lettersOf(row.value) + LETTERS_OF_ROW, 0) <= TOGETHER_LETTERS;

/** Label cells stand in a column as wide as the longest label, within bounds. */
export const labelWidth = (labels: readonly string[], width: number, context: Context): number => {
  const wanted = labels.map((label) => context.metrics.width(label, STYLES.label));
  return Math.min(Math.max(64, ...wanted) + 16, width * 0.32);
};

const labelOf = (label: string, options: IParagraphOptions = {}): Paragraph =>
  paragraph('Label', { children: textRuns(label), ...flowOf(label, STYLES.label), ...options });

const valueOf = (value: Inlines, context: Context, options: IParagraphOptions = {}): Paragraph =>
  paragraph('Value', {
    children: runs(value, context, STYLES.value.size),
    ...flowOf(value, STYLES.value),
    ...options,
  });

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
            cell(first, [labelOf(row.label)], [padding, 12, padding, 0]),
            cell(second, [valueOf(row.value, context)], [padding, 0, padding, 0]),
          ],
        }),
    ),
    { borders: { ...NONE, top: GRID_BORDER, bottom: GRID_BORDER, insideHorizontal: GRID_BORDER } },
  );
};

export const keyValue = (block: Of<'key-value'>, context: Context): FileChild[] => [
  spacerAbove(context),
  keyValueTable(block.rows, 3.5, context),
  spacer(context),
];

/** Whether a row of a card stays with the next one: neither the first nor the last row stands alone. */
export const keepsRow = ({ rows }: Of<'card'>, at: number, together: boolean): boolean =>
  at < rows.length - 1 && (together || at === 0 || at === rows.length - 2);

/** Space between a card's edges and its text. */
export const CARD_EDGE = 11;

/** Of the labels, of the rest of the title's row, and of the badges. */
export const cardWidths = (
  block: Of<'card'>,
  context: Context,
): readonly [first: number, second: number, badge: number] => {
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
      context.width - 2 * CARD_EDGE,
      context,
    ) + CARD_EDGE;
  const badge = Math.min(
    Math.max(widthOf(block.badges) + CARD_EDGE + 12, 40),
    context.width * 0.45,
  );
  return [first, context.width - first - badge, badge];
};

export const card = (block: Of<'card'>, context: Context): FileChild[] => {
  const edge = CARD_EDGE;
  const [first, second, badge] = cardWidths(block, context);
  const together = staysTogether(block);
  const none = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
  const titleRule = { ...none, top: GRID_BORDER, bottom: GRID_BORDER };
  const head = new TableRow({
    cantSplit: true,
    // Said again where the card goes on on another page.
    tableHeader: true,
    children: [
      cell(
        first + second,
        [
          paragraph('CardTitle', {
            children: [
              context.bookmark(block.id, runs(block.title, context, STYLES.cardTitle.size)),
            ],
            ...flowOf(block.title, STYLES.cardTitle),
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
    const keep = keepsRow(block, at, together) ? { keepNext: true } : {};
    const below = end ? { bottom: GRID_BORDER } : {};
    return new TableRow({
      cantSplit: lettersOf(row.value) < SPLIT_FROM_LETTERS,
      children: [
        cell(first, [labelOf(row.label, keep)], [top, 12, bottom, edge], {
          borders: { ...none, ...below, left: GRID_BORDER },
        }),
        cell(second + badge, [valueOf(row.value, context, keep)], [top, edge, bottom, 0], {
          columnSpan: 2,
          borders: { ...none, ...below, right: GRID_BORDER },
        }),
      ],
    });
  });
  const made = fixed([first, second, badge], [head, ...rows], { borders: NONE });
  return [spacerAbove(context), made, spacer(context)];
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
    const looks = [STYLES.value, STYLES.signature] as const;
    const row = (style: string, pick: 0 | 1, top: number): TableRow =>
      new TableRow({
        cantSplit: true,
        children: fields.flatMap((field, at) => {
          const made = cell(
            room * (shares[at] ?? 0),
            [
              paragraph(style, {
                keepNext: pick === 0,
                children: textRuns(field[pick]),
                ...flowOf(field[pick], looks[pick]),
              }),
            ],
            [top, 0, 3, 0],
            {
              verticalAlign: pick === 0 ? VerticalAlignTable.BOTTOM : VerticalAlignTable.TOP,
              ...(pick === 0 ? { borders: { bottom: line } } : {}),
            },
          );
          return at === 0 ? [made] : [cell(gap, [paragraph(style, {})], [0, 0, 0, 0]), made];
        }),
      });
    const statement = flowOf(signer.statement, STYLES.cardTitle);
    return [
      paragraph('CardTitle', {
        children: textRuns(signer.statement),
        ...statement,
        spacing: { ...statement.spacing, before: twips(18) },
        ...context.takeBreak(),
      }),
      fixed(widths, [row('Value', 0, 14), row('SignatureLabel', 1, 2)], { borders: NONE }),
      spacer(context),
    ];
  });
};
