/**
 * Writes text with the PDF's own operators: pdfkit's `text()` shapes each run three times and
 * saves and restores the page's state around it.
 */
import type { Fonts } from './fonts.ts';
import type { EmbeddedFont, FontGlyph, PdfDocument } from './pdfkit.ts';
import type { ShapedWord } from './shaping.ts';
import type { TextStyle } from './style.ts';

const number = (value: number): string => String(Math.round(value * 1e4) / 1e4);

const partsOf = (colour: string): string => {
  const part = (at: number): string => number(parseInt(colour.slice(at, at + 2), 16) / 255);
  return `${part(1)} ${part(3)} ${part(5)}`;
};

const colourOperators = (colour: string): string => `/DeviceRGB cs ${partsOf(colour)} scn`;
const strokeOperators = (colour: string): string => `/DeviceRGB CS ${partsOf(colour)} SCN`;

/**
 * The glyphs of a font that the file holds, by their numbers there. One glyph that stands for
 * several characters in turn is held once for each, so that each is found and copied.
 */
class Included {
  readonly font: EmbeddedFont;
  private readonly numbers = new Map<string, number>();

  constructor(font: EmbeddedFont) {
    this.font = font;
  }

  code(glyph: FontGlyph, text: readonly number[] | undefined): string {
    const { font } = this;
    const at = text ? this.numberOf(glyph.id, text) : font.subset.includeGlyph(glyph.id);
    font.widths[at] ??= glyph.advanceWidth * font.scale;
    // A sign that is never seen: readers give a glyph of no text its number.
    font.unicode[at] ??= text?.length === 0 ? [0x200b] : (text ?? glyph.codePoints);
    return at.toString(16).padStart(4, '0');
  }

  private numberOf(id: number, text: readonly number[]): number {
    const key = `${id} ${text.join(' ')}`;
    let known = this.numbers.get(key);
    if (known === undefined) {
      const { subset, unicode } = this.font;
      known = subset.includeGlyph(id);
      // The number is another text's already.
      if (unicode[known] !== undefined) known = subset.glyphs.push(id) - 1;
      this.numbers.set(key, known);
    }
    return known;
  }
}

/** A word as the strings and moves of a TJ operator. */
const encode = (word: ShapedWord, included: Included): string => {
  let encoded = '';
  let run = '';
  word.glyphs.forEach((glyph, at) => {
    run += included.code(glyph, word.texts?.[at]);
    const kerning = word.kerning[at] ?? 0;
    if (kerning === 0) return;
    encoded += `<${run}>${number(-kerning)}`;
    run = '';
  });
  return run === '' ? encoded : `${encoded}<${run}>`;
};

/**
 * How far before its letter the space stands that carries the characters of a mark. Readers tell
 * words apart by the gaps between glyphs: nearer it would be a copy of the letter, further off the
 * letter would start a word.
 */
const CARRIER = 150;

/** A glyph where it belongs, in thousandths of the size from the start of its text. */
interface PlacedGlyph {
  readonly glyph: FontGlyph;
  readonly text: readonly number[] | undefined;
  readonly x: number;
  readonly y: number;
}

const NEAR = 1e-3;

/** Glyphs that stand anywhere; what follows them starts at `end`. */
const encodePlaced = (
  glyphs: readonly PlacedGlyph[],
  end: number,
  included: Included,
  size: number,
): string => {
  let line = '';
  let pen = 0;
  for (const { glyph, text, x, y } of glyphs) {
    if (Math.abs(x - pen) > NEAR) line += number(pen - x);
    const code = `<${included.code(glyph, text)}>`;
    line += y === 0 ? code : `] TJ ${number((y * size) / 1000)} Ts [${code}] TJ 0 Ts [`;
    pen = x + glyph.advanceWidth * included.font.scale;
  }
  return Math.abs(end - pen) > NEAR ? line + number(pen - end) : line;
};

/**
 * Parts the glyphs of a word that say something from the marks on them, which are drawn later:
 * readers would take a glyph above or below the others to start a new word.
 */
