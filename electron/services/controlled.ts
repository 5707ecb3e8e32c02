import { listEvidenceOfRecord } from '../../db/repositories/evidence.ts';
import {
  listAllLinks,
  listAllRecords,
  listLinksTo,
  readRecord,
  readRecords,
} from '../../db/repositories/records.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type { FilledTemplate } from '../../shared/contract/record-values.ts';
import { addDays, type Day } from '../../shared/domain/common.ts';
import {
  firstVersion,
  nextReview,
  nextVersion,
  readiness,
  type ControlledDocument,
  type DocumentVersion,
} from '../../shared/domain/controlled-documents.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { Template } from '../../shared/domain/library.ts';
import { policyTemplate } from '../../shared/domain/policy.ts';
import { isOfType, Records, type AnyRecord } from '../../shared/domain/records/record.ts';
import { fillTemplate } from '../../shared/domain/template-filling.ts';
import { printedBody } from '../../shared/documents/templates/live.ts';
import { templateValues } from '../../shared/documents/templates/values.ts';
import { translate } from '../../shared/i18n/index.ts';
import { linkEvidence } from './evidence-import.ts';
import type { Ports } from './ports.ts';
import { insertRecord, updateRecord, type RecordPatch } from './record-writing.ts';
import { reader, write } from './session.ts';

/** What a template would be if a document were made from it now. */
export function previewTemplate(
  ports: Ports,
  input: ParsedOf<'controlled.preview'>,
): FilledTemplate {
  return filled(ports, reader(ports), templateOf(ports, input.template));
}

/**
 * Makes a controlled document, empty or from a template filled in from the records.
 * @throws AppError `document.unknown` for a template that does not exist, `record.exists` for a
 * second AI policy
 */
export function createDocument(ports: Ports, input: ParsedOf<'controlled.create'>): AnyRecord {
  const template = input.template === null ? null : templateOf(ports, input.template);
  return write(ports, 'controlled.create', (db) => {
    if (template?.id === policyTemplate) refuseSecondPolicy(db.read);
    const body = input.body ?? (template === null ? '' : filled(ports, db.read, template).body);
    return insertRecord(db, ports, {
      type: 'document',
      title: input.title,
      owner: template?.owner ?? '',
      data: {
        kind: input.kind,
        requirements: template?.clauses ?? [],
        version: firstVersion,
        author: ports.settings.read().userName,
        approver: template?.approver ?? '',
        template: template?.id ?? '',
        confidentiality: translate('aimsDoc.confidentiality'),
        reviewMonths: template?.reviewMonths ?? null,
        body,
      },
    });
  });
}

/** Gives a draft to its approver. @throws AppError `document.not-ready` */
export function submitDocument(ports: Ports, { id }: { readonly id: string }): AnyRecord {
  return write(ports, 'controlled.submit', (db) => {
    const document = requireDocument(db.read, id, ['draft']);
    refuseUnready(db.read, document);
    return moved(db, id, { status: 'in-review' });
  });
}

/** Takes a document back from review to go on writing. @throws AppError `document.not-ready` */
export function withdrawSubmission(ports: Ports, { id }: { readonly id: string }): AnyRecord {
  return write(ports, 'controlled.withdrawSubmission', (db) => {
    requireDocument(db.read, id, ['in-review']);
    return moved(db, id, { status: 'draft' });
  });
}

/**
 * Puts a version into force: its text and files are frozen as a record of their own, the version
 * before is superseded. @throws AppError `document.not-ready`
 */
export function approveDocument(ports: Ports, input: ParsedOf<'controlled.approve'>): AnyRecord {
  const { id, by, on } = input;
  return write(ports, 'controlled.approve', (db) => {
    const document = requireDocument(db.read, id, ['in-review']);
    const versions = versionsIn(db.read, id);
    refuseUnready(db.read, document);
    refuseDay(document, on, versions, db.context.at);
    const due = nextReview(on, document.data.reviewMonths) ?? null;
    const approved = moved(db, id, {
      status: 'approved',
      due,
      data: { approvedBy: by, approvedOn: on, communicatedOn: null },
    }) as ControlledDocument;
    for (const version of versions.filter(({ status }) => status === 'approved')) {
      updateRecord(db, version.id, { status: 'superseded' });
    }
    freeze(db, ports, approved);
    return approved;
  });
}

