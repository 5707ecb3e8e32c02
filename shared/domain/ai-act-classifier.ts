import type { AiActLibrary } from './library.ts';
import type { AimsRecord } from './records/record.ts';

/** The guided EU AI Act classification: one question at a time, every answer with its reason. */

export type AiActClass = NonNullable<AimsRecord<'system'>['data']['aiActClass']>;
type Step = AiActLibrary['steps'][number];
type Answer = Step['answers'][number];

/** An answer as it was given; the step's question comes from the library. */
export interface GivenAnswer {
  readonly step: string;
  /** Index of the step's answers. */
  readonly answer: number;
  /** Why it holds for this system; the library's wording until somebody writes more. */
  readonly reason: string;
}

/** A line of the system's record. */
export type ClassificationRow = AimsRecord<'system'>['data']['classification'][number];

/** How far the answers lead. */
export interface Walk {
  /** The answers that follow from each other, from the start. */
  readonly path: readonly {
    readonly step: Step;
    readonly answer: Answer;
    readonly given: GivenAnswer;
  }[];
  /** The question that comes next; null once a class is reached. */
  readonly current: Step | null;
  readonly result: AiActClass | null;
  /** At most so many questions are left, the current one included. */
  readonly left: number;
}

/** Follows the answers through the library; those that no longer fit, and all after them, are left out. */
export function walk(library: AiActLibrary, given: readonly GivenAnswer[]): Walk {
  const path: Walk['path'][number][] = [];
  let current = stepOf(library, library.start);
  for (const one of given) {
    const answer = one.step === current?.id ? current.answers[one.answer] : undefined;
    if (current === undefined || answer === undefined) break;
    path.push({ step: current, answer, given: one });
    if (answer.result !== undefined) return { path, current: null, result: answer.result, left: 0 };
    current = stepOf(library, answer.next);
  }
  return { path, current: current ?? null, result: null, left: longest(library, current) };
}

/** Answers the current question; nothing changes where there is none or the answer does not exist. */
export function giveAnswer(
  library: AiActLibrary,
  given: readonly GivenAnswer[],
  answer: number,
): readonly GivenAnswer[] {
  const { path, current } = walk(library, given);
  const chosen = current?.answers[answer];
  const kept = path.map((one) => one.given);
  if (current === null || chosen === undefined) return kept;
  return [...kept, { step: current.id, answer, reason: chosen.reason }];
}

/**
 * Gives another answer to an earlier question. What followed from the old one is dropped; the
 * same answer again changes nothing.
 */
export function changeAnswer(
  library: AiActLibrary,
  given: readonly GivenAnswer[],
  position: number,
  answer: number,
): readonly GivenAnswer[] {
  if (given[position]?.answer === answer) return given;
  return giveAnswer(library, goBackTo(given, position), answer);
}

/** Asks the question at a position again: its answer and all later ones are dropped. */
export function goBackTo(given: readonly GivenAnswer[], position: number): readonly GivenAnswer[] {
  return given.slice(0, Math.max(0, position));
}

/** Replaces the reason of an answer; no other answer depends on it. */
export function explainAnswer(
  given: readonly GivenAnswer[],
  position: number,
  reason: string,
): readonly GivenAnswer[] {
  return given.map((one, at) => (at === position ? { ...one, reason } : one));
}

/** What is written into the system's record. */
export function recordedRows(
  library: AiActLibrary,
  given: readonly GivenAnswer[],
): readonly ClassificationRow[] {
  return walk(library, given).path.map(({ step, answer, given: { reason } }) => ({
    step: step.id,
    question: step.question,
    answer: answer.label,
    reason,
  }));
}

/** Where a record and the library disagree; its words are under `systems.drift.<kind>`. */
export interface Drift {
  readonly kind:
    | 'question-reworded'
    | 'question-gone'
    | 'order-changed'
    | 'answer-gone'
    | 'unfinished'
    | 'class-differs';
  /** Index of the recorded row; the number of rows where it is about the end. */
  readonly position: number;
}

/**
 * Goes through a recorded classification again. The answers come back as far as they still lead
 * on, so that it can be continued where it broke off. A reworded question keeps its answer, a
 * reworded answer does not: nobody gave that one.
 */
export function replay(
  library: AiActLibrary,
  rows: readonly ClassificationRow[],
  recorded: AiActClass | null,
): { readonly given: readonly GivenAnswer[]; readonly drift: readonly Drift[] } {
  const given: GivenAnswer[] = [];
  const drift: Drift[] = [];
  let current: Step | null = stepOf(library, library.start) ?? null;
  for (const [position, row] of rows.entries()) {
    if (current?.id !== row.step) {
      const known = stepOf(library, row.step) !== undefined;
      drift.push({ kind: known ? 'order-changed' : 'question-gone', position });
      return { given, drift };
    }
    if (!sameWords(row.question, current.question)) {
      drift.push({ kind: 'question-reworded', position });
    }
    const answer = current.answers.findIndex(({ label }) => sameWords(label, row.answer));
    if (answer < 0) {
      drift.push({ kind: 'answer-gone', position });
      return { given, drift };
    }
    given.push({ step: row.step, answer, reason: row.reason });
    current = walk(library, given).current;
  }
  const { result } = walk(library, given);
  if (rows.length > 0 && result !== recorded) {
    const kind = result === null ? 'unfinished' : 'class-differs';
    drift.push({ kind, position: rows.length });
  }
  return { given, drift };
}

function stepOf(library: AiActLibrary, id: string | undefined): Step | undefined {
  return library.steps.find((step) => step.id === id);
}

const sameWords = (a: string, b: string): boolean =>
  a.replaceAll(/\s+/g, ' ').trim() === b.replaceAll(/\s+/g, ' ').trim();

/** Questions on the longest way from a step to a class. */
function longest(library: AiActLibrary, from: Step | undefined): number {
  const known = new Map<string, number>();
  const visit = (step: Step | undefined): number => {
    if (step === undefined) return 0;
    const before = known.get(step.id);
    if (before !== undefined) return before;
    // A library that leads in a circle is refused by a test; here it must only not hang.
    known.set(step.id, 0);
    const deepest = Math.max(0, ...step.answers.map(({ next }) => visit(stepOf(library, next))));
    known.set(step.id, deepest + 1);
    return deepest + 1;
  };
  return visit(from);
}
