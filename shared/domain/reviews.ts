import type { Day } from './common.ts';
import { isOfType, type AimsRecord, type Records } from './records/record.ts';
import { reviewInputs, type ReviewInput } from './records/reviews.ts';
import { isVacant } from './responsibilities.ts';

/** Steps of a management review: what has to be there before it is held, and before it is signed. */

export type Review = AimsRecord<'review'>;
type ReviewData = Review['data'];

/** Something that keeps a review from its next step; its words are under `reviews.problem.<key>`. */
export interface ReviewProblem {
  readonly key:
    | 'no-chair'
    | 'no-attendance'
    | 'no-top'
    | 'no-period'
    | 'in-future'
    | 'before-period'
    | 'not-held'
    | 'not-frozen'
    | 'input-open'
    | 'decision-empty'
    | 'decision-without-who'
    | 'decision-without-due'
    | 'no-judgement'
    | 'no-conclusion'
    | 'no-signer'
    | 'signed-before';
  /** The input that it is about. */
  readonly input: ReviewInput | null;
  /** The decision that it is about, counted from 1. */
  readonly number: number | null;
}

const problem = (
  key: ReviewProblem['key'],
  about: { readonly input?: ReviewInput; readonly number?: number } = {},
): ReviewProblem => ({ key, input: about.input ?? null, number: about.number ?? null });

/** Who was in the room, at least for a part. */
export function presentAt({
  attendance,
}: Pick<ReviewData, 'attendance'>): ReviewData['attendance'] {
  return attendance.filter(
    ({ name, presence }) => name.trim() !== '' && (presence === 'present' || presence === 'part'),
  );
}

/** What keeps a review from being held on a day. */
export function holdProblems(
  data: ReviewData,
  { heldOn, today }: { readonly heldOn: Day; readonly today: Day },
): readonly ReviewProblem[] {
  const present = presentAt(data);
  return [
    ...(data.chair.trim() === '' ? [problem('no-chair')] : []),
    ...(data.periodFrom === null ? [problem('no-period')] : []),
    ...(present.length === 0 ? [problem('no-attendance')] : []),
    ...(present.length > 0 && !present.some(({ top }) => top) ? [problem('no-top')] : []),
    ...(heldOn > today ? [problem('in-future')] : []),
    ...(data.periodFrom !== null && heldOn < data.periodFrom ? [problem('before-period')] : []),
  ];
}

/** One input as the minutes have it. */
export type InputRow = ReviewData['inputs'][number];

/** The row of an input; an empty one where the review has none yet. */
export function rowOfInput({ inputs }: Pick<ReviewData, 'inputs'>, input: ReviewInput): InputRow {
  return (
    inputs.find((row) => row.input === input) ?? {
      input,
      facts: '',
      discussion: '',
      nothing: false,
    }
  );
}

/** Whether the meeting said something about an input, or said that there is nothing to say. */
export const isDiscussed = ({ discussion, nothing }: InputRow): boolean =>
  nothing || discussion.trim() !== '';

/** A copy of the rows with one input changed, every input once and in the order of the agenda. */
export function withInput(
  data: Pick<ReviewData, 'inputs'>,
  input: ReviewInput,
  patch: Partial<InputRow>,
): ReviewData['inputs'] {
  return reviewInputs.map((one) => {
    const row = rowOfInput(data, one);
    return one === input ? { ...row, ...patch } : row;
  });
}

/** What keeps the minutes from being signed. */
export function signProblems(
  { status, data }: Pick<Review, 'status' | 'data'>,
  signature: { readonly by: string; readonly on: Day } | null,
  today: Day,
): readonly ReviewProblem[] {
  if (status !== 'held') return [problem('not-held')];
  return [
    ...(data.frozenOn === null ? [problem('not-frozen')] : []),
    ...reviewInputs
      .filter((input) => !isDiscussed(rowOfInput(data, input)))
      .map((input) => problem('input-open', { input })),
    ...data.decisions.flatMap(({ decision, who, due }, at): readonly ReviewProblem[] => {
      const number = at + 1;
      if (decision.trim() === '') return [problem('decision-empty', { number })];
      return [
        ...(who.trim() === '' ? [problem('decision-without-who', { number })] : []),
        ...(due === null ? [problem('decision-without-due', { number })] : []),
      ];
    }),
    ...(data.suitable === null || data.adequate === null || data.effective === null
      ? [problem('no-judgement')]
      : []),
    ...(data.conclusion.trim() === '' ? [problem('no-conclusion')] : []),
    ...(signature === null ? [] : signatureProblems(data, signature, today)),
  ];
}

function signatureProblems(
  { heldOn }: ReviewData,
  { by, on }: { readonly by: string; readonly on: Day },
  today: Day,
): readonly ReviewProblem[] {
  return [
    ...(by.trim() === '' ? [problem('no-signer')] : []),
    ...(on > today ? [problem('in-future')] : []),
    ...(heldOn !== null && on < heldOn ? [problem('signed-before')] : []),
  ];
}

/** Somebody who may belong at the table. */
export interface Candidate {
  readonly name: string;
  readonly function: string;
  /** Whether their function sounds like top management; the user decides. */
  readonly top: boolean;
}

const leading =
  /\b(ceo|cto|cfo|coo|cio|owner|founder|president|chair|chairman|chairwoman|managing|managing director|executive|board|partner|principal|general manager|top management|head of (the )?(company|organisation|organization))\b|\bchief\b/i;

/** People to invite: who holds a role, then everybody else who is recorded; each once. */
export function candidates(records: Records): readonly Candidate[] {
  const found = new Map<string, Candidate>();
  const add = (name: string, position: string, top: boolean): void => {
    const key = name.trim().toLowerCase();
    const known = found.get(key);
    if (key === '') return;
    if (known === undefined) found.set(key, { name: name.trim(), function: position.trim(), top });
    else if (top && !known.top) found.set(key, { ...known, top });
  };
  const roles = records.of('role').filter((role) => role.status !== 'ended' && !isVacant(role));
  const people = records.of('person').filter(({ status }) => status !== 'left');
  const isTop = (...texts: readonly string[]): boolean => texts.some((one) => leading.test(one));
  for (const { title, data } of people) {
    const held = roles.filter((role) => role.data.holder.trim() === title.trim());
    if (held.length > 0) {
      add(title, data.function, isTop(data.function, ...held.map((role) => role.title)));
    }
  }
  for (const { title, data } of roles) {
    const [name = '', ...position] = data.holder.split(',');
    add(name, position.join(',').trim() || title, isTop(title, data.holder));
  }
  for (const { title, data } of people) add(title, data.function, isTop(data.function));
  return [...found.values()].toSorted((a, b) => Number(b.top) - Number(a.top));
}

/** Tasks that a review's decisions became. */
export function tasksOfReview(
  records: Records,
  { id }: Pick<Review, 'id'>,
): readonly AimsRecord<'task'>[] {
  return records
    .linkingTo(id, 'serves')
    .filter((one) => isOfType(one, 'task'))
    .filter(({ archivedAt }) => archivedAt === null);
}
