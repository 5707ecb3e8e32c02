/** Turns lines into marks on the page. */
import type { Column } from '../../../shared/documents/doc.ts';
import { MARK_BOX, markDrawing } from '../../../shared/documents/marks.ts';
import { TAG_COLOURS } from '../../../shared/documents/palette.ts';
import { unitsOf, type Unit } from './bidi.ts';
import type { Metrics } from './fonts.ts';
import type { Piece, TextPiece } from './pieces.ts';
import { createLateNode, type Node, type Op } from './slice.ts';
import type { BlockStyle, TextStyle } from './style.ts';
import { baseOf, spaceStyle, spaceWidth, type Line } from './wrap.ts';

interface LinePlace {
  readonly x: number;
  /** Top of the line's strip. */
  readonly y: number;
  readonly width: number;
  readonly align?: Column['align'];
  /** Without one the line is decoration, and none of it a link. */
  readonly node?: Node;
}

/** A line on its baseline. */
interface Standing {
  readonly x: number;
  readonly baseline: number;
  readonly node?: Node;
  /** Whether the text ends with a space, for the one that goes on in the next line. */
  readonly open: boolean;
}

const startOf = (line: Line, place: LinePlace): number => {
  const align = place.align ?? 'start';
  if (align === 'end' || (align === 'start' && line.base === 'rtl')) {
    return place.x + place.width - line.width;
  }
  if (align === 'center') return place.x + (place.width - line.width) / 2;
  return place.x;
};

/** Where the baseline of a line of this style stands in its strip: ink centred on the x-height. */
export const baselineIn = (style: BlockStyle): number => style.leading / 2 + style.size * 0.355;

/** Puts texts that follow each other in one style together, and links under their elements. */
class TextOps {
  readonly ops: Op[] = [];
  private readonly standing: Standing;
  private run:
    { text: string; style: TextStyle; x: number; end: number; target?: string } | undefined;
  private link: { target: string; node: Node } | undefined;

  constructor(standing: Standing) {
    this.standing = standing;
  }

  private nodeFor(target: string | undefined): Node | undefined {
    const { node } = this.standing;
    if (target === undefined || !node) return node;
    if (this.link?.target !== target) this.link = { target, node: createLateNode('Link', node) };
    return this.link.node;
  }

  /** Ends the text that is being put together, with spaces so that copied words stay apart. */
  flush(end = ''): void {
    const { run } = this;
    if (!run) return;
    const node = this.nodeFor(run.target);
    this.ops.push({
      op: 'text',
      x: run.x,
      y: this.standing.baseline,
      text: run.text + end,
      style: run.style,
      ...(node ? { node } : {}),
      ...(run.target === undefined || !node
        ? {}
        : { link: { target: run.target, width: run.end - run.x } }),
    });
    this.run = undefined;
  }

  /** A text after the given spaces; `gap` is their width. */
  text(piece: TextPiece, spaces: string, gap: number, x: number): void {
    const { run } = this;
    const apart = spaces !== '' && spaceStyle(piece.style) !== piece.style;
    if (run && !apart && run.style === piece.style && run.target === piece.target) {
      run.text += spaces + piece.text;
      run.end += gap + piece.width;
      return;
    }
    this.flush(spaces);
    this.run = {
      text: piece.text,
      style: piece.style,
      x: x + gap,
      end: x + gap + piece.width,
      ...(piece.target === undefined ? {} : { target: piece.target }),
    };
  }

  /** Something else that stands in the line. */
  other(ops: readonly Op[], spaces: string): void {
    this.flush(spaces);
    this.ops.push(...ops);
  }
}

