/** What block layouts share while a document is laid out. */
import type { DocMeta } from '../../../shared/documents/doc.ts';
import type { Metrics } from './fonts.ts';
import type { Node } from './slice.ts';

/** An entry of the contents. */
export interface ContentsEntry {
  readonly id: string;
  readonly level: 1 | 2 | 3;
  readonly number: string;
  readonly title: string;
}

export interface Context {
  readonly meta: DocMeta;
  readonly metrics: Metrics;
  /** The `Document` element. */
  readonly root: Node;
  readonly headings: readonly ContentsEntry[];
  /** Width of the text on the present page. */
  readonly width: number;
  /** Height of the text on the present page. */
  readonly height: number;
}
