/** Text metrics and glyph coverage of the shipped fonts, through the PDF document that will embed them. */
import type { DocumentFonts } from '../assets.ts';
import { createPdf, type EmbeddedFont, type PdfDocument } from './pdfkit.ts';
import { WordShaper, type ShapedWord } from './shaping.ts';
import type { Face, TextStyle } from './style.ts';

export interface Metrics {
  /** The width of a text on one line, in points. */
  width(text: string, style: TextStyle): number;
  /** The face that has glyphs for the whole grapheme, or nothing. */
  faceFor(grapheme: string, wanted: Face): Face | undefined;
}

/** Metrics that also give the glyphs, for painting. */
export interface Fonts extends Metrics {
  /** A text on one line, word by word; spaces are words of their own. */
  shape(text: string, style: TextStyle): readonly ShapedWord[];
  fontOf(face: Face): EmbeddedFont;
}

/** Joins and variation selectors change how neighbours look; they need no glyph of their own. */
const invisible = (point: number): boolean =>
  point === 0x200b || point === 0x200c || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f);

export const registerFonts = (pdf: PdfDocument, fonts: DocumentFonts): Fonts => {
  const faces = new Map<Face, Uint8Array>([
    ['regular', fonts.regular],
    ['semibold', fonts.semiBold],
    ['italic', fonts.italic],
  ]);
  fonts.fallbacks.forEach((bytes, at) => faces.set(`fallback-${at}`, bytes));
  const embedded = new Map<Face, EmbeddedFont>();
  for (const [face, bytes] of faces) {
    // pdfkit takes any Uint8Array; its types know only older names.
    pdf.registerFont(face, bytes);
    pdf.font(face);
    embedded.set(face, pdf._font);
  }
  const covers = (face: Face, grapheme: string): boolean => {
    const font = embedded.get(face)?.font;
    if (!font) return false;
    for (const character of grapheme) {
      const point = character.codePointAt(0) ?? 0;
      if (!invisible(point) && !font.hasGlyphForCodePoint(point)) return false;
    }
    return true;
  };
  const fontOf = (face: Face): EmbeddedFont => {
    const font = embedded.get(face);
    if (!font) throw new Error(`There is no face ${face}`);
    return font;
  };
  const shapers = new Map<string, WordShaper>();
  const shape = (text: string, { face, figures }: TextStyle): readonly ShapedWord[] => {
    const key = figures ? `${face} ${figures}` : face;
    let shaper = shapers.get(key);
    if (!shaper) shapers.set(key, (shaper = new WordShaper(fontOf(face), face, figures)));
    return shaper.shapeText(text);
  };
  return {
    fontOf,
    shape,
    width(text, style) {
      let width = 0;
      for (const word of shape(text, style)) width += word.width;
      return (width * style.size) / 1000;
    },
    faceFor(grapheme, wanted) {
      if (covers(wanted, grapheme)) return wanted;
      for (const face of faces.keys()) {
        if (face.startsWith('fallback') && covers(face, grapheme)) return face;
      }
      return undefined;
    },
  };
};

/** Metrics for layouts that end in no PDF, such as the column widths of Word tables. */
export const measureFonts = (fonts: DocumentFonts): Fonts =>
  registerFonts(createPdf({ autoFirstPage: false, font: '' }), fonts);
