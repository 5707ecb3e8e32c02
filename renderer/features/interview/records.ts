import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import { isAnswered, questionsOf } from '../../../shared/domain/assessment.ts';
import type { Catalogue, Question, Requirement } from '../../../shared/domain/content.ts';
import { questionOrder, requirementsById } from '../../../shared/domain/tree.ts';

/** What the interview works on: the records as last read, and what is asked. */
export interface InterviewRecords {
  readonly detail: AssessmentDetail;
  readonly catalogue: Catalogue;
  /** The questions of the assessment, in the framework's order. */
  readonly questions: readonly Question[];
  readonly byId: ReadonlyMap<string, Requirement>;
}

/** The questions of an assessment, in the framework's order. */
export function askedQuestions(
  assessment: AssessmentDetail['assessment'],
  catalogue: Catalogue,
): readonly Question[] {
  const place = questionOrder(catalogue);
  return questionsOf(assessment, catalogue).toSorted(
    (a, b) => (place.get(a.id) ?? 0) - (place.get(b.id) ?? 0),
  );
}

/** Requirements by identifier. */
export const indexOf = (catalogue: Catalogue): ReadonlyMap<string, Requirement> =>
  requirementsById(catalogue.requirements);

/** Where to go on: the question that was last on screen, else the first open one, else the first. */
export function resumeAt(
  questions: readonly Question[],
  detail: AssessmentDetail,
  lastShown: string | null,
): string | null {
  for (const id of [lastShown, detail.lastQuestionId]) {
    if (id !== null && questions.some((question) => question.id === id)) return id;
  }
  const answered = new Set(detail.answers.filter(isAnswered).map(({ questionId }) => questionId));
  return (questions.find(({ id }) => !answered.has(id)) ?? questions[0])?.id ?? null;
}
