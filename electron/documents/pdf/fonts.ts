/** Text metrics and glyph coverage of the shipped fonts, through the PDF document that will embed them. */
import type { DocumentFonts } from '../assets.ts';
import { createPdf, type PdfDocument } from './pdfkit.ts';
import type { Face, TextStyle } from './style.ts';

export interface Metrics {
  /** The width of a text on one line, in points. */
  width(text: string, style: TextStyle): number;
  /** The face that has glyphs for the whole grapheme, or nothing. */
  faceFor(grapheme: string, wanted: Face): Face | undefined;
}

/** pdfkit's type lists feature names only, but fontkit also takes a map, which can switch a default off. */
type Features = PDFKit.Mixins.TextOptions['features'];

/**
 * Contextual alternates are off in codes: Inter would draw the x of "0x1f" as a multiplication sign.
 */
const FEATURES: Readonly<Record<NonNullable<TextStyle['figures']>, Features>> = {
  tabular: { tnum: true } as unknown as Features,
  code: { tnum: true, zero: true, calt: false } as unknown as Features,
};

export const featuresOf = (style: TextStyle): Features | undefined =>
  style.figures && FEATURES[style.figures];

/** Joins and variation selectors change how neighbours look; they need no glyph of their own. */
const invisible = (point: number): boolean =>
  point === 0x200b || point === 0x200c || point === 0x200d || (point >= 0xfe00 && point <= 0xfe0f);

export const registerFonts = (pdf: PdfDocument, fonts: DocumentFonts): Metrics => {
  const faces = new Map<Face, Uint8Array>([
    ['regular', fonts.regular],
    ['semibold', fonts.semiBold],
    ['italic', fonts.italic],
  ]);
  fonts.fallbacks.forEach((bytes, at) => faces.set(`fallback-${at}`, bytes));
  const coverage = new Map<Face, (point: number) => boolean>();
  for (const [face, bytes] of faces) {
    // pdfkit takes any Uint8Array; its types know only older names.
    pdf.registerFont(face, bytes as unknown as ArrayBuffer);
    pdf.font(face);
    const { font } = pdf._font;
    coverage.set(face, (point) => font.hasGlyphForCodePoint(point));
  }
  const covers = (face: Face, grapheme: string): boolean => {
    const has = coverage.get(face);
    if (!has) return false;
    for (const character of grapheme) {
      const point = character.codePointAt(0) ?? 0;
      if (!invisible(point) && !has(point)) return false;
    }
    return true;
  };
  const widths = new Map<string, Map<string, number>>();
  return {
    width(text, style) {
      const key = style.figures ? `${style.face} ${style.figures}` : style.face;
      let known = widths.get(key);
      if (!known) widths.set(key, (known = new Map()));
      let width = known.get(text);
      if (width === undefined) {
        pdf.font(style.face).fontSize(1000);
        const features = featuresOf(style);
        width = pdf.widthOfString(text, features ? { features } : {}) / 1000;
        known.set(text, width);
      }
      return width * style.size;
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
export const measureFonts = (fonts: DocumentFonts): Metrics =>
  registerFonts(createPdf({ autoFirstPage: false, font: '' }), fonts);
