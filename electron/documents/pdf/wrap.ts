/** Breaks pieces into lines of a width. */
import { hasRightToLeft, startsRight } from '../../../shared/documents/direction.ts';
import type { Inlines } from '../../../shared/documents/doc.ts';
import type { Metrics } from './fonts.ts';
import { graphemesOf } from './graphemes.ts';
import { piecesOf, type Piece, type Pieces, type TextPiece } from './pieces.ts';
import type { TextStyle } from './style.ts';

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Whether the text goes on in the next line, so that a reader puts a space between. */
  readonly soft: boolean;
  /** Where the whole text starts; only there if some of it runs from right to left. */
  readonly base?: Base;
}

type Base = 'ltr' | 'rtl';

/** Pieces that stay on one line: from one opportunity to the next. */
interface Box {
  readonly pieces: Piece[];
  width: number;
}

const inFamily = new WeakMap<TextStyle, TextStyle>();

/** Spaces are those of the text family: some fonts of other scripts have very wide ones, or none. */
export const spaceStyle = (style: TextStyle): TextStyle => {
  if (!style.face.startsWith('fallback')) return style;
  let known = inFamily.get(style);
  if (!known) inFamily.set(style, (known = { ...style, face: 'regular', heavy: false }));
  return known;
};

export const spaceWidth = (piece: Piece, metrics: Metrics): number =>
  piece.spaces === 0 ? 0 : piece.spaces * metrics.width(' ', spaceStyle(piece.style));

/** What a piece says: of a text without glyphs the characters themselves, of labels nothing. */
const said = (piece: Piece): string =>
  piece.kind === 'text' ? (piece.actual ?? piece.text) : piece.kind === 'tag' ? piece.text : '';

/** The direction of pieces that some part of runs from right to left. */
export const baseOf = (pieces: Pieces): Base | undefined => {
  if (!pieces.some((piece) => hasRightToLeft(said(piece)))) return undefined;
  // A label at the start doesn't tell which way the text beside it runs.
  const texts = pieces.filter((piece) => piece.kind === 'text');
  const all = (texts.length > 0 ? texts : pieces).map(said).join(' ');
  return startsRight(all) ? 'rtl' : 'ltr';
};

const boxesOf = (pieces: Pieces, metrics: Metrics): Box[] => {
  const boxes: Box[] = [];
  for (const piece of pieces) {
    const last = boxes.at(-1);
    if (!last || piece.opportunity) boxes.push({ pieces: [piece], width: piece.width });
    else {
      last.pieces.push(piece);
      last.width += piece.width + spaceWidth(piece, metrics);
    }
  }
  return boxes;
};

/** Cuts a text that is wider than a line into parts that fit; at least one grapheme each. */
const cutText = (piece: TextPiece, room: number, width: number, metrics: Metrics): TextPiece[] => {
  const parts: TextPiece[] = [];
  const originals = piece.actual === undefined ? undefined : graphemesOf(piece.actual);
  let text = '';
  let used = 0;
  let taken = 0;
  // Hashes break into even parts: a last line of one digit looks like a mistake.
  const even =
    piece.style.figures === 'code'
      ? piece.width / Math.ceil(piece.width / width) + piece.style.size
      : width;
  const full = Math.min(width, even);
  let limit = room < width ? room : full;
  const flush = (): void => {
    if (text === '') return;
    const count = graphemesOf(text).length;
    parts.push({
      kind: 'text',
      text,
      style: piece.style,
      width: metrics.width(text, piece.style),
      spaces: parts.length === 0 ? piece.spaces : 0,
      opportunity: parts.length > 0,
      ...(originals ? { actual: originals.slice(taken, taken + count).join('') } : {}),
      ...(piece.target === undefined ? {} : { target: piece.target }),
    });
    taken += count;
    text = '';
    used = 0;
    limit = full;
  };
  for (const grapheme of graphemesOf(piece.text)) {
    const next = metrics.width(grapheme, piece.style);
    if (text !== '' && used + next > limit) flush();
    text += grapheme;
    used += next;
  }
  flush();
  return parts;
};

/** A label too long for its line becomes coloured words, which can wrap. */
const looseTag = (piece: Extract<Piece, { kind: 'tag' }>, metrics: Metrics): Pieces =>
  piecesOf([{ kind: 'text', text: piece.text }], piece.style, metrics)
    .flat()
    .map((part, at) => (at === 0 ? { ...part, spaces: piece.spaces, opportunity: true } : part));

const wrapLine = (pieces: Pieces, width: number, metrics: Metrics, lines: Line[]): void => {
  const base = baseOf(pieces);
  let current: Piece[] = [];
  let used = 0;
  const finish = (soft: boolean): void => {
    lines.push({ pieces: current, width: used, soft, ...(base ? { base } : {}) });
    current = [];
    used = 0;
  };
  const put = (piece: Piece): void => {
    // Spaces at the start of a wrapped line are dropped; those that the text starts with indent it.
    const dropped = current.length === 0 && lines.length > 0 && lines.at(-1)?.soft === true;
    const placed = dropped && piece.spaces > 0 ? { ...piece, spaces: 0 } : piece;
    used += spaceWidth(placed, metrics) + placed.width;
    current.push(placed);
  };
  const placeBox = (box: Box): void => {
    const first = box.pieces[0];
    if (!first) return;
    const gap = current.length === 0 ? 0 : spaceWidth(first, metrics);
    if (used + gap + box.width <= width + 0.01) return box.pieces.forEach(put);
    if (current.length > 0) finish(true);
    if (box.width <= width + 0.01) return box.pieces.forEach(put);
    for (const piece of box.pieces) placeCut(piece);
  };
  /** Places a piece of a box that is wider than the line. */
  const placeCut = (piece: Piece): void => {
    if (used + piece.width <= width + 0.01) return put(piece);
    if (piece.kind === 'tag' && piece.width > width) {
      return boxesOf(looseTag(piece, metrics), metrics).forEach(placeBox);
    }
    if (piece.kind !== 'text' || piece.width <= width) {
      if (current.length > 0) finish(true);
      return put(piece);
    }
    cutText(piece, Math.max(width - used, 0), width, metrics).forEach((part) => {
      if (current.length > 0 && used + part.width > width + 0.01) finish(true);
      put(part);
    });
  };
  boxesOf(pieces, metrics).forEach(placeBox);
  finish(false);
};

/** The narrowest line that text is set in: anything less would stack single letters. */
const LEAST_WIDTH = 12;

export const wrapPieces = (
  paragraphs: readonly Pieces[],
  width: number,
  metrics: Metrics,
): Line[] => {
  const lines: Line[] = [];
  for (const pieces of paragraphs) wrapLine(pieces, Math.max(width, LEAST_WIDTH), metrics, lines);
  return lines;
};

export const wrap = (inlines: Inlines, style: TextStyle, width: number, metrics: Metrics): Line[] =>
  wrapPieces(piecesOf(inlines, style, metrics), width, metrics);

/** The width that pieces want on one line, and that of their widest unbreakable part. */
export const extentOf = (
  paragraphs: readonly Pieces[],
  metrics: Metrics,
): { readonly natural: number; readonly least: number } => {
  let natural = 0;
  let least = 0;
  for (const pieces of paragraphs) {
    let line = 0;
    for (const box of boxesOf(pieces, metrics)) {
      const first = box.pieces[0];
      if (first && line > 0) line += spaceWidth(first, metrics);
      line += box.width;
      least = Math.max(least, box.width);
    }
    natural = Math.max(natural, line);
  }
  return { natural, least };
};
