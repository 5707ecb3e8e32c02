/** Key-value lists, cards, signature blocks. */
import type { Block } from '../../../../shared/documents/doc.ts';
import { PAPER } from '../../../../shared/documents/palette.ts';
import type { Context } from '../context.ts';
import { createNode, type Group, type Op, type Slice } from '../slice.ts';
import { RULE, STYLES } from '../style.ts';
import { lineOps } from '../line-ops.ts';
import { wrap } from '../wrap.ts';
import { asDecoration, linesToSlices, padLast, padTop, textSlices } from './common.ts';
import { rowSlices } from './rows.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const rule = (x: number, y: number, width: number, colour: string, weight = RULE): Op => ({
  op: 'line',
  x,
  y,
  dx: width,
  dy: 0,
  colour,
  weight,
});

export const keyValue = (block: Of<'key-value'>, context: Context): Slice[] => {
  const slices = rowSlices(
    block.rows,
    { x: 0, width: context.width, parent: context.root, gap: 7, ruled: true },
    context,
  );
  const first = slices[0];
  if (first)
    slices[0] = { ...first, before: 8, ops: [...first.ops, rule(0, 0, context.width, PAPER.grid)] };
  const last = slices.at(-1);
  if (last)
    slices[slices.length - 1] = {
      ...last,
      ops: [...last.ops, rule(0, last.height, context.width, PAPER.grid)],
    };
  return slices;
};

const CARD_PADDING = 11;

/** One for each card: a group ends where another begins. */
const cardGroup = (): Group => ({
  together: true,
  mayPart: true,
  paint: ({ x, top, bottom, width, last }): Op[] => [
    {
      op: 'rect',
      x,
      y: top,
      width,
      // Where a page ends the card, its frame keeps off the text.
      height: bottom - top + (last ? 0 : 6),
      radius: 3,
      stroke: PAPER.grid,
      fill: PAPER.paper,
    },
  ],
});

/** Title and badges: on one line where they fit, else the badges below. */
const cardSlices = (
  block: Of<'card'>,
  group: Group,
  context: Context,
): { readonly head: readonly Slice[]; readonly rows: readonly Slice[] } => {
  const { metrics } = context;
  const element = createNode('Sect', context.root);
  const node = createNode('P', element);
  const width = context.width - 2 * CARD_PADDING;
  const style = STYLES.cardTitle;
  const badges = block.badges.length === 0 ? [] : wrap(block.badges, STYLES.value, width, metrics);
  const badge = badges.length === 1 ? badges[0] : undefined;
  const beside = badge && badge.width <= width * 0.5 ? badge : undefined;
  const titleWidth = beside ? width - beside.width - 12 : width;
  const title = linesToSlices(
    wrap(block.title, style, titleWidth, metrics),
    style,
    { x: CARD_PADDING, width: titleWidth, node, group },
    context,
  );
  const badgesNode = badges.length > 0 ? createNode('P', element) : undefined;
  const first = title[0];
  if (beside && badgesNode && first) {
    const place = {
      x: CARD_PADDING,
      y: (style.leading - STYLES.value.leading) / 2,
      width,
      align: 'end' as const,
      node: badgesNode,
    };
    title[0] = { ...first, ops: [...first.ops, ...lineOps(beside, STYLES.value, place, metrics)] };
  }
  const below =
    badgesNode && !beside
      ? linesToSlices(
          badges,
          STYLES.value,
          { x: CARD_PADDING, width, node: badgesNode, before: 2, group },
          context,
        )
      : [];
  const rows = rowSlices(
    block.rows,
    { x: CARD_PADDING, width, parent: element, gap: 5, ruled: false, group },
    context,
  );
  const head = [...title, ...below].map((slice): Slice => ({ ...slice, keep: true }));
  const top = head[0];
  if (top) head[0] = { ...padTop(top, CARD_PADDING - 3), before: 11, anchor: block.id };
  if (rows.length > 0) {
    padLast(head, 5);
    const lastHead = head.at(-1);
    if (lastHead) {
      head[head.length - 1] = {
        ...lastHead,
        ops: [...lastHead.ops, rule(CARD_PADDING, lastHead.height, width, PAPER.grid)],
      };
    }
    const firstRow = rows[0];
    if (firstRow) rows[0] = padTop(firstRow, 3);
  }
  return { head, rows };
};

export const card = (block: Of<'card'>, context: Context): Slice[] => {
  const group = cardGroup();
  const { head, rows } = cardSlices(block, group, context);
  const slices = padLast([...head, ...rows], CARD_PADDING - 3);
  const width = context.width - 2 * CARD_PADDING;
  const style = { ...STYLES.small, face: 'semibold' as const };
  const again = textSlices(
    [...block.title, { kind: 'text', text: ` (${context.meta.labels.continued})` }],
    style,
    {
      x: CARD_PADDING,
      width,
      node: { tag: 'P', parent: undefined, children: [] },
      group,
    },
    context,
  ).map(asDecoration);
  const first = again[0];
  if (first) again[0] = padTop(first, 6);
  padLast(again, 4);
  return slices.map((slice, at) => (at < head.length ? slice : { ...slice, repeat: again }));
};

const SIGNATURE_FIELDS = [
  { field: 'name', share: 0.3 },
  { field: 'role', share: 0.26 },
  { field: 'date', share: 0.16 },
  { field: 'signature', share: 0.28 },
] as const;

/** One signer: the statement, then four fields over lines to write on. */
export const signatures = (block: Of<'signatures'>, context: Context): Slice[] => {
  const { metrics, width } = context;
  const gap = 12;
  return block.signers.flatMap((signer) => {
    const group: Group = { together: true, paint: () => [] };
    const element = createNode('Sect', context.root);
    const statement = textSlices(
      [{ kind: 'text', text: signer.statement }],
      STYLES.cardTitle,
      { x: 0, width, node: createNode('P', element), before: 18, group },
      context,
    ).map((slice) => ({ ...slice, keep: true }));
    const values = { name: signer.name, role: signer.role, date: signer.date ?? '', signature: '' };
    const room = width - gap * (SIGNATURE_FIELDS.length - 1);
    const style = STYLES.value;
    let x = 0;
    const fields = SIGNATURE_FIELDS.map(({ field, share }) => {
      const place = { x, width: room * share };
      x += place.width + gap;
      return {
        ...place,
        lines: wrap([{ kind: 'text', text: values[field] }], style, place.width, metrics),
        label: block.labels[field],
      };
    });
    const tall = Math.max(...fields.map((entry) => entry.lines.length));
    // Room for a hand to write in, also where nothing is printed.
    const line = Math.max(30, tall * style.leading + 10);
    const ops = fields.flatMap((entry): Op[] => {
      const node = createNode('P', element);
      const label = wrap(
        [{ kind: 'text', text: entry.label }],
        STYLES.signature,
        entry.width,
        metrics,
      );
      const top = line - entry.lines.length * style.leading - 3;
      return [
        ...label.flatMap((text, at) =>
          lineOps(
            text,
            STYLES.signature,
            { ...entry, y: line + 3 + at * STYLES.signature.leading, node },
            metrics,
          ),
        ),
        ...entry.lines.flatMap((text, at) =>
          lineOps(text, style, { ...entry, y: top + at * style.leading, node }, metrics),
        ),
        rule(entry.x, line, entry.width, PAPER.muted, 0.75),
      ];
    });
    return [
      ...statement,
      { before: 0, height: line + 3 + 2 * STYLES.signature.leading, ops, group },
    ];
  });
};
