/**
 * What readers get back from the glyphs of a word. Fonts of other scripts draw letters from shared
 * parts, put marks on them and swap their order, so a glyph alone doesn't tell what it says.
 */
import { isUnseen } from './graphemes.ts';
import type { FontGlyph } from './pdfkit.ts';

export interface Reading {
  /** The characters of each glyph. Marks are their letters', and signs that are never drawn too. */
  readonly texts: readonly (readonly number[])[];
  /**
   * In words from the right, the mark on the letter that a glyph is: readers turn such words around
   * glyph by glyph, and some would leave two characters of one glyph as they are.
   */
  readonly extras?: readonly (readonly number[])[];
  /** The word itself, where its glyphs in their order don't say it. */
  readonly actual?: string;
}

const MARKS = /^\p{M}+$/u;

const isMark = (points: readonly number[]): boolean =>
  points.length > 0 && MARKS.test(String.fromCodePoint(...points));

const unseen = (point: number | undefined): boolean =>
  point !== undefined && isUnseen(String.fromCodePoint(point));

/** Two marks on one letter would stand too near each other to be read apart. */
const hasMark = (points: readonly number[]): boolean =>
  points.length === 2 && (unseen(points[1]) || isMark(points.slice(1)));

/** Puts signs that are never drawn with the glyph before them; false if the word says something else. */
const addUnseen = (texts: readonly number[][], word: readonly number[]): boolean => {
  let at = 0;
  let before: number[] | undefined;
  for (const points of texts) {
    if (points.length === 0) continue;
    const own = points.splice(0);
    for (const point of own) {
      while (unseen(word[at]) && word[at] !== point) {
        (before ?? points).push(word[at] ?? 0);
        at += 1;
      }
      if (word[at] !== point) {
        points.push(...own.slice(points.length));
        return false;
      }
      points.push(point);
      at += 1;
      before = points;
    }
  }
  const rest = word.slice(at);
  if (!rest.every(unseen)) return false;
  before?.push(...rest);
  return true;
};

/** The glyphs are given as they stand, from left to right. */
export const readingOf = (text: string, glyphs: readonly FontGlyph[], rtl: boolean): Reading => {
  const texts = glyphs.map((glyph): number[] => [...glyph.codePoints]);
  const order = rtl ? texts.toReversed() : texts;
  let letter: number[] | undefined;
  for (const points of order) {
    if (letter && isMark(points)) letter.push(...points.splice(0));
    else if (points.length > 0) letter = points;
  }
  const word = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const whole = addUnseen(order, word);
  if (!rtl) return whole ? { texts } : { texts, actual: text };
  if (!texts.some(hasMark)) return { texts };
  return {
    texts: texts.map((points) => (hasMark(points) ? points.slice(0, 1) : points)),
    extras: texts.map((points) => (hasMark(points) ? points.slice(1) : [])),
  };
};
