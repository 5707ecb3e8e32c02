import type { AssessmentSetup, Grade, Priority, Status } from './assessment.ts';
import { grades, isGap, priorities, questionsOf } from './assessment.ts';
import type { Catalogue, Question, Requirement } from './content.ts';
import type { RecordedAnswer } from './tree.ts';
import { answersByQuestion, questionOrder, requirementsById } from './tree.ts';

/** Something to put right or to improve: one question with what was found. */
export interface Gap {
  readonly question: Question;
  readonly requirement: Requirement;
  readonly answer: RecordedAnswer;
  /** As chosen, else derived; see `effectivePriority`. */
  readonly priority: Priority;
  /** As chosen by the assessor, else what `suggestGrade` says; null when neither applies. */
  readonly grade: Grade | null;
  /** False when the grade is only the suggestion. */
  readonly graded: boolean;
}

/**
 * The grade that a status suggests: what decides a requirement and is missing is
 * major, what is missing in part minor; the rest an observation. Null when there
 * is nothing to grade.
 */
export function suggestGrade(status: Status, weight: Question['weight']): Grade | null {
  if (status === 'does-not') return weight === 3 ? 'major' : 'minor';
  if (status === 'partly') return weight === 3 ? 'minor' : 'observation';
  return null;
}

/** The priority as chosen; else from the grade; else from status and weight. */
export function effectivePriority(
  question: Pick<Question, 'weight'>,
  answer: Pick<RecordedAnswer, 'priority' | 'grade' | 'status'>,
): Priority {
  if (answer.priority !== null) return answer.priority;
  // A good practice says nothing about urgency, should the status still be a gap.
  const grade =
    answer.grade === null || answer.grade === 'good-practice'
      ? suggestGrade(answer.status, question.weight)
      : answer.grade;
  if (grade === 'major') return 'high';
  return grade === 'minor' ? 'medium' : 'low';
}

/** Whether a recorded answer belongs among the gaps: not fully conforming, or graded as a finding. */
export function isFinding(answer: Pick<RecordedAnswer, 'status' | 'grade'>): boolean {
  return isGap(answer) || (answer.grade !== null && answer.grade !== 'good-practice');
}

/**
 * The gaps of an assessment, the most pressing first: by priority, grade, status,
 * weight of the question, and last the framework's order, so that no two tie.
 */
export function rankGaps(
  assessment: Pick<AssessmentSetup, 'parts' | 'variant'>,
  catalogue: Catalogue,
  answers: readonly RecordedAnswer[],
): readonly Gap[] {
  const byId = requirementsById(catalogue.requirements);
  const byQuestion = answersByQuestion(answers);
  const order = questionOrder(catalogue);
  const gaps: Gap[] = [];
  for (const question of questionsOf(assessment, catalogue)) {
    const answer = byQuestion.get(question.id);
    const requirement = byId.get(question.requirement);
    if (answer && requirement && isFinding(answer)) {
      gaps.push({
        question,
        requirement,
        answer,
        priority: effectivePriority(question, answer),
        grade: answer.grade ?? suggestGrade(answer.status, question.weight),
        graded: answer.grade !== null,
      });
    }
  }
  const placeOf = (gap: Gap): number => order.get(gap.question.id) ?? 0;
  return gaps.sort((a, b) => compareSeverity(a, b) || placeOf(a) - placeOf(b));
}

/** Negative when `a` is more severe; 0 when only the framework's order can decide. */
export function compareSeverity(a: Gap, b: Gap): number {
  return (
    priorities.indexOf(a.priority) - priorities.indexOf(b.priority) ||
    gradeRank(a.grade) - gradeRank(b.grade) ||
    statusRank(a.answer.status) - statusRank(b.answer.status) ||
    b.question.weight - a.question.weight
  );
}

function gradeRank(grade: Grade | null): number {
  return grade === null ? grades.length : grades.indexOf(grade);
}

const severity: readonly Status[] = [
  'does-not',
  'partly',
  'conforms',
  'not-applicable',
  'not-assessed',
];

function statusRank(status: Status): number {
  return severity.indexOf(status);
}
