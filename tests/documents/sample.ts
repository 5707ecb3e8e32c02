/** A rich document with every kind of block, for tests and for looking at. */
import type { Block, Doc, DocMeta, Inlines, Mark } from '../../shared/documents/doc.ts';
import { bold, mono, muted, text } from '../../shared/documents/doc.ts';
import type { Drawing, Shape, Tone } from '../../shared/documents/drawing.ts';
import { encodePng } from '../../electron/documents/docx/png.ts';

/** Half transparent stripes, 320 by 120 pixels. */
const PICTURE = encodePng(
  Uint8Array.from({ length: 320 * 120 * 4 }, (_, at) => {
    const [x, y] = [Math.floor(at / 4) % 320, Math.floor(at / 4 / 320)];
    const bar = y % 20 < 14 && x < 300 - 45 * Math.floor(y / 20);
    return [40, 90, 160, bar ? 200 : 0][at % 4] ?? 0;
  }),
  320,
  120,
);

export const META: DocMeta = {
  title: 'AI management system gap assessment',
  subtitle: 'On-site assessment against ISO/IEC 42001:2023, May 2026',
  organisation: 'Acme Diagnostics GmbH',
  author: 'Jo Smith, Northwind Assurance',
  code: 'ACD-GAP-001',
  version: '1.0',
  status: 'Draft for review',
  date: '22 May 2026',
  created: '2026-05-22T09:30:00Z',
  owner: 'Mara Lind, Head of Quality',
  confidentiality: 'Confidential \u2013 Acme Diagnostics and its assessor',
  language: 'en-GB',
  pageSize: 'A4',
  logos: {},
  keywords: ['ISO/IEC 42001', 'gap assessment'],
  cover: [
    { label: 'Organisation', value: 'Acme Diagnostics GmbH, Freiburg' },
    {
      label: 'Scope',
      value: 'Development, provision and operation of AI-supported reading of chest radiographs',
    },
    { label: 'Assessor', value: 'Jo Smith, Northwind Assurance' },
    { label: 'Assessed', value: '18 to 20 May 2026, on site' },
    { label: 'Version', value: '1.0 of 22 May 2026' },
    { label: 'Owner', value: 'Mara Lind, Head of Quality' },
  ],
  labels: { pageOf: 'Page {page} of {pages}', continued: 'continued' },
};

const WORDS: Readonly<Record<Mark, string>> = {
  conforms: 'Conforms',
  partly: 'Partly conforms',
  'does-not': 'Does not conform',
  'not-applicable': 'Not applicable',
  'not-assessed': 'Not assessed',
};
export const MARKS = Object.keys(WORDS) as Mark[];
export const mark = (value: Mark): Inlines => [{ kind: 'mark', mark: value, label: WORDS[value] }];

const cell = (value: string): Inlines => [text(value)];

const bars = (): Drawing => {
  const rows: readonly (readonly [string, number, Tone])[] = [
    ['4 Context', 83, 'conforms'],
    ['5 Leadership', 57, 'partly'],
    ['6 Planning', 41, 'partly'],
    ['7 Support', 72, 'conforms'],
    ['8 Operation', 28, 'does-not'],
    ['9 Performance evaluation', 35, 'does-not'],
    ['10 Improvement', 64, 'partly'],
  ];
  const shapes: Shape[] = [];
  rows.forEach(([label, value, tone], at) => {
    const y = 12 + at * 24;
    shapes.push({ kind: 'text', x: 132, y: y + 11, text: label, size: 9, anchor: 'end' });
    shapes.push({
      kind: 'rect',
      x: 140,
      y,
      width: 270,
      height: 15,
      fill: 'accent-soft',
      radius: 2,
    });
    shapes.push({ kind: 'rect', x: 140, y, width: 2.7 * value, height: 15, fill: tone, radius: 2 });
    shapes.push({ kind: 'text', x: 418, y: y + 11, text: `${value} %`, size: 9, weight: 'bold' });
  });
  shapes.push({
    kind: 'path',
    points: [
      [140 + 2.7 * 60, 4],
      [140 + 2.7 * 60, 180],
    ],
    stroke: 'muted',
    strokeWidth: 0.75,
    dash: [3, 2],
  });
  shapes.push({
    kind: 'text',
    x: 140 + 2.7 * 60,
    y: 192,
    text: 'target 60 %',
    size: 8,
    anchor: 'middle',
    fill: 'muted',
  });
  return { width: 452, height: 198, shapes };
};

