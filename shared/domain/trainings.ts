import { addDays, type Day } from './common.ts';
import type { AimsRecord } from './records/record.ts';

/** Trainings (7.2, 7.3): what comes next for one, and whether it was followed through. */

/** What a training waits for. */
export type TrainingStep =
  /** No day is planned. */
  | 'plan'
  /** Planned and still ahead. */
  | 'hold'
  /** The planned day is over, and nobody said whether it took place. */
  | 'hold-late'
  /** It was held, but nobody is recorded as having been there. */
  | 'attendance'
  /** Its effect is to be checked on a day ahead, or whenever. */
  | 'check'
  | 'check-late'
  /** It did not have the effect: something else has to close the gap. */
  | 'follow-up'
  | 'done';

/** The usual time between a training and the check of its effect. */
export const usualCheckDays = 56;

/** The day on which the effect can usually be judged. */
export const usualCheckDay = (heldOn: Day): Day => addDays(heldOn, usualCheckDays);

/** What comes next for a training. */
export function nextTrainingStep(
  { status, due, data }: Pick<AimsRecord<'training'>, 'status' | 'due' | 'data'>,
  facts: { readonly attended: number; readonly followedUp: boolean },
  today: Day,
): TrainingStep {
  switch (status) {
    case 'planned':
      if (due === null) return 'plan';
      return due < today ? 'hold-late' : 'hold';
    case 'held':
      if (facts.attended === 0) return 'attendance';
      return data.checkOn !== null && data.checkOn < today ? 'check-late' : 'check';
    case 'not-effective':
      return facts.followedUp ? 'done' : 'follow-up';
    default:
      return 'done';
  }
}

/** Whether the day on which the effect was to be checked is over, and it was not. */
export function isCheckLate(
  { status, data }: Pick<AimsRecord<'training'>, 'status' | 'data'>,
  today: Day,
): boolean {
  return status === 'held' && data.checkOn !== null && data.checkOn < today;
}
