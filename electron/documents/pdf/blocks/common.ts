/** Pieces of layout that several blocks share. */
import type { Inlines } from '../../../../shared/documents/doc.ts';
import type { Context } from '../context.ts';
import { lineOps } from '../line-ops.ts';
import { wrap, type Line } from '../wrap.ts';
import { createNode, type Group, type Node, type Op, type Slice } from '../slice.ts';
import { STYLES, type BlockStyle } from '../style.ts';

interface TextPlace {
  readonly x: number;
  readonly width: number;
  readonly node: Node;
  readonly before?: number;
  readonly align?: 'start' | 'end' | 'center';
  readonly group?: Group;
}

/** Never the first or the last line of a text alone on a page. */
export const keepsNext = (line: number, lines: number): boolean =>
  lines > 1 && (line === 0 || line === lines - 2);

/** One slice for each line. */
export const linesToSlices = (
  lines: readonly Line[],
  style: BlockStyle,
  place: TextPlace,
  context: Context,
): Slice[] =>
  lines.map((line, at) => ({
    before: at === 0 ? (place.before ?? 0) : 0,
    height: style.leading,
    ops: lineOps(line, style, { ...place, y: 0 }, context.metrics),
    keep: keepsNext(at, lines.length),
    ...(place.group ? { group: place.group } : {}),
  }));

export const textSlices = (
  content: Inlines,
  style: BlockStyle,
  place: TextPlace,
  context: Context,
): Slice[] =>
  linesToSlices(wrap(content, style, place.width, context.metrics), style, place, context);

/** The same marks without their place in the structure: for what is printed again on a next page. */
export const asDecoration = (slice: Slice): Slice => ({
  before: slice.before,
  height: slice.height,
  ops: slice.ops.map((op): Op => {
    // A link without an element would be an annotation that readers can't place.
    if (op.op === 'text') {
      const { node: _node, link: _link, ...rest } = op;
      return rest;
    }
    const { node: _node, ...rest } = op;
    return rest;
  }),
  ...(slice.group ? { group: slice.group } : {}),
});

/** Adds space below a block's last slice, inside its group. */
export const padLast = (slices: Slice[], padding: number): Slice[] => {
  const last = slices.at(-1);
  if (last) slices[slices.length - 1] = { ...last, height: last.height + padding };
  return slices;
};

/** Moves a slice's marks down and makes room above them, inside its group. */
export const padTop = (slice: Slice, padding: number): Slice => ({
  ...slice,
  height: slice.height + padding,
  ops: slice.ops.map((op) => ({ ...op, y: op.y + padding })),
});

/** The line of bold text above a table, a figure or a matrix; stays with what follows. */
export const captionSlices = (
  caption: string,
  parent: Node,
  before: number,
  context: Context,
): Slice[] =>
  textSlices(
    [{ kind: 'text', text: caption }],
    STYLES.caption,
    {
      x: 0,
      width: context.width,
      node: createNode(parent.tag === 'Table' ? 'Caption' : 'P', parent),
      before,
    },
    context,
  ).map((slice) => ({ ...slice, keep: true }));
