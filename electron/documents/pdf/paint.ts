/** Puts the marks of laid-out pages into the PDF. */
import type { Metrics } from './fonts.ts';
import { paintDrawing } from './drawing.ts';
import type { PdfDocument } from './pdfkit.ts';
import type { Op } from './slice.ts';
import type { Structure } from './structure.ts';
import type { TextStyle } from './style.ts';
import type { TextWriter } from './text-writer.ts';

export interface Painting {
  readonly pdf: PdfDocument;
  readonly metrics: Metrics;
  readonly writer: TextWriter;
  readonly structure: Structure;
  /** Page numbers of everything that can be linked to. */
  readonly pageOf: ReadonlyMap<string, number>;
  /** Pictures that were embedded already, so that a logo on many pages is stored once. */
  readonly images: Map<Uint8Array, ReturnType<PdfDocument['openImage']>>;
}

type Painters = {
  readonly [Kind in Op['op']]: (op: Extract<Op, { op: Kind }>, painting: Painting) => void;
};

const painters: Painters = {
  text: (op, { pdf, writer, structure }) => {
    const write = (): (() => void) | undefined => writer.write(op.text, op.x, op.y, op.style);
    // What is seen may be a box, or glyphs in another order; this is searched, copied and read aloud.
    const actual = op.actual ?? writer.actualOf(op.text, op.style);
    if (actual === undefined) {
      structure.enter(op.node);
      const marks = write();
      if (marks) structure.say(op.node, '', marks);
    } else {
      structure.say(op.node, actual, () => write()?.());
    }
    if (op.link && op.node) {
      const top = op.y - op.style.size;
      pdf.goTo(op.x, top, op.link.width, op.style.size * 1.3, op.link.target, {
        structParent: structure.element(op.node),
        Contents: new String(op.text.trim()),
      } as unknown as PDFKit.Mixins.AnnotationOption);
    }
  },
  rect: (op, { pdf }) => {
    if (op.radius) pdf.roundedRect(op.x, op.y, op.width, op.height, op.radius);
    else pdf.rect(op.x, op.y, op.width, op.height);
    if (op.stroke && op.fill) pdf.lineWidth(0.75).fillAndStroke(op.fill, op.stroke);
    else if (op.stroke) pdf.lineWidth(0.75).stroke(op.stroke);
    else if (op.fill) pdf.fill(op.fill);
  },
  line: (op, { pdf }) => {
    pdf.moveTo(op.x, op.y).lineTo(op.x + op.dx, op.y + op.dy);
    pdf.lineWidth(op.weight).stroke(op.colour);
  },
  drawing: (op, { pdf, writer, metrics }) =>
    paintDrawing(op.drawing, op.x, op.y, op.scale, { pdf, writer, metrics }),
  image: (op, { pdf, images }) => {
    const { bytes } = op.image;
    const known = images.get(bytes) ?? pdf.openImage(bytes);
    images.set(bytes, known);
    pdf.image(known as never, op.x, op.y, {
      fit: [op.width, op.height],
      align: op.align === 'end' ? 'right' : undefined,
      valign: 'center',
    } as PDFKit.Mixins.ImageOption);
  },
  'page-of': (op, { pdf, writer, metrics, pageOf }) => {
    const number = String(pageOf.get(op.target) ?? '');
    const style: TextStyle = { ...op.style, face: 'regular', figures: 'tabular' };
    const x = op.x - metrics.width(number, style);
    // Dots stand on one grid from the right edge, so that they line up from entry to entry.
    const step = 4.5;
    const dots = Math.floor((x - 6 - op.from) / step);
    if (dots > 0) {
      const end = op.x - 22;
      pdf.save().lineWidth(0.8).lineCap('round').dash(0.01, { space: step });
      pdf
        .moveTo(end, op.y - 1)
        .lineTo(Math.min(op.from, end), op.y - 1)
        .stroke('#a7b0bc');
      pdf.undash().restore();
    }
    writer.write(number, x, op.y, style);
  },
};

export const paintOps = (ops: readonly Op[], painting: Painting): void => {
  for (const op of ops) {
    if (op.op !== 'text') painting.structure.enter(op.node);
    (painters[op.op] as (op: Op, painting: Painting) => void)(op, painting);
  }
};
