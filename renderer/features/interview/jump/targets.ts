import type { Question, Requirement } from '../../../../shared/domain/content.ts';
import { searchInterview } from '../../../../shared/domain/interview.ts';
import { fold } from '../../../../shared/domain/search.ts';
import {
  pathToTop,
  requirementsById,
  type RecordedAnswer,
} from '../../../../shared/domain/tree.ts';

/** A place to jump to: the first question of a requirement, or one question. */
export type JumpTarget =
  | { readonly kind: 'requirement'; readonly requirement: Requirement; readonly questionId: string }
  | { readonly kind: 'question'; readonly question: Question; readonly questionId: string };

interface JumpInput {
  readonly requirements: readonly Requirement[];
  /** The questions of the assessment, in order. */
  readonly questions: readonly Question[];
  readonly answers: readonly RecordedAnswer[];
}

const most = 40;

/**
 * Where a typed text may lead: "6.1.2", "a62" or "Q-6.1.2-03" to what bears that identifier,
 * other words to requirements with such a title and questions that have them all. Without a
 * text, to the top-level clauses and control groups.
 */
export function jumpTargets(query: string, input: JumpInput): readonly JumpTarget[] {
  const firsts = firstQuestions(input);
  const places = (found: readonly Requirement[]): JumpTarget[] =>
    found.flatMap((requirement) => {
      const questionId = firsts.get(requirement.id);
      return questionId === undefined ? [] : [{ kind: 'requirement', requirement, questionId }];
    });
  const single = (question: Question): JumpTarget => ({
    kind: 'question',
    question,
    questionId: question.id,
  });

  const text = query.trim();
  if (text === '') return places(input.requirements.filter(({ parent }) => parent === null));
  const wanted = identifierKey(text);
  if (wanted !== null) {
    const requirements = input.requirements.filter(({ id }) => startsAs(id, wanted));
    // The one that was named in full comes before those that only begin like it.
    const exact = requirements.filter(({ id }) => isNamed(id, wanted));
    const others = requirements.filter(({ id }) => !isNamed(id, wanted));
    const questions = input.questions.filter(({ id }) => startsAs(id.slice(2), wanted));
    return [...places(exact), ...questions.map(single), ...places(others)].slice(0, most);
  }
  const words = fold(text).split(/\s+/);
  const titled = input.requirements.filter(({ title }) =>
    words.every((word) => fold(title).includes(word)),
  );
  const hits = searchInterview(text, input.questions, input.answers);
  return [...places(titled), ...hits.map(({ question }) => single(question))].slice(0, most);
}

/** "A.6.2" as "a6.2.": what identifiers are compared by; a dot after each number. */
function keyOf(identifier: string): string {
  return `${identifier.toLowerCase().replace(/^a\.?/, 'a').replace(/-0?/g, '.')}.`;
}

/** The key of what looks like an identifier; null for other texts. */
function identifierKey(text: string): string | null {
  const match = /^(?:q-?)?(a)?[.\s]*(\d+(?:[.\s-]+\d+)*)[.\s-]*$/i.exec(text);
  if (match === null) return null;
  const numbers = (match[2] ?? '').split(/[.\s-]+/).map(Number);
  return `${match[1] === undefined ? '' : 'a'}${numbers.join('.')}.`;
}

/** Whether an identifier is the wanted one or lies under it; "a62" also finds A.6.2. */
function startsAs(identifier: string, wanted: string): boolean {
  const digits = withoutDots(wanted);
  return (
    keyOf(identifier).startsWith(wanted) ||
    (digits !== null && keyOf(identifier).replaceAll('.', '').startsWith(digits))
  );
}

function isNamed(identifier: string, wanted: string): boolean {
  const key = keyOf(identifier);
  return key === wanted || key.replaceAll('.', '') === withoutDots(wanted);
}

/** Numbers that were typed without dots; null for others, and for 10, which is a clause by itself. */
function withoutDots(wanted: string): string | null {
  const digits = wanted.slice(0, -1);
  return /^a?\d{2,}$/.test(digits) && !/^a?10$/.test(digits) ? digits : null;
}

/** For every node of the tree its first question. */
function firstQuestions({ requirements, questions }: JumpInput): ReadonlyMap<string, string> {
  const byId = requirementsById(requirements);
  const firsts = new Map<string, string>();
  for (const { id, requirement } of questions) {
    for (const node of pathToTop(requirement, byId)) {
      if (!firsts.has(node)) firsts.set(node, id);
    }
  }
  return firsts;
}
