/** The cover: logos, a coloured panel with the title, and what the document is. */
import { PAPER } from '../../../shared/documents/palette.ts';
import { rowSlices } from './blocks/rows.ts';
import type { Context } from './context.ts';
import { createNode, type Node, type Op, type Slice } from './slice.ts';
import { MARGIN, type BlockStyle } from './style.ts';
import { lineOps } from './line-ops.ts';
import { wrap } from './wrap.ts';

const LOGO_HEIGHT = 46;
const LOGO_WIDTH = 170;
/** On the panel: white for the title, a light tint of the accent for the rest. */
const TINT = '#cfdfee';

const style = (size: number, leading: number, bold: boolean, colour: string): BlockStyle => ({
  face: bold ? 'semibold' : 'regular',
  size,
  leading,
  colour,
});

const COVER = {
  organisation: style(13, 18, true, PAPER.ink),
  code: style(10, 14, true, TINT),
  subtitle: style(14.5, 21, false, TINT),
} as const;

const logoSlice = (root: Node, context: Context): Slice => {
  const { logos, organisation } = context.meta;
  const ops: Op[] = [];
  let tall = LOGO_HEIGHT;
  if (logos.organisation) {
    const node = createNode('Figure', root, { alt: logos.organisation.alt });
    ops.push({
      op: 'image',
      x: 0,
      y: 0,
      width: LOGO_WIDTH,
      height: LOGO_HEIGHT,
      align: 'start',
      image: logos.organisation,
      node,
    });
  } else {
    const lines = wrap(
      [{ kind: 'text', text: organisation }],
      COVER.organisation,
      context.width * 0.55,
      context.metrics,
    );
    const node = createNode('P', root);
    tall = Math.max(tall, lines.length * COVER.organisation.leading);
    lines.forEach((line, at) =>
      ops.push(
        ...lineOps(
          line,
          COVER.organisation,
          { x: 0, y: at * 18, width: context.width, node },
          context.metrics,
        ),
      ),
    );
  }
  if (logos.author) {
    const node = createNode('Figure', root, { alt: logos.author.alt });
    const x = context.width - LOGO_WIDTH;
    ops.push({
      op: 'image',
      x,
      y: 0,
      width: LOGO_WIDTH,
      height: LOGO_HEIGHT,
      align: 'end',
      image: logos.author,
      node,
    });
  }
  return { before: 0, height: tall + 34, ops, bare: true };
};

/** The largest of these at which the title leaves room for the rest of the cover. */
const TITLE_SIZES = [31, 26, 21, 17, 13, 10];
const TITLE_HEIGHT = 200;

const titleStyle = (title: string, width: number, context: Context): BlockStyle => {
  const styles = TITLE_SIZES.map((size) => style(size, size * 1.24, true, PAPER.paper));
  const fits = (one: BlockStyle): boolean =>
    wrap([{ kind: 'text', text: title }], one, width, context.metrics).length * one.leading <=
    TITLE_HEIGHT;
  return styles.find(fits) ?? style(8, 10, true, PAPER.paper);
};

const panelSlice = (root: Node, context: Context): Slice => {
  const { meta, metrics, width } = context;
  const parts = [
    {
      text: [meta.code, meta.status].filter(Boolean).join('  \u00b7  '),
      style: COVER.code,
      before: 0,
    },
    { text: meta.title, style: titleStyle(meta.title, width - 20, context), before: 104 },
    { text: meta.subtitle ?? '', style: COVER.subtitle, before: 10 },
  ];
  const top = 30;
  let y = top;
  const ops: Op[] = [];
  for (const part of parts) {
    if (part.text === '') continue;
    const node = createNode('P', root);
    y += part.before;
    for (const line of wrap([{ kind: 'text', text: part.text }], part.style, width - 20, metrics)) {
      ops.push(...lineOps(line, part.style, { x: 0, y, width, node }, metrics));
      y += part.style.leading;
    }
  }
  const height = Math.max(280, y + 36);
  const panel: Op = {
    op: 'rect',
    x: -MARGIN,
    y: 0,
    width: width + 2 * MARGIN,
    height,
    fill: PAPER.accent,
  };
  return { before: 0, height, ops: [panel, ...ops], bare: true };
};

export const coverSlices = (context: Context): Slice[] => {
  const root = createNode('Sect', context.root);
  // Made in reading order, as the structure is.
  const head = [logoSlice(root, context), panelSlice(root, context)];
  const rows = rowSlices(
    context.meta.cover.map((row) => ({
      label: row.label,
      value: [{ kind: 'text', text: row.value }],
    })),
    { x: 0, width: context.width, parent: root, gap: 10, ruled: true },
    context,
  ).map((slice, at): Slice => ({ ...slice, bare: true, before: at === 0 ? 34 : slice.before }));
  return [...head, ...rows, { before: 0, height: 0, ops: [], breakTo: 'portrait' }];
};
