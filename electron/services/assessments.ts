import { listAssessmentLinks } from '../../db/repositories/evidence.ts';
import {
  findAnswer,
  listActions,
  listAnswers,
  listAssessments,
  readAssessment,
} from '../../db/repositories/assessment.ts';
import { readUiState, writeUiState } from '../../db/repositories/ui-state.ts';
import type { Patch, WriteDb } from '../../db/write.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import type {
  AssessmentDetail,
  AssessmentSummary,
  CarryOver,
} from '../../shared/contract/values.ts';
import {
  answerFieldsSchema,
  blankAnswer,
  isAnswered,
  isGap,
  questionsOf,
  type Answer,
  type AnswerFields,
  type AnswerPatch,
  type Assessment,
  type AssessmentSetup,
} from '../../shared/domain/assessment.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import { AppError } from '../../shared/domain/errors.ts';
import type { Ports } from './ports.ts';
import { handle, reader, write } from './session.ts';

/** All gap analyses with their progress, newest first. */
export function assessments(ports: Ports): readonly AssessmentSummary[] {
  const db = reader(ports);
  return listAssessments(db).map((assessment) => {
    const asked = new Set(questionsOf(assessment, ports.catalogue).map(({ id }) => id));
    const answers = listAnswers(db, assessment.id).filter(({ questionId }) =>
      asked.has(questionId),
    );
    return {
      assessment,
      total: asked.size,
      answered: answers.filter(isAnswered).length,
      gaps: answers.filter(isGap).length,
    };
  });
}

/** One gap analysis with everything recorded in it. */
export function assessmentDetail(ports: Ports, input: { readonly id: string }): AssessmentDetail {
  const db = reader(ports);
  return {
    assessment: readAssessment(db, input.id),
    answers: listAnswers(db, input.id),
    actions: listActions(db, input.id),
    evidenceLinks: listAssessmentLinks(db, input.id),
    lastQuestionId: readUiState(db, positionKey(input.id)) ?? null,
  };
}

/** Starts a gap analysis. @throws AppError `assessment.no-parts` */
export function createAssessment(ports: Ports, setup: AssessmentSetup): Assessment {
  return write(ports, 'assessment.create', (db) => insertAssessment(db, ports, setup, null));
}

/** Starts a gap analysis from an earlier one, with what is carried over. */
export function repeatAssessment(ports: Ports, input: ParsedOf<'assessment.repeat'>): Assessment {
  return write(ports, 'assessment.repeat', (db) => {
    readAssessment(db.read, input.from);
    const assessment = insertAssessment(db, ports, input.setup, input.from);
    const asked = new Set(questionsOf(assessment, ports.catalogue).map(({ id }) => id));
    const people = new Set(assessment.people.map(({ id }) => id));
    for (const answer of listAnswers(db.read, input.from)) {
      if (!asked.has(answer.questionId)) continue;
      const patch = carriedOver(answer, input.carryOver, people);
      if (Object.keys(patch).length > 0) {
        putAnswer(db, ports, assessment.id, answer.questionId, patch);
      }
    }
    if (input.carryOver.evidence) {
      for (const link of listAssessmentLinks(db.read, input.from)) {
        if (!asked.has(link.questionId)) continue;
        db.insert('evidence-link', { ...link, id: ports.newId(), assessmentId: assessment.id });
      }
    }
    return assessment;
  });
}

function carriedOver(answer: Answer, what: CarryOver, people: ReadonlySet<string>): AnswerPatch {
  const { status, notApplicableReason, maturity, grade, note, saidBy } = answer;
  const { recommendation, priority, effort, owner, due } = answer;
  return {
    ...(what.ratings ? { status, notApplicableReason, maturity, grade } : {}),
    ...(what.notes ? { note, saidBy: saidBy.filter((id) => people.has(id)) } : {}),
    ...(what.recommendations ? { recommendation, priority, effort, owner, due } : {}),
  };
}

/** Changes the set-up, or completes and reopens. @throws AppError `assessment.no-parts` */
export function updateAssessment(ports: Ports, input: ParsedOf<'assessment.update'>): Assessment {
  return write(
    ports,
    'assessment.update',
    (db) => {
      const patch = input.patch as Patch<'assessment'>;
      if (patch.parts !== undefined) checkParts(patch.parts);
      if (!db.holds('assessment', input.id, patch)) {
        db.update('assessment', input.id, { ...patch, updatedAt: db.context.at });
      }
      return readAssessment(db.read, input.id);
    },
    `assessment:${input.id}:${Object.keys(input.patch).join()}`,
  );
}

