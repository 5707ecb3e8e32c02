/** Words put together from what earlier words have shown look as the font's rules say. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPdf, type EmbeddedFont } from '../../electron/documents/pdf/pdfkit.ts';
import { WordShaper } from '../../electron/documents/pdf/shaping.ts';
import { assets } from './support.ts';

const fontOf = (bytes: Uint8Array): EmbeddedFont => {
  const pdf = createPdf({ autoFirstPage: false, font: '' });
  pdf.registerFont('face', bytes);
  pdf.font('face');
  return pdf._font;
};

const FEATURES = {
  text: undefined,
  tabular: { tnum: true },
  code: { tnum: true, zero: true, calt: false },
} as const;

const WORDS: Readonly<Record<keyof typeof FEATURES, readonly RegExp[]>> = {
  text: [
    /^[A-Za-z]{2,9}[.,;]?$/,
    /^[a-z]{1,5}-[a-z]{1,5}[.,]?$/,
    /^\([a-z]{1,6}\)?[,.]?$/,
    /^[a-z]{1,6}:$/,
    /^["'\u2019\u201c]?[a-z]{1,6}[\u2019\u201d]?$/,
    /^[0-9]{1,5}[%,.]?$/,
    /^[A-Z]{1,4}-[0-9]{1,3}$/,
    /^[A-Za-z0-9(){}:/+*x-]{1,8}$/,
  ],
  tabular: [/^[A-Z]\.[0-9]{1,2}\.[0-9]$/, /^[A-Z]-[A-Z]?\.?[0-9]\.[0-9]-[0-9]{2}[,.]?$/],
  code: [/^[0-9a-f]{16,64}$/, /^[A-Za-z0-9.,;:-]{1,12}$/],
};

const faces = Object.entries({
  regular: assets.fonts.regular,
  semibold: assets.fonts.semiBold,
  italic: assets.fonts.italic,
});
const kinds = Object.keys(FEATURES) as (keyof typeof FEATURES)[];

describe.each(faces)('%s', (face, bytes) => {
  it.each(kinds)('%s', (kind) => {
    const font = fontOf(bytes);
    const figures = kind === 'text' ? undefined : kind;
    const shaper = new WordShaper(font, face as 'regular', figures);
    const word = fc.oneof(...WORDS[kind].map((pattern) => fc.stringMatching(pattern)));
    fc.assert(
      fc.property(word, (text) => {
        const [shaped] = shaper.shapeText(text);
        const whole = font.layoutRun(text, FEATURES[kind]);
        expect(shaped?.glyphs.map((glyph) => glyph.id)).toEqual(
          whole.glyphs.map((glyph) => glyph.id),
        );
        expect(shaped?.width).toBeCloseTo(whole.advanceWidth, 6);
      }),
      { numRuns: 400, seed: 42001 },
    );
  });
});
