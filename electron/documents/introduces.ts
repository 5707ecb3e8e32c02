/** Paragraphs that only make sense with what follows them. */
import type { Block } from '../../shared/documents/doc.ts';

/** A paragraph of up to so many lines is taken to introduce what follows it. */
export const SHORT_PARAGRAPH = 4;

const INTRODUCED: ReadonlySet<Block['kind']> = new Set(['table', 'key-value', 'matrix', 'card']);

/** Whether a paragraph, if it is short, stays on the page of the next block. */
export const introduces = (block: Block, next: Block | undefined): boolean =>
  block.kind === 'paragraph' && next !== undefined && INTRODUCED.has(next.kind);
