/** Styles and numbering of Word documents: the same sizes and colours as on the PDF page. */
import {
  AlignmentType,
  BorderStyle,
  LevelFormat,
  LevelSuffix,
  LineRuleType,
  type INumberingOptions,
  type IParagraphStyleOptions,
  type IStylesOptions,
} from 'docx';
import type { Block } from '../../../shared/documents/doc.ts';
import { PAPER } from '../../../shared/documents/palette.ts';
import { BULLETS, LIST_STEP } from '../pdf/blocks/text.ts';
import { STYLES, type BlockStyle } from '../pdf/style.ts';
import { headingIndents } from './headings.ts';

export const FAMILY = 'Inter';
/** The family for its own scripts, and fonts of every office for East Asian and right-to-left ones. */
const FONTS = { ascii: FAMILY, hAnsi: FAMILY, eastAsia: 'Microsoft YaHei', cs: 'Arial' } as const;
/** Line height of the family at a line spacing of one. */
const NATURAL_LEADING = 1.21;

/**
 * The line spacing of a style in whole per cent, rounded down: LibreOffice drops the rest, and
 * a document should break at the same places in both.
 */
const lineSpacing = (style: BlockStyle): number =>
  Math.floor((style.leading / (style.size * NATURAL_LEADING)) * 100 + 1e-6);

/** The distance of a style's lines in Word, in points. */
export const wordLeading = (style: BlockStyle): number =>
  (style.size * NATURAL_LEADING * lineSpacing(style)) / 100;

/** Word writes colours without the hash. */
export const hex = (colour: string): string => colour.slice(1);

/** Points as twentieths, Word's unit. */
export const twips = (points: number): number => Math.round(points * 20);

const run = (style: BlockStyle) => ({
  size: Math.round(style.size * 2),
  color: hex(style.colour),
  ...(style.face === 'semibold' ? { bold: true } : {}),
  ...(style.face === 'italic' ? { italics: true } : {}),
});

const spacing = (style: BlockStyle, before = 0, after = 0) => ({
  before: twips(before),
  after: twips(after),
  line: Math.ceil(lineSpacing(style) * 2.4),
  lineRule: LineRuleType.AUTO,
});

interface Extra {
  readonly before?: number;
  readonly after?: number;
  readonly basedOn?: string;
  readonly keepNext?: boolean;
  readonly indent?: number;
}

const paragraphStyle = (
  id: string,
  name: string,
  style: BlockStyle,
  { before = 0, after = 0, basedOn = 'Normal', keepNext = false, indent = 0 }: Extra = {},
): IParagraphStyleOptions => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  run: run(style),
  paragraph: {
    spacing: spacing(style, before, after),
    ...(keepNext ? { keepNext: true } : {}),
    ...(indent ? { indent: { left: twips(indent) } } : {}),
  },
});

const HEADING_LIST = 'headings';

const heading = (style: BlockStyle, before: number, after: number, level: number) => ({
  run: { ...run(style), font: FONTS },
  next: 'BodyText',
  paragraph: {
    spacing: spacing(style, before, after),
    keepNext: true,
    keepLines: true,
    outlineLevel: level,
    numbering: { reference: HEADING_LIST, level },
  },
});

const contentsEntry = (level: number, style: BlockStyle, before: number, indent: number) => ({
  ...paragraphStyle(`TOC${level}`, `toc ${level}`, style, { before, indent }),
});

/**
 * Light rules below the head and between rows; no vertical lines, no stripes. docx knows no
 * table styles, so this goes into the styles part as it is.
 */
export const TABLE_STYLE =
  `<w:style w:type="table" w:customStyle="1" w:styleId="AimsbookTable"><w:name w:val="Aimsbook Table"/><w:uiPriority w:val="59"/><w:qFormat/>` +
  `<w:tblPr><w:tblBorders><w:bottom w:val="single" w:sz="4" w:space="0" w:color="${hex(PAPER.grid)}"/>` +
  `<w:insideH w:val="single" w:sz="4" w:space="0" w:color="${hex(PAPER.grid)}"/></w:tblBorders></w:tblPr>` +
  `<w:tblStylePr w:type="firstRow"><w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="6" w:space="0" w:color="${hex(PAPER.muted)}"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>`;

