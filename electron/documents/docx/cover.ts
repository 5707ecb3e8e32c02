/** The cover as Word content: logos, a coloured panel with the title, what the document is. */
import {
  AlignmentType,
  HeightRule,
  ImageRun,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
  type FileChild,
} from 'docx';
import { startsRight } from '../../../shared/documents/direction.ts';
import type { DocImage } from '../../../shared/documents/doc.ts';
import { PAPER } from '../../../shared/documents/palette.ts';
import { MARGIN, pageShape } from '../pdf/style.ts';
import type { Context } from './context.ts';
import { imageSize } from '../image-size.ts';
import { textRuns } from './inline.ts';
import { hex, twips } from './styles.ts';
import { keyValueTable } from './boxes.ts';
import { COLUMNS_FROM_LEFT, NONE } from './cells.ts';

const LOGO = { width: 170, height: 46 };
const PIXELS_PER_POINT = 96 / 72;

const picture = (image: DocImage): ImageRun => {
  const size = imageSize(image.bytes);
  const scale = Math.min(LOGO.width / size.width, LOGO.height / size.height) * PIXELS_PER_POINT;
  return new ImageRun({
    type: image.mime === 'image/png' ? 'png' : 'jpg',
    data: image.bytes,
    transformation: { width: size.width * scale, height: size.height * scale },
    altText: { name: image.alt, description: image.alt },
  });
};

const logos = (context: Context): Table => {
  const { organisation, author } = context.meta.logos;
  const left = twips(context.width * 0.6);
  const right = twips(context.width) - left;
  const side = (width: number, paragraph: Paragraph): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 0, bottom: 0, left: 0, right: 0 },
      children: [paragraph],
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    ...COLUMNS_FROM_LEFT,
    width: { size: left + right, type: WidthType.DXA },
    columnWidths: [left, right],
    borders: NONE,
    rows: [
      new TableRow({
        height: { value: twips(LOGO.height + 30), rule: HeightRule.ATLEAST },
        children: [
          side(
            left,
            new Paragraph({
              style: 'CoverName',
              children: organisation
                ? [picture(organisation)]
                : textRuns(context.meta.organisation),
            }),
          ),
          side(
            right,
            new Paragraph({
              alignment: AlignmentType.END,
              children: author ? [picture(author)] : [],
            }),
          ),
        ],
      }),
    ],
  });
};

const directionOf = (text: string): { readonly bidirectional?: true } =>
  startsRight(text) ? { bidirectional: true } : {};

const panel = (context: Context): Table => {
  const { meta } = context;
  const width = twips(pageShape(meta.pageSize, 'portrait').width);
  const code = [meta.code, meta.status].filter(Boolean).join('  \u00b7  ');
  return new Table({
    layout: TableLayoutType.FIXED,
    ...COLUMNS_FROM_LEFT,
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    indent: { size: -twips(MARGIN), type: WidthType.DXA },
    borders: NONE,
    rows: [
      new TableRow({
        height: { value: twips(280), rule: HeightRule.ATLEAST },
        children: [
          new TableCell({
            width: { size: width, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.TOP,
            margins: {
              top: twips(30),
              bottom: twips(34),
              left: twips(MARGIN),
              right: twips(MARGIN),
            },
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: hex(PAPER.accent) },
            children: [
              new Paragraph({ style: 'CoverCode', children: textRuns(code) }),
              new Paragraph({
                style: 'Title',
                children: textRuns(meta.title),
                ...directionOf(meta.title),
              }),
              ...(meta.subtitle
                ? [
                    new Paragraph({
                      style: 'Subtitle',
                      children: textRuns(meta.subtitle),
                      ...directionOf(meta.subtitle),
                    }),
                  ]
                : []),
            ],
          }),
        ],
      }),
    ],
  });
};

export const coverContent = (context: Context): FileChild[] => [
  logos(context),
  new Paragraph({ style: 'Spacer' }),
  panel(context),
  new Paragraph({ style: 'Spacer', spacing: { before: twips(26) } }),
  ...(context.meta.cover.length > 0
    ? [
        keyValueTable(
          context.meta.cover.map((row) => ({
            label: row.label,
            value: [{ kind: 'text' as const, text: row.value }],
          })),
          5,
          context,
        ),
      ]
    : []),
  new Paragraph({ style: 'Spacer' }),
];
