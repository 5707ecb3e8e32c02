import type { AnswerFields } from './assessment.ts';
import type { Catalogue, Question, Requirement } from './content.ts';

/** What was recorded for one question; every `Answer` is one. */
export type RecordedAnswer = Readonly<AnswerFields> & { readonly questionId: string };

/** Answers by the question they belong to; of two for the same question the later one in the list counts. */
export function answersByQuestion<A extends { readonly questionId: string }>(
  answers: readonly A[],
): ReadonlyMap<string, A> {
  return new Map(answers.map((answer) => [answer.questionId, answer]));
}

/** Requirements by identifier. */
export function requirementsById(
  requirements: readonly Requirement[],
): ReadonlyMap<string, Requirement> {
  return new Map(requirements.map((requirement) => [requirement.id, requirement]));
}

/**
 * The identifier, its parent, the parent's parent … up to the top-level node.
 * Unknown identifiers give themselves; a circle in broken data ends where it closes.
 */
export function pathToTop(
  id: string,
  byId: ReadonlyMap<string, Pick<Requirement, 'parent'>>,
): readonly string[] {
  const path: string[] = [];
  let current: string | null = id;
  while (current !== null && !path.includes(current)) {
    path.push(current);
    current = byId.get(current)?.parent ?? null;
  }
  return path;
}

/** The top-level clause ("6") or control group ("A.6") above a requirement; null when it is unknown. */
export function topLevelOf(id: string, byId: ReadonlyMap<string, Requirement>): Requirement | null {
  if (!byId.has(id)) return null;
  return byId.get(pathToTop(id, byId).at(-1) ?? id) ?? null;
}

/**
 * The place of every question: requirements in the framework's order, and inside
 * one the order of its file. Loaders may read the files in any order.
 */
export function questionOrder(
  catalogue: Pick<Catalogue, 'requirements' | 'questions'>,
): ReadonlyMap<string, number> {
  const place = new Map(catalogue.requirements.map(({ id }, index) => [id, index]));
  const last = catalogue.requirements.length;
  const sorted = [...catalogue.questions].sort(
    (a, b) => (place.get(a.requirement) ?? last) - (place.get(b.requirement) ?? last),
  );
  return new Map(sorted.map((question: Question, index) => [question.id, index]));
}
