/** A `Drawing` as PDF vectors. */
import type { Drawing, Shape, Tone } from '../../../shared/documents/drawing.ts';
import { PAPER } from '../../../shared/documents/palette.ts';
import type { Metrics } from './fonts.ts';
import { looseOps } from './line-ops.ts';
import type { PdfDocument } from './pdfkit.ts';
import { piecesOf } from './pieces.ts';
import type { TextStyle } from './style.ts';
import type { TextWriter } from './text-writer.ts';
import { baseOf, type Line } from './wrap.ts';

interface Paint {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly strokeWidth?: number;
  readonly opacity?: number;
  readonly dash?: readonly [number, number];
}

/** Paints the path that was just drawn. */
const finish = (pdf: PdfDocument, paint: Paint): void => {
  pdf.fillOpacity(paint.opacity ?? 1);
  if (paint.fill) pdf.fillColor(PAPER[paint.fill]);
  if (!paint.stroke) {
    if (paint.fill) pdf.fill();
    return;
  }
  pdf
    .lineWidth(paint.strokeWidth ?? 1)
    .lineJoin('round')
    .strokeColor(PAPER[paint.stroke]);
  if (paint.dash) pdf.dash(paint.dash[0], { space: paint.dash[1] });
  if (paint.fill) pdf.fillAndStroke();
  else pdf.stroke();
  if (paint.dash) pdf.undash();
};

interface Pens {
  readonly pdf: PdfDocument;
  readonly writer: TextWriter;
  readonly metrics: Metrics;
}

type Painters = {
  readonly [Kind in Shape['kind']]: (shape: Extract<Shape, { kind: Kind }>, pens: Pens) => void;
};

const painters: Painters = {
  rect: (shape, { pdf }) => {
    if (shape.radius) pdf.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    else pdf.rect(shape.x, shape.y, shape.width, shape.height);
    finish(pdf, shape);
  },
  circle: (shape, { pdf }) => {
    pdf.circle(shape.cx, shape.cy, shape.r);
    finish(pdf, shape);
  },
  path: (shape, { pdf }) => {
    shape.points.forEach(([x, y], at) => (at === 0 ? pdf.moveTo(x, y) : pdf.lineTo(x, y)));
    if (shape.points.length === 0) return;
    if (shape.closed) pdf.closePath();
    finish(pdf, shape);
  },
  text: (shape, { pdf, writer, metrics }) => {
    const style: TextStyle = {
      face: shape.weight === 'bold' ? 'semibold' : 'regular',
      size: shape.size,
      colour: PAPER[shape.fill ?? 'ink'],
    };
    const pieces = piecesOf([{ kind: 'text', text: shape.text }], style, metrics).flat();
    const gaps = pieces.map((piece) => piece.spaces * metrics.width(' ', style));
    const width = pieces.reduce((total, piece, at) => total + piece.width + (gaps[at] ?? 0), 0);
    const shift = { start: 0, middle: width / 2, end: width }[shape.anchor ?? 'start'];
    let x = shape.x - shift;
    pdf.fillOpacity(1);
    const base = baseOf(pieces);
    if (base) {
      const line: Line = { pieces, width, soft: false, base };
      for (const op of looseOps(line, x, shape.y, metrics)) {
        if (op.op === 'text') writer.write(op.text, op.x, op.y, op.style)?.();
      }
      return;
    }
    pieces.forEach((piece, at) => {
      if (piece.kind !== 'text') return;
      x += gaps[at] ?? 0;
      writer.write(`${piece.text} `, x, shape.y, piece.style)?.();
      x += piece.width;
    });
  },
};

export const paintDrawing = (
  drawing: Drawing,
  x: number,
  y: number,
  scale: number,
  pens: Pens,
): void => {
  const { pdf } = pens;
  pdf.save();
  pdf.translate(x, y).scale(scale);
  for (const shape of drawing.shapes) {
    (painters[shape.kind] as (shape: Shape, pens: Pens) => void)(shape, pens);
  }
  pdf.restore();
};
