import { translate } from '../../i18n/index.ts';
import type { Block, Column, Doc, Inlines, Signer } from '../doc.ts';
import { text } from '../doc.ts';
import { wordsFor } from '../words.ts';
import type { AimsDocInput } from './kind.ts';

/** What a document of the AIMS says about itself. */
export interface FrameOptions {
  readonly title: string;
  readonly subtitle?: string;
  /** Code of the record, or a short one of the register: "SOA", "RISK-REGISTER". */
  readonly code: string;
  readonly version: string;
  /** In words: "Approved", "Draft". */
  readonly status: string;
  readonly owner: string;
  readonly confidentiality?: string;
  /** Requirements, as printed on the cover: "ISO/IEC 42001: 6.1.3". */
  readonly clauses: readonly string[];
  /** Versions, newest first; printed as the document control table on page two. */
  readonly versions?: readonly {
    readonly version: string;
    readonly date: string | null;
    readonly approvedBy: string;
    readonly note: string;
  }[];
  /** What else belongs to document control; printed below the versions. */
  readonly control?: readonly Block[];
  /** A table of contents; left out for short documents. */
  readonly contents?: boolean;
  /** Levels of headings in it; two where it is left out. */
  readonly contentsDepth?: 1 | 2;
  readonly blocks: readonly Block[];
  readonly signers?: readonly Signer[];
}

/** A whole document: cover, document control, contents, the blocks, and signatures at the end. */
export function frame(input: AimsDocInput, options: FrameOptions): Doc {
  const { organisation, catalogue, createdAt, logos } = input;
  const words = wordsFor(organisation.documentLanguage);
  const { versions = [], signers = [] } = options;
  const confidentiality = options.confidentiality ?? translate('aimsDoc.confidentiality');
  const rows: readonly (readonly [Parameters<typeof coverLabel>[0], string])[] = [
    ['organisation', organisation.legalName || organisation.name],
    ['code', options.code],
    ['version', options.version],
    ['status', options.status],
    ['owner', options.owner],
    ['issued', words.date(createdAt)],
    ['standard', `${catalogue.title}: ${options.clauses.join(', ')}`],
    ['confidentiality', confidentiality],
    ['tool', translate('aimsDoc.tool', { version: input.toolVersion })],
  ];
  return {
    meta: {
      title: options.title,
      ...(options.subtitle === undefined ? {} : { subtitle: options.subtitle }),
      organisation: organisation.name,
      author: options.owner || organisation.name,
      code: options.code,
      version: options.version,
      status: options.status,
      date: words.date(createdAt),
      created: createdAt,
      owner: options.owner,
      confidentiality,
      language: organisation.documentLanguage,
      pageSize: organisation.pageSize,
      logos: logos.organisation === undefined ? {} : { organisation: logos.organisation },
      keywords: [catalogue.title, ...options.clauses],
      cover: rows
        .filter(([, value]) => value.trim() !== '')
        .map(([row, value]) => ({ label: coverLabel(row), value })),
      labels: {
        pageOf: translate('gapReport.pageOf', { page: '{page}', pages: '{pages}' }),
        continued: translate('gapReport.continued'),
      },
    },
    blocks: [
      ...(versions.length === 0 ? [] : controlTable(versions, words.shortDate)),
      ...(options.control ?? []),
      ...(options.contents === true
        ? [
            {
              kind: 'contents',
              title: translate('gapReport.contents'),
              depth: options.contentsDepth ?? 2,
            } as const,
          ]
        : []),
      // Without contents, the control table alone would leave page two almost empty.
      ...(options.contents === true ? [newPage] : []),
      ...options.blocks,
      ...(signers.length === 0 ? [] : signatures(signers)),
    ],
  };
}

/** A portrait page, or a wide one for tables with many columns. */
export const newPage: Block = { kind: 'page-break', orientation: 'portrait' };
export const widePage: Block = { kind: 'page-break', orientation: 'landscape' };

type CoverRow =
  | 'organisation'
  | 'code'
  | 'version'
  | 'status'
  | 'owner'
  | 'issued'
  | 'standard'
  | 'confidentiality'
  | 'tool';

function coverLabel(row: CoverRow): string {
  return translate(`aimsDoc.cover.${row}`);
}

function controlTable(
  versions: NonNullable<FrameOptions['versions']>,
  date: (day: string) => string,
): readonly Block[] {
  return [
    heading(2, translate('aimsDoc.control'), 'document-control', false),
    table(
      [
        { header: translate('aimsDoc.cover.version'), weight: 1 },
        { header: translate('aimsDoc.approvedOn'), weight: 1.6 },
        { header: translate('aimsDoc.approvedBy'), weight: 2.4 },
        { header: translate('aimsDoc.changeNote'), weight: 4 },
      ],
      versions.map((one) => [
        [text(one.version)],
        [text(one.date === null ? translate('aimsDoc.notApproved') : date(one.date))],
        [text(one.approvedBy)],
        [text(one.note)],
      ]),
    ),
  ];
}

function signatures(signers: readonly Signer[]): readonly Block[] {
  return [
    heading(1, translate('aimsDoc.signatures'), 'signatures'),
    {
      kind: 'signatures',
      signers,
      labels: {
        name: translate('aimsDoc.signature.name'),
        role: translate('aimsDoc.signature.role'),
        date: translate('aimsDoc.signature.date'),
        signature: translate('aimsDoc.signature.signature'),
      },
    },
  ];
}

/** Shorthands for builders. */
export const heading = (level: 1 | 2 | 3, title: string, id: string, numbered = true): Block => ({
  kind: 'heading',
  level,
  text: title,
  id,
  numbered,
});

export const paragraph = (value: string): Block => ({ kind: 'paragraph', content: [text(value)] });

export const table = (
  columns: readonly Column[],
  rows: readonly (readonly Inlines[])[],
  dense = false,
): Block => ({ kind: 'table', columns, rows, dense });
