import type { DatabaseHandle } from '../../db/handle.ts';
import { listAssessments } from '../../db/repositories/assessment.ts';
import type { DocumentEntry, DocumentVariant } from '../../shared/contract/values.ts';
import type { Assessment } from '../../shared/domain/assessment.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { AnyRecord, Records } from '../../shared/domain/records/record.ts';
import { withoutGuarded } from '../../shared/domain/records/schema.ts';
import { specOf } from '../../shared/domain/records/types.ts';
import { aimsDocuments } from '../../shared/documents/aims/index.ts';
import type { AimsDocKind } from '../../shared/documents/aims/kind.ts';
import { documentRegisters } from '../../shared/documents/aims/registers.ts';
import type { Doc } from '../../shared/documents/doc.ts';
import { withSignatures } from '../../shared/documents/electronic-signatures.ts';
import { buildGapReport, documentReadiness } from '../../shared/documents/gap-report/index.ts';
import { documentTitle } from '../../shared/i18n/document-title.ts';
import { recordWords } from '../../shared/i18n/en/records/index.ts';
import { translate } from '../../shared/i18n/index.ts';
import type { DocumentSource } from './document-sources.ts';

/** What a document is about, where there can be several of a kind. */
export type DocumentSubject = NonNullable<DocumentEntry['subject']>;

/** A document, and what its files are called, without ending. */
export interface BuiltDocument {
  readonly doc: Doc;
  readonly fileName: string;
}

/** One kind of document that a workspace can give. */
export interface DocumentKind {
  readonly document: string;
  /** Requirements that it answers. */
  readonly clauses: readonly string[];
  /** What it can be about, by code or the newest first; null where there is one per workspace. */
  readonly subjects: (source: DocumentSource) => readonly DocumentSubject[] | null;
  /** Sentences that say what the records still lack; none when it is ready. */
  readonly missing: (source: DocumentSource, subjectId: string | null) => readonly string[];
  /** Whether it can be made as the records are, complete or not. */
  readonly possible: (source: DocumentSource, subjectId: string | null) => boolean;
  /**
   * Makes it. Without a subject it is about the newest.
   * @throws AppError `record.not-found`, `document.incomplete`
   */
  readonly build: (
    source: DocumentSource,
    subjectId: string | null,
    variant: DocumentVariant,
  ) => BuiltDocument;
}

const gapReport: DocumentKind = {
  document: 'gap-report',
  clauses: ['9.1', '9.2.1', '10.1'],
  subjects: (source) => source.assessments.map(({ id, code, title }) => ({ id, code, title })),
  missing(source, subjectId) {
    if (subjectId === null) return [translate('gapReport.missing.assessment')];
    const { missing } = documentReadiness(source.gapReport(subjectId, 'full'));
    return missing.map((code) => translate(`gapReport.missing.${code}`));
  },
  possible: (source, subjectId) =>
    subjectId !== null && documentReadiness(source.gapReport(subjectId, 'full')).ready,
  build(source, subjectId, variant) {
    const input = source.gapReport(subjectId ?? newest(source.assessments).id, variant);
    const doc = buildGapReport(input);
    const { assessment, organisation } = input;
    const parts = [organisation.name, assessment.code, doc.meta.title, variant, assessment.date];
    return { doc, fileName: parts.join(' - ') };
  },
};

