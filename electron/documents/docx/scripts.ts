/** What Word must be told about texts in scripts that the text family lacks. */
import { LineRuleType, type IParagraphOptions, type IRunOptions } from 'docx';
import { hasRightToLeft, startsRight } from '../../../shared/documents/direction.ts';
import type { Inlines } from '../../../shared/documents/doc.ts';
import { graphemesOf, isUnseen } from '../pdf/graphemes.ts';
import { isFromRight, levelsOf } from '../pdf/levels.ts';
import { isPlain } from '../pdf/pieces.ts';
import type { BlockStyle } from '../pdf/style.ts';
import { twips, wordLeading } from './styles.ts';

interface ScriptRun {
  readonly text: string;
  readonly options: IRunOptions;
}

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/u;
const HANGUL = /\p{Script=Hangul}/u;

/** Programs find the fonts of most scripts by themselves; of these they need the name. */
const NAMED: readonly (readonly [characters: RegExp, font: string])[] = [
  [/[\p{Emoji_Presentation}\ufe0f\u20e3]/u, 'Segoe UI Emoji'],
  [/[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u, 'Leelawadee UI'],
  [
    /[\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}]/u,
    'Nirmala UI',
  ],
  [/\p{Script=Myanmar}/u, 'Myanmar Text'],
  [/\p{Script=Ethiopic}/u, 'Ebrima'],
  [/[\p{Script=Georgian}\p{Script=Armenian}]/u, 'Sylfaen'],
];

const named = (font: string): IRunOptions => ({
  font: { ascii: font, hAnsi: font, cs: font, eastAsia: font },
});

/** Han characters look different in Japan and Korea; the letters beside them tell where they are from. */
const eastAsian = (text: string): IRunOptions =>
  KANA.test(text)
    ? { font: { eastAsia: 'Yu Gothic' } }
    : HANGUL.test(text)
      ? { font: { eastAsia: 'Malgun Gothic' } }
      : {};

const FROM_RIGHT: IRunOptions = { rightToLeft: true };

/** A text of one line, parted where the direction or the font changes. */
export const scriptRuns = (text: string): readonly ScriptRun[] => {
  if (isPlain(text)) return [{ text, options: {} }];
  const plain = eastAsian(text);
  const fonts = new Map(NAMED.map(([, font]) => [font, named(font)]));
  const levels = hasRightToLeft(text) ? levelsOf(text, startsRight(text) ? 'rtl' : 'ltr') : [];
  const optionsOf = (grapheme: string, level: number): IRunOptions => {
    if (isFromRight(level)) return FROM_RIGHT;
    const font = NAMED.find(([characters]) => characters.test(grapheme))?.[1];
    return (font && fonts.get(font)) || plain;
  };
  const runs: ScriptRun[] = [];
  let at = 0;
  for (const grapheme of graphemesOf(text)) {
    const last = runs.at(-1);
    const options =
      last && isUnseen(grapheme) ? last.options : optionsOf(grapheme, levels[at] ?? 0);
    at += grapheme.length;
    if (last?.options === options) {
      runs[runs.length - 1] = { text: last.text + grapheme, options };
    } else {
      runs.push({ text: grapheme, options });
    }
  }
  return runs;
};

/** Scripts whose fonts have other line heights than the text family. */
const OTHER_HEIGHT =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Common}\p{Script=Inherited}]|[\p{Emoji_Presentation}\u3000-\u303f\uff00-\uffef]/u;

const textOf = (content: string | Inlines): string =>
  typeof content === 'string'
    ? content
    : content
        .map((inline) =>
          inline.kind === 'break' ? '\n' : 'text' in inline ? inline.text : inline.label,
        )
        .join(' ');

/** The letters that tell which way a paragraph runs: those of labels count where there are no others. */
const lettersOf = (content: string | Inlines): string => {
  if (typeof content === 'string') return content;
  const texts = content.filter((inline) => inline.kind !== 'tag');
  return textOf(texts.length > 0 ? texts : content);
};

/** The direction of a paragraph, and the line height of scripts that would otherwise change it. */
export const flowOf = (
  content: string | Inlines,
  look: BlockStyle,
): Pick<IParagraphOptions, 'bidirectional' | 'spacing'> => {
  const text = textOf(content);
  if (isPlain(text)) return {};
  return {
    ...(startsRight(lettersOf(content)) ? { bidirectional: true } : {}),
    ...(OTHER_HEIGHT.test(text)
      ? { spacing: { line: twips(wordLeading(look)), lineRule: LineRuleType.EXACT } }
      : {}),
  };
};
