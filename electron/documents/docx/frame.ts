/** Running header and footer, and the shape of sections. */
import {
  BorderStyle,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
  type ISectionPropertiesOptions,
} from 'docx';
import type { DocMeta } from '../../../shared/documents/doc.ts';
import { PAPER } from '../../../shared/documents/palette.ts';
import { cleanText } from '../../../shared/documents/text.ts';
import { FOOTER_BASELINE, HEADER_BASELINE, MARGIN, pageShape } from '../pdf/style.ts';
import { textRuns } from './inline.ts';
import { hex, twips } from './styles.ts';

type Orientation = 'portrait' | 'landscape';

const rule = { style: BorderStyle.SINGLE, size: 4, space: 6, color: hex(PAPER.grid) } as const;
const oneLine = (value: string): string => cleanText(value).replace(/\s+/g, ' ').trim();

const tabs = (meta: DocMeta, orientation: Orientation) => [
  {
    type: TabStopType.RIGHT,
    position: twips(pageShape(meta.pageSize, orientation).width - 2 * MARGIN),
  },
];

export const header = (meta: DocMeta, orientation: Orientation): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Frame',
        tabStops: tabs(meta, orientation),
        border: { bottom: rule },
        children: [
          ...textRuns(oneLine(meta.organisation), { bold: true }),
          new TextRun({ children: [new Tab()] }),
          ...textRuns(oneLine(meta.title)),
        ],
      }),
    ],
  });

/** "Page {page} of {pages}" with Word's own fields in place of the braces. */
const pageOf = (label: string): (string | (typeof PageNumber)[keyof typeof PageNumber])[] =>
  label
    .split(/(\{pages?\})/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '{page}' ? PageNumber.CURRENT : part === '{pages}' ? PageNumber.TOTAL_PAGES : part,
    );

export const footer = (meta: DocMeta, orientation: Orientation): Footer => {
  const facts = [meta.code, meta.version, meta.confidentiality].filter(Boolean).map(oneLine);
  return new Footer({
    children: [
      new Paragraph({
        style: 'Frame',
        tabStops: tabs(meta, orientation),
        border: { top: rule },
        children: [
          ...textRuns(facts.join(' \u00b7 ')),
          new TextRun({ children: [new Tab(), ...pageOf(meta.labels.pageOf)] }),
        ],
      }),
    ],
  });
};

export const coverFooter = (meta: DocMeta): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Frame',
        children: [
          ...textRuns(oneLine(meta.confidentiality), {
            bold: true,
            size: 18,
            color: hex(PAPER.ink),
          }),
        ],
      }),
    ],
  });

export const sectionProperties = (
  meta: DocMeta,
  orientation: Orientation,
): ISectionPropertiesOptions => {
  const { width, height } = pageShape(meta.pageSize, 'portrait');
  return {
    page: {
      // Word takes the upright size and turns it.
      size: {
        width: twips(width),
        height: twips(height),
        orientation:
          orientation === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
      },
      margin: {
        top: twips(MARGIN),
        bottom: twips(MARGIN),
        left: twips(MARGIN),
        right: twips(MARGIN),
        header: twips(HEADER_BASELINE - 8),
        footer: twips(FOOTER_BASELINE - 4),
      },
    },
  };
};
