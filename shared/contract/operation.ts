import type { z } from 'zod';

/** One operation: what it takes (checked), what it gives (typed), whether it changes data. */
export interface Operation<I extends z.ZodType, O> {
  readonly input: I;
  readonly writes: boolean;
  /** Type only; never set. */
  readonly output?: O;
}

/** An operation that changes no record. */
export const reads =
  <O>() =>
  <I extends z.ZodType>(input: I): Operation<I, O> => ({ input, writes: false });
/** An operation that changes records: one transaction, one step of undo. */
export const writes =
  <O>() =>
  <I extends z.ZodType>(input: I): Operation<I, O> => ({ input, writes: true });
