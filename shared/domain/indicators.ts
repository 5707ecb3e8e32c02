import type { Day } from './common.ts';

/** One value of an indicator; `subgroup` is empty for the whole. */
export interface IndicatorValue {
  readonly on: Day;
  readonly value: number;
  readonly subgroup: string;
  readonly note: string;
}

/** How the last value stands: reaches the target, lies between target and threshold, or beyond it. */
export type Standing = 'on-target' | 'off-target' | 'breach';

/** What follows from an indicator's values, kept beside them so that registers can show and filter it. */
export interface IndicatorState {
  readonly lastOn: Day | null;
  readonly lastValue: number | null;
  readonly standing: Standing | null;
}

type Data = Readonly<Record<string, unknown>>;

/** Values with day and figure, oldest first; of one day, the later row comes later. */
export function valuesOf(data: Data): readonly IndicatorValue[] {
  const rows = Array.isArray(data['values']) ? (data['values'] as readonly Data[]) : [];
  return rows
    .flatMap((row) =>
      typeof row['on'] === 'string' && typeof row['value'] === 'number'
        ? [
            {
              on: row['on'],
              value: row['value'],
              subgroup: textOf(row['subgroup']),
              note: textOf(row['note']),
            },
          ]
        : [],
    )
    .toSorted((a, b) => a.on.localeCompare(b.on));
}

/** The values of the latest day: the whole first, then its subgroups. */
export function latestValues(data: Data): readonly IndicatorValue[] {
  const values = valuesOf(data);
  const last = values.at(-1)?.on;
  return values
    .filter(({ on }) => on === last)
    .toSorted((a, b) => a.subgroup.localeCompare(b.subgroup, 'en'));
}

/** Whether a value keeps a limit; null where the indicator has no direction or no such limit. */
export function keeps(direction: unknown, limit: unknown, value: number): boolean | null {
  if (typeof limit !== 'number') return null;
  if (direction === 'at-least') return value >= limit;
  return direction === 'at-most' ? value <= limit : null;
}

/** Standing of one value against target and threshold. */
export function standingOf(data: Data, value: number): Standing | null {
  if (keeps(data['direction'], data['threshold'], value) === false) return 'breach';
  const onTarget = keeps(data['direction'], data['target'], value);
  if (onTarget === false) return 'off-target';
  return onTarget === true || keeps(data['direction'], data['threshold'], value) === true
    ? 'on-target'
    : null;
}

/** The largest difference between two subgroups of one day; null with fewer than two. */
export function gapOf(values: readonly IndicatorValue[]): number | null {
  const figures = values.filter(({ subgroup }) => subgroup !== '').map(({ value }) => value);
  if (figures.length < 2) return null;
  // 0.92 - 0.82 must not count as more than 0.1.
  return Number((Math.max(...figures) - Math.min(...figures)).toPrecision(12));
}

/**
 * How an indicator stands by its latest day: the worst of the whole, of every subgroup, and of the
 * gap between subgroups.
 */
export function indicatorState(data: Data): IndicatorState {
  const latest = latestValues(data);
  const whole = latest.filter(({ subgroup }) => subgroup === '').at(-1);
  const shown = whole ?? latest.at(-1);
  const gap = gapOf(latest);
  const limit = data['largestGap'];
  const standings = latest.map(({ value }) => standingOf(data, value));
  const worst: Standing | null =
    standings.includes('breach') || (gap !== null && typeof limit === 'number' && gap > limit)
      ? 'breach'
      : standings.includes('off-target')
        ? 'off-target'
        : standings.includes('on-target')
          ? 'on-target'
          : null;
  return { lastOn: shown?.on ?? null, lastValue: shown?.value ?? null, standing: worst };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** A value beyond the threshold, or a gap between subgroups that is larger than accepted. */
export type Breach =
  | { readonly kind: 'value'; readonly on: Day; readonly subgroup: string; readonly value: number }
  | {
      readonly kind: 'gap';
      readonly on: Day;
      readonly gap: number;
      readonly high: IndicatorValue;
      readonly low: IndicatorValue;
    };

/** The values of each day, oldest first. */
export function valuesByDay(data: Data): readonly (readonly IndicatorValue[])[] {
  return [...Map.groupBy(valuesOf(data), ({ on }) => on).values()];
}

/** Everything that is beyond a limit, oldest first; of one day the whole, its subgroups, then the gap. */
export function breachesOf(data: Data): readonly Breach[] {
  return valuesByDay(data).flatMap((values) => breachesOfDay(data, values));
}

/** What is beyond a limit on the last day that was measured. */
export function latestBreaches(data: Data): readonly Breach[] {
  return breachesOfDay(data, latestValues(data));
}

function breachesOfDay(data: Data, values: readonly IndicatorValue[]): readonly Breach[] {
  const beyond = values
    .toSorted((a, b) => a.subgroup.localeCompare(b.subgroup, 'en'))
    .filter(({ value }) => standingOf(data, value) === 'breach')
    .map(({ on, subgroup, value }): Breach => ({ kind: 'value', on, subgroup, value }));
  const gap = gapOf(values);
  const limit = data['largestGap'];
  if (gap === null || typeof limit !== 'number' || gap <= limit) return beyond;
  const groups = values
    .filter(({ subgroup }) => subgroup !== '')
    .toSorted((a, b) => a.value - b.value);
  const [low] = groups;
  const high = groups.at(-1);
  if (low === undefined || high === undefined) return beyond;
  return [...beyond, { kind: 'gap', on: high.on, gap, high, low }];
}

/** Values of one line of the chart: of the whole, or of a subgroup. */
export interface Series {
  readonly subgroup: string;
  readonly values: readonly IndicatorValue[];
}

/** The whole first, then the subgroups as the indicator names them, then those that only values have. */
export function seriesOf(data: Data): readonly Series[] {
  const bySubgroup = Map.groupBy(valuesOf(data), ({ subgroup }) => subgroup);
  const planned = Array.isArray(data['subgroups']) ? (data['subgroups'] as readonly string[]) : [];
  const order = ['', ...planned.map((one) => one.trim())];
  const others = [...bySubgroup.keys()]
    .filter((one) => !order.includes(one))
    .toSorted((a, b) => a.localeCompare(b, 'en'));
  return [...new Set([...order, ...others])].flatMap((subgroup) => {
    const values = bySubgroup.get(subgroup);
    return values === undefined ? [] : [{ subgroup, values }];
  });
}

/** How a value moved against those before it: `steady` where it moved no more than they do among themselves. */
export type Trend = 'better' | 'worse' | 'steady';

/** As many values as the last one is compared with. */
const comparedWith = 5;

/**
 * The last value against the average of up to five before it. Null with fewer than two values, or
 * without a word on whether high or low is good.
 */
export function trendOf(direction: unknown, values: readonly IndicatorValue[]): Trend | null {
  const last = values.at(-1);
  const before = values.slice(-1 - comparedWith, -1).map(({ value }) => value);
  if (last === undefined || before.length === 0) return null;
  if (direction !== 'at-least' && direction !== 'at-most') return null;
  const average = mean(before);
  const usual = mean(before.map((value) => Math.abs(value - average)));
  const change = last.value - average;
  // What floating point leaves over is no change.
  if (Math.abs(change) <= usual + Math.abs(average) * 1e-9) return 'steady';
  return change > 0 === (direction === 'at-least') ? 'better' : 'worse';
}

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
