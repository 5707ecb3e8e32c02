/** Inlines as Word runs. */
import {
  ImageRun,
  InternalHyperlink,
  ShadingType,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Inline, Inlines } from '../../../shared/documents/doc.ts';
import { PAPER, TAG_COLOURS } from '../../../shared/documents/palette.ts';
import { cleanText } from '../../../shared/documents/text.ts';
import type { Context } from './context.ts';
import { scriptRuns } from './scripts.ts';
import { hex } from './styles.ts';

const PIXELS_PER_POINT = 96 / 72;
const NO_BREAK_SPACE = '\u00a0';

/** A text as runs; its newlines become line breaks. */
export const textRuns = (value: string, options: IRunOptions = {}): TextRun[] =>
  cleanText(value)
    .split('\n')
    .flatMap((line, at) =>
      scriptRuns(line).map(
        (run, part) =>
          new TextRun({
            ...options,
            ...run.options,
            text: run.text,
            ...(at > 0 && part === 0 ? { break: 1 } : {}),
          }),
      ),
    );

type Writers = {
  readonly [Kind in Inline['kind']]: (
    inline: Extract<Inline, { kind: Kind }>,
    context: Context,
    options: IRunOptions,
    size: number,
  ) => ParagraphChild[];
};

const writers: Writers = {
  text: (inline, _context, options) =>
    textRuns(inline.text, {
      ...options,
      ...(inline.bold ? { bold: true } : {}),
      ...(inline.italic && !inline.bold ? { italics: true } : {}),
      ...(inline.muted ? { color: hex(PAPER.muted) } : {}),
      // Hashes and codes are not misspelt words.
      ...(inline.mono ? { noProof: true } : {}),
    }),
  mark: (inline, context, options, size) => {
    const side = size * 1.02 * PIXELS_PER_POINT;
    const picture = new ImageRun({
      type: 'png',
      data: context.markPicture(inline.mark),
      transformation: { width: side, height: side },
      altText: { name: inline.mark, description: inline.label },
      // Centred on the x-height, as in the PDF.
      run: { position: `${-Math.round(size * 0.28) / 2}pt` },
    });
    return [picture, ...textRuns(`${NO_BREAK_SPACE}${inline.label}`, options)];
  },
  tag: (inline, _context, options, size) => {
    const { text, ground } = TAG_COLOURS[inline.tone];
    return textRuns(`${NO_BREAK_SPACE}${inline.label}${NO_BREAK_SPACE}`, {
      ...options,
      bold: true,
      color: hex(text),
      size: Math.round(size * 0.86 * 2),
      shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(ground) },
    });
  },
  reference: (inline, context, options) => [
    new InternalHyperlink({
      anchor: context.anchor(inline.target),
      children: textRuns(inline.text, { ...options, style: 'Hyperlink' }),
    }),
  ],
  break: () => [new TextRun({ break: 1 })],
};

/** `size` is that of the paragraph's style, in points. */
export const runs = (
  inlines: Inlines,
  context: Context,
  size: number,
  options: IRunOptions = {},
): ParagraphChild[] =>
  inlines.flatMap((inline, at) => {
    const write = writers[inline.kind] as (
      inline: Inline,
      context: Context,
      options: IRunOptions,
      size: number,
    ) => ParagraphChild[];
    const children = write(inline, context, options, size);
    // Two labels side by side need air between them.
    const apart = inline.kind === 'tag' && inlines[at - 1]?.kind === 'tag';
    return apart ? [new TextRun({ text: ' ' }), ...children] : children;
  });
