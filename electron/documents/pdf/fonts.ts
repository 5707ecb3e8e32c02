/** Text metrics and glyph coverage of the shipped fonts, through the PDF document that will embed them. */
import type { DocumentFonts } from '../assets.ts';
import { isUnseen } from './graphemes.ts';
import { createPdf, tellGlyphsApart, type EmbeddedFont, type PdfDocument } from './pdfkit.ts';
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

export const registerFonts = (pdf: PdfDocument, fonts: DocumentFonts): Fonts => {
  const embedded = new Map<Face, EmbeddedFont>();
  const register = (face: Face, bytes: Uint8Array): EmbeddedFont => {
    // pdfkit takes any Uint8Array; its types know only older names.
    pdf.registerFont(face, bytes);
    pdf.font(face);
    embedded.set(face, pdf._font);
    return pdf._font;
  };
  register('regular', fonts.regular);
  register('semibold', fonts.semiBold);
  register('italic', fonts.italic);
  const fallbacks = fonts.fallbacks.map((font) => ({
    font,
    face: `fallback-${font.name}` as const,
  }));
  const fontOf = (face: Face): EmbeddedFont => {
    const font = embedded.get(face);
    if (font) return font;
    const fallback = fallbacks.find((one) => one.face === face);
    if (!fallback) throw new Error(`There is no face ${face}`);
    const added = register(face, fallback.font.load());
    tellGlyphsApart(added);
    return added;
  };
  const covers = (face: Face, grapheme: string): boolean => {
    const { font } = fontOf(face);
    for (const character of grapheme) {
      if (!isUnseen(character) && !font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)) {
        return false;
      }
    }
    return true;
  };
  const known = new Map<Face, Map<string, Face | undefined>>();
  const findFace = (grapheme: string, wanted: Face): Face | undefined => {
    if (covers(wanted, grapheme)) return wanted;
    return fallbacks.find(({ font, face }) => font.serves(grapheme) && covers(face, grapheme))
      ?.face;
  };
  const shapers = new Map<string, WordShaper>();
  const shape = (text: string, { face, figures, rtl }: TextStyle): readonly ShapedWord[] => {
    const key = `${face} ${figures ?? ''} ${rtl ?? ''}`;
    let shaper = shapers.get(key);
    if (!shaper) shapers.set(key, (shaper = new WordShaper(fontOf(face), face, figures, rtl)));
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
      let faces = known.get(wanted);
      if (!faces) known.set(wanted, (faces = new Map()));
      if (!faces.has(grapheme)) faces.set(grapheme, findFace(grapheme, wanted));
      return faces.get(grapheme);
    },
  };
};

/** Metrics for layouts that end in no PDF, such as the column widths of Word tables. */
export const measureFonts = (fonts: DocumentFonts): Fonts =>
  registerFonts(createPdf({ autoFirstPage: false, font: '' }), fonts);
