/** Headings, paragraphs, lists, callouts. */
import type { Block } from '../../../../shared/documents/doc.ts';
import { PAPER, TAG_COLOURS } from '../../../../shared/documents/palette.ts';
import { cleanText } from '../../../../shared/documents/text.ts';
import type { Context } from '../context.ts';
import { createNode, type Group, type Op, type Slice } from '../slice.ts';
import { STYLES, type BlockStyle } from '../style.ts';
import { lineOps } from '../line-ops.ts';
import { wrap } from '../wrap.ts';
import { keepsNext, linesToSlices, padLast, padTop, textSlices } from './common.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const HEADINGS = {
  1: { style: STYLES.heading1, before: 26, after: 4, tag: 'H1' },
  2: { style: STYLES.heading2, before: 19, after: 1, tag: 'H2' },
  3: { style: STYLES.heading3, before: 14, after: 0, tag: 'H3' },
} as const;

export const heading = (block: Of<'heading'>, context: Context): Slice[] => {
  const { style, before, after, tag } = HEADINGS[block.level];
  const { metrics, root, width } = context;
  const node = createNode(tag, root);
  const number = context.headings.find((entry) => entry.id === block.id)?.number ?? '';
  const numberLine = wrap([{ kind: 'text', text: number }], style, width, metrics)[0];
  const indent = number === '' ? 0 : (numberLine?.width ?? 0) + style.size * 0.75;
  const lines = wrap([{ kind: 'text', text: block.text }], style, width - indent, metrics);
  const rtl = lines[0]?.base === 'rtl';
  const slices = linesToSlices(
    lines,
    style,
    { x: rtl ? 0 : indent, width: width - indent, node, before },
    context,
  );
  return padLast(slices, after).map((slice, at) => ({
    ...slice,
    keep: true,
    ops:
      at === 0 && number !== '' && numberLine
        ? [
            ...lineOps(
              { ...numberLine, soft: true },
              style,
              { x: rtl ? width - numberLine.width : 0, y: 0, width, node },
              metrics,
            ),
            ...slice.ops,
          ]
        : slice.ops,
    ...(at === 0
      ? {
          anchor: block.id,
          bookmark: {
            level: block.level,
            title: `${number} ${cleanText(block.text).replace(/\n/g, ' ')}`.trim(),
          },
        }
      : {}),
  }));
};

const PARAGRAPHS: Readonly<
  Record<
    NonNullable<Of<'paragraph'>['style']>,
    { style: BlockStyle; before: number; indent: number; tag: string }
  >
> = {
  body: { style: STYLES.body, before: 7, indent: 0, tag: 'P' },
  lead: { style: STYLES.lead, before: 9, indent: 0, tag: 'P' },
  small: { style: STYLES.small, before: 5, indent: 0, tag: 'P' },
  quote: { style: STYLES.quote, before: 9, indent: 14, tag: 'BlockQuote' },
};

/** A thin line at the left of a quotation. */
const quoteGroup: Group = {
  together: false,
  paint: ({ x, top, bottom }): Op[] => [
    { op: 'rect', x, y: top, width: 2, height: bottom - top, fill: PAPER['accent-soft'] },
  ],
};

export const paragraph = (block: Of<'paragraph'>, context: Context): Slice[] => {
  const kind = block.style ?? 'body';
  const { style, before, indent, tag } = PARAGRAPHS[kind];
  return textSlices(
    block.content,
    style,
    {
      x: indent,
      width: context.width - indent,
      node: createNode(tag, context.root),
      before,
      ...(kind === 'quote' ? { group: quoteGroup } : {}),
    },
    context,
  );
};

/** How far each level of a list stands further in than the one around it. */
export const LIST_STEP = 16;
export const BULLETS = ['\u2022', '\u2013', '\u2022', '\u2013'] as const;

export const list = (block: Of<'list'>, context: Context): Slice[] => {
  const { metrics } = context;
  const style = STYLES.body;
  const parent = createNode('L', context.root);
  const { ordered, start = 1, depth = 0 } = block;
  const labels = block.items.map((_, at) => (ordered ? `${start + at}.` : BULLETS[depth]));
  const room = Math.max(16, ...labels.map((label) => metrics.width(label, style) + 7));
  const left = depth * LIST_STEP;
  const indent = left + room;
  return block.items.flatMap((item, index) => {
    const element = createNode('LI', parent);
    const label = createNode('Lbl', element);
    const node = createNode('LBody', element);
    const lines = wrap(item, style, context.width - indent, metrics);
    // Items that start from the right have their signs there.
    const rtl = lines[0]?.base === 'rtl';
    const slices = linesToSlices(
      lines,
      style,
      {
        x: rtl ? left : indent,
        width: context.width - indent,
        node,
        before: index === 0 && depth === 0 ? 7 : 3.5,
      },
      context,
    );
    const mark = wrap([{ kind: 'text', text: labels[index] ?? '' }], style, room, metrics)[0];
    return slices.map((slice, at) =>
      at === 0 && mark
        ? {
            ...slice,
            ops: [
              ...lineOps(
                mark,
                style,
                {
                  x: rtl ? context.width - room + 7 : ordered ? left : left + 3,
                  y: 0,
                  width: room - 7,
                  align: ordered !== rtl ? 'end' : 'start',
                  node: label,
                },
                metrics,
              ),
              ...slice.ops,
            ],
          }
        : slice,
    );
  });
};

const CALLOUT_PADDING = 11;

export const callout = (block: Of<'callout'>, context: Context): Slice[] => {
  const colours = TAG_COLOURS[block.tone];
  const group: Group = {
    together: true,
    paint: ({ x, top, bottom, width }): Op[] => [
      { op: 'rect', x, y: top, width, height: bottom - top, fill: colours.ground },
      { op: 'rect', x, y: top, width: 3, height: bottom - top, fill: colours.bar },
    ],
  };
  const element = createNode('Sect', context.root);
  const place = { x: 14, width: context.width - 14 - CALLOUT_PADDING, group };
  const title = textSlices(
    [{ kind: 'text', text: block.title }],
    { ...STYLES.calloutTitle, colour: colours.text },
    { ...place, node: createNode('P', element) },
    context,
  ).map((slice) => ({ ...slice, keep: true }));
  const body = block.content.flatMap((content) =>
    textSlices(
      content,
      STYLES.calloutText,
      { ...place, node: createNode('P', element), before: 3 },
      context,
    ),
  );
  const slices = [...title, ...body].map((slice, at, all): Slice => ({
    ...slice,
    keep: slice.keep ?? keepsNext(at, all.length),
  }));
  const first = slices[0];
  if (first) slices[0] = { ...padTop(first, CALLOUT_PADDING - 2), before: 11 };
  return padLast(slices, CALLOUT_PADDING - 1);
};
