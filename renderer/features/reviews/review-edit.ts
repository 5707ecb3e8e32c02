import type { ReviewPapers } from '../../../shared/contract/review-operations.ts';
import { reviewInputs } from '../../../shared/domain/records/reviews.ts';
import { isDiscussed, rowOfInput, type Review } from '../../../shared/domain/reviews.ts';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll, forgetWrittenDrafts } from '../../lib/saver.ts';
import { confirm } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import type { EditedRecord } from '../../components/records/useRecordDraft.ts';

export type ReviewData = Review['data'];

/** A review that is being edited, with its papers. */
export interface ReviewEdit {
  readonly review: Review;
  /** As it is in the window, saved or not yet. */
  readonly data: ReviewData;
  readonly papers: ReviewPapers;
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}

/** Steps of the meeting, in order. */
export const steps = ['preparation', 'inputs', 'decisions', 'conclusion', 'signature'] as const;
export type Step = (typeof steps)[number];

/** Where the work on a review goes on. */
export function firstStep({ status, data }: Review): Step {
  if (status === 'signed') return 'inputs';
  if (status !== 'held') return 'preparation';
  if (discussedCount(data) < reviewInputs.length) return 'inputs';
  return data.conclusion.trim() === '' ? 'decisions' : 'signature';
}

/** How many inputs the meeting has been through. */
export const discussedCount = (data: Pick<ReviewData, 'inputs'>): number =>
  reviewInputs.filter((input) => isDiscussed(rowOfInput(data, input))).length;

/** One step of the review, with what was typed until now; true when it went well. */
async function asStep(work: () => Promise<void>, note: string): Promise<boolean> {
  try {
    if (!(await flushAll())) return false;
    await work();
    // The step changed the record: fields show it again.
    forgetWrittenDrafts();
    noteWithUndo(note);
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}

/** Freezes the facts. */
export function hold({ id, code }: Review, heldOn: string): Promise<boolean> {
  return asStep(
    async () => void (await call('review.hold', { id, heldOn })),
    t('reviews.hold.done', { code }),
  );
}

/** Signs the minutes, after a question. */
export async function sign({ id, code, data }: Review, by: string, on: string): Promise<boolean> {
  const count = data.decisions.filter(({ task }) => task.trim() === '').length;
  const sure = await confirm({
    title: t('reviews.sign.confirm.title', { code }),
    body: t('reviews.sign.confirm.body', { count }),
    confirmLabel: t('reviews.sign.do'),
  });
  return (
    sure &&
    asStep(
      async () => void (await call('review.sign', { id, by, on })),
      t('reviews.sign.done', { code }),
    )
  );
}
