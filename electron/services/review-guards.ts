import { AppError } from '../../shared/domain/errors.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../shared/domain/records/record.ts';
import type { ReviewInput } from '../../shared/domain/records/reviews.ts';
import type { RecordPatch } from './record-writing.ts';

/** What the steps of a review do, and nobody by hand. */
const bySteps = ['frozenOn', 'heldOn', 'signedBy', 'signedOn'];

/**
 * Keeps a review's facts as they were at the meeting, and its steps to their own use cases.
 * @throws AppError `review.frozen`, `review.step`
 */
export function refuseReviewChange(current: AnyRecord, patch: RecordPatch): void {
  if (!isOfType(current, 'review')) return;
  const { code, status, data } = current;
  const next = patch.status ?? status;
  if (next !== status && [status, next].some((one) => one === 'held' || one === 'signed')) {
    throw new AppError('review.step', { code });
  }
  if (data.frozenOn === null || patch.data === undefined) return;
  const changed: Readonly<Record<string, unknown>> = patch.data;
  const isMoved = bySteps.some(
    (name) => name in changed && changed[name] !== (data as Record<string, unknown>)[name],
  );
  if (isMoved || factsDiffer(data, changed['inputs']))
    throw new AppError('review.frozen', { code });
}

/** Whether rows lose or change what was frozen. */
function factsDiffer(data: AimsRecord<'review'>['data'], inputs: unknown): boolean {
  if (!Array.isArray(inputs)) return false;
  const rows = inputs as readonly { readonly input?: ReviewInput; readonly facts?: string }[];
  return data.inputs.some(({ input, facts }) => {
    const kept = rows.find((row) => row.input === input);
    return (kept?.facts ?? '') !== facts;
  });
}
