/** Where a word, which holds no spaces, may break. */
import { graphemesOf } from './graphemes.ts';

/** Words longer than this are taken for addresses or codes, which may break after punctuation. */
const LONG_WORD = 24;

/** Scripts that write no spaces between words. */
const EAST_ASIAN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u3001-\u301f\uff01-\uff60]/u;
const DICTIONARY = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** No line starts with these: closing signs, small kana, marks of length and repetition. */
const NEVER_FIRST =
  /^[\p{Pe}\p{Pf}!%),.:;?\]}\u2026\u3001\u3002\u3005\u303b\u3041\u3043\u3045\u3047\u3049\u3063\u3083\u3085\u3087\u308e\u3095\u3096\u309b-\u309e\u30a0\u30a1\u30a3\u30a5\u30a7\u30a9\u30c3\u30e3\u30e5\u30e7\u30ee\u30f5\u30f6\u30fb-\u30fe\uff01\uff05\uff0c\uff0e\uff1a\uff1b\uff1f\uff5e]/u;
/** And none ends with these. */
const NEVER_LAST = /[\p{Ps}\p{Pi}$\u00a3\u00a5\uff04]$/u;

const words = new Intl.Segmenter('und', { granularity: 'word' });

/** Between any two characters of which one is East Asian, unless a sign may not stand at the edge. */
const splitEastAsian = (word: string): string[] => {
  const chunks: string[] = [];
  let last = '';
  for (const grapheme of graphemesOf(word)) {
    const mayBreak =
      (EAST_ASIAN.test(last) || EAST_ASIAN.test(grapheme)) &&
      !NEVER_LAST.test(last) &&
      !NEVER_FIRST.test(grapheme);
    if (chunks.length === 0 || mayBreak) chunks.push(grapheme);
    else chunks[chunks.length - 1] += grapheme;
    last = grapheme;
  }
  return chunks;
};

/** By the dictionary that comes with the runtime; punctuation stays with the word before it. */
const splitByDictionary = (word: string): string[] => {
  const chunks: string[] = [];
  for (const { segment, isWordLike } of words.segment(word)) {
    const last = chunks.at(-1);
    if (last === undefined || (isWordLike && !NEVER_LAST.test(last))) chunks.push(segment);
    else chunks[chunks.length - 1] = last + segment;
  }
  return chunks;
};

/** A word of a script without spaces between words as the parts between which a line may break. */
export const splitScript = (word: string): string[] => {
  if (EAST_ASIAN.test(word)) return splitEastAsian(word);
  if (DICTIONARY.test(word)) return splitByDictionary(word);
  return [word];
};

/** A word as the parts between which a line may break. */
export const splitWord = (word: string): string[] => {
  if (EAST_ASIAN.test(word) || DICTIONARY.test(word)) return splitScript(word);
  if (word.length > LONG_WORD) return word.split(/(?<=[-/_.?&=:,;@+\\|\u2014\u2013])(?=[^\s])/u);
  return word.split(/(?<=\p{L}{2}-)(?=\p{L}{2})|(?<=\u2014)/u);
};