const placeGlyphs = (
  word: ShapedWord,
  font: EmbeddedFont,
): { readonly letters: readonly PlacedGlyph[]; readonly marks: readonly PlacedGlyph[] } => {
  const letters: PlacedGlyph[] = [];
  const marks: PlacedGlyph[] = [];
  let at = 0;
  word.glyphs.forEach((glyph, index) => {
    const move = word.moves?.[index] ?? { x: 0, y: 0 };
    const text = word.texts?.[index];
    const extra = word.extras?.[index];
    const x = at + move.x;
    if (extra && extra.length > 0) {
      const space = font.font.glyphForCodePoint(0x20);
      letters.push({ glyph: space, text: extra, x: x - CARRIER, y: 0 });
    }
    (text?.length === 0 ? marks : letters).push({ glyph, text, x, y: move.y });
    at += glyph.advanceWidth * font.scale + (word.kerning[index] ?? 0);
  });
  return { letters, marks };
};

const isPlaced = (word: ShapedWord): boolean =>
  Boolean(word.moves ?? word.extras ?? word.texts?.some((text) => text.length === 0));

/** What makes strokes thicker: the outline is drawn too, this much of the size wide. */
const HEAVY = 0.03;

export class TextWriter {
  private readonly pdf: PdfDocument;
  private readonly fonts: Fonts;
  private readonly included = new Map<EmbeddedFont, Included>();
  private readonly encoded = new Map<ShapedWord, string>();
  private readonly colours = new Map<string, string>();

  constructor(pdf: PdfDocument, fonts: Fonts) {
    this.pdf = pdf;
    this.fonts = fonts;
  }

  /** What a reader should get instead of what the glyphs of a text say one after the other. */
  actualOf(text: string, style: TextStyle): string | undefined {
    if (!style.face.startsWith('fallback')) return undefined;
    const words = this.fonts.shape(text, style);
    return words.some((word) => word.actual !== undefined) ? text : undefined;
  }

  /**
   * `y` is the baseline, `x` the left edge, whichever way the text runs. Marks on the letters say
   * nothing of their own: they are left to the caller to draw, as what has been said already.
   */
  write(text: string, x: number, y: number, style: TextStyle): (() => void) | undefined {
    const font = this.fonts.fontOf(style.face);
    const included = this.includedIn(font);
    let line = '';
    let at = 0;
    const marks: PlacedGlyph[] = [];
    for (const word of this.fonts.shape(text, style)) {
      if (isPlaced(word)) {
        const placed = placeGlyphs(word, font);
        line += encodePlaced(placed.letters, word.width, included, style.size);
        for (const mark of placed.marks) marks.push({ ...mark, x: mark.x + at });
      } else {
        line += this.encode(word, included);
      }
      at += word.width;
    }
    this.show(line, x, y, style);
    if (marks.length === 0) return undefined;
    return () => this.show(encodePlaced(marks, 0, included, style.size), x, y, style);
  }

  private show(line: string, x: number, y: number, style: TextStyle): void {
    const { pdf } = this;
    const font = this.fonts.fontOf(style.face);
    pdf.page.fonts[font.id] ??= font.ref();
    // pdfkit's pages have their origin at the top, so letters are turned back up.
    const shown = `BT /${font.id} ${number(style.size)} Tf 1 0 0 -1 ${number(x)} ${number(y)} Tm [${line}] TJ ET`;
    const colour = this.colour(style.colour);
    pdf.addContent(
      style.heavy
        ? `q ${colour}\n${strokeOperators(style.colour)} ${number(style.size * HEAVY)} w 1 j 2 Tr\n${shown} Q`
        : `${colour}\n${shown}`,
    );
  }

  private includedIn(font: EmbeddedFont): Included {
    let known = this.included.get(font);
    if (!known) this.included.set(font, (known = new Included(font)));
    return known;
  }

  private encode(word: ShapedWord, included: Included): string {
    let known = this.encoded.get(word);
    if (known === undefined) this.encoded.set(word, (known = encode(word, included)));
    return known;
  }

  private colour(colour: string): string {
    let known = this.colours.get(colour);
    if (known === undefined) this.colours.set(colour, (known = colourOperators(colour)));
    return known;
  }
}
