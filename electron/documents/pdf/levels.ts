/** The Unicode bidirectional algorithm. */
import bidiFactory from 'bidi-js';

const bidi = bidiFactory();

/** How deep each UTF-16 unit stands in texts of the other direction; odd ones run from right to left. */
export const levelsOf = (text: string, base: 'ltr' | 'rtl'): readonly number[] =>
  Array.from(bidi.getEmbeddingLevels(text, base).levels);

/** The sign that is drawn for this one in a text from the right, such as the other bracket. */
export const mirrorOf = (sign: string): string | null => bidi.getMirroredCharacter(sign);

export const isFromRight = (level: number): boolean => level % 2 === 1;
