/**
 * The format-neutral document. Builders turn records into a `Doc`; the Word and
 * PDF renderers turn the same `Doc` into bytes, so both always say the same.
 * Everything here is a plain value: no clock, no ids, no I/O.
 */
import type { Drawing, Tone } from './drawing.ts';

/** How a status looks: a shape and a word, never colour alone. */
export type Mark = 'conforms' | 'partly' | 'does-not' | 'not-applicable' | 'not-assessed';

/** A short coloured word, such as a grade or a priority. */
export type TagTone = 'danger' | 'warning' | 'info' | 'good' | 'neutral';

export type Inline =
  | {
      readonly kind: 'text';
      readonly text: string;
      readonly bold?: boolean;
      readonly italic?: boolean;
      readonly mono?: boolean;
      readonly muted?: boolean;
    }
  /** Shape and word of a status. */
  | { readonly kind: 'mark'; readonly mark: Mark; readonly label: string }
  | { readonly kind: 'tag'; readonly tone: TagTone; readonly label: string }
  /** Links to the heading or card with this `id` in the same document. */
  | { readonly kind: 'reference'; readonly target: string; readonly text: string }
  | { readonly kind: 'break' };

/** A cell, a list item or a paragraph's content; newlines inside texts are kept as line breaks. */
export type Inlines = readonly Inline[];

export interface Column {
  readonly header: string;
  /** Share of the width, relative to the other columns; renderers may shift it by content. */
  readonly weight: number;
  readonly align?: 'start' | 'end' | 'center';
}

/** Lists inside lists are lists of their own that stand further in. */
export type ListDepth = 0 | 1 | 2 | 3;

export interface Signer {
  /** Empty where the person is not known yet: the line is printed for a pen. */
  readonly name: string;
  readonly role: string;
  /** What the signature says, e.g. "Accepts the findings". */
  readonly statement: string;
  readonly date?: string;
}

export type Block =
  | {
      readonly kind: 'heading';
      readonly level: 1 | 2 | 3;
      readonly text: string;
      readonly id: string;
      readonly numbered: boolean;
    }
  | {
      readonly kind: 'paragraph';
      readonly content: Inlines;
      readonly style?: 'body' | 'lead' | 'small' | 'quote';
    }
  | {
      readonly kind: 'list';
      readonly ordered: boolean;
      readonly items: readonly Inlines[];
      /** Number of the first item; 1 where it is left out. */
      readonly start?: number;
      /** How far it stands inside other lists; 0 where it is left out. */
      readonly depth?: ListDepth;
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly Inlines[])[];
      readonly caption?: string;
      readonly dense?: boolean;
    }
  | {
      readonly kind: 'key-value';
      readonly rows: readonly { readonly label: string; readonly value: Inlines }[];
    }
  | {
      readonly kind: 'callout';
      readonly tone: TagTone;
      readonly title: string;
      readonly content: readonly Inlines[];
    }
  /** A boxed record: a finding, or one question with its answer. Kept on one page where it fits. */
  | {
      readonly kind: 'card';
      readonly id: string;
      readonly title: Inlines;
      readonly badges: Inlines;
      readonly rows: readonly { readonly label: string; readonly value: Inlines }[];
    }
  /** `title` says the finding of the chart; `alt` describes it for readers who can't see it. */
  | {
      readonly kind: 'figure';
      readonly drawing: Drawing;
      readonly title: string;
      readonly alt: string;
    }
  /** A picture that somebody made, such as the plot of an explanation; `title` says what it shows. */
  | { readonly kind: 'picture'; readonly title: string; readonly image: DocImage }
  /** A grid of toned cells with row and column heads, such as a risk matrix or a heat map. */
  | {
      readonly kind: 'matrix';
      readonly title: string;
      readonly corner: string;
      readonly columns: readonly string[];
      readonly rows: readonly {
        readonly label: string;
        readonly cells: readonly { readonly text: string; readonly tone: Tone }[];
      }[];
    }
  | {
      readonly kind: 'signatures';
      readonly signers: readonly Signer[];
      readonly labels: {
        readonly name: string;
        readonly role: string;
        readonly date: string;
        readonly signature: string;
      };
    }
  /** Starts a page; wide tables ask for landscape until the next one. */
  | { readonly kind: 'page-break'; readonly orientation?: 'portrait' | 'landscape' }
  | { readonly kind: 'contents'; readonly title: string; readonly depth: 1 | 2 | 3 };

export interface DocImage {
  readonly bytes: Uint8Array;
  readonly mime: 'image/png' | 'image/jpeg';
  readonly alt: string;
}

/** What stands on the cover, in headers and footers, and in the file's own properties. */
export interface DocMeta {
  readonly title: string;
  readonly subtitle?: string;
  readonly organisation: string;
  readonly author: string;
  readonly code: string;
  readonly version: string;
  readonly status: string;
  /** As printed, already in the document's language. */
  readonly date: string;
  /** ISO 8601; becomes the file's creation date, so that equal records give equal bytes. */
  readonly created: string;
  readonly owner: string;
  readonly confidentiality: string;
  /** BCP 47. */
  readonly language: string;
  readonly pageSize: 'A4' | 'Letter';
  readonly logos: { readonly organisation?: DocImage; readonly author?: DocImage };
  readonly keywords: readonly string[];
  /** Without a cover the document begins on its first page; short papers that are handed round. */
  readonly withoutCover?: true;
  /** Rows of the cover's table, in order (organisation, assessor, date, version, …). */
  readonly cover: readonly { readonly label: string; readonly value: string }[];
  /** Fixed words that renderers print: `{page}` and `{pages}` are replaced. */
  readonly labels: { readonly pageOf: string; readonly continued: string };
}

export interface Doc {
  readonly meta: DocMeta;
  readonly blocks: readonly Block[];
}

/** Shorthands for builders. */
export const text = (value: string): Inline => ({ kind: 'text', text: value });
export const bold = (value: string): Inline => ({ kind: 'text', text: value, bold: true });
export const muted = (value: string): Inline => ({ kind: 'text', text: value, muted: true });
export const mono = (value: string): Inline => ({ kind: 'text', text: value, mono: true });
