import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, addMonths } from '../../../shared/domain/common.ts';
import {
  breachesOf,
  indicatorState,
  latestBreaches,
  seriesOf,
  trendOf,
  valuesOf,
  type IndicatorValue,
} from '../../../shared/domain/indicators.ts';
import {
  afterPeriod,
  isMeasurementLate,
  measurementDue,
  missedPeriods,
  nextMeasurement,
} from '../../../shared/domain/measurement-schedule.ts';
import { mergeValues, planMerge, valueKey } from '../../../shared/domain/measurement-merge.ts';
import { indicatorSpec } from '../../../shared/domain/records/monitoring.ts';
import { makeRecord } from './record-fixture.ts';

const value = (on: string, figure: number, subgroup = '', note = ''): IndicatorValue => ({
  on,
  value: figure,
  subgroup,
  note,
});
const limits = { direction: 'at-least', target: 95, threshold: 90, largestGap: 4 } as const;

describe('how an indicator stands', () => {
  it('takes the worst of the whole, the groups and the gap on the last day', () => {
    const stand = (...values: IndicatorValue[]) => indicatorState({ ...limits, values });
    expect(stand()).toEqual({ lastOn: null, lastValue: null, standing: null });
    expect(stand(value('2026-01-31', 96))).toMatchObject({ lastValue: 96, standing: 'on-target' });
    expect(stand(value('2026-01-31', 92)).standing).toBe('off-target');
    expect(stand(value('2026-01-31', 80), value('2026-02-28', 97)).standing).toBe('on-target');
    const day = '2026-02-28';
    expect(stand(value(day, 97), value(day, 96, 'women'), value(day, 89, 'men'))).toEqual({
      lastOn: day,
      lastValue: 97,
      standing: 'breach',
    });
    expect(stand(value(day, 99, 'women'), value(day, 95, 'men')).standing).toBe('on-target');
    expect(stand(value(day, 99.5, 'women'), value(day, 95, 'men')).standing).toBe('breach');
  });

  it('does not see a gap in what floating point leaves over', () => {
    const data = { direction: 'at-least', threshold: 0.5, largestGap: 0.1 };
    const values = [value('2026-01-01', 0.92, 'a'), value('2026-01-01', 0.82, 'b')];
    expect(latestBreaches({ ...data, values })).toEqual([]);
  });

  it('lists every breach with its day and group, and both ends of a gap', () => {
    const values = [
      value('2026-02-28', 89, 'men'),
      value('2026-01-31', 85),
      value('2026-02-28', 96, 'women'),
      value('2026-02-28', 93),
    ];
    const found = breachesOf({ ...limits, values });
    expect(found).toEqual([
      { kind: 'value', on: '2026-01-31', subgroup: '', value: 85 },
      { kind: 'value', on: '2026-02-28', subgroup: 'men', value: 89 },
      {
        kind: 'gap',
        on: '2026-02-28',
        gap: 7,
        high: values[2],
        low: values[0],
      },
    ]);
    expect(latestBreaches({ ...limits, values })).toEqual(found.slice(1));
  });

  it('is in breach exactly when the last day has a breach', () => {
    const rows = fc.array(
      fc.record({
        on: fc.nat(20).map((day) => addDays('2026-01-01', day)),
        value: fc.integer({ min: 80, max: 100 }),
        subgroup: fc.constantFrom('', 'women', 'men', 'older'),
        note: fc.constant(''),
      }),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(rows, fc.constantFrom('at-least', 'at-most'), (values, direction) => {
        const data = { ...limits, direction, values };
        expect(indicatorState(data).standing === 'breach').toBe(latestBreaches(data).length > 0);
        const total = seriesOf(data).reduce((sum, series) => sum + series.values.length, 0);
        expect(total).toBe(valuesOf(data).length);
      }),
    );
  });

  it('orders groups as the indicator names them', () => {
    const day = '2026-01-31';
    const values = [
      value(day, 1, 'zz'),
      value(day, 1, 'men'),
      value(day, 1),
      value(day, 1, 'women'),
    ];
    const named = seriesOf({ values, subgroups: ['women', 'men', 'unknown'] });
    expect(named.map(({ subgroup }) => subgroup)).toEqual(['', 'women', 'men', 'zz']);
  });

  it('refuses a target that is worse than the threshold', () => {
    const rules = (direction: string | null, target: number | null, threshold: number | null) =>
      indicatorSpec
        .rules({ direction, target, threshold, due: null })
        .map(({ problem }) => problem);
    expect(rules('at-least', 95, 90)).toEqual([]);
    expect(rules('at-least', 85, 90)).toEqual(['target-behind-threshold']);
    expect(rules('at-most', 12, 10)).toEqual(['target-behind-threshold']);
    expect(rules('at-most', 8, 10)).toEqual([]);
    expect(rules(null, 8, 10)).toEqual([]);
    expect(rules('at-most', null, 10)).toEqual([]);
  });
});

