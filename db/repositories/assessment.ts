import { and, asc, desc, eq } from 'drizzle-orm';
import type { Action } from '../../shared/domain/action.ts';
import type { Answer, Assessment } from '../../shared/domain/assessment.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { ReadDb } from '../handle.ts';
import { action, answer, assessment } from '../schema/tables.ts';

/** All assessments, newest first, archived ones too. */
export function listAssessments(db: ReadDb): Assessment[] {
  return db.select().from(assessment).orderBy(desc(assessment.date), desc(assessment.code)).all();
}

/** @throws AppError `record.not-found` */
export function readAssessment(db: ReadDb, id: string): Assessment {
  const row = db.select().from(assessment).where(eq(assessment.id, id)).get();
  if (row === undefined) throw new AppError('record.not-found', { entity: 'assessment', id });
  return row;
}

/** Answers of an assessment, in no particular order. */
export function listAnswers(db: ReadDb, assessmentId: string): Answer[] {
  return db.select().from(answer).where(eq(answer.assessmentId, assessmentId)).all();
}

/** The answer to one question, if anything was recorded. */
export function findAnswer(
  db: ReadDb,
  assessmentId: string,
  questionId: string,
): Answer | undefined {
  return db
    .select()
    .from(answer)
    .where(and(eq(answer.assessmentId, assessmentId), eq(answer.questionId, questionId)))
    .get();
}

/** The action plan of an assessment, by code. */
export function listActions(db: ReadDb, assessmentId: string): Action[] {
  return db
    .select()
    .from(action)
    .where(eq(action.assessmentId, assessmentId))
    .orderBy(asc(action.code))
    .all();
}

/** @throws AppError `record.not-found` */
export function readAction(db: ReadDb, id: string): Action {
  const row = db.select().from(action).where(eq(action.id, id)).get();
  if (row === undefined) throw new AppError('record.not-found', { entity: 'action', id });
  return row;
}
