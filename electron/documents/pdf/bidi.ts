/** The order in which the parts of a line are seen, by the Unicode bidirectional algorithm. */
import type { Metrics } from './fonts.ts';
import { graphemesOf, isUnseen } from './graphemes.ts';
import { isFromRight, levelsOf, mirrorOf } from './levels.ts';
import type { Piece, TextPiece } from './pieces.ts';
import type { TextStyle } from './style.ts';
import { spaceStyle, spaceWidth, type Line } from './wrap.ts';

/** What stands together in a line and runs one way. */
export interface Unit {
  readonly piece: Piece;
  /** From the line's left edge. */
  readonly x: number;
  readonly width: number;
  readonly rtl: boolean;
}

interface Part {
  readonly piece: Piece;
  readonly width: number;
  readonly level: number;
}

/** Stands for a mark or a label: neither has a direction. */
const OBJECT = '\ufffc';

const directed = {
  ltr: new WeakMap<TextStyle, TextStyle>(),
  rtl: new WeakMap<TextStyle, TextStyle>(),
};

/** The style with its direction, which figures among letters from the right don't show. */
const directedStyle = (style: TextStyle, rtl: boolean): TextStyle => {
  if (!rtl && !style.face.startsWith('fallback')) return style;
  const styles = directed[rtl ? 'rtl' : 'ltr'];
  let known = styles.get(style);
  if (!known) styles.set(style, (known = { ...style, rtl }));
  return known;
};

const contentOf = (piece: Piece): string =>
  piece.kind === 'text' ? (piece.actual ?? piece.text) : OBJECT;

const textPart = (piece: TextPiece, text: string, level: number, metrics: Metrics): Part => {
  const style = directedStyle(piece.style, isFromRight(level));
  const width = metrics.width(text, style);
  const { target } = piece;
  return {
    level,
    width,
    piece: {
      kind: 'text',
      text,
      style,
      width,
      spaces: 0,
      opportunity: false,
      ...(target === undefined ? {} : { target }),
    },
  };
};

/** Splits a text where its direction changes. */
const splitText = (piece: TextPiece, levels: readonly number[], metrics: Metrics): Part[] => {
  const parts: Part[] = [];
  const signs = !piece.style.face.startsWith('fallback');
  let text = '';
  let level = 0;
  let single = false;
  const flush = (): void => {
    if (text !== '') parts.push(textPart(piece, text, level, metrics));
    text = '';
  };
  let at = 0;
  for (const grapheme of graphemesOf(piece.text)) {
    const own = levels[at] ?? 0;
    at += grapheme.length;
    // Signs are turned one by one, so that each is mirrored, and read in its place.
    const alone = isFromRight(own) && (signs || mirrorOf(grapheme) !== null);
    if ((own !== level || alone || single) && !isUnseen(grapheme)) flush();
    if (text === '') level = own;
    text += grapheme;
    single = alone;
  }
  flush();
  return parts;
};

/** The parts of a line in the order of reading, spaces among them. */
const partsOf = (line: Line, base: 'ltr' | 'rtl', metrics: Metrics): Part[] => {
  const text = line.pieces.map((piece) => ' '.repeat(piece.spaces) + contentOf(piece)).join('');
  const levels = levelsOf(text, base);
  let at = 0;
  return line.pieces.flatMap((piece): Part[] => {
    const parts: Part[] = [];
    if (piece.spaces > 0) {
      const space: TextPiece = {
        kind: 'text',
        text: ' '.repeat(piece.spaces),
        style: spaceStyle(piece.style),
        width: spaceWidth(piece, metrics),
        spaces: 0,
        opportunity: false,
      };
      parts.push({ piece: space, width: space.width, level: levels[at] ?? 0 });
      at += piece.spaces;
    }
    const { length } = contentOf(piece);
    const own = levels.slice(at, at + length);
    at += length;
    if (piece.kind === 'text' && piece.actual === undefined) {
      parts.push(...splitText(piece, own, metrics));
    } else {
      parts.push({ piece: { ...piece, spaces: 0 }, width: piece.width, level: own[0] ?? 0 });
    }
    return parts;
  });
};

/** Turns what runs from right to left around, from the innermost text to the outermost. */
const seenOrder = (parts: readonly Part[]): Part[] => {
  const order = [...parts];
  const highest = Math.max(0, ...parts.map((part) => part.level));
  for (let level = highest; level > 0; level -= 1) {
    for (let from = 0; from < order.length; from += 1) {
      let to = from;
      while (to < order.length && (order[to]?.level ?? 0) >= level) to += 1;
      if (to - from > 1) order.splice(from, to - from, ...order.slice(from, to).reverse());
      from = Math.max(from, to);
    }
  }
  return order;
};

const isSpace = ({ piece }: Part): boolean => piece.kind === 'text' && piece.text.trim() === '';

/** Signs that are set one by one don't kern: the spaces give what that takes. */
const fitted = (parts: readonly Part[], width: number): readonly Part[] => {
  const spaces = parts.filter(isSpace).length;
  const over = parts.reduce((sum, part) => sum + part.width, -width);
  if (spaces === 0 || Math.abs(over) < 0.01) return parts;
  return parts.map((part) =>
    isSpace(part) ? { ...part, width: part.width - over / spaces } : part,
  );
};

/** The parts of a line in the order of reading, each where it is seen. */
export const unitsOf = (line: Line, metrics: Metrics): Unit[] => {
  const parts = fitted(partsOf(line, line.base ?? 'ltr', metrics), line.width);
  const places = new Map<Part, number>();
  let x = 0;
  for (const part of seenOrder(parts)) {
    places.set(part, x);
    x += part.width;
  }
  return parts.map((part) => ({
    piece: part.piece,
    width: part.width,
    x: places.get(part) ?? 0,
    rtl: isFromRight(part.level),
  }));
};