/** Begins the next version of a document as a draft. @throws AppError `document.not-ready` */
export function reviseDocument(ports: Ports, input: ParsedOf<'controlled.revise'>): AnyRecord {
  const { id, changeNote, major } = input;
  return write(ports, 'controlled.revise', (db) => {
    const { data } = requireDocument(db.read, id, ['approved', 'withdrawn']);
    const used = versionsIn(db.read, id).map((version) => version.data.version);
    let version = nextVersion(data.version, major);
    while (used.includes(version)) version = nextVersion(version, major);
    return moved(db, id, {
      status: 'draft',
      data: { version, changeNote, approvedBy: '', approvedOn: null, communicatedOn: null },
    });
  });
}

function freeze(db: WriteDb, ports: Ports, document: ControlledDocument): void {
  const { id, title, owner, data } = document;
  const { documentLanguage } = readOrganisation(db.read);
  const { version, author, approvedBy, approvedOn, changeNote } = data;
  const body = printedBody(document, documentLanguage);
  const frozen = insertRecord(db, ports, {
    type: 'document-version',
    title,
    owner,
    data: { version, author, approvedBy, approvedOn, changeNote, body },
    links: [{ relation: 'version-of', toId: id }],
  });
  for (const evidence of listEvidenceOfRecord(db.read, id)) {
    linkEvidence(db, ports, evidence.id, { recordId: frozen.id });
  }
}

function moved(db: WriteDb, id: string, patch: RecordPatch): AnyRecord {
  updateRecord(db, id, patch);
  return readRecord(db.read, id);
}

function requireDocument(db: ReadDb, id: string, statuses: readonly string[]): ControlledDocument {
  const record = readRecord(db, id);
  if (!isOfType(record, 'document')) throw new AppError('record.not-found', { id });
  const { code, status } = record;
  if (!statuses.includes(status)) {
    throw new AppError('document.not-ready', { code, reason: 'status', status });
  }
  return record;
}

function refuseUnready(db: ReadDb, document: ControlledDocument): void {
  const { blocking } = readiness(document, {
    hasFile: listEvidenceOfRecord(db, document.id).length > 0,
    versions: versionsIn(db, document.id).map(({ data }) => data.version),
  });
  const [first] = blocking;
  if (first !== undefined) {
    throw new AppError('document.not-ready', { code: document.code, reason: first.kind });
  }
}

/** An approval is not dated before the version that it follows, nor in the future. */
function refuseDay(
  { code }: ControlledDocument,
  on: Day,
  versions: readonly DocumentVersion[],
  now: string,
): void {
  // The day may have begun already where the approver is.
  const future = on > addDays(now.slice(0, 10), 1);
  const before = versions.some(({ data }) => data.approvedOn !== null && data.approvedOn > on);
  if (future || before) throw new AppError('document.not-ready', { code, reason: 'day' });
}

function versionsIn(db: ReadDb, documentId: string): readonly DocumentVersion[] {
  const ids = listLinksTo(db, [documentId])
    .filter(({ relation }) => relation === 'version-of')
    .map(({ other }) => other.id);
  return readRecords(db, ids).filter((record) => isOfType(record, 'document-version'));
}

/** There is one AI policy; its versions are versions of one document. */
function refuseSecondPolicy(db: ReadDb): void {
  const known = listAllRecords(db, ['document'])
    .filter((record) => isOfType(record, 'document'))
    .find(
      ({ data, status, archivedAt }) =>
        data.template === policyTemplate && status !== 'withdrawn' && archivedAt === null,
    );
  if (known !== undefined) throw new AppError('record.exists', { code: known.code });
}

function templateOf(ports: Ports, id: string): Template {
  const template = ports.libraries().templates.find((one) => one.id === id);
  if (template === undefined) throw new AppError('document.unknown', { name: id });
  return template;
}

function filled(ports: Ports, db: ReadDb, template: Template): FilledTemplate {
  const values = templateValues({
    organisation: readOrganisation(db),
    records: new Records(listAllRecords(db), listAllLinks(db)),
    today: ports.clock().slice(0, 10),
  });
  return fillTemplate(template.body, values);
}
