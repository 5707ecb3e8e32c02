import { z } from 'zod';
import { daySchema, idSchema, lineSchema } from '../domain/common.ts';
import type { Dashboard } from '../domain/dashboard.ts';
import type { AnyRecord } from '../domain/records/record.ts';
import type { ReviewInput } from '../domain/records/reviews.ts';
import type { FactChange } from '../domain/review-changes.ts';
import type { Candidate } from '../domain/reviews.ts';
import { reads, writes } from './operation.ts';
import type { RecordBrief } from './record-values.ts';

const byId = z.object({ id: idSchema }).strict();

/** The papers of a management review as they are computed now. */
export interface ReviewPapers {
  /** The days that it looks at; the second is today, or the day on which it was held. */
  readonly from: string;
  readonly until: string;
  /** In the order of the agenda. */
  readonly papers: readonly {
    readonly input: ReviewInput;
    /** Markdown: what the records say now. */
    readonly live: string;
    /** What changed since the facts were frozen; empty before that. */
    readonly since: readonly FactChange[];
  }[];
  /** People who may belong at the table, top management first. */
  readonly people: readonly Candidate[];
  /** Tasks that its decisions became. */
  readonly tasks: readonly RecordBrief[];
}

/** Management reviews: papers computed from the records, frozen at the meeting, signed off. */
export const reviewOperations = {
  /** Where the whole AIMS stands, for top management. */
  'dashboard.read': reads<Dashboard>()(z.undefined()),

  'review.inputs': reads<ReviewPapers>()(byId),
  /**
   * Freezes the facts of every input: the meeting has begun. Refused with `review.not-ready` while
   * chair, period or top management are missing, and with `review.frozen` the second time.
   */
  'review.hold': writes<AnyRecord>()(byId.extend({ heldOn: daySchema })),
  /**
   * Signs the minutes and makes a task of every decision; nothing of the review changes afterwards.
   * Refused with `review.not-ready` while an input or a decision is open.
   */
  'review.sign': writes<AnyRecord>()(
    byId.extend({ by: lineSchema.pipe(z.string().min(1)), on: daySchema }),
  ),
} as const;
