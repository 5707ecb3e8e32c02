/** Every kind of block, once in each format, read back. */
import { describe, expect, it } from 'vitest';
import { renderDocx } from '../../electron/documents/docx.ts';
import { renderPdf } from '../../electron/documents/pdf.ts';
import type { Block } from '../../shared/documents/doc.ts';
import { sampleBlocks, sampleDoc } from './sample.ts';
import { assets, docxPart, docxText, pdfStructure, pdfText } from './support.ts';

interface Case {
  /** What a reader must find, in this order. */
  readonly texts: readonly string[];
  /** Elements of the PDF's structure. */
  readonly tags: readonly string[];
  /** Elements of the Word document. */
  readonly xml: readonly RegExp[];
}

const cases: Readonly<Record<Block['kind'], Case>> = {
  heading: {
    texts: ['Management summary', 'Results by clause', 'Planning'],
    tags: ['H1', 'H2', 'H3'],
    xml: [/w:val="Heading1"/, /w:val="Heading2"/, /w:bookmarkStart [^>]*w:name="aims_1"/],
  },
  paragraph: {
    texts: ['62 % of the way', 'Acme Diagnostics develops', 'open, thorough and fair'],
    tags: ['P', 'BlockQuote'],
    xml: [/w:val="Lead"/, /w:val="BodyText"/, /w:val="Quote"/, /w:val="Small"/],
  },
  list: {
    texts: ['1. Read the summary.', '3. Assign each finding'],
    tags: ['L', 'LI', 'Lbl', 'LBody'],
    xml: [/w:numPr/],
  },
  table: {
    texts: [
      'Clauses 4 to 10: answers and conformity',
      'Requirement',
      'Partly conforms',
      '37',
      '13 %',
    ],
    tags: ['Table', 'THead', 'TR', 'TH', 'TD', 'Caption'],
    xml: [
      /<w:tblHeader\/>/,
      /<w:cantSplit\/>/,
      /w:val="AimsbookTable"/,
      /w:jc w:val="end"|w:jc w:val="right"/,
    ],
  },
  'key-value': {
    texts: ['Criteria', 'ISO/IEC 42001:2023, clauses 4 to 10 and Annex A', 'ThoraxTriage 0.9'],
    tags: ['Table', 'TH', 'TD'],
    xml: [/w:val="Label"/, /w:val="Value"/],
  },
  callout: {
    texts: ['Three things to decide', 'Who accepts residual AI risks'],
    tags: ['Sect', 'P'],
    xml: [/w:val="CalloutTitle"/, /w:val="CalloutText"/],
  },
  card: {
    texts: ['F-01', 'Risk acceptance criteria', 'Major nonconformity', 'Requirement', 'T. Okafor'],
    tags: ['Sect', 'Link', 'Table'],
    xml: [/w:val="CardTitle"/, /w:hyperlink [^>]*w:anchor="aims_/],
  },
  figure: {
    texts: ['Operation and performance evaluation are furthest from the target'],
    tags: ['Figure'],
    xml: [/<pic:pic/, /descr="Bars of conformity by clause/],
  },
  picture: {
    texts: ['Age weighs most in what the model returns'],
    tags: ['Figure'],
    xml: [/<pic:pic/, /descr="Bars of six features/],
  },
  matrix: {
    texts: ['Two risks are above the acceptance line', 'Negligible', 'Almost certain', 'R-1, R-7'],
    tags: ['Table', 'TH', 'TD'],
    xml: [/w:fill="efa584"/],
  },
  signatures: {
    texts: [
      'Confirms the findings',
      'Jo Smith',
      'Lead assessor',
      '22 May 2026',
      'Accepts the findings',
    ],
    tags: ['Sect'],
    xml: [/w:val="SignatureLabel"/],
  },
  'page-break': {
    texts: ['Statement of applicability'],
    tags: ['Document'],
    xml: [/w:pageBreakBefore/, /w:orient="landscape"/],
  },
  contents: {
    texts: ['Contents', 'Management summary'],
    tags: ['TOC', 'TOCI'],
    xml: [/TOC \\h/, /PAGEREF/],
  },
};

const only = (kind: Block['kind']): Block[] => {
  const blocks = sampleBlocks();
  if (kind === 'contents' || kind === 'page-break' || kind === 'card') return blocks;
  return blocks.filter((block) => block.kind === kind);
};

const expectInOrder = (text: string, parts: readonly string[]): void => {
  let from = 0;
  for (const part of parts) {
    const at = text.indexOf(part, from);
    expect(at, `"${part}" after ${from} in ${text.slice(from, from + 400)}`).toBeGreaterThanOrEqual(
      0,
    );
    from = at;
  }
};

describe.each(Object.entries(cases) as [Block['kind'], Case][])('%s', (kind, expected) => {
  it('is in the PDF, with its structure', async () => {
    const pdf = await renderPdf(sampleDoc(only(kind)), assets);
    expectInOrder(pdfText(pdf), expected.texts);
    const structure = pdfStructure(pdf);
    for (const tag of expected.tags) expect(structure).toMatch(new RegExp(`^ *${tag}\\b`, 'm'));
  });

  it('is in the Word file, with its styles', async () => {
    const docx = await renderDocx(sampleDoc(only(kind)), assets);
    expectInOrder(
      docxText(docx),
      expected.texts.map((text) => text.replace(/^\d\. /, '')),
    );
    const xml = docxPart(docx);
    for (const pattern of expected.xml) expect(xml).toMatch(pattern);
  });
});

describe('inlines', () => {
  const marks = [
    'Conforms',
    'Partly conforms',
    'Does not conform',
    'Not applicable',
    'Not assessed',
  ];
  it.each(marks)('%s has its word beside its shape', async (word) => {
    const blocks = only('list');
    expect(pdfText(await renderPdf(sampleDoc(blocks), assets))).toContain(`${word} \u2013`);
    const docx = await renderDocx(sampleDoc(blocks), assets);
    expect(docxText(docx)).toContain(`${word} \u2013`);
    expect(docxPart(docx)).toContain(`descr="${word}"`);
  });

  it('keeps the characters that the text family lacks in the text of both', async () => {
    const blocks = sampleBlocks().slice(-1);
    // Readers may see a space where the font changes.
    const dense = (value: string): string => value.replace(/\s/g, '');
    const text = 'Emoji\u{1f600},Chinese\u4e2d\u6587and';
    expect(dense(pdfText(await renderPdf(sampleDoc(blocks), assets)))).toContain(text);
    expect(dense(docxText(await renderDocx(sampleDoc(blocks), assets)))).toContain(text);
  });
});