export const createStyles = (language: string): IStylesOptions => ({
  default: {
    document: {
      run: { font: FONTS, ...run(STYLES.body), language: { value: language } },
      paragraph: { spacing: spacing(STYLES.body) },
    },
    title: {
      run: { size: 62, bold: true, color: hex(PAPER.paper), font: FONTS },
      paragraph: {
        spacing: { before: twips(92), after: 0, line: 245, lineRule: LineRuleType.AUTO },
      },
    },
    heading1: heading(STYLES.heading1, 26, 4, 0),
    heading2: heading(STYLES.heading2, 19, 1, 1),
    heading3: heading(STYLES.heading3, 14, 0, 2),
    listParagraph: { paragraph: { spacing: spacing(STYLES.body, 3.5) } },
    caption: {
      run: run(STYLES.caption),
      paragraph: { spacing: spacing(STYLES.caption, 12, 3), keepNext: true },
    },
    hyperlink: { run: { color: hex(PAPER.accent), underline: { type: 'none' } } },
  },
  paragraphStyles: [
    paragraphStyle('BodyText', 'Body Text', STYLES.body, { before: 7 }),
    paragraphStyle('Lead', 'Lead', STYLES.lead, { before: 9 }),
    paragraphStyle('Small', 'Small', STYLES.small, { before: 5 }),
    paragraphStyle('Quote', 'Quote', STYLES.quote, { before: 9, indent: 14 }),
    paragraphStyle(
      'Subtitle',
      'Subtitle',
      { ...STYLES.lead, size: 14.5, leading: 21, colour: '#cfdfee' },
      { before: 10 },
    ),
    paragraphStyle('CoverCode', 'Cover Code', {
      ...STYLES.label,
      size: 10,
      leading: 14,
      face: 'semibold',
      colour: '#cfdfee',
    }),
    paragraphStyle('CoverName', 'Cover Name', { ...STYLES.cardTitle, size: 13, leading: 18 }),
    paragraphStyle('ContentsTitle', 'Contents Title', STYLES.contentsTitle, {
      after: 4,
      keepNext: true,
    }),
    paragraphStyle('TableText', 'Table Text', STYLES.cell),
    paragraphStyle('TableHead', 'Table Head', STYLES.cellHead, { keepNext: true }),
    paragraphStyle('DenseText', 'Dense Table Text', STYLES.denseCell),
    paragraphStyle('DenseHead', 'Dense Table Head', STYLES.denseHead, { keepNext: true }),
    paragraphStyle('Label', 'Label', STYLES.label),
    paragraphStyle('Value', 'Value', STYLES.value),
    paragraphStyle('CardTitle', 'Card Title', STYLES.cardTitle, { keepNext: true }),
    paragraphStyle('CalloutTitle', 'Callout Title', STYLES.calloutTitle, { keepNext: true }),
    paragraphStyle('CalloutText', 'Callout Text', STYLES.calloutText, { before: 3 }),
    paragraphStyle('SignatureLabel', 'Signature Label', STYLES.signature),
    paragraphStyle('Frame', 'Header and Footer', STYLES.frame),
    // Tables must not touch, or Word makes one of them.
    paragraphStyle('Spacer', 'Spacer', { ...STYLES.small, size: 4, leading: 6 }),
    contentsEntry(1, { ...STYLES.body, face: 'semibold', leading: 16 }, 7, 0),
    contentsEntry(2, { ...STYLES.value, leading: 15 }, 1, 20),
    contentsEntry(3, { ...STYLES.label, leading: 14 }, 0.5, 48),
  ],
});

const headingLevel = (level: number, hanging: number) => ({
  level,
  format: LevelFormat.DECIMAL,
  text: Array.from({ length: level + 1 }, (_, at) => `%${at + 1}`).join('.'),
  alignment: AlignmentType.START,
  suffix: LevelSuffix.TAB,
  style: { paragraph: { indent: { left: twips(hanging), hanging: twips(hanging) } } },
});

type List = Extract<Block, { kind: 'list' }>;

/** Lists that begin with the same number as far in as each other share a definition. */
export const listReference = ({ ordered, start = 1, depth = 0 }: List): string =>
  ordered ? `numbers-${depth}-${start}` : `bullets-${depth}`;

const listLevel = ({ ordered, start = 1, depth = 0 }: List) => ({
  level: 0,
  format: ordered ? LevelFormat.DECIMAL : LevelFormat.BULLET,
  text: ordered ? '%1.' : BULLETS[depth],
  start: ordered ? start : 1,
  alignment: AlignmentType.START,
  style: {
    paragraph: { indent: { left: twips(18 + depth * LIST_STEP), hanging: twips(14) } },
  },
});

export const createNumbering = (blocks: readonly Block[]): INumberingOptions => {
  const indents = headingIndents(blocks);
  const lists = blocks.filter((block) => block.kind === 'list');
  const byReference = new Map(lists.map((list) => [listReference(list), list]));
  return {
    config: [
      {
        reference: HEADING_LIST,
        levels: ([1, 2, 3] as const).map((level) => headingLevel(level - 1, indents[level])),
      },
      ...Array.from(byReference, ([reference, list]) => ({
        reference,
        levels: [listLevel(list)],
      })),
    ],
  };
};

export const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
export const GRID_BORDER = { style: BorderStyle.SINGLE, size: 4, color: hex(PAPER.grid) } as const;