export const PROSE =
  'Acme Diagnostics develops and operates an AI system that marks findings in chest radiographs for radiologists. ' +
  'Top management has published an AI policy and named an AI officer; risk assessments are done for each release. ' +
  'What is missing is the systematic part: criteria for accepting risks, a documented impact assessment, and internal audits that cover the controls of Annex A.';

const finding = (index: number, notes: string): Block => ({
  kind: 'card',
  id: `finding-${index}`,
  title: [
    bold(`F-0${index}`),
    text('  Risk acceptance criteria are not defined before risks are assessed'),
  ],
  badges: [
    {
      kind: 'tag',
      tone: index % 2 ? 'danger' : 'warning',
      label: index % 2 ? 'Major nonconformity' : 'Minor nonconformity',
    },
  ],
  rows: [
    {
      label: 'Requirement',
      value: [
        text('6.1.2 AI risk assessment; '),
        { kind: 'reference', target: 'h-plan', text: 'see Planning' },
      ],
    },
    { label: 'Answer', value: mark(index % 2 ? 'does-not' : 'partly') },
    {
      label: 'Evidence',
      value: [
        text('Risk register R-12 (v3), minutes of the AI board of 2 April 2026; SHA-256 '),
        mono('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08'),
      ],
    },
    { label: 'Statement', value: [text(notes)] },
    {
      label: 'Recommendation',
      value: [
        text(
          'Define criteria with top management, apply them to the register, and record who accepts which residual risk.\nRepeat the assessment of the two systems in operation by the due date.',
        ),
      ],
    },
    { label: 'Owner and due', value: [text('T. Okafor, AI officer \u2013 30 June 2026')] },
  ],
});

