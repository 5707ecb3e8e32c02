import { addDays, daysBetween } from './common.ts';
import { objectiveSpec } from './records/planning.ts';
import type { AimsRecord } from './records/record.ts';

export type ObjectiveData = AimsRecord<'objective'>['data'];
/** What an objective is judged by. */
export type Objective = Pick<AimsRecord<'objective'>, 'status' | 'due'> & {
  readonly data: ObjectiveData;
};
type ObjectiveStatus = (typeof objectiveSpec)['statuses'][number];

export interface Measurement {
  readonly on: string;
  readonly value: number;
  readonly note: string;
}

/** Measurements with day and value, oldest first; of the same day, the later row is the later one. */
export function measurementsOf({
  measurements,
}: Pick<ObjectiveData, 'measurements'>): readonly Measurement[] {
  return measurements
    .flatMap(({ on, value, note }) => (on === null || value === null ? [] : [{ on, value, note }]))
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

/** The value that counts: the last that was measured. */
export function latestMeasurement(
  data: Pick<ObjectiveData, 'measurements'>,
): Measurement | undefined {
  return measurementsOf(data).at(-1);
}

type Goal = Pick<ObjectiveData, 'direction' | 'baseline' | 'target'>;

/** Whether a value reaches the target; null while target or direction are missing. */
export function reaches({ direction, target }: Goal, value: number): boolean | null {
  if (direction === null || target === null) return null;
  return direction === 'at-least' ? value >= target : value <= target;
}

/**
 * How much of the way from baseline to target is done, 0 to 1. Null while nothing is measured or
 * there is no way to speak of: without a baseline, an objective is reached or it is not.
 */
export function progressOf(data: Goal & Pick<ObjectiveData, 'measurements'>): number | null {
  const latest = latestMeasurement(data);
  if (latest === undefined) return null;
  const { baseline, target } = data;
  if (reaches(data, latest.value) === true) return 1;
  if (baseline === null || target === null || reaches(data, baseline) !== false) return null;
  const share = (latest.value - baseline) / (target - baseline);
  return Math.min(1, Math.max(0, share));
}

const daysByFrequency = { monthly: 31, quarterly: 92, 'half-yearly': 184, yearly: 366 } as const;

/**
 * The day by which it has to be measured again: a period after the last value, or after the start
 * where there is none. Null where nothing says how often, or it is closed.
 */
export function nextMeasurementDue({ status, due, data }: Objective): string | null {
  if ((objectiveSpec.closed as readonly string[]).includes(status)) return null;
  const { frequency, startOn } = data;
  if (frequency === null) return null;
  const latest = latestMeasurement(data);
  if (frequency === 'once') return latest === undefined ? due : null;
  const from = latest?.on ?? startOn;
  return from === null ? null : addDays(from, daysByFrequency[frequency]);
}

/** Whether the last value is older than the objective allows. */
export function measurementOverdue(objective: Objective, today: string): boolean {
  const next = nextMeasurementDue(objective);
  return next !== null && next < today;
}

/** What the figures speak for; its words are under `planning.proposal.<because>`. */
export interface StatusProposal {
  readonly status: ObjectiveStatus;
  readonly because:
    | 'reached'
    | 'late'
    | 'not-started'
    | 'not-measured'
    | 'measurement-overdue'
    | 'behind'
    | 'wrong-way'
    | 'ahead';
}

/** How far progress may lag behind the share of time that is gone. */
const tolerance = 0.2;

/**
 * The status that the figures speak for; null while there is nothing to judge, or somebody dropped
 * the objective.
 */
export function statusProposal(objective: Objective, today: string): StatusProposal | null {
  const { data, due, status } = objective;
  if (status === 'dropped' || data.target === null || data.direction === null) return null;
  const latest = latestMeasurement(data);
  if (latest !== undefined && reaches(data, latest.value) === true) {
    return { status: 'achieved', because: 'reached' };
  }
  if (due !== null && due < today) return { status: 'missed', because: 'late' };
  // Somebody closed it: the figures decide again from here on, as if it was still open.
  const open = { ...objective, status: 'on-track' };
  if (latest === undefined) {
    if (data.startOn !== null && data.startOn > today) {
      return { status: 'planned', because: 'not-started' };
    }
    return measurementOverdue(open, today)
      ? { status: 'at-risk', because: 'measurement-overdue' }
      : { status: 'planned', because: 'not-measured' };
  }
  if (measurementOverdue(open, today)) {
    return { status: 'at-risk', because: 'measurement-overdue' };
  }
  return { ...pace(objective, today) };
}

function pace({ data, due }: Objective, today: string): StatusProposal {
  const progress = progressOf(data);
  const expected = elapsedShare(data.startOn, due, today);
  if (progress !== null && expected !== null) {
    return progress < expected - tolerance
      ? { status: 'at-risk', because: 'behind' }
      : { status: 'on-track', because: 'ahead' };
  }
  const [before, last] = measurementsOf(data).slice(-2);
  const worse =
    before !== undefined &&
    last !== undefined &&
    (data.direction === 'at-least' ? last.value < before.value : last.value > before.value);
  return worse
    ? { status: 'at-risk', because: 'wrong-way' }
    : { status: 'on-track', because: 'ahead' };
}

/** How much of the time between two days is gone, 0 to 1; null where one of them is missing. */
export function elapsedShare(
  startOn: string | null,
  due: string | null,
  today: string,
): number | null {
  if (startOn === null || due === null || due <= startOn) return null;
  return Math.min(1, Math.max(0, daysBetween(startOn, today) / daysBetween(startOn, due)));
}
