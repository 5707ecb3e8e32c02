import type { Day } from './common.ts';
import { allInlines, isBreak, type RichInline } from './markdown/model.ts';
import { parseMarkdown } from './markdown/parse.ts';
import { isOverdue, type AimsRecord, type AnyRecord, type Records } from './records/record.ts';
import { missingFields } from './records/schema.ts';
import { documentSpec } from './records/controlled.ts';

/** Rules of document control (7.5): versions, what an approval needs, when a review is due. */

export type ControlledDocument = AimsRecord<'document'>;
export type DocumentVersion = AimsRecord<'document-version'>;

/** What a new document has; its first approval puts 1.0 into force. */
export const firstVersion = '1.0';

/**
 * The number after a version: a change of content raises the first figure, a correction of wording
 * the second. Numbers of imported documents keep what stands around theirs: "v3" leads to "v3.1".
 */
export function nextVersion(version: string, major: boolean): string {
  const found = /^(.*?)(\d{1,9})(?:\.(\d{1,9}))?(.*)$/.exec(version.trim());
  if (found === null) return major ? '2.0' : '1.1';
  const [, before = '', first = '', second = '0', after = ''] = found;
  // What follows the figures ("draft", "b") belonged to the version before.
  const numbers = major ? `${Number(first) + 1}.0` : `${Number(first)}.${Number(second) + 1}`;
  return `${before}${numbers}${after.startsWith('.') ? '' : after}`.slice(0, 300);
}

/** The day by which an approved document is read again; null where no interval is set. */
export function nextReview(approvedOn: Day, reviewMonths: number | null): Day | null {
  if (reviewMonths === null) return null;
  const [year = 0, month = 1, day = 1] = approvedOn.split('-').map(Number);
  const months = year * 12 + month - 1 + Math.round(reviewMonths);
  const target = { year: Math.floor(months / 12), month: months % 12 };
  // 31 January and one month is the last day of February.
  const last = new Date(Date.UTC(target.year, target.month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(target.year, target.month, Math.min(day, last)))
    .toISOString()
    .slice(0, 10);
}

/** Placeholders that stay in the text and are filled when it is printed or approved. */
export const liveFields = [
  'document.code',
  'document.version',
  'document.owner',
  'document.approver',
  'document.nextReview',
] as const;
export type LiveField = (typeof liveFields)[number];

const placeholder = /\{\{\s*([^{}]{1,60}?)\s*\}\}/g;

/** Replaces the live placeholders of a text; others stay as they are. */
export function fillLive(text: string, value: (field: LiveField) => string): string {
  return text.replace(placeholder, (whole, name: string) => {
    const field = liveFields.find((one) => one === name);
    return field === undefined ? whole : value(field);
  });
}

/** What live placeholders stand for in a document; null while it is not decided. */
export function liveValues(
  document: ControlledDocument,
): Readonly<Record<LiveField, string | null>> {
  const { code, owner, due, data } = document;
  return {
    'document.code': code,
    'document.version': data.version || null,
    'document.owner': owner || null,
    'document.approver': data.approver || null,
    'document.nextReview': due,
  };
}

/**
 * Decisions that a text still waits for: words in square brackets and placeholders that nobody
 * filled, as they stand there, each once.
 */
export function gapsIn(body: string): readonly string[] {
  const found = new Set<string>();
  for (const content of allInlines(parseMarkdown(body))) {
    for (const { text } of gapPlaces(spoken(content))) found.add(text);
  }
  return [...found];
}

/** Where the gaps of a run of words are. Links, boxes to tick and figures that point to a source are none. */
export function gapPlaces(
  words: string,
): readonly { readonly at: number; readonly text: string }[] {
  const brackets =
    /\[(?!\s*[xX]?\s*\]|\d+\])[^[\]\n]{1,300}\](?!\()|\{\{\s*([^{}\n]{1,60}?)\s*\}\}/g;
  return Array.from(words.matchAll(brackets), ({ 0: text, 1: name, index }) => ({
    at: index,
    text,
    isLive: liveFields.some((field) => field === name),
  })).filter(({ isLive }) => !isLive);
}

/** The words of a run without what is marked as code. */
function spoken(content: readonly RichInline[]): string {
  return content
    .map((inline) => (isBreak(inline) ? '\n' : inline.code === true ? ' ' : inline.text))
    .join('');
}

