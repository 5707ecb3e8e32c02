import type { Action } from '../../domain/action.ts';
import type { Answer, Person } from '../../domain/assessment.ts';
import { blankAnswer, questionsOf } from '../../domain/assessment.ts';
import type { Comparison } from '../../domain/comparison.ts';
import { compareAssessments } from '../../domain/comparison.ts';
import type { Question, Requirement } from '../../domain/content.ts';
import type { Evidence } from '../../domain/evidence.ts';
import type { Gap } from '../../domain/gaps.ts';
import { rankGaps } from '../../domain/gaps.ts';
import type { Results } from '../../domain/scoring.ts';
import { resultsOf } from '../../domain/scoring.ts';
import { answersByQuestion, questionOrder, requirementsById } from '../../domain/tree.ts';
import type { GapReportInput } from './input.ts';
import type { Words } from '../words.ts';
import { wordsFor } from '../words.ts';

/** What all parts of the report draw on, worked out once. */
export interface Facts {
  readonly input: GapReportInput;
  readonly words: Words;
  readonly results: Results;
  readonly gaps: readonly Gap[];
  readonly comparison: Comparison | null;
  readonly byId: ReadonlyMap<string, Requirement>;
  /** The questions asked, in the framework's order. */
  readonly questions: readonly Question[];
  readonly answers: ReadonlyMap<string, Answer>;
  readonly people: ReadonlyMap<string, Person>;
  /** Evidence of a question, by code. */
  readonly evidenceOf: ReadonlyMap<string, readonly Evidence[]>;
  readonly actionsOf: ReadonlyMap<string, readonly Action[]>;
  /** Questions that have a card in this variant; only these can be referred to. */
  readonly carded: ReadonlySet<string>;
  /** Answers with content to questions that this assessment does not ask. */
  readonly outside: readonly Answer[];
}

/** The identifier of a question's card. */
export function cardId(questionId: string): string {
  return `question-${questionId}`;
}

/** Works out the facts of a report. */
export function factsOf(input: GapReportInput): Facts {
  const { assessment, catalogue, answers, previous } = input;
  const order = questionOrder(catalogue);
  const questions = [...questionsOf(assessment, catalogue)].sort(
    (a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0),
  );
  const asked = new Set(questions.map(({ id }) => id));
  const gaps = rankGaps(assessment, catalogue, answers);
  const outside = [...answersByQuestion(answers).values()]
    .filter((answer) => !asked.has(answer.questionId) && hasContent(answer))
    .sort((a, b) => (order.get(a.questionId) ?? Infinity) - (order.get(b.questionId) ?? Infinity));
  return {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    results: resultsOf(assessment, catalogue, answers),
    gaps,
    comparison: previous
      ? compareAssessments({ from: previous, to: { assessment, answers }, catalogue })
      : null,
    byId: requirementsById(catalogue.requirements),
    questions,
    answers: answersByQuestion(answers),
    people: new Map(assessment.people.map((person) => [person.id, person])),
    evidenceOf: evidenceByQuestion(input),
    actionsOf: actionsByQuestion(input.actions),
    carded: cardedQuestions(input, questions, gaps, outside),
    outside,
  };
}

/** Whether anything was recorded: an answer without a rating may still have a note. */
export function hasContent(answer: Answer): boolean {
  return (Object.keys(blankAnswer) as (keyof typeof blankAnswer)[]).some((key) => {
    const value = answer[key];
    return Array.isArray(value) ? value.length > 0 : value !== blankAnswer[key];
  });
}

function cardedQuestions(
  { variant, answers }: GapReportInput,
  questions: readonly Question[],
  gaps: readonly Gap[],
  outside: readonly Answer[],
): ReadonlySet<string> {
  if (variant === 'summary') return new Set();
  if (variant === 'gaps') return new Set(gaps.map(({ question }) => question.id));
  const recorded = answersByQuestion(answers);
  const filled = questions.filter(({ id }) => {
    const answer = recorded.get(id);
    return answer !== undefined && hasContent(answer);
  });
  return new Set([...filled.map(({ id }) => id), ...outside.map(({ questionId }) => questionId)]);
}

function actionsByQuestion(actions: readonly Action[]): ReadonlyMap<string, readonly Action[]> {
  const found = new Map<string, Action[]>();
  for (const action of actions) {
    if (action.questionId === null) continue;
    found.set(action.questionId, [...(found.get(action.questionId) ?? []), action]);
  }
  return found;
}

function evidenceByQuestion(input: GapReportInput): ReadonlyMap<string, readonly Evidence[]> {
  const byId = new Map(input.evidence.map((evidence) => [evidence.id, evidence]));
  const found = new Map<string, Evidence[]>();
  for (const { assessmentId, evidenceId, questionId } of input.evidenceLinks) {
    const evidence = byId.get(evidenceId);
    if (assessmentId !== input.assessment.id || !evidence) continue;
    const list = found.get(questionId) ?? [];
    if (!list.includes(evidence)) list.push(evidence);
    found.set(questionId, list);
  }
  for (const list of found.values()) list.sort((a, b) => compareCodes(a.code, b.code));
  return found;
}

/** The requirements of some gaps, each once, most pressing first. */
export function distinctRequirements(gaps: readonly Gap[]): readonly Requirement[] {
  return [...new Set(gaps.map(({ requirement }) => requirement))];
}

/** Orders codes by number: EVD-200 before EVD-1000. */
export function compareCodes(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}
