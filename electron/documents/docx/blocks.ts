/** Headings, paragraphs, lists, callouts, figures, pictures, contents. */
import {
  AlignmentType,
  BorderStyle,
  HeadingLevel,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableOfContents,
  TableRow,
  WidthType,
  type FileChild,
} from 'docx';
import type { Block } from '../../../shared/documents/doc.ts';
import { PAPER, TAG_COLOURS } from '../../../shared/documents/palette.ts';
import { cleanText } from '../../../shared/documents/text.ts';
import { printedSize } from '../image-size.ts';
import { introduces, SHORT_PARAGRAPH } from '../introduces.ts';
import { STYLES } from '../pdf/style.ts';
import { COLUMNS_FROM_LEFT } from './cells.ts';
import type { Context } from './context.ts';
import { runs, textRuns } from './inline.ts';
import { countLines } from './line-count.ts';
import { flowOf } from './scripts.ts';
import { hex, listReference, NO_BORDER, twips } from './styles.ts';

type Of<Kind extends Block['kind']> = Extract<Block, { kind: Kind }>;

const LEVELS = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const;

/** A small paragraph between tables; it also carries the page break that a table can't. */
export const spacer = (context: Context): Paragraph =>
  new Paragraph({ style: 'Spacer', ...context.takeBreak() });

/** The one above a table: it hands a heading's wish to stay with what follows on to the table. */
export const spacerAbove = (context: Context): Paragraph =>
  new Paragraph({ style: 'Spacer', keepNext: true, ...context.takeBreak() });

export const heading = (block: Of<'heading'>, context: Context): FileChild[] => [
  new Paragraph({
    heading: LEVELS[block.level],
    children: [context.bookmark(block.id, textRuns(block.text))],
    ...flowOf(block.text, HEADINGS[block.level]),
    ...context.takeBreak(),
    ...(block.numbered ? {} : { numbering: false as const, indent: { left: 0, firstLine: 0 } }),
  }),
];

const HEADINGS = { 1: STYLES.heading1, 2: STYLES.heading2, 3: STYLES.heading3 } as const;

const PARAGRAPHS = {
  body: { style: 'BodyText', look: STYLES.body },
  lead: { style: 'Lead', look: STYLES.lead },
  small: { style: 'Small', look: STYLES.small },
  quote: { style: 'Quote', look: STYLES.quote },
} as const;

export const paragraph = (block: Of<'paragraph'>, context: Context): FileChild[] => {
  const kind = block.style ?? 'body';
  const { style, look: lineStyle } = PARAGRAPHS[kind];
  const lines = introduces(block, context.next)
    ? countLines(block.content, lineStyle, context.width, context)
    : Infinity;
  const bar = { style: BorderStyle.SINGLE, size: 16, space: 9, color: hex(PAPER['accent-soft']) };
  return [
    new Paragraph({
      style,
      children: runs(block.content, context, lineStyle.size),
      ...flowOf(block.content, lineStyle),
      ...context.takeBreak(),
      ...(lines <= SHORT_PARAGRAPH ? { keepNext: true } : {}),
      ...(kind === 'quote' ? { border: { left: bar } } : {}),
    }),
  ];
};

export const list = (block: Of<'list'>, context: Context): FileChild[] => {
  const instance = context.nextList();
  return block.items.map(
    (item, at) =>
      new Paragraph({
        children: runs(item, context, STYLES.body.size),
        ...flowOf(item, STYLES.body),
        numbering: { reference: listReference(block), level: 0, instance },
        ...(at === 0 ? context.takeBreak() : {}),
      }),
  );
};

export const callout = (block: Of<'callout'>, context: Context): FileChild[] => {
  const colours = TAG_COLOURS[block.tone];
  const width = twips(context.width);
  const title = new Paragraph({
    style: 'CalloutTitle',
    children: textRuns(block.title, { color: hex(colours.text) }),
    ...flowOf(block.title, STYLES.calloutTitle),
  });
  const body = block.content.map(
    (content) =>
      new Paragraph({
        style: 'CalloutText',
        children: runs(content, context, STYLES.calloutText.size),
        ...flowOf(content, STYLES.calloutText),
      }),
  );
  const table = new Table({
    layout: TableLayoutType.FIXED,
    ...COLUMNS_FROM_LEFT,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    borders: {
      top: NO_BORDER,
      bottom: NO_BORDER,
      right: NO_BORDER,
      insideHorizontal: NO_BORDER,
      insideVertical: NO_BORDER,
      left: { style: BorderStyle.SINGLE, size: 24, color: hex(colours.bar) },
    },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            margins: { top: twips(8), bottom: twips(9), left: twips(11), right: twips(11) },
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(colours.ground) },
            children: [title, ...body],
          }),
        ],
      }),
    ],
  });
  return [spacerAbove(context), table, spacer(context)];
};

const PIXELS_PER_POINT = 96 / 72;
/** Twice the resolution of a screen: sharp on paper too. */
const PICTURE_SCALE = 2;

export const caption = (title: string, context: Context): Paragraph =>
  new Paragraph({
    style: 'Caption',
    children: textRuns(title),
    ...flowOf(title, STYLES.caption),
    ...context.takeBreak(),
  });

export const figure = (block: Of<'figure'>, context: Context): FileChild[] => {
  const { drawing } = block;
  // Room for the title above it.
  const scale = Math.min(1, context.width / drawing.width, (context.height - 50) / drawing.height);
  const width = drawing.width * scale * PIXELS_PER_POINT;
  const height = drawing.height * scale * PIXELS_PER_POINT;
  return [
    caption(block.title, context),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: 'png',
          data: context.rasterize(drawing, scale * PIXELS_PER_POINT * PICTURE_SCALE),
          transformation: { width, height },
          altText: {
            name: cleanText(block.title),
            title: cleanText(block.title),
            description: cleanText(block.alt),
          },
        }),
      ],
    }),
  ];
};

export const picture = (block: Of<'picture'>, context: Context): FileChild[] => {
  const { bytes, mime, alt } = block.image;
  const { width, height } = printedSize(bytes, context);
  return [
    caption(block.title, context),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      children: [
        new ImageRun({
          type: mime === 'image/png' ? 'png' : 'jpg',
          data: bytes,
          transformation: { width: width * PIXELS_PER_POINT, height: height * PIXELS_PER_POINT },
          altText: {
            name: cleanText(block.title),
            title: cleanText(block.title),
            description: cleanText(alt),
          },
        }),
      ],
    }),
  ];
};

/** Above contents that stand below something, in points. */
export const CONTENTS_BEFORE = 20;

export const contents = (block: Of<'contents'>, context: Context): FileChild[] => [
  new Paragraph({
    style: 'ContentsTitle',
    children: textRuns(block.title),
    ...flowOf(block.title, STYLES.contentsTitle),
    // At the top of a page the space above would be seen.
    ...(context.atTop ? {} : { spacing: { before: twips(CONTENTS_BEFORE) } }),
    ...context.takeBreak(),
  }),
  new TableOfContents(cleanText(block.title), {
    hyperlink: true,
    headingStyleRange: `1-${block.depth}`,
  }),
];