describe('the trend', () => {
  const months = (...figures: number[]) =>
    figures.map((figure, at) => value(addMonths('2026-01-31', at), figure));

  it('compares with what was usual before, in the direction that is good', () => {
    expect(trendOf('at-least', months(90))).toBeNull();
    expect(trendOf(null, months(90, 80))).toBeNull();
    expect(trendOf('at-least', months(90, 80))).toBe('worse');
    expect(trendOf('at-most', months(90, 80))).toBe('better');
    expect(trendOf('at-least', months(90, 90))).toBe('steady');
    expect(trendOf('at-least', months(88, 92, 88, 92, 91))).toBe('steady');
    expect(trendOf('at-least', months(88, 92, 88, 92, 95))).toBe('better');
  });

  it('turns round with the direction', () => {
    const figures = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 9 });
    fc.assert(
      fc.property(figures, (all) => {
        const high = trendOf('at-least', months(...all));
        const low = trendOf('at-most', months(...all));
        const turned = { better: 'worse', worse: 'better', steady: 'steady' } as const;
        expect(high === null ? null : turned[high]).toBe(low);
      }),
    );
  });
});

describe('the next measurement', () => {
  const indicator = (data: object, head: object = {}) =>
    makeRecord('indicator', 1, { frequency: 'monthly', ...data }, head);

  it('is a period after the last value, or after the indicator was set up', () => {
    expect(nextMeasurement(indicator({}))).toBe('2026-06-14');
    const values = [value('2026-03-10', 1), value('2026-04-12', 1)];
    expect(nextMeasurement(indicator({ values }))).toBe('2026-05-12');
    expect(nextMeasurement(indicator({ values, frequency: 'weekly' }))).toBe('2026-04-19');
    expect(nextMeasurement(indicator({ values, frequency: 'yearly' }))).toBe('2027-04-12');
    expect(nextMeasurement(indicator({ values, frequency: null }))).toBeNull();
    expect(nextMeasurement(indicator({ values }, { status: 'paused' }))).toBeNull();
    expect(measurementDue(indicator({ values }, { due: '2026-07-01' }))).toBe('2026-07-01');
    expect(isMeasurementLate(indicator({ values }), '2026-05-12')).toBe(false);
    expect(isMeasurementLate(indicator({ values }), '2026-05-13')).toBe(true);
  });

  it('stays at the end of the month for whoever measures there', () => {
    expect(afterPeriod('2026-01-31', 'monthly')).toBe('2026-02-28');
    expect(afterPeriod('2026-02-28', 'monthly')).toBe('2026-03-31');
    expect(afterPeriod('2026-02-27', 'monthly')).toBe('2026-03-27');
    expect(afterPeriod('2026-11-30', 'quarterly')).toBe('2027-02-28');
  });

  it('always lies ahead, and not further than the period', () => {
    const day = fc.nat(3000).map((count) => addDays('2020-01-01', count));
    const longest = { weekly: 7, monthly: 31, quarterly: 92, 'half-yearly': 184, yearly: 366 };
    const frequency = fc.constantFrom(...(Object.keys(longest) as (keyof typeof longest)[]));
    fc.assert(
      fc.property(day, frequency, (from, often) => {
        const next = afterPeriod(from, often);
        expect(next > from).toBe(true);
        expect(next <= addDays(from, longest[often] + 1)).toBe(true);
      }),
    );
  });

  it('names the periods that passed without a value', () => {
    const values = ['2026-01-31', '2026-02-28', '2026-04-25'].map((on) => value(on, 1));
    const record = indicator({ values });
    expect(missedPeriods(record, '2026-01-01', '2026-05-01')).toEqual([
      { due: '2026-03-31', measuredOn: '2026-04-25' },
    ]);
    expect(missedPeriods(record, '2026-01-01', '2026-06-01')).toEqual([
      { due: '2026-03-31', measuredOn: '2026-04-25' },
      { due: '2026-05-25', measuredOn: null },
    ]);
    expect(missedPeriods(record, '2026-04-26', '2026-05-01')).toEqual([]);
  });
});

describe('taking values over', () => {
  const before = [value('2026-01-31', 90, '', 'counted by hand'), value('2026-01-31', 88, 'Women')];

  it('says what is new, what is there and what differs', () => {
    const incoming = [
      value('2026-01-31', 91),
      value('2026-01-31', 88, 'women'),
      value('2026-02-28', 92),
    ];
    const plan = planMerge(before, incoming);
    expect(plan.fresh).toEqual([incoming[2]]);
    expect(plan.same).toEqual([incoming[1]]);
    expect(plan.clashes).toEqual([{ before: before[0], after: incoming[0] }]);
    expect(mergeValues(before, incoming, 'skip').map((one) => one.value)).toEqual([90, 88, 92]);
    const replaced = mergeValues(before, incoming, 'replace');
    expect(replaced.map((one) => one.value)).toEqual([91, 88, 92]);
    expect(replaced[0]?.note).toBe('counted by hand');
  });

  it('leaves one value for each day and group, and changes nothing the second time', () => {
    const rows = fc.array(
      fc.record({
        on: fc.nat(5).map((day) => addDays('2026-01-01', day)),
        value: fc.integer({ min: 0, max: 9 }),
        subgroup: fc.constantFrom('', 'women', 'Women', 'men'),
        note: fc.constantFrom('', 'why'),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, rows, fc.constantFrom('replace', 'skip'), (known, incoming, choice) => {
        const existing = mergeValues([], known, 'replace');
        const merged = mergeValues(existing, incoming, choice);
        expect(new Set(merged.map(valueKey)).size).toBe(merged.length);
        expect(mergeValues(merged, incoming, choice)).toEqual(merged);
        const { fresh } = planMerge(existing, incoming);
        expect(merged).toHaveLength(existing.length + fresh.length);
      }),
    );
  });
});
