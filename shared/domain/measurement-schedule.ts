import { addDays, addMonths, type Day } from './common.ts';
import { valuesOf } from './indicators.ts';
import { indicatorSpec } from './records/monitoring.ts';
import type { AnyRecord } from './records/record.ts';

/** When an indicator is measured again. */

/** What the schedule of an indicator follows from. */
export type Scheduled = Pick<AnyRecord, 'status' | 'due' | 'createdAt' | 'data'>;

const monthsBetween = { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 } as const;
type Frequency = 'weekly' | keyof typeof monthsBetween;

/** The day a period after another; whoever measures at the end of a month goes on doing so. */
export function afterPeriod(day: Day, frequency: Frequency): Day {
  if (frequency === 'weekly') return addDays(day, 7);
  const next = addMonths(day, monthsBetween[frequency]);
  return isMonthEnd(day) ? monthEnd(next) : next;
}

const isMonthEnd = (day: Day): boolean => addDays(day, 1).endsWith('-01');
const monthEnd = (day: Day): Day => addDays(addMonths(`${day.slice(0, 7)}-01`, 1), -1);

/**
 * The day by which it has to be measured next: a period after the last value, or after it was set
 * up while there is none. Null where nothing says how often, or it is paused or retired.
 */
export function nextMeasurement({
  status,
  createdAt,
  data,
}: Pick<Scheduled, 'status' | 'createdAt' | 'data'>): Day | null {
  if ((indicatorSpec.closed as readonly string[]).includes(status)) return null;
  const { frequency } = data;
  if (!isFrequency(frequency)) return null;
  return afterPeriod(valuesOf(data).at(-1)?.on ?? createdAt.slice(0, 10), frequency);
}

/** The day that is planned, or where nobody planned one the day that follows from the frequency. */
export function measurementDue(indicator: Scheduled): Day | null {
  if ((indicatorSpec.closed as readonly string[]).includes(indicator.status)) return null;
  return indicator.due ?? nextMeasurement(indicator);
}

/** Whether the day of the next measurement is over. */
export function isMeasurementLate(indicator: Scheduled, today: Day): boolean {
  const due = measurementDue(indicator);
  return due !== null && due < today;
}

const isFrequency = (value: unknown): value is Frequency =>
  value === 'weekly' || (typeof value === 'string' && value in monthsBetween);

/** A period that passed without a value although one was due. */
export interface MissedPeriod {
  /** When a value was due. */
  readonly due: Day;
  /** When it was measured after all; null where it still is not. */
  readonly measuredOn: Day | null;
}

/** Days within which a measurement still counts as in time. */
const grace = { weekly: 3, monthly: 10, quarterly: 21, 'half-yearly': 31, yearly: 31 } as const;

/**
 * Gaps in the series from a day on: values that came later than their period and some days of
 * grace allow, each with the day it was due. What is late today counts too.
 */
export function missedPeriods(
  indicator: Scheduled,
  since: Day,
  today: Day,
): readonly MissedPeriod[] {
  const { frequency } = indicator.data;
  if (!isFrequency(frequency)) return [];
  const days = [...new Set(valuesOf(indicator.data).map(({ on }) => on))];
  const missed = days.flatMap((on, at): readonly MissedPeriod[] => {
    const before = days[at - 1];
    if (before === undefined || on < since) return [];
    const due = afterPeriod(before, frequency);
    return on > addDays(due, grace[frequency]) ? [{ due, measuredOn: on }] : [];
  });
  const due = measurementDue(indicator);
  return due !== null && due < today ? [...missed, { due, measuredOn: null }] : missed;
}