export const sampleBlocks = (): Block[] => [
  { kind: 'contents', title: 'Contents', depth: 3 },
  { kind: 'page-break' },
  { kind: 'heading', level: 1, text: 'Management summary', id: 'h-summary', numbered: true },
  {
    kind: 'paragraph',
    style: 'lead',
    content: [
      text('The AI management system of Acme Diagnostics is '),
      bold('62 % of the way'),
      text(' to certification. Three decisions by top management close most of the gap.'),
    ],
  },
  { kind: 'paragraph', content: cell(PROSE) },
  {
    kind: 'callout',
    tone: 'info',
    title: 'Three things to decide',
    content: [
      cell('1. Who accepts residual AI risks, and by which criteria.'),
      cell('2. Whether impact assessments are done for each system or each intended use.'),
      cell('3. Which of the 38 controls of Annex A are excluded, and why.'),
    ],
  },
  { kind: 'heading', level: 2, text: 'What was assessed', id: 'h-scope', numbered: true },
  {
    kind: 'key-value',
    rows: [
      { label: 'Criteria', value: cell('ISO/IEC 42001:2023, clauses 4 to 10 and Annex A') },
      {
        label: 'AI systems',
        value: cell('ThoraxRead 4.2 (in operation), ThoraxTriage 0.9 (pilot at two hospitals)'),
      },
      {
        label: 'Sample',
        value: [
          text('14 interviews, 63 documents, 2 system demonstrations '),
          muted('(list in annex B)'),
        ],
      },
    ],
  },
  {
    kind: 'figure',
    title: 'Operation and performance evaluation are furthest from the target',
    alt: 'Bars of conformity by clause: context 83, leadership 57, planning 41, support 72, operation 28, performance evaluation 35, improvement 64 per cent; target 60.',
    drawing: bars(),
  },
  { kind: 'heading', level: 2, text: 'How to read the results', id: 'h-read', numbered: true },
  {
    kind: 'list',
    ordered: false,
    items: MARKS.map((value) => [
      ...mark(value),
      text(
        ' \u2013 the answer as agreed with the interviewed person at the end of each interview, with the evidence seen.',
      ),
    ]),
  },
  {
    kind: 'list',
    ordered: true,
    items: [
      'Read the summary.',
      'Decide the three things above.',
      'Assign each finding to an owner.',
    ].map(cell),
  },
  { kind: 'heading', level: 1, text: 'Results by clause', id: 'h-results', numbered: true },
  {
    kind: 'table',
    caption: 'Clauses 4 to 10: answers and conformity',
    columns: [
      { header: 'Clause', weight: 1 },
      { header: 'Requirement', weight: 4 },
      { header: 'Answer', weight: 2 },
      { header: 'Questions', weight: 1, align: 'end' },
      { header: 'Conformity', weight: 1, align: 'end' },
    ],
    rows: Array.from({ length: 30 }, (_, at) => [
      cell(`${4 + (at % 7)}.${1 + (at % 4)}`),
      cell(at % 3 ? 'Understanding the needs and expectations of interested parties' : 'AI policy'),
      mark(MARKS[at % 5] ?? 'conforms'),
      cell(String((at * 37) % 111)),
      cell(`${(at * 13) % 101} %`),
    ]),
  },
  { kind: 'heading', level: 2, text: 'Planning', id: 'h-plan', numbered: true },
  { kind: 'paragraph', content: cell(PROSE) },
  {
    kind: 'matrix',
    title: 'Two risks are above the acceptance line',
    corner: 'Likelihood \\ severity',
    columns: ['Negligible', 'Minor', 'Moderate', 'Major', 'Severe'],
    rows: ['Almost certain', 'Likely', 'Possible', 'Unlikely', 'Rare'].map((label, row) => ({
      label,
      cells: Array.from({ length: 5 }, (_, column) => {
        const score = 4 - row + column;
        return {
          text: (row * 5 + column) % 4 === 0 ? 'R-1, R-7' : String((5 - row) * (column + 1)),
          tone: score > 5 ? 'does-not' : score > 3 ? 'partly' : 'conforms',
        };
      }),
    })),
  },
  {
    kind: 'picture',
    title: 'Age weighs most in what the model returns',
    image: {
      bytes: PICTURE,
      mime: 'image/png',
      alt: 'Bars of six features, the first the longest',
    },
  },
  { kind: 'heading', level: 1, text: 'Findings', id: 'h-findings', numbered: true },
  finding(1, PROSE),
  finding(2, `${PROSE} ${PROSE}`),
  finding(3, PROSE),
  { kind: 'page-break', orientation: 'landscape' },
  { kind: 'heading', level: 1, text: 'Statement of applicability', id: 'h-soa', numbered: true },
  {
    kind: 'table',
    dense: true,
    columns: [
      { header: 'Control', weight: 1 },
      { header: 'Title', weight: 3 },
      { header: 'Applicable', weight: 1, align: 'center' },
      { header: 'Justification', weight: 4 },
      { header: 'Implementation', weight: 4 },
      { header: 'Answer', weight: 2 },
    ],
    rows: Array.from({ length: 24 }, (_, at) => [
      cell(`A.${2 + (at % 9)}.${1 + (at % 4)}`),
      cell('Alignment with other organisational policies'),
      [{ kind: 'tag', tone: at % 5 ? 'good' : 'neutral', label: at % 5 ? 'yes' : 'no' }],
      cell('Needed to treat risks R-1 and R-7; also a commitment of the AI policy.'),
      cell(
        at % 2
          ? 'Quality manual section 3.4, reviewed yearly by the AI board.'
          : 'Planned for the third quarter.',
      ),
      mark(MARKS[at % 5] ?? 'conforms'),
    ]),
  },
  { kind: 'page-break', orientation: 'portrait' },
  { kind: 'heading', level: 1, text: 'Sign-off', id: 'h-sign', numbered: true },
  {
    kind: 'paragraph',
    style: 'small',
    content: cell(
      'Signatures below accept the findings as facts; they do not accept the residual risks.',
    ),
  },
  {
    kind: 'paragraph',
    style: 'quote',
    content: cell(
      'The assessment was open, thorough and fair. We will publish our plan within two weeks.',
    ),
  },
  {
    kind: 'signatures',
    labels: { name: 'Name', role: 'Function', date: 'Date', signature: 'Signature' },
    signers: [
      {
        name: 'Jo Smith',
        role: 'Lead assessor',
        statement: 'Confirms the findings',
        date: '22 May 2026',
      },
      { name: '', role: 'Top management', statement: 'Accepts the findings' },
    ],
  },
  { kind: 'heading', level: 3, text: 'Notes', id: 'h-notes', numbered: false },
  {
    kind: 'paragraph',
    content: [
      text(
        'Emoji \ud83d\ude00, Chinese \u4e2d\u6587 and Arabic \u0633\u0644\u0627\u0645 are set in fonts of their own; ',
      ),
      { kind: 'text', italic: true, text: 'italics' },
      text(
        ' and a long address: https://www.example.org/a/very/long/path/that/never/ends/and/goes/on?query=value&other=value#fragment-of-it',
      ),
      { kind: 'break' },
      text('after a break.'),
    ],
  },
];

export const sampleDoc = (blocks: Block[] = sampleBlocks(), meta: Partial<DocMeta> = {}): Doc => ({
  meta: { ...META, ...meta },
  blocks,
});