/** Something that keeps a document from going on, or that the approver should know. */
export type DocumentIssue =
  | { readonly kind: 'field'; readonly name: string }
  | { readonly kind: 'no-text' }
  | { readonly kind: 'gaps'; readonly gaps: readonly string[] }
  | { readonly kind: 'version-used'; readonly version: string }
  | { readonly kind: 'author-approves' }
  | { readonly kind: 'no-review' }
  | { readonly kind: 'no-distribution' };

export interface Readiness {
  /** It cannot be submitted or approved before these are settled. */
  readonly blocking: readonly DocumentIssue[];
  /** It can, but an auditor would ask. */
  readonly advice: readonly DocumentIssue[];
}

/** What a document still needs before it can be submitted and approved. */
export function readiness(
  document: ControlledDocument,
  facts: { readonly hasFile: boolean; readonly versions: readonly string[] },
): Readiness {
  const { data, owner } = document;
  const fields = [...(owner.trim() === '' ? ['owner'] : []), ...missingFields(documentSpec, data)];
  const gaps = gapsIn(data.body);
  const hasText = data.body.trim() !== '';
  return {
    blocking: [
      ...fields.map((name) => ({ kind: 'field' as const, name })),
      ...(hasText || facts.hasFile ? [] : [{ kind: 'no-text' as const }]),
      ...(gaps.length === 0 ? [] : [{ kind: 'gaps' as const, gaps }]),
      ...(facts.versions.includes(data.version)
        ? [{ kind: 'version-used' as const, version: data.version }]
        : []),
    ],
    advice: [
      ...(samePerson(data.author, data.approver) ? [{ kind: 'author-approves' as const }] : []),
      ...(data.reviewMonths === null ? [{ kind: 'no-review' as const }] : []),
      ...(data.distribution.length === 0 ? [{ kind: 'no-distribution' as const }] : []),
    ],
  };
}

/** Whether two names mean the same person, as far as spelling tells. */
export function samePerson(one: string, other: string): boolean {
  const plain = (name: string): string => name.trim().replace(/\s+/g, ' ').toLocaleLowerCase('en');
  return plain(one) !== '' && plain(one) === plain(other);
}

/** Frozen versions of a document, newest first. */
export function versionsOf(records: Records, document: AnyRecord): readonly DocumentVersion[] {
  return records
    .linkingTo(document.id, 'version-of')
    .filter((record): record is DocumentVersion => record.type === 'document-version')
    .toSorted((a, b) => newestFirst(a, b));
}

/** Orders versions by their approval, then by code, which only grows. */
export function newestFirst(a: DocumentVersion, b: DocumentVersion): number {
  const byDay = (b.data.approvedOn ?? '').localeCompare(a.data.approvedOn ?? '');
  return byDay || b.code.localeCompare(a.code, 'en', { numeric: true });
}

export type ReviewState = 'current' | 'overdue' | 'not-set' | 'not-in-force';

/** Whether a document has been looked at in time. */
export function reviewState(document: ControlledDocument, today: Day): ReviewState {
  if (document.data.approvedOn === null || document.status === 'withdrawn') return 'not-in-force';
  if (document.due === null) return 'not-set';
  return isOverdue(document, today) ? 'overdue' : 'current';
}

/** What may change while a document is in review, approved or withdrawn: who gets it, for how long. */
const neverLocked = ['distribution', 'retention', 'communicatedOn', 'requirements'];

/** Names of the changed fields that a document's status locks; empty when the change is allowed. */
export function lockedFields(
  record: AnyRecord,
  patch: {
    readonly title?: string | undefined;
    readonly status?: string | undefined;
    readonly due?: string | null | undefined;
    readonly data?: Readonly<Record<string, unknown>> | undefined;
  },
): readonly string[] {
  const changed = [
    ...(patch.title !== undefined && patch.title !== record.title ? ['title'] : []),
    ...Object.entries(patch.data ?? {})
      .filter(([name, value]) => JSON.stringify(record.data[name]) !== JSON.stringify(value))
      .map(([name]) => name),
  ];
  const moves = patch.status !== undefined && patch.status !== record.status;
  if (record.type === 'document-version') {
    return [...changed, ...(moves ? ['status'] : [])];
  }
  if (record.type !== 'document') return [];
  // Steps towards an approval have operations of their own; by hand a document is only withdrawn.
  const status = moves && patch.status !== 'withdrawn' ? ['status'] : [];
  const approval = changed.filter((name) => name === 'approvedBy' || name === 'approvedOn');
  if (record.status === 'draft') return [...status, ...approval];
  return [...status, ...changed.filter((name) => !neverLocked.includes(name))];
}
