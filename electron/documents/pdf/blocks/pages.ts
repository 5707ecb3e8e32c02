/** Figures, pictures, contents, page breaks. */
import type { Block } from '../../../../shared/documents/doc.ts';
import { printedSize } from '../../image-size.ts';
import type { Context } from '../context.ts';
import type { Metrics } from '../fonts.ts';
import { createLateNode, createNode, type Op, type Slice } from '../slice.ts';
import { STYLES, type BlockStyle } from '../style.ts';
import { baselineIn, lineOps } from '../line-ops.ts';
import { wrap } from '../wrap.ts';
import { captionSlices, textSlices } from './common.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

export const figure = (block: Of<'figure'>, context: Context): Slice[] => {
  const { drawing } = block;
  const captions = captionSlices(block.title, context.root, 12, context);
  const used = captions.reduce((height, slice) => height + slice.height, 0);
  const scale = Math.min(
    1,
    context.width / drawing.width,
    (context.height - used - 20) / drawing.height,
  );
  const node = createNode('Figure', context.root, { alt: block.alt });
  const x = (context.width - drawing.width * scale) / 2;
  return [
    ...captions,
    {
      before: 5,
      height: drawing.height * scale + 4,
      ops: [{ op: 'drawing', x, y: 0, drawing, scale, node }],
    },
  ];
};

export const picture = (block: Of<'picture'>, context: Context): Slice[] => {
  const { image } = block;
  const { width, height } = printedSize(image.bytes, context);
  const node = createNode('Figure', context.root, { alt: image.alt });
  const x = (context.width - width) / 2;
  return [
    ...captionSlices(block.title, context.root, 12, context),
    {
      before: 5,
      height: height + 4,
      ops: [{ op: 'image', x, y: 0, width, height, align: 'start', image, node }],
    },
  ];
};

const ENTRIES: Readonly<Record<1 | 2 | 3, { style: BlockStyle; before: number; indent: number }>> =
  {
    1: { style: { ...STYLES.body, face: 'semibold', leading: 16 }, before: 7, indent: 0 },
    2: { style: { ...STYLES.value, leading: 15 }, before: 1, indent: 20 },
    3: { style: { ...STYLES.label, leading: 14 }, before: 0.5, indent: 48 },
  };
/** Kept free at the right, so that a long heading doesn't run into the page numbers. */
const NUMBER_ROOM = 44;

/** Numbers are set with figures of equal width, which only wrapping knows. */
const numberWidthOf = (value: string, style: BlockStyle, metrics: Metrics): number =>
  wrap([{ kind: 'text', text: value }], style, Infinity, metrics)[0]?.width ?? 0;

export const contents = (block: Of<'contents'>, context: Context): Slice[] => {
  const { metrics, width } = context;
  const element = createNode('TOC', context.root);
  const title = textSlices(
    [{ kind: 'text', text: block.title }],
    STYLES.contentsTitle,
    { x: 0, width, node: createNode('Caption', element), before: 26 },
    context,
  ).map((slice) => ({ ...slice, keep: true }));
  const entries = context.headings.filter((entry) => entry.level <= block.depth);
  // All numbers of a level start at one edge, and so do all titles.
  const numberWidth = (level: 1 | 2 | 3): number => {
    const numbers = entries.filter((entry) => entry.level === level && entry.number !== '');
    const { style } = ENTRIES[level];
    return Math.max(0, ...numbers.map((entry) => numberWidthOf(entry.number, style, metrics) + 8));
  };
  const widths = {
    1: Math.max(20, numberWidth(1)),
    2: Math.max(28, numberWidth(2)),
    3: Math.max(36, numberWidth(3)),
  };
  return [
    ...title,
    ...entries.flatMap((entry) => {
      const { style, before, indent } = ENTRIES[entry.level];
      const item = createNode('TOCI', element);
      const node = createLateNode('Link', item);
      const textX = indent + (entry.number === '' ? 0 : widths[entry.level]);
      const room = width - textX - NUMBER_ROOM;
      const lines = wrap([{ kind: 'text', text: entry.title }], style, room, metrics);
      const number = wrap([{ kind: 'text', text: entry.number }], style, width, metrics)[0];
      return lines.map((line, at): Slice => {
        const last = at === lines.length - 1;
        const ops: Op[] = [
          ...(at === 0 && number && entry.number !== ''
            ? lineOps({ ...number, soft: true }, style, { x: indent, y: 0, width, node }, metrics)
            : []),
          ...lineOps(
            { ...line, soft: true },
            style,
            // No wider than the text: titles all start at one edge, whichever way they run.
            { x: textX, y: 0, width: line.width, node },
            metrics,
          ),
        ];
        // One link over the whole line, page number included.
        const left = Math.min(...ops.map((op) => op.x));
        const first = ops.findIndex((op) => op.x === left);
        const marked = ops[first];
        if (marked?.op === 'text') {
          ops[first] = { ...marked, link: { target: entry.id, width: width - marked.x } };
        }
        if (last) {
          ops.push({
            op: 'page-of',
            x: width,
            y: baselineIn(style),
            from: textX + line.width + 6,
            target: entry.id,
            style,
            node,
          });
        }
        return { before: at === 0 ? before : 0, height: style.leading, keep: !last, ops };
      });
    }),
  ];
};

export const pageBreak = (block: Of<'page-break'>): Slice[] => [
  { before: 0, height: 0, ops: [], breakTo: block.orientation ?? 'portrait' },
];
