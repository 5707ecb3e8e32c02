import { z } from 'zod';
import { mergeDecisionSchema } from '../domain/merge/model.ts';
import type { ChosenCopy, MergeOutcome, MergePreview } from './merge-values.ts';
import { reads, writes } from './operation.ts';

const jobId = z.string().max(64);
/** More than anybody chooses one by one. */
const decisions = z.array(mergeDecisionSchema).max(100_000);

/** A colleague's copy of the same workspace, compared and brought in. */
export const mergeOperations = {
  /** Asks for the copy; null when the user changes their mind. */
  'merge.choose': reads<ChosenCopy | null>()(z.undefined()),
  /** What would happen, with what was decided so far. */
  'merge.preview': reads<MergePreview>()(
    z.object({ jobId, decisions, passphrase: z.string().max(1000).optional() }).strict(),
  ),
  /** Refused unless everything is decided and both files stand where the preview saw them. */
  'merge.apply': writes<MergeOutcome>()(
    z.object({ jobId, decisions, stand: z.string().max(200) }).strict(),
  ),
} as const;
