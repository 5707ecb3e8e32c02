/** pdfkit, with the few inner parts that its types leave out and this renderer needs. */
import Pdfkit from 'pdfkit';

interface Inner {
  readonly _font: {
    readonly ascender: number;
    readonly descender: number;
    readonly font: { hasGlyphForCodePoint(point: number): boolean };
  };
  /** Reads a picture once, to be drawn on many pages. */
  openImage(source: Uint8Array): unknown;
  /** Writes the XMP packet's descriptions; pdfkit's own doesn't escape what stands in them. */
  _addInfo(): void;
  appendXML(xml: string, newline?: boolean): void;
}

export type PdfDocument = PDFKit.PDFDocument & Inner;
export type StructElement = PDFKit.PDFStructureElement;

export const createPdf = (options: PDFKit.PDFDocumentOptions): PdfDocument =>
  new Pdfkit(options) as unknown as PdfDocument;
