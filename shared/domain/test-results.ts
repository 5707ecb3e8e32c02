import { metricPasses, testRunSpec } from './records/testing.ts';
import type { AimsRecord } from './records/record.ts';

/** What the test runs of an AI system say together. */

type TestRun = AimsRecord<'test-run'>;
export type Metric = TestRun['data']['metrics'][number];
export type Purpose = TestRun['data']['purposes'][number];

/** What is known about one purpose: its latest run, and the one that is planned next. */
export interface PurposeResult {
  readonly purpose: Purpose;
  /** The latest run that took place; null where none did. */
  readonly latest: TestRun | null;
  readonly planned: TestRun | null;
}

/** A value that misses its limit. */
export interface FailingMetric {
  readonly run: TestRun;
  readonly metric: Metric;
}

/** How far the groups of people lie apart in one metric. */
export interface SubgroupGap {
  readonly metric: string;
  /** Where it is worst and where it is best; which is which follows from the limit. */
  readonly worst: GroupValue;
  readonly best: GroupValue;
  /** Difference of both values, never negative. */
  readonly gap: number;
}

export interface GroupValue {
  readonly subgroup: string;
  readonly value: number;
}

export interface TestSummary {
  /** Purposes that some run tests or plans to, in the order of the definition. */
  readonly purposes: readonly PurposeResult[];
  /** Of the latest run of each purpose: what an earlier run missed may be repaired by now. */
  readonly failing: readonly FailingMetric[];
  /** The widest gap between groups among those runs. */
  readonly gap: { readonly run: TestRun; readonly gap: SubgroupGap } | null;
}

/** Sums up the test runs of one system. */
export function summariseTests(runs: readonly TestRun[]): TestSummary {
  const latestFirst = runs.toSorted(laterFirst);
  const purposes = purposeOrder.flatMap((purpose): readonly PurposeResult[] => {
    const own = latestFirst.filter(({ data }) => data.purposes.includes(purpose));
    if (own.length === 0) return [];
    const latest = own.find(({ status }) => status !== 'planned') ?? null;
    const planned = own.findLast(({ status }) => status === 'planned') ?? null;
    return [{ purpose, latest, planned }];
  });
  const current = latestFirst.filter((run) => purposes.some(({ latest }) => latest === run));
  const gaps = current.flatMap((run) => {
    const gap = widestGap(run.data.metrics);
    return gap === null ? [] : [{ run, gap }];
  });
  return {
    purposes,
    failing: current.flatMap((run) =>
      run.data.metrics
        .filter((metric) => metricPasses(metric) === false)
        .map((metric) => ({ run, metric })),
    ),
    gap: gaps.toSorted((a, b) => relative(b.gap) - relative(a.gap))[0] ?? null,
  };
}

const purposeOrder = testRunSpec.groups[0].fields[0].options;

/** A run without a day is older than any with one; on the same day the higher code is later. */
function laterFirst(a: TestRun, b: TestRun): number {
  return (
    (b.data.runOn ?? '').localeCompare(a.data.runOn ?? '') ||
    b.code.localeCompare(a.code, 'en', { numeric: true })
  );
}

/** Values of one metric: the whole, and the groups. */
export interface MetricGroup {
  /** As the first line spells it. */
  readonly metric: string;
  readonly rows: readonly Metric[];
}

/** The values of a run by metric, in the order of their first lines; spelling of case and blanks is forgiven. */
export function byMetric(metrics: readonly Metric[]): readonly MetricGroup[] {
  const groups = new Map<string, { metric: string; rows: Metric[] }>();
  for (const row of metrics) {
    const key = row.metric.trim().toLowerCase().replaceAll(/\s+/g, ' ');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { metric: row.metric.trim(), rows: [row] });
    else group.rows.push(row);
  }
  return [...groups.values()];
}

/**
 * The distance between the best and the worst group in one metric; null with fewer than two
 * groups. Without a limit, low values count as the worse ones.
 */
export function subgroupGap({ metric, rows }: MetricGroup): SubgroupGap | null {
  const groups = rows.flatMap(({ subgroup, value }): readonly GroupValue[] =>
    subgroup.trim() === '' || value === null ? [] : [{ subgroup: subgroup.trim(), value }],
  );
  const ascending = groups.toSorted((a, b) => a.value - b.value);
  const lowest = ascending[0];
  const highest = ascending.at(-1);
  if (lowest === undefined || highest === undefined || ascending.length < 2) return null;
  const lessIsBetter = rows.some(({ comparison }) => comparison === 'at-most');
  return {
    metric,
    worst: lessIsBetter ? highest : lowest,
    best: lessIsBetter ? lowest : highest,
    gap: highest.value - lowest.value,
  };
}

/** The gap that is widest for its metric's size, so that shares and seconds can be compared. */
export function widestGap(metrics: readonly Metric[]): SubgroupGap | null {
  const gaps = byMetric(metrics).flatMap((group) => subgroupGap(group) ?? []);
  return gaps.toSorted((a, b) => relative(b) - relative(a))[0] ?? null;
}

function relative({ gap, worst, best }: SubgroupGap): number {
  const size = Math.max(Math.abs(worst.value), Math.abs(best.value));
  return size === 0 ? 0 : gap / size;
}
