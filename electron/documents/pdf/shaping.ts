/**
 * Words as glyphs. Shaping with all of a font's rules costs a third of a millisecond a word, so
 * words are shaped once, and plain ones are put together from what earlier words have shown.
 */
import type { EmbeddedFont, FontFeatures, FontGlyph } from './pdfkit.ts';
import type { Face, TextStyle } from './style.ts';

export interface ShapedWord {
  readonly glyphs: readonly FontGlyph[];
  /** What the font's rules add to each glyph's own advance, in thousandths of the size. */
  readonly kerning: readonly number[];
  /** In thousandths of the size. */
  readonly width: number;
  /** Whether some glyph is moved off the line, as marks above letters are. */
  readonly moved: boolean;
}

type Figures = NonNullable<TextStyle['figures']>;

/**
 * Contextual alternates are off in codes: Inter would draw the x of "0x1f" as a multiplication sign.
 * fontkit takes a map, which can switch a default off.
 */
const FEATURES: Readonly<Record<Figures, FontFeatures>> = {
  tabular: { tnum: true },
  code: { tnum: true, zero: true, calt: false },
};

/**
 * Words in which each glyph depends on its neighbours only: on the next one, or on both where
 * `before` is set. Inter's rules look further around capitals beside signs, figures beside
 * letters, and others; such words are shaped whole. A test compares the two ways.
 */
interface Plainness {
  readonly words: RegExp;
  readonly before: boolean;
}

const PLAIN: Readonly<Record<Figures | 'text', Plainness>> = {
  text: {
    words:
      /^(?:[A-Za-z,.;]+|[A-Za-z?!]+|[a-z'\u2019\u201c\u201d]+|[a-z,.;-]+|[a-z(),.;]+|[a-z:,.]+|[0-9%,.]+)$/,
    before: false,
  },
  tabular: { words: /^[A-Za-z0-9.,-]+$/, before: true },
  code: { words: /^[A-Za-z0-9.,;:-]+$/, before: true },
};

/** Stands before and after a word in the keys of its parts. */
const EDGE = '\n';

interface Part {
  readonly glyph: FontGlyph;
  readonly kerning: number;
}

const shapeWhole = (text: string, font: EmbeddedFont, features?: FontFeatures): ShapedWord => {
  // pdfkit has put the positions into thousandths.
  const { glyphs, positions, advanceWidth } = font.layoutRun(text, features);
  return {
    glyphs,
    kerning: positions.map((position) => position.xAdvance - position.advanceWidth),
    width: advanceWidth,
    moved: positions.some((position) => position.xOffset !== 0 || position.yOffset !== 0),
  };
};

/** Shapes the words of one face with one kind of figures. */
export class WordShaper {
  private readonly font: EmbeddedFont;
  private readonly features: FontFeatures | undefined;
  private readonly plain: Plainness | undefined;
  private readonly words = new Map<string, ShapedWord>();
  /** What stands for a character between its neighbours. */
  private readonly parts = new Map<string, Part>();

  constructor(font: EmbeddedFont, face: Face, figures: Figures | undefined) {
    this.font = font;
    this.features = figures && FEATURES[figures];
    this.plain = face.startsWith('fallback') ? undefined : PLAIN[figures ?? 'text'];
  }

  shapeText(text: string): readonly ShapedWord[] {
    if (!text.includes(' ')) return [this.shape(text)];
    return (text.match(/ |[^ ]+/g) ?? []).map((word) => this.shape(word));
  }

  private shape(word: string): ShapedWord {
    let known = this.words.get(word);
    if (!known) this.words.set(word, (known = this.make(word)));
    return known;
  }

  private make(word: string): ShapedWord {
    const { plain } = this;
    if (!plain?.words.test(word)) return shapeWhole(word, this.font, this.features);
    const bounded = `${EDGE}${word}${EDGE}`;
    const keys = Array.from(word, (_, at) => bounded.slice(plain.before ? at : at + 1, at + 3));
    return this.assemble(keys) ?? this.learn(word, keys);
  }

  private assemble(keys: readonly string[]): ShapedWord | undefined {
    const glyphs: FontGlyph[] = [];
    const kerning: number[] = [];
    let width = 0;
    for (const key of keys) {
      const part = this.parts.get(key);
      if (!part) return undefined;
      glyphs.push(part.glyph);
      kerning.push(part.kerning);
      width += part.glyph.advanceWidth * this.font.scale + part.kerning;
    }
    return { glyphs, kerning, width, moved: false };
  }

  private learn(word: string, keys: readonly string[]): ShapedWord {
    const whole = shapeWhole(word, this.font, this.features);
    keys.forEach((key, at) => {
      const glyph = whole.glyphs[at];
      if (glyph) this.parts.set(key, { glyph, kerning: whole.kerning[at] ?? 0 });
    });
    return whole;
  }
}
