/** Breaks pieces into lines of a width, and turns lines into marks on the page. */
import type { Column, Inlines } from '../../../shared/documents/doc.ts';
import { MARK_BOX, markDrawing } from '../../../shared/documents/marks.ts';
import { TAG_COLOURS } from '../../../shared/documents/palette.ts';
import type { Metrics } from './fonts.ts';
import { graphemesOf, piecesOf, type Piece, type Pieces, type TextPiece } from './pieces.ts';
import { createLateNode, type Node, type Op } from './slice.ts';
import type { BlockStyle, TextStyle } from './style.ts';

export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** Whether the text goes on in the next line, so that a reader puts a space between. */
  readonly soft: boolean;
}

/** Pieces that stay on one line: from one opportunity to the next. */
interface Box {
  readonly pieces: Piece[];
  width: number;
}

const spaceWidth = (piece: Piece, metrics: Metrics): number =>
  piece.spaces === 0 ? 0 : piece.spaces * metrics.width(' ', piece.style);

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
  let current: Piece[] = [];
  let used = 0;
  const finish = (soft: boolean): void => {
    lines.push({ pieces: current, width: used, soft });
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

interface LinePlace {
  readonly x: number;
  /** Top of the line's strip. */
  readonly y: number;
  readonly width: number;
  readonly align?: Column['align'];
  readonly node: Node;
}

const startOf = (line: Line, place: LinePlace): number => {
  if (place.align === 'end') return place.x + place.width - line.width;
  if (place.align === 'center') return place.x + (place.width - line.width) / 2;
  return place.x;
};

/** Where the baseline of a line of this style stands in its strip: ink centred on the x-height. */
export const baselineIn = (style: BlockStyle): number => style.leading / 2 + style.size * 0.355;

/** The marks of one line. Neighbouring words of one style become one text. */
export const lineOps = (
  line: Line,
  style: BlockStyle,
  place: LinePlace,
  metrics: Metrics,
): Op[] => {
  const ops: Op[] = [];
  const baseline = place.y + baselineIn(style);
  let x = startOf(line, place);
  let run:
    { text: string; style: TextStyle; x: number; width: number; target?: string } | undefined;
  let link: { target: string; node: Node } | undefined;
  const nodeFor = (target: string | undefined): Node => {
    if (target === undefined) return place.node;
    if (link?.target !== target) link = { target, node: createLateNode('Link', place.node) };
    return link.node;
  };
  const flush = (end = ''): void => {
    if (!run) return;
    const { target } = run;
    ops.push({
      op: 'text',
      x: run.x,
      y: baseline,
      text: run.text + end,
      style: run.style,
      node: nodeFor(target),
      ...(target === undefined ? {} : { link: { target, width: run.width } }),
    });
    run = undefined;
  };
  for (const piece of line.pieces) {
    const gap = spaceWidth(piece, metrics);
    if (piece.kind === 'text' && piece.actual === undefined) {
      if (run && run.style === piece.style && run.target === piece.target) {
        run.text += ' '.repeat(piece.spaces) + piece.text;
        run.width += gap + piece.width;
      } else {
        // A space before a change of style ends the run before it, so that copied words stay apart.
        flush(' '.repeat(piece.spaces));
        run = {
          text: piece.text,
          style: piece.style,
          x: x + gap,
          width: piece.width,
          ...(piece.target === undefined ? {} : { target: piece.target }),
        };
      }
    } else {
      flush(' '.repeat(piece.spaces));
      ops.push(...pieceOps(piece, x + gap, baseline, place.node));
    }
    x += gap + piece.width;
  }
  flush(line.soft && place.align !== 'end' ? ' ' : '');
  return ops;
};

const pieceOps = (piece: Piece, x: number, baseline: number, node: Node): Op[] => {
  const { size } = piece.style;
  const middle = baseline - size * 0.365;
  if (piece.kind === 'mark') {
    const side = size * 1.02;
    return [
      {
        op: 'drawing',
        x,
        y: middle - side / 2,
        drawing: markDrawing(piece.mark),
        scale: side / MARK_BOX,
      },
    ];
  }
  if (piece.kind === 'tag') {
    const height = size * 1.5;
    return [
      {
        op: 'rect',
        x,
        y: middle - height / 2,
        width: piece.width,
        height,
        radius: 2.2,
        fill: TAG_COLOURS[piece.tone].ground,
      },
      {
        op: 'text',
        x: x + size * 0.55,
        y: baseline - size * 0.03,
        text: piece.text,
        style: piece.style,
        node,
      },
    ];
  }
  return [
    {
      op: 'text',
      x,
      y: baseline,
      text: piece.text,
      style: piece.style,
      node,
      ...(piece.actual === undefined ? {} : { actual: piece.actual }),
    },
  ];
};
