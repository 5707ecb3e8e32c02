import {
  blankAnswer,
  type Answer,
  type AnswerFields,
  type AnswerPatch,
} from '../../../shared/domain/assessment.ts';

/**
 * What was typed and is not read back yet, of all answers of one assessment: one entry per
 * question and field. Keeping all of them in one draft means that going to another question
 * never parts a text from its question, even while nothing can be saved.
 */
export type AnswerDrafts = Readonly<Record<string, unknown>>;

/** A patch of one answer as entries of the draft. */
export function toDrafts(questionId: string, patch: AnswerPatch): AnswerDrafts {
  return Object.fromEntries(
    Object.entries(patch).map(([field, value]) => [`${questionId} ${field}`, value]),
  );
}

/** Entries of the draft as one patch per question. */
export function patchesOf(drafts: AnswerDrafts): ReadonlyMap<string, AnswerPatch> {
  const patches = new Map<string, Record<string, unknown>>();
  for (const [key, value] of Object.entries(drafts)) {
    const [questionId = '', field = ''] = key.split(' ');
    patches.set(questionId, { ...patches.get(questionId), [field]: value });
  }
  return patches;
}

/** An answer as the fields show it: the record, and over it what was typed since. */
export function answerWith(
  drafts: AnswerDrafts,
  questionId: string,
  record: Answer | undefined,
): AnswerFields {
  const typed = patchesOf(
    Object.fromEntries(Object.entries(drafts).filter(([key]) => key.startsWith(`${questionId} `))),
  ).get(questionId);
  return { ...blankAnswer, ...record, ...typed } as AnswerFields;
}
