/** Characters as readers count them. */
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export const graphemesOf = (value: string): string[] =>
  Array.from(graphemes.segment(value), (part) => part.segment);

/** Signs that only say how their neighbours join, look or run; they are never drawn. */
const UNSEEN =
  /^(?:[\u034f\u061c\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u2069]|[\ufe00-\ufe0f]|[\u{e0000}-\u{e0fff}])+$/u;

export const isUnseen = (text: string): boolean => UNSEEN.test(text);
