import { listAssessmentLinks, listEvidence } from '../../db/repositories/evidence.ts';
import { findAnswer, readAssessment } from '../../db/repositories/assessment.ts';
import {
  briefOf,
  listAllRecords,
  listLinksFrom,
  readRecord,
  readRecords,
} from '../../db/repositories/records.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { WriteDb } from '../../db/write.ts';
import type { RaisedGap } from '../../shared/contract/nonconformity-operations.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import { AppError } from '../../shared/domain/errors.ts';
import { usualDeadline } from '../../shared/domain/nonconformities.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../shared/domain/records/record.ts';
import { listCorrectiveActions } from './nonconformity-closure.ts';
import { linkEvidence } from './evidence-import.ts';
import { gapReference, originOfGap, originOfRecord, type Origin } from './nonconformity-origins.ts';
import type { Ports } from './ports.ts';
import { guardKept } from './record-guards.ts';
import { insertRecord, linkRecords } from './record-writing.ts';
import { reader, write } from './session.ts';

/**
 * Makes a nonconformity of a finding, an incident, a concern or an indicator in breach.
 * @throws AppError `nonconformity.raised`, `nonconformity.not-graded`, `nonconformity.no-breach`
 */
export function raise(ports: Ports, { fromId }: ParsedOf<'nonconformity.raise'>): AnyRecord {
  return write(ports, 'nonconformity.raise', (db) => {
    const from = readRecord(db.read, fromId);
    guardKept(from);
    const origin = originOfRecord(db.read, from);
    refuseRaised(raisedFrom(db.read, from));
    const made = insert(db, ports, origin, today(ports));
    linkRecords(db, ports, { fromId, relation: origin.relation, toId: made.id });
    return readRecord(db.read, made.id);
  });
}

/** The same from an answer of a gap analysis. @throws AppError `nonconformity.no-gap`, `nonconformity.raised` */
export function raiseFromGap(
  ports: Ports,
  { assessmentId, questionId }: ParsedOf<'nonconformity.raiseFromGap'>,
): AnyRecord {
  return write(ports, 'nonconformity.raiseFromGap', (db) => {
    const assessment = readAssessment(db.read, assessmentId);
    const question = ports.catalogue.questions.find(({ id }) => id === questionId);
    if (question === undefined) throw new AppError('question.unknown', { questionId });
    const answer = findAnswer(db.read, assessmentId, questionId);
    const attached = listAssessmentLinks(db.read, assessmentId)
      .filter((one) => one.questionId === questionId)
      .map(({ evidenceId }) => evidenceId);
    const evidence = listEvidence(db.read).filter(({ id }) => attached.includes(id));
    const origin = originOfGap({ assessment, question, answer, evidence });
    refuseRaised(
      byReference(db.read).filter((one) => one.data.reference === origin.data.reference),
    );
    return insert(db, ports, origin, today(ports));
  });
}

/** Nonconformities that were raised from a gap analysis, by question. */
export function ofGaps(
  ports: Ports,
  { assessmentId }: ParsedOf<'nonconformity.ofGaps'>,
): readonly RaisedGap[] {
  const db = reader(ports);
  const begin = gapReference(readAssessment(db, assessmentId).code, '');
  return byReference(db)
    .filter(({ data, archivedAt }) => data.reference.startsWith(begin) && archivedAt === null)
    .map((record) => ({
      questionId: record.data.reference.slice(begin.length),
      record: briefOf(record),
    }));
}

/** Its corrective actions, by code. */
export function actionsOf(
  ports: Ports,
  { id }: ParsedOf<'nonconformity.actions'>,
): readonly AnyRecord[] {
  const db = reader(ports);
  requireNonconformity(db, id);
  return listCorrectiveActions(db, id);
}

/** Adds a corrective action: a task that serves a nonconformity. */
export function addAction(ports: Ports, input: ParsedOf<'nonconformity.addAction'>): AnyRecord {
  const { id, title, owner, due } = input;
  return write(ports, 'nonconformity.addAction', (db) => {
    const { data } = requireNonconformity(db.read, id);
    return insertRecord(db, ports, {
      type: 'task',
      title,
      owner,
      due,
      data: { priority: data.grade === 'major' ? 'high' : 'medium' },
      links: [{ relation: 'serves', toId: id }],
    });
  });
}

/** Makes the nonconformity of an origin, with what was attached to it. */
function insert(db: WriteDb, ports: Ports, origin: Origin, day: string): AnyRecord {
  const { title, owner, due, data, about, evidence } = origin;
  // What was seen long ago still gets the usual time from now on.
  const from = data.detectedOn > day ? data.detectedOn : day;
  const made = insertRecord(db, ports, {
    type: 'nonconformity',
    title,
    owner,
    due: due ?? usualDeadline(data.grade, from),
    data: { ...data },
    links: about.map((toId) => ({ relation: 'concerns', toId })),
  });
  for (const id of evidence) linkEvidence(db, ports, id, { recordId: made.id });
  return made;
}

const today = (ports: Pick<Ports, 'clock'>): string => ports.clock().slice(0, 10);

/** Nonconformities that name where they come from. */
function byReference(db: ReadDb): readonly AimsRecord<'nonconformity'>[] {
  return listAllRecords(db, ['nonconformity'])
    .filter((record) => isOfType(record, 'nonconformity'))
    .filter(({ data }) => data.reference !== '');
}

function raisedFrom(db: ReadDb, { id, type }: AnyRecord): readonly AnyRecord[] {
  const ids = listLinksFrom(db, [id])
    .filter(({ other }) => other.type === 'nonconformity')
    .map(({ toId }) => toId);
  const raised = readRecords(db, ids);
  // An indicator can break its threshold again after the first time was dealt with.
  return type === 'indicator' ? raised.filter(({ status }) => status !== 'closed') : raised;
}

/** @throws AppError `nonconformity.raised` */
function refuseRaised(raised: readonly AnyRecord[]): void {
  const known = raised.find(
    ({ status, archivedAt }) => status !== 'not-confirmed' && archivedAt === null,
  );
  if (known !== undefined) {
    throw new AppError('nonconformity.raised', { code: known.code, id: known.id });
  }
}

/** @throws AppError `record.not-found` */
function requireNonconformity(db: ReadDb, id: string): AimsRecord<'nonconformity'> {
  const record = readRecord(db, id);
  if (isOfType(record, 'nonconformity')) return record;
  throw new AppError('record.not-found', { entity: 'nonconformity', id });
}