/** A kind that is made from the registers. */
function fromRegisters(kind: AimsDocKind): DocumentKind {
  const { document, clauses, subjects } = kind;
  // Each of a thousand AI systems is looked up among the thousand.
  const known = new WeakMap<Records, ReadonlyMap<string, AnyRecord>>();
  const subjectsIn = (records: Records): ReadonlyMap<string, AnyRecord> => {
    const all = known.get(records) ?? new Map(subjects?.(records).map((one) => [one.id, one]));
    known.set(records, all);
    return all;
  };
  const find = ({ aims }: DocumentSource, subjectId: string | null): AnyRecord | null => {
    if (subjects === undefined) return null;
    const all = subjectsIn(aims.records);
    const found = subjectId === null ? [...all.values()].at(-1) : all.get(subjectId);
    if (found === undefined && subjectId !== null) {
      throw new AppError('record.not-found', { entity: 'record', id: subjectId });
    }
    return found ?? null;
  };
  const missingFor = ({ aims }: DocumentSource, subject: AnyRecord | null): readonly string[] => {
    if (subjects === undefined || subject !== null) return kind.missing(aims, subject);
    const [type] = documentRegisters[document] ?? [];
    const record = type === undefined ? document : recordWords[type].one;
    return [translate('aimsDoc.missing.subject', { record })];
  };
  /** Whether there is anything to write about. */
  const hasMatter = ({ aims }: DocumentSource, subject: AnyRecord | null): boolean =>
    subjects === undefined
      ? (documentRegisters[document] ?? []).some((type) => aims.records.of(type).length > 0)
      : subject !== null;
  return {
    document,
    clauses,
    subjects: ({ aims }) =>
      subjects === undefined
        ? null
        : [...subjectsIn(aims.records).values()].map(({ id, code, title }) => ({
            id,
            code,
            title,
          })),
    missing: (source, subjectId) =>
      missingFor(source, subjectId === null ? null : find(source, subjectId)),
    possible: (source, subjectId) =>
      hasMatter(source, subjectId === null ? null : find(source, subjectId)),
    build(source, subjectId) {
      const subject = find(source, subjectId);
      const lacks = hasMatter(source, subject) ? [] : missingFor(source, subject);
      // A paper that lacks nothing is made: one about the work itself needs no record.
      if (lacks.length > 0) {
        const missing = lacks.join(' ');
        throw new AppError('document.incomplete', { document: documentTitle(document), missing });
      }
      const plain = kind.build(source.aims, subject);
      const doc = subject === null ? plain : withSignatures(plain, source.signatures(subject.id));
      return { doc, fileName: fileNameOf(document, doc, subject) };
    },
  };
}

/**
 * "Organisation - CODE - Title", with what it is about where the title doesn't say so, and its
 * version where it has one: a document in force and its next draft lie side by side.
 */
function fileNameOf(document: string, { meta }: Doc, subject: AnyRecord | null): string {
  const named =
    subject === null ||
    meta.title.includes(subject.title) ||
    // A title may name whoever reported in confidence, and a file's name is read by anybody.
    withoutGuarded(specOf(subject.type), subject.data) !== subject.data;
  // The same record is printed among the controlled documents: one is not taken for the other.
  const code = document === 'ai-policy' ? 'AI-POLICY' : meta.code;
  const version = /^\d/.test(meta.version) ? meta.version : '';
  const parts = [meta.organisation, code, meta.title, named ? '' : subject.title, version];
  return parts.filter((part) => part.trim() !== '').join(' - ');
}

function newest(assessments: readonly Assessment[]): Assessment {
  const [first] = assessments;
  if (first === undefined) throw new AppError('record.not-found', { entity: 'assessment', id: '' });
  return first;
}

/** Every kind of document, in the order in which they are shown. */
export const documentKinds: readonly DocumentKind[] = [
  gapReport,
  ...aimsDocuments.map(fromRegisters),
];

/** @throws AppError `document.unknown` */
export function documentKind(document: string): DocumentKind {
  const kind = documentKinds.find((one) => one.document === document);
  if (kind === undefined) throw new AppError('document.unknown', { document });
  return kind;
}

/** Every document that a workspace can give, and what its records still lack. */
export function describeDocuments(source: DocumentSource): readonly DocumentEntry[] {
  return documentKinds.flatMap((kind) => {
    const subjects = kind.subjects(source);
    const about = subjects === null || subjects.length === 0 ? [null] : subjects;
    return about.map((subject) => {
      const { document, clauses } = kind;
      const missing = kind.missing(source, subject?.id ?? null);
      const ready = missing.length === 0;
      const possible = ready || kind.possible(source, subject?.id ?? null);
      return { document, subject, ready, possible, missing, clauses };
    });
  });
}

/** The assessment that commands mean when they name none: the newest that is not put away. */
export function latestAssessment(handle: DatabaseHandle): Assessment | null {
  const all = listAssessments(handle.drizzle).filter(({ archivedAt }) => archivedAt === null);
  return all[0] ?? null;
}
