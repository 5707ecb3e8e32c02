/** Turns inlines into pieces: the smallest runs between which a line may or may not break. */
import type { Inline, Inlines, Mark, TagTone } from '../../../shared/documents/doc.ts';
import { PAPER, TAG_COLOURS } from '../../../shared/documents/palette.ts';
import { cleanText } from '../../../shared/documents/text.ts';
import type { Metrics } from './fonts.ts';
import type { TextStyle } from './style.ts';

interface Sized {
  readonly width: number;
  /** Number of spaces before it. */
  readonly spaces: number;
  /** Whether a line may start here. */
  readonly opportunity: boolean;
  readonly target?: string;
}

export interface TextPiece extends Sized {
  readonly kind: 'text';
  readonly text: string;
  readonly style: TextStyle;
  readonly actual?: string;
}

export type Piece =
  | TextPiece
  | (Sized & { readonly kind: 'mark'; readonly mark: Mark; readonly style: TextStyle })
  | (Sized & {
      readonly kind: 'tag';
      readonly tone: TagTone;
      readonly text: string;
      readonly style: TextStyle;
    });

/** Pieces between two hard line breaks. */
export type Pieces = readonly Piece[];

/** Drawn for characters that no shipped font has; the text itself stays in the file. */
const SUBSTITUTE = '\u25a1';
/** Words longer than this are taken for addresses or codes, which may break after punctuation. */
const LONG_WORD = 24;

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

export const graphemesOf = (value: string): string[] =>
  Array.from(graphemes.segment(value), (part) => part.segment);

/** Every character here is in the text family, so that most texts need no closer look. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac]*$/;
const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Where a word may break: after an em dash, a hyphen between letters, between ideographs. */
const splitWord = (word: string): string[] => {
  if (word.length > LONG_WORD) return word.split(/(?<=[-/_.?&=:,;@+\\|\u2014\u2013])(?=[^\s])/u);
  if (IDEOGRAPH.test(word)) {
    return word.split(/(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])(?=[^\p{P}])/u);
  }
  return word.split(/(?<=\p{L}{2}-)(?=\p{L}{2})|(?<=\u2014)/u);
};

/** Inter kerns the point of "10.1" away; with figures of equal width clause numbers stay readable. */
const CLAUSE_NUMBER = /\d\.\d/;
const tabular = new WeakMap<TextStyle, TextStyle>();

const figureStyle = (word: string, style: TextStyle): TextStyle => {
  if (style.figures || !CLAUSE_NUMBER.test(word)) return style;
  let known = tabular.get(style);
  if (!known) tabular.set(style, (known = { ...style, figures: 'tabular' }));
  return known;
};

interface Faced {
  readonly text: string;
  readonly style: TextStyle;
  readonly actual?: string;
}

/** Splits a word by the faces that have its characters; what none has is drawn as a box. */
const byFace = (word: string, style: TextStyle, metrics: Metrics): Faced[] => {
  if (PLAIN.test(word)) return [{ text: word, style }];
  const runs: Faced[] = [];
  for (const grapheme of graphemesOf(word)) {
    const face = metrics.faceFor(grapheme, style.face);
    const last = runs.at(-1);
    if (face === undefined) {
      if (last?.actual !== undefined) {
        runs[runs.length - 1] = {
          text: last.text + SUBSTITUTE,
          style,
          actual: last.actual + grapheme,
        };
      } else {
        runs.push({ text: SUBSTITUTE, style, actual: grapheme });
      }
    } else if (last && last.actual === undefined && last.style.face === face) {
      runs[runs.length - 1] = { text: last.text + grapheme, style: last.style };
    } else {
      runs.push({ text: grapheme, style: face === style.face ? style : { ...style, face } });
    }
  }
  return runs;
};

export const textStyle = (
  inline: Extract<Inline, { kind: 'text' }>,
  base: TextStyle,
): TextStyle => {
  // The family has no bold italic: weight says more than slant.
  const face = inline.bold ? 'semibold' : inline.italic ? 'italic' : base.face;
  return {
    face,
    size: inline.mono ? base.size * 0.94 : base.size,
    colour: inline.muted ? PAPER.muted : base.colour,
    ...(inline.mono ? { figures: 'code' as const } : base.figures ? { figures: base.figures } : {}),
  };
};

/** The pieces of inlines, line by line (a newline in a text is a line break). */
export const piecesOf = (inlines: Inlines, base: TextStyle, metrics: Metrics): Pieces[] => {
  let line: Piece[] = [];
  const lines: Pieces[] = [line];
  /** Spaces seen since the last piece; a next piece may start a line when there are some. */
  let spaces = 0;
  const endLine = (): void => {
    line = [];
    lines.push(line);
    spaces = 0;
  };
  const addWord = (word: string, base: TextStyle, glued: boolean, target?: string): void => {
    const style = figureStyle(word, base);
    let first = true;
    for (const chunk of splitWord(word)) {
      let opportunity = first ? (spaces > 0 || line.length === 0) && !glued : true;
      for (const run of byFace(chunk, style, metrics)) {
        line.push({
          kind: 'text',
          text: run.text,
          style: run.style,
          width: metrics.width(run.text, run.style),
          spaces: first ? spaces : 0,
          opportunity,
          ...(run.actual === undefined ? {} : { actual: run.actual }),
          ...(target === undefined ? {} : { target }),
        });
        first = false;
        spaces = 0;
        opportunity = false;
      }
    }
  };
  const addText = (value: string, style: TextStyle, glue = false, target?: string): void => {
    let glued = glue;
    cleanText(value)
      .split('\n')
      .forEach((part, at) => {
        if (at > 0) endLine();
        for (const token of part.match(/ +|[^ ]+/g) ?? []) {
          if (token.startsWith(' ')) {
            spaces += token.length;
          } else {
            addWord(token, style, glued, target);
            glued = false;
          }
        }
      });
  };
  const add: {
    readonly [Kind in Inline['kind']]: (inline: Extract<Inline, { kind: Kind }>) => void;
  } = {
    text: (inline) => addText(inline.text, textStyle(inline, base)),
    mark: (inline) => {
      const width = base.size * 1.32;
      const opportunity = spaces > 0 || line.length === 0;
      line.push({ kind: 'mark', mark: inline.mark, style: base, width, spaces, opportunity });
      spaces = 0;
      // The word stands beside its shape: it never starts a line without it.
      addText(inline.label, base, true);
    },
    tag: (inline) => {
      const style: TextStyle = {
        face: 'semibold',
        size: base.size * 0.86,
        colour: TAG_COLOURS[inline.tone].text,
      };
      const text = cleanText(inline.label).replace(/\n/g, ' ');
      const width = metrics.width(text, style) + style.size * 1.1;
      // Two labels side by side need air even when the builder puts no space between them.
      const apart = line.at(-1)?.kind === 'tag' ? Math.max(spaces, 2) : spaces;
      const opportunity = apart > 0 || line.length === 0;
      line.push({ kind: 'tag', tone: inline.tone, text, style, width, spaces: apart, opportunity });
      spaces = 0;
    },
    reference: (inline) =>
      addText(inline.text, { ...base, colour: PAPER.accent }, false, inline.target),
    break: () => endLine(),
  };
  for (const inline of inlines) {
    (add[inline.kind] as (inline: Inline) => void)(inline);
  }
  return lines;
};
