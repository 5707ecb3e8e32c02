/** Turns inlines into pieces: the smallest runs between which a line may or may not break. */
import type { Inline, Inlines, Mark, TagTone } from '../../../shared/documents/doc.ts';
import { PAPER, TAG_COLOURS } from '../../../shared/documents/palette.ts';
import { cleanText } from '../../../shared/documents/text.ts';
import { splitWord } from './breaks.ts';
import type { Metrics } from './fonts.ts';
import { graphemesOf, isUnseen } from './graphemes.ts';
import type { Face, TextStyle } from './style.ts';

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
      /** The text in the faces that have its characters. */
      readonly parts: Pieces;
      readonly style: TextStyle;
    });

/** Pieces between two hard line breaks. */
export type Pieces = readonly Piece[];

/** Drawn for characters that no shipped font has; the text itself stays in the file. */
const SUBSTITUTE = '\u25a1';

/** Every character here is in the text family, so that most texts need no closer look. */
const PLAIN = /^[\u0020-\u007e\u00a0-\u017f\u2010-\u2015\u2018-\u201e\u2022\u2026\u20ac]*$/;

/** Inter kerns the point of "10.1" away; with figures of equal width clause numbers stay readable. */
const CLAUSE_NUMBER = /\d\.\d/;
const tabular = new WeakMap<TextStyle, TextStyle>();

const figureStyle = (word: string, style: TextStyle): TextStyle => {
  if (style.figures || !CLAUSE_NUMBER.test(word)) return style;
  let known = tabular.get(style);
  if (!known) tabular.set(style, (known = { ...style, figures: 'tabular' }));
  return known;
};

const styled = new WeakMap<TextStyle, Map<Face, TextStyle>>();

/** The style in another face: the same object each time, so that neighbours are written as one. */
const inFace = (style: TextStyle, face: Face): TextStyle => {
  if (face === style.face) return style;
  let faces = styled.get(style);
  if (!faces) styled.set(style, (faces = new Map()));
  let known = faces.get(face);
  if (!known) {
    const heavy = style.face === 'semibold' || style.heavy === true;
    faces.set(face, (known = { ...style, face, ...(heavy ? { heavy } : {}) }));
  }
  return known;
};

/** Whether a text is one that the text family has all characters of. */
export const isPlain = (text: string): boolean => PLAIN.test(text);

interface Faced {
  readonly text: string;
  readonly style: TextStyle;
  readonly actual?: string;
}

/** Splits a text by the faces that have its characters; what none has is drawn as a box. */
export const byFace = (word: string, style: TextStyle, metrics: Metrics): Faced[] => {
  if (PLAIN.test(word)) return [{ text: word, style }];
  const runs: Faced[] = [];
  for (const grapheme of graphemesOf(word)) {
    const last = runs.at(-1);
    if (last && isUnseen(grapheme)) {
      // It belongs to its neighbours, and must not part them.
      const actual = last.actual === undefined ? {} : { actual: last.actual + grapheme };
      runs[runs.length - 1] = { ...last, text: last.text + grapheme, ...actual };
      continue;
    }
    const face = metrics.faceFor(grapheme, style.face);
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
      runs.push({ text: grapheme, style: inFace(style, face) });
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

/** A text that stays on one line. */
const labelParts = (text: string, style: TextStyle, metrics: Metrics): TextPiece[] =>
  byFace(text, style, metrics).map((run) => ({
    kind: 'text',
    ...run,
    width: metrics.width(run.text, run.style),
    spaces: 0,
    opportunity: false,
  }));

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
      const parts = labelParts(text, style, metrics);
      const width = parts.reduce((sum, part) => sum + part.width, style.size * 1.1);
      // Two labels side by side need air even when the builder puts no space between them.
      const apart = line.at(-1)?.kind === 'tag' ? Math.max(spaces, 2) : spaces;
      const opportunity = apart > 0 || line.length === 0;
      line.push({
        kind: 'tag',
        tone: inline.tone,
        text,
        parts,
        style,
        width,
        spaces: apart,
        opportunity,
      });
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
