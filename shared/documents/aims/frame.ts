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
  /** What the paper is worth, above everything else on page two. */
  readonly lead?: readonly Block[];
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
  /** Without a cover and without whatever belongs to one: a paper that is handed round. */
  readonly withoutCover?: true;
  readonly blocks: readonly Block[];
  readonly signers?: readonly Signer[];
  /** Instead of a line for each signer, where many sign the same. */
  readonly signList?: SignList;
}

/** One sentence that many people sign, each for a part of their own. */
export interface SignList {
  readonly statement: string;
  /** What stands below the names: "Role", "Risks". */
  readonly header: string;
  readonly rows: readonly { readonly name: string; readonly part: string }[];
}

/**
 * A whole document: cover, document control, approval, contents and the blocks. Whoever approves it
 * signs at the front, below the document control or the contents, and in a short document below its
 * first section: at the end a signature would often stand alone on a page.
 */
export function frame(input: AimsDocInput, options: FrameOptions): Doc {
  const { organisation, catalogue, createdAt, logos } = input;
  const words = wordsFor(organisation.documentLanguage);
  const { versions = [], signers = [] } = options;
  // Approval is a part of document control where there is one.
  const head = versions.length === 0 ? [approvalHead()] : [];
  const approval = [
    ...(signers.length === 0 ? [] : [...head, signatures(signers)]),
    ...(options.signList === undefined ? [] : [...head, ...signList(options.signList)]),
  ];
  const control = [
    ...(options.lead ?? []),
    ...(versions.length === 0 ? [] : controlTable(versions, words.shortDate)),
    ...(options.control ?? []),
  ];
  const contents: readonly Block[] =
    options.contents === true
      ? [
          {
            kind: 'contents',
            title: translate('gapReport.contents'),
            depth: options.contentsDepth ?? 2,
          },
        ]
      : [];
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
      ...(options.withoutCover === true ? { withoutCover: true } : {}),
      keywords: [catalogue.title, ...options.clauses],
      cover: rows
        .filter(([, value]) => value.trim() !== '')
        .map(([row, value]) => ({ label: coverLabel(row), value })),
      labels: {
        pageOf: translate('gapReport.pageOf', { page: '{page}', pages: '{pages}' }),
        continued: translate('gapReport.continued'),
      },
    },
    blocks:
      control.length > 0
        ? // Contents below these may end anywhere on a page: the text runs on.
          [...control, ...approval, ...contents, ...options.blocks]
        : contents.length > 0
          ? [...contents, ...approval, newPage, ...options.blocks]
          : afterFirstSection(options.blocks, approval),
  };
}

function afterFirstSection(blocks: readonly Block[], approval: readonly Block[]): readonly Block[] {
  const isStart = (block: Block): boolean =>
    block.kind === 'page-break' || (block.kind === 'heading' && block.level === 1);
  const first = blocks.findIndex((block) => block.kind === 'heading');
  const next = blocks.findIndex((block, at) => at > first && isStart(block));
  if (first === -1 || next === -1) return [...blocks, ...approval];
  return [...blocks.slice(0, next), ...approval, ...blocks.slice(next)];
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
    heading(3, translate('aimsDoc.control'), 'document-control', false),
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

/** A line for each signer. */
export const signatures = (signers: readonly Signer[]): Block => ({
  kind: 'signatures',
  signers,
  labels: {
    name: translate('aimsDoc.signature.name'),
    role: translate('aimsDoc.signature.role'),
    date: translate('aimsDoc.signature.date'),
    signature: translate('aimsDoc.signature.signature'),
  },
});

// Of the third level, so that the contents on the same page don't name it.
const approvalHead = (): Block => heading(3, translate('aimsDoc.signatures'), 'signatures', false);

/** The sentence and a table with room for a signature in every row. */
export function signList({ statement, header, rows }: SignList): readonly Block[] {
  return [
    paragraph(statement),
    table(
      [
        { header: translate('aimsDoc.signature.name'), weight: 2.4 },
        { header, weight: 3.6 },
        { header: translate('aimsDoc.signature.date'), weight: 1.6 },
        { header: translate('aimsDoc.signature.signature'), weight: 3 },
      ],
      // A second line and spaces that don't break keep the room that a pen needs.
      rows.map(({ name, part }) => [
        [text(name), { kind: 'break' }, text(room(1))],
        [text(part)],
        [text(room(20))],
        [text(room(50))],
      ]),
    ),
  ];
}

const room = (spaces: number): string => '\u00a0'.repeat(spaces);

/** "Maeve Corrigan, Managing director" is name and function; without one the given function is. */
export function signerOf(person: string, role: string): Pick<Signer, 'name' | 'role'> {
  const [name = '', ...rest] = person.split(',').map((part) => part.trim());
  return { name, role: rest.join(', ') || role };
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
