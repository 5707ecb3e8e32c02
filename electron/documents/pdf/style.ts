/** Sizes, distances and colours of the printed page, in points. */
import { PAPER } from '../../../shared/documents/palette.ts';

export type Face = 'regular' | 'semibold' | 'italic' | `fallback-${string}`;

export interface TextStyle {
  readonly face: Face;
  readonly size: number;
  readonly colour: string;
  /** `tabular`: figures of equal width, for columns; `code`: also a dashed zero, for hashes and codes. */
  readonly figures?: 'tabular' | 'code';
  /** Drawn with thicker strokes: the fonts of other scripts have one weight. */
  readonly heavy?: boolean;
  /** Set from right to left, or from left to right; the characters tell where it is left out. */
  readonly rtl?: boolean;
}

/** A style of running text: its lines are `leading` apart. */
export interface BlockStyle extends TextStyle {
  readonly leading: number;
}

const style = (
  size: number,
  leading: number,
  face: Face = 'regular',
  colour: string = PAPER.ink,
): BlockStyle => ({ face, size, leading, colour });

export const STYLES = {
  body: style(10.5, 15.5),
  lead: style(12.5, 18.5, 'regular', PAPER.ink),
  small: style(8.5, 12.5, 'regular', PAPER.muted),
  quote: style(10.5, 15.5, 'italic', PAPER.ink),
  heading1: style(18, 23, 'semibold', PAPER.accent),
  heading2: style(13, 17.5, 'semibold', PAPER.ink),
  heading3: style(11, 15, 'semibold', PAPER.ink),
  contentsTitle: style(18, 23, 'semibold', PAPER.accent),
  caption: style(9.5, 13.5, 'semibold'),
  cell: style(9, 12.5),
  cellHead: style(8.5, 12, 'semibold', PAPER.muted),
  denseCell: style(8, 11),
  denseHead: style(7.5, 11, 'semibold', PAPER.muted),
  label: style(9, 13.5, 'regular', PAPER.muted),
  value: style(9.5, 13.5),
  cardTitle: style(10.5, 15, 'semibold'),
  calloutTitle: style(10, 14.5, 'semibold'),
  calloutText: style(9.5, 14),
  signature: style(8, 11, 'regular', PAPER.muted),
  frame: style(8, 11, 'regular', PAPER.muted),
} as const;

const mm = (value: number): number => (value * 72) / 25.4;

export const MARGIN = mm(25);
/** Baselines of the running header and footer, from the edge of the paper. */
export const HEADER_BASELINE = mm(15);
export const FOOTER_BASELINE = mm(14);
export const RULE = 0.5;

const SIZES = { A4: [595.28, 841.89], Letter: [612, 792] } as const;

export interface PageShape {
  readonly width: number;
  readonly height: number;
}

export const pageShape = (
  size: 'A4' | 'Letter',
  orientation: 'portrait' | 'landscape',
): PageShape => {
  const [width, height] = SIZES[size];
  return orientation === 'portrait' ? { width, height } : { width: height, height: width };
};
