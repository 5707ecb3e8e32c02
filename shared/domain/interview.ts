import type { Grade } from './assessment.ts';
import { isAnswered, isGap } from './assessment.ts';
import type { Question, Requirement } from './content.ts';
import type { RecordedAnswer } from './tree.ts';
import { answersByQuestion, pathToTop, requirementsById } from './tree.ts';

export { searchInterview } from './search.ts';
export type { SearchHit } from './search.ts';

/** Which questions to show; what is absent does not restrict, what is set must all hold. */
export interface InterviewFilter {
  readonly unanswered?: boolean;
  /** Partly or not conforming. */
  readonly gaps?: boolean;
  readonly flagged?: boolean;
  /** The owner's name as recorded; letter case and outer spaces do not matter. Empty: no owner. */
  readonly owner?: string;
  /** `none`: not graded. */
  readonly grade?: Grade | 'none';
}

/** The questions that pass every set filter, in the given order. */
export function filterQuestions(input: {
  readonly questions: readonly Question[];
  readonly answers: readonly RecordedAnswer[];
  readonly filter: InterviewFilter;
}): readonly Question[] {
  const { filter } = input;
  const byQuestion = answersByQuestion(input.answers);
  const owner = filter.owner === undefined ? undefined : nameKey(filter.owner);
  return input.questions.filter(({ id }) => {
    const answer = byQuestion.get(id);
    if (filter.unanswered === true && isAnswered(answer)) return false;
    if (filter.gaps === true && !(answer && isGap(answer))) return false;
    if (filter.flagged === true && answer?.followUp !== true) return false;
    if (owner !== undefined && nameKey(answer?.owner ?? '') !== owner) return false;
    return filter.grade === undefined || (answer?.grade ?? 'none') === filter.grade;
  });
}

/** The owners named in answers, each once, by name; for the filter's choices. */
export function ownersOf(answers: readonly RecordedAnswer[]): readonly string[] {
  const names = new Map<string, string>();
  for (const { owner } of answers) {
    const key = nameKey(owner);
    if (key !== '' && !names.has(key)) names.set(key, owner.trim());
  }
  return [...names].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, name]) => name);
}

/** How far an interview has come in one node of the tree. */
export interface Progress {
  readonly total: number;
  /** With any status but "not assessed". */
  readonly answered: number;
  /** Partly or not conforming. */
  readonly gaps: number;
  readonly flagged: number;
}

/** Progress of every node, leaf or group; under the key `all` of the whole. */
export function progressOf(
  requirements: readonly Requirement[],
  questions: readonly Question[],
  answers: readonly RecordedAnswer[],
): Readonly<Record<string, Progress>> {
  const byId = requirementsById(requirements);
  const byQuestion = answersByQuestion(answers);
  const empty: Progress = { total: 0, answered: 0, gaps: 0, flagged: 0 };
  const progress: Record<string, Progress> = { all: empty };
  for (const { id } of requirements) progress[id] = empty;
  for (const question of questions) {
    const answer = byQuestion.get(question.id);
    for (const id of ['all', ...pathToTop(question.requirement, byId)]) {
      const before = progress[id] ?? empty;
      progress[id] = {
        total: before.total + 1,
        answered: before.answered + (isAnswered(answer) ? 1 : 0),
        gaps: before.gaps + (answer && isGap(answer) ? 1 : 0),
        flagged: before.flagged + (answer?.followUp === true ? 1 : 0),
      };
    }
  }
  return progress;
}

/**
 * The question after `current` in a (filtered) list; null at its end. With no current
 * question the first. When `current` has just dropped out of the list, because it was
 * answered, `all` tells where it stood; without `all` the first is next.
 */
export function nextQuestion(
  list: readonly Question[],
  current: string | null,
  all: readonly Question[] = list,
): Question | null {
  return neighbour(list, current, all);
}

/** The question before `current`; null at the start. Otherwise like `nextQuestion`, from the end. */
export function previousQuestion(
  list: readonly Question[],
  current: string | null,
  all: readonly Question[] = list,
): Question | null {
  return neighbour(list.toReversed(), current, all.toReversed());
}

function neighbour(
  list: readonly Question[],
  current: string | null,
  all: readonly Question[],
): Question | null {
  const here = list.findIndex(({ id }) => id === current);
  if (here >= 0) return list[here + 1] ?? null;
  const stood = all.findIndex(({ id }) => id === current);
  if (stood < 0) return list[0] ?? null;
  const after = new Set(all.slice(stood + 1).map(({ id }) => id));
  return list.find(({ id }) => after.has(id)) ?? null;
}

function nameKey(name: string): string {
  return name.trim().toLowerCase();
}
