/** A document as pages of marks. Knows nothing of files: the metrics are given. */
import type { Block, Doc } from '../../../shared/documents/doc.ts';
import { headingNumbers } from '../../../shared/documents/numbering.ts';
import { card, keyValue, signatures } from './blocks/boxes.ts';
import { introduces, SHORT_PARAGRAPH } from '../introduces.ts';
import { contents, figure, pageBreak, picture } from './blocks/pages.ts';
import { matrix, table } from './blocks/tables.ts';
import { callout, heading, list, paragraph } from './blocks/text.ts';
import type { ContentsEntry, Context } from './context.ts';
import { coverSlices } from './cover.ts';
import type { Metrics } from './fonts.ts';
import { paginate, type Page } from './paginate.ts';
import { createNode, type Node, type Slice } from './slice.ts';
import { MARGIN, pageShape } from './style.ts';

type Layouts = {
  readonly [Kind in Block['kind']]: (
    block: Extract<Block, { kind: Kind }>,
    context: Context,
  ) => Slice[];
};

/** Every kind of block, and how it is laid out. */
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
  'page-break': pageBreak,
  contents,
};

const contentsEntries = (doc: Doc): ContentsEntry[] => {
  const number = headingNumbers();
  return doc.blocks
    .filter((block) => block.kind === 'heading')
    .map((block) => ({
      id: block.id,
      level: block.level,
      title: block.text.replace(/\n/g, ' '),
      number: number(block),
    }));
};

/** A short paragraph stays with the table or card that it introduces. */
const keepWithNext = (slices: Slice[], block: Block, next: Block | undefined): Slice[] =>
  introduces(block, next) && slices.length <= SHORT_PARAGRAPH
    ? slices.map((slice) => ({ ...slice, keep: true }))
    : slices;

export interface LaidOut {
  readonly pages: readonly Page[];
  readonly root: Node;
  /** Page numbers, from 1, of everything that can be linked to. */
  readonly pageOf: ReadonlyMap<string, number>;
}

export const layoutDoc = (doc: Doc, metrics: Metrics): LaidOut => {
  const root = createNode('Document', undefined);
  const headings = contentsEntries(doc);
  const contextFor = (orientation: 'portrait' | 'landscape'): Context => {
    const shape = pageShape(doc.meta.pageSize, orientation);
    const width = shape.width - 2 * MARGIN;
    return { meta: doc.meta, metrics, root, headings, width, height: shape.height - 2 * MARGIN };
  };
  let context = contextFor('portrait');
  const slices = doc.meta.withoutCover === true ? [] : coverSlices(context);
  for (const [at, block] of doc.blocks.entries()) {
    if (block.kind === 'page-break') context = contextFor(block.orientation ?? 'portrait');
    const layout = layouts[block.kind] as (block: Block, context: Context) => Slice[];
    for (const slice of keepWithNext(layout(block, context), block, doc.blocks[at + 1])) {
      slices.push(slice);
    }
  }
  const pages = paginate(slices, doc.meta.pageSize);
  const pageOf = new Map<string, number>();
  pages.forEach((page, at) => page.anchors.forEach(({ id }) => pageOf.set(id, at + 1)));
  return { pages, root, pageOf };
};
