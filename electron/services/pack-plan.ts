import type { ReadDb } from '../../db/handle.ts';
import {
  listEvidence,
  listEvidenceLinks,
  listRecordEvidence,
} from '../../db/repositories/evidence.ts';
import { readRecords } from '../../db/repositories/records.ts';
import type { PackDocument, PackEvidence, PackPlan } from '../../shared/contract/pack-values.ts';
import type { DocumentEntry } from '../../shared/contract/values.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import type { Evidence } from '../../shared/domain/evidence.ts';
import {
  eventTypes,
  packContents,
  touchesPeriod,
  unanswered,
  type PackPeriod,
} from '../../shared/domain/pack-profiles.ts';
import type { PackProfile } from '../../shared/domain/pack.ts';
import type { AnyRecord } from '../../shared/domain/records/record.ts';
import { specOf, type RecordTypeName } from '../../shared/domain/records/types.ts';
import { documentTitle } from '../../shared/i18n/document-title.ts';
import { translate } from '../../shared/i18n/index.ts';
import { describeDocuments } from './document-kinds.ts';
import type { DocumentSource } from './document-sources.ts';

/** What a plan is made from. */
export interface PlanInput extends PackPeriod {
  readonly profile: PackProfile;
}

/** What a pack of a profile would hold, and what is missing from it. */
export function planPack(
  source: DocumentSource,
  db: ReadDb,
  catalogue: Catalogue,
  input: PlanInput,
): PackPlan {
  // Who chooses sees everything, and takes away.
  const contents = packContents[input.profile === 'chosen' ? 'everything' : input.profile];
  const { records } = source.aims;
  const entries = describeDocuments(source)
    .filter(({ document }) => contents.documents.includes(document))
    .filter((entry) => !contents.byPeriod || isInPeriod(entry, source, input));
  const documents = entries.filter(({ possible }) => possible).map(documentOf);
  const registers = contents.registers
    .map((type) => ({ type, count: records.of(type).length }))
    .filter(({ count }) => count > 0);
  const evidence = evidenceFor(db, catalogue, contents, input);
  const clauses = new Set([
    ...documents.flatMap((one) => one.clauses),
    ...registers.flatMap(({ type }) => specOf(type).clauses),
  ]);
  return {
    documents,
    registers,
    evidence,
    assessments: contents.assessments,
    missing: missingFrom(entries, requiredOf(catalogue, input.profile), clauses),
    leftOut: leftOutOf(evidence),
  };
}

function documentOf({ document, subject, clauses, ready, missing }: DocumentEntry): PackDocument {
  return {
    item: { document, subjectId: subject?.id ?? null },
    title:
      subject === null
        ? documentTitle(document)
        : `${documentTitle(document)}: ${subject.code} ${subject.title}`,
    clauses,
    ready,
    missing,
  };
}

/** A paper about one event belongs to the period in which that was touched; all others always do. */
function isInPeriod(
  { subject }: DocumentEntry,
  source: DocumentSource,
  period: PackPeriod,
): boolean {
  if (subject === null) return true;
  const record = source.aims.records.all.find(({ id }) => id === subject.id);
  if (record === undefined || !eventTypes.includes(record.type)) return true;
  return touchesPeriod(record, period);
}

/** A gap analysis answers for itself; it is no proof that the documents are there. */
function requiredOf(
  catalogue: Catalogue,
  profile: PackProfile,
): Catalogue['documentedInformation'] {
  return profile === 'gap-analysis' || profile === 'chosen' ? [] : catalogue.documentedInformation;
}

function missingFrom(
  entries: readonly DocumentEntry[],
  required: Catalogue['documentedInformation'],
  clauses: ReadonlySet<string>,
): readonly string[] {
  return [
    ...unanswered(required, clauses).map((one) => translate('packs.missing.required', one)),
    ...entries
      .filter(({ ready }) => !ready)
      .map((entry) =>
        translate(entry.possible ? 'packs.missing.document' : 'packs.missing.notMade', {
          title: documentOf(entry).title,
          missing: entry.missing.join(' '),
        }),
      ),
  ];
}

/** Sentences about evidence that is listed, but has no file to go along. */
export function leftOutOf(evidence: readonly PackEvidence[]): readonly string[] {
  const references = evidence.filter(({ kind }) => kind === 'reference').length;
  const lost = evidence.filter(({ kind, hasContent }) => kind === 'file' && !hasContent);
  return [
    ...lost.map(({ code, title }) => translate('packs.missing.content', { code, title })),
    ...(references === 0 ? [] : [translate('packs.missing.reference', { count: references })]),
  ];
}

function evidenceFor(
  db: ReadDb,
  catalogue: Catalogue,
  contents: { readonly registers: readonly RecordTypeName[]; readonly assessments: boolean },
  input: PlanInput,
): readonly PackEvidence[] {
  const clauses = clausesOfEvidence(db, catalogue, contents);
  const takesAll = input.profile === 'everything' || input.profile === 'chosen';
  return listEvidence(db)
    .filter(({ id }) => takesAll || clauses.has(id))
    .filter(({ createdAt }) => touchesPeriod({ createdAt, updatedAt: createdAt }, input))
    .map((one) => evidenceOf(one, [...(clauses.get(one.id) ?? [])]));
}

function evidenceOf(evidence: Evidence, clauses: readonly string[]): PackEvidence {
  const { id, code, kind, title, size, sha256 } = evidence;
  return { id, code, kind, title, size, clauses, hasContent: sha256 !== null };
}

/** Evidence by id, with the clauses and controls of what it supports. */
function clausesOfEvidence(
  db: ReadDb,
  catalogue: Catalogue,
  contents: { readonly registers: readonly RecordTypeName[]; readonly assessments: boolean },
): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (id: string, clauses: readonly string[]): void => {
    const known = found.get(id) ?? new Set<string>();
    for (const clause of clauses) known.add(clause);
    found.set(id, known);
  };
  const links = listRecordEvidence(db);
  const records = new Map(
    readRecords(db, [...new Set(links.map(({ recordId }) => recordId))]).map((one) => [
      one.id,
      one,
    ]),
  );
  for (const { recordId, evidenceId } of links) {
    const record = records.get(recordId);
    if (record !== undefined && contents.registers.includes(record.type)) {
      add(evidenceId, clausesOf(record));
    }
  }
  if (contents.assessments) {
    const requirements = new Map(
      catalogue.questions.map(({ id, requirement }) => [id, requirement]),
    );
    for (const { evidenceId, questionId } of listEvidenceLinks(db)) {
      const requirement = requirements.get(questionId);
      add(evidenceId, requirement === undefined ? [] : [requirement]);
    }
  }
  return found;
}

/** A line of the statement of applicability answers for its control; others for their type's clauses. */
function clausesOf({ type, data }: AnyRecord): readonly string[] {
  const control = data['control'];
  return type === 'control' && typeof control === 'string' && control !== ''
    ? [control]
    : specOf(type).clauses;
}
