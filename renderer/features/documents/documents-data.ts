import type { DocumentEntry, DocumentItem } from '../../../shared/contract/values.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { documentRegisters } from '../../../shared/documents/aims/registers.ts';
import { documentTitle } from '../../../shared/i18n/document-title.ts';

/** Kinds of documents as the screen groups them, in the order of the work. */
export const documentGroups = {
  'gap-analysis': ['gap-report'],
  leadership: ['context', 'scope', 'ai-policy', 'roles'],
  systems: ['system-register', 'technical-file', 'supplier-register'],
  risks: ['risk-methodology', 'risk-register', 'soa'],
  impact: ['impact-assessment'],
  planning: ['objectives-plan'],
  people: ['competence-matrix', 'communication-plan'],
  checking: [
    'monitoring-report',
    'audit-programme',
    'audit-plan',
    'audit-report',
    'management-review',
    'dashboard',
  ],
  improvement: ['incident-report', 'nonconformity-report', 'nonconformity-register'],
  certification: [
    'project-plan',
    'body-comparison',
    'application-form',
    'readiness-stage-1',
    'readiness-stage-2',
  ],
  controlled: ['document-register', 'controlled-document'],
} as const;
export type DocumentGroup = keyof typeof documentGroups;

/** Where one goes to complete the records of a kind; undefined for those that are not of a register. */
export const registerOf = (document: string): RecordTypeName | undefined =>
  documentRegisters[document]?.[0];

/** Documents of one kind: one, or one for each record that the kind is about. */
export interface KindOfDocument {
  readonly document: string;
  readonly title: string;
  readonly entries: readonly DocumentEntry[];
}

export interface GroupOfDocuments {
  readonly group: DocumentGroup;
  readonly kinds: readonly KindOfDocument[];
}

/** What tells one document from all others. */
export function keyOf({ document, subjectId }: DocumentItem): string {
  return subjectId === null ? document : `${document} ${subjectId}`;
}

/** An entry as the export and the preview name it. */
export function itemOf({ document, subject }: DocumentEntry): DocumentItem {
  return { document, subjectId: subject?.id ?? null };
}

/** The documents that hold all words of a search, by group and kind; empty ones are left out. */
export function groupDocuments(
  entries: readonly DocumentEntry[],
  search: string,
): readonly GroupOfDocuments[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  const found = entries.filter((entry) => words.every((word) => textOf(entry).includes(word)));
  const kinds = new Map<string, DocumentEntry[]>();
  for (const entry of found) {
    const list = kinds.get(entry.document);
    if (list === undefined) kinds.set(entry.document, [entry]);
    else list.push(entry);
  }
  return (Object.keys(documentGroups) as DocumentGroup[])
    .map((group) => ({
      group,
      kinds: documentGroups[group].flatMap((document) => {
        const list = kinds.get(document);
        return list === undefined
          ? []
          : [{ document, title: documentTitle(document), entries: list }];
      }),
    }))
    .filter((group) => group.kinds.length > 0);
}

function textOf({ document, subject, clauses }: DocumentEntry): string {
  const about = subject === null ? [] : [subject.code, subject.title];
  return [document, documentTitle(document), ...about, ...clauses].join('\n').toLowerCase();
}

/** Keys of the listed documents of which something holds: that they are ready, that they can be made. */
export function keysOf(
  groups: readonly GroupOfDocuments[],
  holds: (entry: DocumentEntry) => boolean,
): readonly string[] {
  return groups
    .flatMap(({ kinds }) => kinds)
    .flatMap((kind) => kind.entries)
    .filter(holds)
    .map((entry) => keyOf(itemOf(entry)));
}

/**
 * What the button writes: what is ticked, in the order of the list, or the document on screen where
 * nothing is. What cannot be made, or is there no more, is left out.
 */
export function itemsToWrite(
  entries: readonly DocumentEntry[],
  ticked: ReadonlySet<string>,
  shown: DocumentEntry | undefined,
): readonly DocumentItem[] {
  const chosen = entries.filter((entry) => ticked.has(keyOf(itemOf(entry))));
  const meant = chosen.length > 0 || shown === undefined ? chosen : [shown];
  return meant.filter(({ possible }) => possible).map(itemOf);
}

/** The document that an address names, or else the first that there is. */
export function shownEntry(
  entries: readonly DocumentEntry[],
  focus: { readonly document: string; readonly subjectId: string | null } | null,
): DocumentEntry | undefined {
  const ofKind = entries.filter(({ document }) => document === focus?.document);
  const exact = ofKind.find(({ subject }) => (subject?.id ?? null) === (focus?.subjectId ?? null));
  return exact ?? ofKind[0] ?? entries[0];
}

/** The next selection when some documents are ticked, or ticked off. */
export function withTicks(
  ticked: ReadonlySet<string>,
  keys: readonly string[],
  on: boolean,
): ReadonlySet<string> {
  const next = new Set(ticked);
  for (const key of keys) {
    if (on) next.add(key);
    else next.delete(key);
  }
  return next;
}
