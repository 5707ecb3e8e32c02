/** Refuses documents that no renderer could render truthfully: builder mistakes, never user data. */
import type { Block, Doc, Inline, Inlines } from './doc.ts';

const fail = (message: string): never => {
  throw new Error(`Impossible document: ${message}`);
};

/** Every run of inlines in a block, for checks that look at all of them. */
const inlinesOf: {
  readonly [Kind in Block['kind']]: (block: Extract<Block, { kind: Kind }>) => readonly Inlines[];
} = {
  heading: () => [],
  paragraph: (block) => [block.content],
  list: (block) => block.items,
  table: (block) => block.rows.flat(),
  'key-value': (block) => block.rows.map((row) => row.value),
  callout: (block) => block.content,
  card: (block) => [block.title, block.badges, ...block.rows.map((row) => row.value)],
  figure: () => [],
  picture: () => [],
  matrix: () => [],
  signatures: () => [],
  'page-break': () => [],
  contents: () => [],
};

/** All texts runs of a block. */
export const blockInlines = (block: Block): readonly Inlines[] =>
  (inlinesOf[block.kind] as (block: Block) => readonly Inlines[])(block);

const checkShape = (block: Block): void => {
  if (block.kind === 'table') {
    if (block.columns.length === 0) fail('a table has no columns');
    for (const row of block.rows) {
      if (row.length !== block.columns.length) {
        fail(`a table row has ${row.length} cells for ${block.columns.length} columns`);
      }
    }
    if (block.columns.some((column) => !(column.weight > 0))) {
      fail('a table column has no positive weight');
    }
  }
  if (block.kind === 'matrix') {
    for (const row of block.rows) {
      if (row.cells.length !== block.columns.length) {
        fail(`a matrix row has ${row.cells.length} cells for ${block.columns.length} columns`);
      }
    }
  }
  if (block.kind === 'figure' && !(block.drawing.width > 0 && block.drawing.height > 0)) {
    fail('a figure has no size');
  }
};

/** Throws an `Error` that says what is wrong; returns the ids that may be linked to. */
export const checkDoc = (doc: Doc): ReadonlySet<string> => {
  if (Number.isNaN(Date.parse(doc.meta.created))) {
    fail(`meta.created is not an ISO 8601 date: "${doc.meta.created}"`);
  }
  const ids = new Set<string>();
  for (const block of doc.blocks) {
    checkShape(block);
    if (block.kind !== 'heading' && block.kind !== 'card') continue;
    if (ids.has(block.id)) fail(`the id "${block.id}" is used twice`);
    ids.add(block.id);
  }
  const checkReference = (inline: Inline): void => {
    if (inline.kind === 'reference' && !ids.has(inline.target)) {
      fail(`a reference leads to "${inline.target}", which is not in the document`);
    }
  };
  for (const block of doc.blocks) {
    for (const inlines of blockInlines(block)) for (const inline of inlines) checkReference(inline);
  }
  return ids;
};
