import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metricPasses } from '../../../shared/domain/records/testing.ts';
import {
  byMetric,
  subgroupGap,
  summariseTests,
  widestGap,
  type Metric,
} from '../../../shared/domain/test-results.ts';
import { makeRecord } from './record-fixture.ts';

const metric = (changes: Partial<Metric> = {}): Metric => ({
  metric: 'recall',
  subgroup: '',
  value: 0.9,
  comparison: 'at-least',
  threshold: 0.85,
  note: '',
  ...changes,
});
const metrics: fc.Arbitrary<Metric> = fc.record({
  metric: fc.constantFrom('recall', 'Recall ', 'response time (s)', '延迟', ''),
  subgroup: fc.constantFrom('', 'women', 'men', 'over 65', 'נשים'),
  value: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
  comparison: fc.constantFrom(null, 'at-least', 'at-most'),
  threshold: fc.option(fc.double({ noNaN: true, min: -1e6, max: 1e6 })),
  note: fc.string(),
});

const run = (
  number: number,
  runOn: string | null,
  status: string,
  rows: readonly Metric[] = [],
  purposes: readonly ('performance' | 'fairness' | 'security')[] = ['performance'],
) => makeRecord('test-run', number, { runOn, metrics: rows, purposes }, { status });

describe('the test runs of a system', () => {
  test('the latest run counts for each purpose, planned ones stand beside it', () => {
    const old = run(1, '2026-01-10', 'failed', [metric({ value: 0.5 })]);
    const recent = run(2, '2026-04-02', 'passed', [metric()], ['performance', 'fairness']);
    const planned = run(3, '2026-09-01', 'planned', [metric({ value: null })], ['security']);
    const { purposes, failing } = summariseTests([planned, old, recent]);
    expect(purposes).toEqual([
      { purpose: 'performance', latest: recent, planned: null },
      { purpose: 'fairness', latest: recent, planned: null },
      { purpose: 'security', latest: null, planned },
    ]);
    expect(failing).toEqual([]);
  });

  test('a run without a day is older than one with a day; on one day the higher code counts', () => {
    const runs = [
      run(9, null, 'failed'),
      run(2, '2026-04-02', 'failed'),
      run(10, '2026-04-02', 'passed'),
    ];
    expect(summariseTests(runs).purposes[0]?.latest?.code).toBe('TST-010');
    expect(summariseTests(runs.slice(0, 2)).purposes[0]?.latest?.code).toBe('TST-002');
  });

  test('the next planned run is the earliest of those planned', () => {
    const runs = [run(1, '2026-09-01', 'planned'), run(2, '2026-07-01', 'planned')];
    expect(summariseTests(runs).purposes[0]?.planned?.code).toBe('TST-002');
  });

  test('names the values that miss their limit, once, though the run has two purposes', () => {
    const bad = metric({ subgroup: 'over 65', value: 0.7 });
    const one = run(
      1,
      '2026-04-02',
      'passed-with-conditions',
      [metric(), bad],
      ['performance', 'fairness'],
    );
    expect(summariseTests([one]).failing).toEqual([{ run: one, metric: bad }]);
  });

  test('finds the widest gap among the current runs only', () => {
    const apart = (a: number, b: number) => [
      metric({ subgroup: 'women', value: a }),
      metric({ subgroup: 'men', value: b }),
    ];
    const old = run(1, '2026-01-10', 'failed', apart(0.3, 0.9));
    const now = run(2, '2026-04-02', 'passed', apart(0.88, 0.93));
    expect(summariseTests([old, now]).gap).toMatchObject({
      run: now,
      gap: {
        metric: 'recall',
        worst: { subgroup: 'women', value: 0.88 },
        best: { subgroup: 'men' },
      },
    });
    expect(summariseTests([run(3, '2026-05-01', 'passed', [metric()])]).gap).toBeNull();
    expect(summariseTests([])).toEqual({ purposes: [], failing: [], gap: null });
  });
});

describe('groups of people in one metric', () => {
  test('where less is better the highest value is the worst', () => {
    const rows = [
      metric({ metric: 'false alarms', comparison: 'at-most', subgroup: 'women', value: 0.04 }),
      metric({ metric: 'false alarms', comparison: 'at-most', subgroup: 'men', value: 0.1 }),
    ];
    expect(widestGap(rows)).toEqual({
      metric: 'false alarms',
      worst: { subgroup: 'men', value: 0.1 },
      best: { subgroup: 'women', value: 0.04 },
      gap: 0.1 - 0.04,
    });
  });

  test('shares and seconds are compared by their size', () => {
    const rows = [
      metric({ subgroup: 'women', value: 0.4 }),
      metric({ subgroup: 'men', value: 0.8 }),
      metric({ metric: 'time (s)', comparison: 'at-most', subgroup: 'women', value: 95 }),
      metric({ metric: 'time (s)', comparison: 'at-most', subgroup: 'men', value: 90 }),
    ];
    expect(widestGap(rows)?.metric).toBe('recall');
  });

  test('the whole is no group, and one group has no gap', () => {
    expect(widestGap([metric(), metric({ subgroup: 'women', value: 0.1 })])).toBeNull();
    expect(
      widestGap([metric({ subgroup: 'a', value: null }), metric({ subgroup: 'b' })]),
    ).toBeNull();
  });

  test('spelling of case and blanks does not split a metric', () => {
    const rows = [metric({ metric: 'False  alarms' }), metric({ metric: ' false alarms' })];
    expect(byMetric(rows)).toEqual([{ metric: 'False  alarms', rows }]);
  });

  test('each value is in one metric, and no group is worse than the worst', () => {
    fc.assert(
      fc.property(fc.array(metrics), (rows) => {
        const groups = byMetric(rows);
        expect(groups.flatMap((group) => group.rows)).toHaveLength(rows.length);
        for (const group of groups) {
          const gap = subgroupGap(group);
          if (gap === null) continue;
          expect(gap.gap).toBeGreaterThanOrEqual(0);
          expect(gap.gap).toBe(Math.abs(gap.best.value - gap.worst.value));
        }
      }),
    );
  });

  test('every failing value is one that its own limit refuses', () => {
    fc.assert(
      fc.property(fc.array(metrics), (rows) => {
        const { failing } = summariseTests([run(1, '2026-04-02', 'run', rows)]);
        expect(failing.map((one) => one.metric)).toEqual(
          rows.filter((row) => metricPasses(row) === false),
        );
      }),
    );
  });
});
