import { and, asc, eq } from 'drizzle-orm';
import type {
  AnswerTarget,
  Evidence,
  EvidenceLink,
  RecordEvidence,
} from '../../shared/domain/evidence.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { ReadDb } from '../handle.ts';
import { evidence, evidenceLink, recordEvidence } from '../schema/tables.ts';

/** All evidence of the workspace, by code. */
export function listEvidence(db: ReadDb): Evidence[] {
  return db.select().from(evidence).orderBy(asc(evidence.code)).all();
}

/** @throws AppError `record.not-found` */
export function readEvidence(db: ReadDb, id: string): Evidence {
  const row = db.select().from(evidence).where(eq(evidence.id, id)).get();
  if (row === undefined) throw new AppError('record.not-found', { entity: 'evidence', id });
  return row;
}

/** Evidence with this content, the first that was recorded. */
export function findEvidenceByContent(db: ReadDb, sha256: string): Evidence | undefined {
  return db
    .select()
    .from(evidence)
    .where(eq(evidence.sha256, sha256))
    .orderBy(asc(evidence.code))
    .get();
}

/** All links of the workspace. */
export function listEvidenceLinks(db: ReadDb): EvidenceLink[] {
  return db.select().from(evidenceLink).all();
}

/** Links of one assessment. */
export function listAssessmentLinks(db: ReadDb, assessmentId: string): EvidenceLink[] {
  return db.select().from(evidenceLink).where(eq(evidenceLink.assessmentId, assessmentId)).all();
}

/** Links of one piece of evidence. */
export function listLinksOf(db: ReadDb, evidenceId: string): EvidenceLink[] {
  return db.select().from(evidenceLink).where(eq(evidenceLink.evidenceId, evidenceId)).all();
}

/** The link between a piece of evidence and an answer, if there is one. */
export function findLink(
  db: ReadDb,
  evidenceId: string,
  target: AnswerTarget,
): EvidenceLink | undefined {
  return db
    .select()
    .from(evidenceLink)
    .where(
      and(
        eq(evidenceLink.evidenceId, evidenceId),
        eq(evidenceLink.assessmentId, target.assessmentId),
        eq(evidenceLink.questionId, target.questionId),
      ),
    )
    .get();
}

/** The link between a piece of evidence and a record of a register, if there is one. */
export function findRecordEvidence(
  db: ReadDb,
  evidenceId: string,
  recordId: string,
): RecordEvidence | undefined {
  return db
    .select()
    .from(recordEvidence)
    .where(and(eq(recordEvidence.evidenceId, evidenceId), eq(recordEvidence.recordId, recordId)))
    .get();
}

/** All links between evidence and records of registers. */
export function listRecordEvidence(db: ReadDb): RecordEvidence[] {
  return db.select().from(recordEvidence).all();
}

/** Evidence of one record, by code. */
export function listEvidenceOfRecord(db: ReadDb, recordId: string): Evidence[] {
  return db
    .select({ evidence })
    .from(recordEvidence)
    .innerJoin(evidence, eq(recordEvidence.evidenceId, evidence.id))
    .where(eq(recordEvidence.recordId, recordId))
    .orderBy(asc(evidence.code))
    .all()
    .map((row) => row.evidence);
}

/** Links of one record to its evidence. */
export function listEvidenceLinksOf(db: ReadDb, recordId: string): RecordEvidence[] {
  return db.select().from(recordEvidence).where(eq(recordEvidence.recordId, recordId)).all();
}
