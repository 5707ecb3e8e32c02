/**
 * Words as glyphs. Shaping with all of a font's rules costs a third of a millisecond a word, so
 * words are shaped once, and plain ones are put together from what earlier words have shown.
 */
import { graphemesOf } from './graphemes.ts';
import { mirrorOf } from './levels.ts';
import { readingOf, type Reading } from './reading.ts';
import type { EmbeddedFont, FontFeatures, FontGlyph } from './pdfkit.ts';
import type { Face, TextStyle } from './style.ts';

export interface ShapedWord extends Partial<Reading> {
  readonly glyphs: readonly FontGlyph[];
  /** What the font's rules add to each glyph's own advance, in thousandths of the size. */
  readonly kerning: readonly number[];
  /** In thousandths of the size. */
  readonly width: number;
  /** How far each glyph is moved, as marks above letters are, in thousandths; left out where none is. */
  readonly moves?: readonly Move[];
}

interface Move {
  readonly x: number;
  readonly y: number;
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

/** Glyphs one after the other, for what the font's rules fail on. */
const shapeSimply = (text: string, font: EmbeddedFont): ShapedWord => {
  const glyphs = font.font.glyphsForString(text);
  const width = glyphs.reduce((sum, glyph) => sum + glyph.advanceWidth * font.scale, 0);
  return { glyphs, kerning: glyphs.map(() => 0), width };
};

interface Wish {
  readonly features?: FontFeatures | undefined;
  readonly rtl?: boolean | undefined;
  /** Whether the font is the text family, whose glyphs say what they stand for. */
  readonly own?: boolean;
}

const applyRules = (text: string, font: EmbeddedFont, { features, rtl, own }: Wish): ShapedWord => {
  const { scale } = font;
  const direction = rtl === undefined ? undefined : rtl ? 'rtl' : 'ltr';
  const run = font.font.layout(text, features, undefined, undefined, direction);
  const space = font.font.glyphForCodePoint(0x20).id;
  const glyphs: FontGlyph[] = [];
  const kerning: number[] = [];
  const moves: Move[] = [];
  run.glyphs.forEach((glyph, at) => {
    const position = run.positions[at];
    if (!position) return;
    // fontkit puts a space without a width where a sign is never drawn: it would part words.
    if (glyph.id === space && position.xAdvance === 0) return;
    glyphs.push(glyph);
    kerning.push((position.xAdvance - glyph.advanceWidth) * scale);
    moves.push({ x: position.xOffset * scale, y: position.yOffset * scale });
  });
  const width = run.advanceWidth * scale;
  const moved = moves.some(({ x, y }) => x !== 0 || y !== 0);
  return {
    glyphs,
    kerning,
    width,
    ...(moved ? { moves } : {}),
    ...(own ? {} : readingOf(text, glyphs, run.direction === 'rtl')),
  };
};

const shapeWhole = (text: string, font: EmbeddedFont, wish: Wish): ShapedWord => {
  try {
    return applyRules(text, font, wish);
  } catch {
    // The rules of some scripts expect well-formed syllables, which no user owes us.
    return shapeSimply(text, font);
  }
};

/** In these, characters don't depend on their neighbours: each is a word of its own. */
const APART: ReadonlySet<Face> = new Set(['fallback-han', 'fallback-hangul', 'fallback-emoji']);

/** Shapes the words of one face with one kind of figures. */
export class WordShaper {
  private readonly font: EmbeddedFont;
  private readonly wish: Wish;
  private readonly apart: boolean;
  private readonly plain: Plainness | undefined;
  private readonly words = new Map<string, ShapedWord>();
  /** What stands for a character between its neighbours. */
  private readonly parts = new Map<string, Part>();

  constructor(font: EmbeddedFont, face: Face, figures: Figures | undefined, rtl?: boolean) {
    const other = face.startsWith('fallback');
    this.font = font;
    this.wish = { rtl, own: !other, features: figures && !other ? FEATURES[figures] : undefined };
    this.plain = other || rtl ? undefined : PLAIN[figures ?? 'text'];
    this.apart = APART.has(face);
  }

  shapeText(text: string): readonly ShapedWord[] {
    if (this.apart) return graphemesOf(text).map((grapheme) => this.shape(grapheme));
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
    const mirror = this.wish.rtl ? mirrorOf(word) : null;
    if (mirror !== null) {
      // Drawn as the other bracket, and read as itself.
      const points = Array.from(word, (character) => character.codePointAt(0) ?? 0);
      return { ...shapeSimply(mirror, this.font), texts: [points] };
    }
    if (!plain?.words.test(word)) return shapeWhole(word, this.font, this.wish);
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
    return { glyphs, kerning, width };
  }

  private learn(word: string, keys: readonly string[]): ShapedWord {
    const whole = shapeWhole(word, this.font, this.wish);
    keys.forEach((key, at) => {
      const glyph = whole.glyphs[at];
      if (glyph) this.parts.set(key, { glyph, kerning: whole.kerning[at] ?? 0 });
    });
    return whole;
  }
}
