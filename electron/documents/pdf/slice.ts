/**
 * What layout is made of. A block becomes slices: strips as wide as the text,
 * none of which is ever cut. Pagination only decides where each slice goes.
 */
import type { Drawing } from '../../../shared/documents/drawing.ts';
import type { DocImage } from '../../../shared/documents/doc.ts';
import type { TextStyle } from './style.ts';

/** An element of the structure tree that screen readers walk. */
export interface Node {
  readonly tag: string;
  readonly parent: Node | undefined;
  readonly children: Node[];
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
  /** Links are made when they are painted, so that they stand in reading order among their parent's text. */
  readonly late?: boolean;
}

interface NodeOptions {
  readonly alt?: string;
  readonly scope?: 'Row' | 'Column';
}

export const createNode = (tag: string, parent: Node | undefined, options?: NodeOptions): Node => {
  const node: Node = { tag, parent, children: [], ...options };
  parent?.children.push(node);
  return node;
};

export const createLateNode = (tag: string, parent: Node): Node => ({
  tag,
  parent,
  children: [],
  late: true,
});

interface Placed {
  readonly x: number;
  readonly y: number;
  /** The element that the mark belongs to; without one it is decoration. */
  readonly node?: Node;
}

export type Op =
  | (Placed & {
      readonly op: 'text';
      readonly text: string;
      readonly style: TextStyle;
      /** What a reader should get instead, where the font had no glyph. */
      readonly actual?: string;
      /** `y` is the baseline; the link covers the text. */
      readonly link?: { readonly target: string; readonly width: number };
    })
  | (Placed & {
      readonly op: 'rect';
      readonly width: number;
      readonly height: number;
      readonly radius?: number;
      readonly fill?: string;
      readonly stroke?: string;
    })
  | (Placed & {
      readonly op: 'line';
      readonly dx: number;
      readonly dy: number;
      readonly colour: string;
      readonly weight: number;
    })
  | (Placed & { readonly op: 'drawing'; readonly drawing: Drawing; readonly scale: number })
  | (Placed & {
      readonly op: 'image';
      readonly image: DocImage;
      readonly width: number;
      readonly height: number;
      readonly align: 'start' | 'end';
    })
  /** The page of a heading: known when all is laid out; `x` is its right edge, the leaders start at `from`. */
  | (Placed & {
      readonly op: 'page-of';
      readonly target: string;
      readonly style: TextStyle;
      readonly from: number;
    });

/** A box around slices, painted once on each page that holds some of them. */
export interface Group {
  /** Whether the slices should stay on one page if one page can hold them. */
  readonly together: boolean;
  /** Whether they may part all the same where staying together would leave much of a page empty. */
  readonly mayPart?: boolean;
  /** Decoration behind the slices from `top` to `bottom`. */
  paint(extent: {
    readonly x: number;
    readonly top: number;
    readonly bottom: number;
    readonly width: number;
    readonly first: boolean;
    readonly last: boolean;
  }): readonly Op[];
}

export interface Slice {
  /** Space above, dropped at the top of a page. */
  readonly before: number;
  readonly height: number;
  readonly ops: readonly Op[];
  /** No page break between this slice and the next. */
  readonly keep?: boolean;
  readonly group?: Group;
  /** Put on top again where a page starts with this slice. */
  readonly repeat?: readonly Slice[];
  /** What links and the contents lead to. */
  readonly anchor?: string;
  /** An entry of the reader's side bar. */
  readonly bookmark?: { readonly level: 1 | 2 | 3; readonly title: string };
  /** Starts a page, if the present one isn't empty already. */
  readonly breakTo?: 'portrait' | 'landscape';
  /** A page without header and footer, such as the cover. */
  readonly bare?: boolean;
}
