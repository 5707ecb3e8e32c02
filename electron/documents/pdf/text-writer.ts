/**
 * Writes text with the PDF's own operators: pdfkit's `text()` shapes each run three times and
 * saves and restores the page's state around it.
 */
import type { Fonts } from './fonts.ts';
import type { EmbeddedFont, PdfDocument } from './pdfkit.ts';
import type { ShapedWord } from './shaping.ts';
import type { TextStyle } from './style.ts';

const number = (value: number): string => String(Math.round(value * 1e4) / 1e4);

const colourOperators = (colour: string): string => {
  const part = (at: number): string => number(parseInt(colour.slice(at, at + 2), 16) / 255);
  return `/DeviceRGB cs ${part(1)} ${part(3)} ${part(5)} scn`;
};

/** The number of a glyph in the font that the file will hold, as pdfkit counts them. */
const includeGlyph = (font: EmbeddedFont, glyph: ShapedWord['glyphs'][number]): string => {
  const at = font.subset.includeGlyph(glyph.id);
  font.widths[at] ??= glyph.advanceWidth * font.scale;
  font.unicode[at] ??= glyph.codePoints;
  return at.toString(16).padStart(4, '0');
};

/** A word as the strings and moves of a TJ operator. */
const encode = (word: ShapedWord, font: EmbeddedFont): string => {
  let encoded = '';
  let run = '';
  word.glyphs.forEach((glyph, at) => {
    run += includeGlyph(font, glyph);
    const kerning = word.kerning[at] ?? 0;
    if (kerning === 0) return;
    encoded += `<${run}>${number(-kerning)}`;
    run = '';
  });
  return run === '' ? encoded : `${encoded}<${run}>`;
};

export class TextWriter {
  private readonly pdf: PdfDocument;
  private readonly fonts: Fonts;
  private readonly encoded = new Map<ShapedWord, string>();
  private readonly colours = new Map<string, string>();

  constructor(pdf: PdfDocument, fonts: Fonts) {
    this.pdf = pdf;
    this.fonts = fonts;
  }

  /** `y` is the baseline. */
  write(text: string, x: number, y: number, style: TextStyle): void {
    const { pdf } = this;
    const words = this.fonts.shape(text, style);
    if (words.some((word) => word.moved)) {
      // Marks that stand above or below their letters: pdfkit places them one by one.
      pdf.font(style.face).fontSize(style.size).fillColor(style.colour);
      pdf.text(text, x, y, { lineBreak: false, baseline: 'alphabetic' });
      return;
    }
    const font = this.fonts.fontOf(style.face);
    pdf.page.fonts[font.id] ??= font.ref();
    let line = '';
    for (const word of words) line += this.encode(word, font);
    // pdfkit's pages have their origin at the top, so letters are turned back up.
    pdf.addContent(
      `${this.colour(style.colour)}\nBT /${font.id} ${number(style.size)} Tf 1 0 0 -1 ${number(x)} ${number(y)} Tm [${line}] TJ ET`,
    );
  }

  private encode(word: ShapedWord, font: EmbeddedFont): string {
    let known = this.encoded.get(word);
    if (known === undefined) this.encoded.set(word, (known = encode(word, font)));
    return known;
  }

  private colour(colour: string): string {
    let known = this.colours.get(colour);
    if (known === undefined) this.colours.set(colour, (known = colourOperators(colour)));
    return known;
  }
}