/** Puts a gap analysis away, or takes it back. */
export function archiveAssessment(ports: Ports, input: ParsedOf<'assessment.archive'>): void {
  write(ports, 'assessment.archive', (db) =>
    db.update('assessment', input.id, { archivedAt: input.archived ? db.context.at : null }),
  );
}

/**
 * Deletes a gap analysis with its answers, actions and links to evidence; the
 * evidence stays. @throws AppError `record.in-use` when another was repeated from it
 */
export function removeAssessment(ports: Ports, input: { readonly id: string }): void {
  write(ports, 'assessment.remove', (db) => {
    const repeated = listAssessments(db.read).find(({ repeatOf }) => repeatOf === input.id);
    if (repeated !== undefined) throw new AppError('record.in-use', { links: repeated.code });
    for (const link of listAssessmentLinks(db.read, input.id)) db.remove('evidence-link', link.id);
    for (const action of listActions(db.read, input.id)) db.remove('action', action.id);
    for (const answer of listAnswers(db.read, input.id)) db.remove('answer', answer.id);
    db.remove('assessment', input.id);
  });
}

/** Remembers the question on screen, to resume there. */
export function rememberQuestion(ports: Ports, input: ParsedOf<'assessment.remember'>): void {
  writeUiState(handle(ports), positionKey(input.id), input.questionId);
}

/**
 * Records what was answered; only the fields given change.
 * @throws AppError `question.unknown`, `answer.reason-needed`
 */
export function saveAnswer(ports: Ports, input: ParsedOf<'answer.save'>): Answer {
  const { assessmentId, questionId } = input;
  const { patch } = input;
  return write(
    ports,
    'answer.save',
    (db) => putAnswer(db, ports, assessmentId, questionId, patch),
    `answer:${assessmentId}:${questionId}:${Object.keys(patch).join()}`,
  );
}

/** Inserts an assessment through the write door; for use inside a use case. */
export function insertAssessment(
  db: WriteDb,
  ports: Pick<Ports, 'newId' | 'catalogue'>,
  setup: AssessmentSetup,
  repeatOf: string | null,
): Assessment {
  checkParts(setup.parts);
  const { id, version } = ports.catalogue;
  const assessment: Assessment = {
    ...setup,
    id: ports.newId(),
    code: db.nextCode('GAP'),
    status: 'in-progress',
    catalogue: { id, version },
    repeatOf,
    createdAt: db.context.at,
    updatedAt: db.context.at,
    archivedAt: null,
  };
  db.insert('assessment', assessment);
  return assessment;
}

/** Inserts or changes an answer through the write door; for use inside a use case. */
export function putAnswer(
  db: WriteDb,
  ports: Pick<Ports, 'newId' | 'catalogue'>,
  assessmentId: string,
  questionId: string,
  patch: AnswerPatch,
): Answer {
  if (!knows(ports.catalogue, questionId)) throw new AppError('question.unknown', { questionId });
  const known = findAnswer(db.read, assessmentId, questionId);
  const {
    id: _,
    assessmentId: _a,
    questionId: _q,
    updatedAt: _u,
    ...recorded
  } = {
    ...blankAnswer,
    ...known,
  } as Answer;
  const fields: AnswerFields = answerFieldsSchema.parse({ ...recorded, ...patch });
  if (fields.status === 'not-applicable' && fields.notApplicableReason.trim() === '') {
    throw new AppError('answer.reason-needed');
  }
  const updatedAt = db.context.at;
  if (known !== undefined) {
    // What is stored is the parsed form, whoever calls.
    const changes = Object.fromEntries(
      Object.entries(fields).filter(([field]) => Object.hasOwn(patch, field)),
    ) as Patch<'answer'>;
    if (db.holds('answer', known.id, changes)) return known;
    db.update('answer', known.id, { ...changes, updatedAt });
    return { ...known, ...fields, updatedAt };
  }
  // Looks up the assessment, so that a wrong id is named as such.
  readAssessment(db.read, assessmentId);
  const answer: Answer = { ...fields, id: ports.newId(), assessmentId, questionId, updatedAt };
  db.insert('answer', answer);
  return answer;
}

function knows(catalogue: Catalogue, questionId: string): boolean {
  return catalogue.questions.some(({ id }) => id === questionId);
}

function checkParts(parts: AssessmentSetup['parts']): void {
  if (!parts.clauses && !parts.controls) throw new AppError('assessment.no-parts');
}

const positionKey = (assessmentId: string): string => `interview:${assessmentId}`;