/** A line that all runs from left to right. */
const plainOps = (line: Line, standing: Standing, metrics: Metrics): Op[] => {
  const texts = new TextOps(standing);
  let { x } = standing;
  for (const piece of line.pieces) {
    const gap = spaceWidth(piece, metrics);
    const spaces = ' '.repeat(piece.spaces);
    if (piece.kind === 'text' && piece.actual === undefined) texts.text(piece, spaces, gap, x);
    else texts.other(pieceOps(piece, { ...standing, x: x + gap }, metrics), spaces);
    x += gap + piece.width;
  }
  texts.flush(standing.open ? ' ' : '');
  return texts.ops;
};

/**
 * A line of both directions. The marks are made in the order of reading, each where it is seen:
 * that is the order in which readers, searches and copies take them.
 */
const bidiOps = (line: Line, standing: Standing, metrics: Metrics): Op[] => {
  const texts = new TextOps(standing);
  const units = unitsOf(line, metrics);
  let end: Unit | undefined;
  for (const unit of units) {
    const x = standing.x + unit.x;
    const { piece } = unit;
    if (piece.kind !== 'text') {
      texts.other(pieceOps(piece, { ...standing, x }, metrics), '');
    } else if (!unit.rtl && end && !end.rtl && piece.actual === undefined) {
      const gap = unit.x - end.x - end.width;
      // A number after a text from the right stands on its other side.
      if (Math.abs(gap) > 0.01) texts.flush();
      texts.text(piece, '', 0, x);
    } else {
      texts.flush();
      if (piece.actual === undefined) texts.text(piece, '', 0, x);
      else texts.other(pieceOps(piece, { ...standing, x }, metrics), '');
    }
    end = unit;
  }
  texts.flush(standing.open && end && !end.rtl ? ' ' : '');
  if (standing.open && end?.rtl && end.piece.kind === 'text') {
    const style = spaceStyle(end.piece.style);
    const x = standing.x + end.x - metrics.width(' ', style);
    texts.text(
      { kind: 'text', text: ' ', style, width: 0, spaces: 0, opportunity: false },
      '',
      0,
      x,
    );
    texts.flush();
  }
  return texts.ops;
};

const standingOps = (line: Line, standing: Standing, metrics: Metrics): Op[] =>
  (line.base ? bidiOps : plainOps)(line, standing, metrics);

/** The marks of one line. Neighbouring words of one style become one text. */
export const lineOps = (line: Line, style: BlockStyle, place: LinePlace, metrics: Metrics): Op[] =>
  standingOps(
    line,
    {
      x: startOf(line, place),
      baseline: place.y + baselineIn(style),
      open: line.soft && place.align !== 'end',
      ...(place.node ? { node: place.node } : {}),
    },
    metrics,
  );

/** The marks of a line that is decoration, from a baseline on. */
export const looseOps = (line: Line, x: number, baseline: number, metrics: Metrics): Op[] =>
  standingOps(line, { x, baseline, open: false }, metrics);

const pieceOps = (
  piece: Piece,
  { x, baseline, node }: Standing | Omit<Standing, 'open'>,
  metrics: Metrics,
): Op[] => {
  const { size } = piece.style;
  const middle = baseline - size * 0.365;
  const under = node ? { node } : {};
  if (piece.kind === 'mark') {
    const side = size * 1.02;
    const drawing = markDrawing(piece.mark);
    return [{ op: 'drawing', x, y: middle - side / 2, drawing, scale: side / MARK_BOX }];
  }
  if (piece.kind === 'tag') {
    const height = size * 1.5;
    const base = baseOf(piece.parts);
    const label: Line = {
      pieces: piece.parts,
      width: piece.parts.reduce((sum, part) => sum + part.width, 0),
      soft: false,
      ...(base ? { base } : {}),
    };
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
      ...standingOps(
        label,
        { x: x + size * 0.55, baseline: baseline - size * 0.03, open: false, ...under },
        metrics,
      ),
    ];
  }
  return [
    {
      op: 'text',
      x,
      y: baseline,
      text: piece.text,
      style: piece.style,
      ...under,
      ...(piece.actual === undefined ? {} : { actual: piece.actual }),
    },
  ];
};
