/** pdfkit, with the few inner parts that its types leave out and this renderer needs. */
import Pdfkit from 'pdfkit';

export interface FontGlyph {
  readonly id: number;
  /** In the font's units. */
  readonly advanceWidth: number;
  readonly codePoints: readonly number[];
}

export type FontFeatures = Readonly<Record<string, boolean>>;

interface FontPosition {
  readonly xAdvance: number;
  readonly xOffset: number;
  readonly yOffset: number;
}

/** A font that the file will hold, with the glyphs that were used. */
export interface EmbeddedFont {
  readonly id: string;
  /** From the font's units to thousandths. */
  readonly scale: number;
  readonly font: {
    hasGlyphForCodePoint(point: number): boolean;
    glyphForCodePoint(point: number): FontGlyph;
    getGlyph(id: number, points?: readonly number[]): FontGlyph;
    glyphsForString(text: string): readonly FontGlyph[];
    /** In the font's units; positions are changed by `layoutRun` only. */
    layout(
      text: string,
      features?: FontFeatures,
      script?: string,
      language?: string,
      direction?: 'ltr' | 'rtl',
    ): {
      readonly glyphs: readonly FontGlyph[];
      readonly positions: readonly FontPosition[];
      readonly advanceWidth: number;
      readonly direction: 'ltr' | 'rtl';
    };
  };
  readonly subset: { includeGlyph(id: number): number; readonly glyphs: number[] };
  /** By the glyphs' numbers in the subset. */
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  layoutRun(
    text: string,
    features?: FontFeatures,
  ): {
    readonly glyphs: readonly FontGlyph[];
    readonly positions: readonly {
      readonly xAdvance: number;
      readonly advanceWidth: number;
      readonly xOffset: number;
      readonly yOffset: number;
    }[];
    readonly advanceWidth: number;
  };
  ref(): unknown;
}

interface Inner {
  readonly _font: EmbeddedFont;
  readonly page: { readonly fonts: Record<string, unknown> };
  addContent(operators: string): this;
  /** Reads a picture once, to be drawn on many pages; a JPEG says what its colours mean. */
  openImage(source: Uint8Array): { readonly colorSpace?: string };
  /** The part of PDF/A that the file says it conforms to. */
  subset: number | undefined;
  /** Writes the XMP packet's descriptions; pdfkit's own doesn't escape what stands in them. */
  _addInfo(): void;
  appendXML(xml: string, newline?: boolean): void;
}

export type PdfDocument = PDFKit.PDFDocument & Inner;
export type StructElement = PDFKit.PDFStructureElement;

export const createPdf = (options: PDFKit.PDFDocumentOptions): PdfDocument =>
  new Pdfkit(options) as unknown as PdfDocument;

/**
 * fontkit keeps one glyph for each shape, with the characters that it stood for first. Scripts
 * whose letters share shapes need to be told what each stands for.
 */
export const tellGlyphsApart = ({ font }: EmbeddedFont): void => {
  const shared = font.getGlyph.bind(font);
  font.getGlyph = (id, points = []) => {
    const glyph = shared(id);
    if (points.length === 0) return glyph;
    return Object.assign(Object.create(glyph) as FontGlyph, { codePoints: points });
  };
};
