import { indicatorState } from './indicators.ts';
import { isOfType, type AnyRecord, type Records } from './records/record.ts';
import { specOf } from './records/types.ts';

/** What followed from values beyond a limit. */

/** Nonconformities that an indicator led to, and tasks that serve it; those that were dropped aside. */
export function followersOf(
  records: Pick<Records, 'linkedFrom' | 'linkingTo'>,
  indicator: Pick<AnyRecord, 'id'>,
): readonly AnyRecord[] {
  return [
    ...records.linkedFrom(indicator.id, 'led-to'),
    ...records.linkingTo(indicator.id, 'serves').filter(({ type }) => type === 'task'),
  ].filter(({ archivedAt, status }) => archivedAt === null && status !== 'dropped');
}

/** The day a follower began: when a nonconformity was found, when a task was made. */
export function beganOn(follower: AnyRecord): string {
  const found = isOfType(follower, 'nonconformity') ? follower.data.detectedOn : null;
  return found ?? follower.createdAt.slice(0, 10);
}

/**
 * Whether somebody acted on how an indicator stands now: something is still open because of it, or
 * began on the day of the last value or later. True where no limit is broken.
 */
export function isAnswered(
  { data }: Pick<AnyRecord, 'data'>,
  followers: readonly AnyRecord[],
): boolean {
  const { standing, lastOn } = indicatorState(data);
  if (standing !== 'breach' || lastOn === null) return true;
  return followers.some(
    (follower) =>
      !specOf(follower.type).closed.includes(follower.status) || beganOn(follower) >= lastOn,
  );
}
