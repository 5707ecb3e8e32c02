import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../../../shared/domain/common.ts';
import {
  elapsedShare,
  latestMeasurement,
  measurementOverdue,
  measurementsOf,
  nextMeasurementDue,
  progressOf,
  reaches,
  statusProposal,
  type ObjectiveData,
} from '../../../shared/domain/objectives.ts';
import { makeRecord } from './record-fixture.ts';

const today = '2026-06-01';

function objective(
  data: Partial<ObjectiveData> = {},
  head: { readonly status?: string; readonly due?: string | null } = {},
) {
  return makeRecord(
    'objective',
    1,
    {
      direction: 'at-least',
      baseline: 40,
      target: 90,
      startOn: '2026-01-01',
      frequency: 'monthly',
      measurements: [],
      ...data,
    },
    { due: '2026-12-31', ...head },
  );
}

const value = (on: string | null, measured: number | null) => ({ on, value: measured, note: '' });

describe('measurements', () => {
  it('come in the order of their days, without half rows', () => {
    const { data } = objective({
      measurements: [
        value('2026-05-01', 60),
        value(null, 99),
        value('2026-03-01', 50),
        value('2026-06-01', null),
        value('2026-05-01', 62),
      ],
    });
    expect(measurementsOf(data).map(({ value }) => value)).toEqual([50, 60, 62]);
    expect(latestMeasurement(data)).toMatchObject({ on: '2026-05-01', value: 62 });
  });
});

describe('progress', () => {
  it.each([
    ['at-least', 40, 90, 65, 0.5],
    ['at-most', 20, 10, 14, 0.6],
    ['at-least', 40, 90, 30, 0],
    ['at-least', 40, 90, 120, 1],
    ['at-most', 20, 0, 0, 1],
    // Without a way to go there is only reached or not.
    ['at-least', null, 90, 80, null],
    ['at-least', null, 90, 91, 1],
    ['at-least', 95, 90, 80, null],
    ['at-least', 90, 90, 90, 1],
  ] as const)('%s, from %s to %s, at %s, is %s', (direction, baseline, target, now, progress) => {
    const { data } = objective({ direction, baseline, target, measurements: [value(today, now)] });
    expect(progressOf(data)).toBe(progress);
  });

  it('is unknown without a measurement or a target', () => {
    expect(progressOf(objective().data)).toBeNull();
    expect(
      progressOf(objective({ target: null, measurements: [value(today, 1)] }).data),
    ).toBeNull();
    expect(reaches(objective({ direction: null }).data, 5)).toBeNull();
  });

  it('is complete exactly when the target is reached, and never leaves 0 to 1', () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(
        fc.constantFrom('at-least' as const, 'at-most' as const),
        fc.option(number),
        number,
        number,
        (direction, baseline, target, now) => {
          const { data } = objective({
            direction,
            baseline,
            target,
            measurements: [value(today, now)],
          });
          const progress = progressOf(data);
          const reached = direction === 'at-least' ? now >= target : now <= target;
          expect(progress === 1).toBe(reached);
          expect(progress === null || (progress >= 0 && progress <= 1)).toBe(true);
        },
      ),
    );
  });

  it('never falls when a value comes nearer to the target', () => {
    const inRange = fc.integer({ min: 0, max: 100 });
    fc.assert(
      fc.property(inRange, inRange, (a, b) => {
        const at = (now: number): number =>
          progressOf(
            objective({ baseline: 0, target: 100, measurements: [value(today, now)] }).data,
          ) ?? -1;
        expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)));
      }),
    );
  });
});

describe('when it is measured again', () => {
  it('is a period after the last value, or after the start', () => {
    expect(nextMeasurementDue(objective())).toBe('2026-02-01');
    const measured = objective({ frequency: 'yearly', measurements: [value('2026-05-01', 50)] });
    expect(nextMeasurementDue(measured)).toBe('2027-05-02');
    expect(measurementOverdue(objective(), '2026-02-01')).toBe(false);
    expect(measurementOverdue(objective(), '2026-02-02')).toBe(true);
  });

  it('is at the end for what is measured once, and never for what is closed', () => {
    expect(nextMeasurementDue(objective({ frequency: 'once' }))).toBe('2026-12-31');
    const done = { frequency: 'once' as const, measurements: [value(today, 1)] };
    expect(nextMeasurementDue(objective(done))).toBeNull();
    expect(nextMeasurementDue(objective({ frequency: null }))).toBeNull();
    expect(nextMeasurementDue(objective({}, { status: 'achieved' }))).toBeNull();
    expect(nextMeasurementDue(objective({ startOn: null }))).toBeNull();
  });
});

describe('the status that the figures speak for', () => {
  const recent = '2026-05-20';
  it.each([
    ['achieved', 'reached', { measurements: [value(recent, 90)] }, {}],
    ['missed', 'late', { measurements: [value(recent, 89)] }, { due: '2026-05-31' }],
    ['missed', 'late', {}, { due: '2026-05-31' }],
    ['planned', 'not-started', { startOn: '2026-07-01' }, {}],
    ['planned', 'not-measured', { startOn: '2026-05-25' }, {}],
    ['at-risk', 'measurement-overdue', {}, {}],
    ['at-risk', 'measurement-overdue', { measurements: [value('2026-03-01', 80)] }, {}],
    ['at-risk', 'behind', { measurements: [value(recent, 45)] }, {}],
    ['on-track', 'ahead', { measurements: [value(recent, 60)] }, {}],
    [
      'at-risk',
      'wrong-way',
      { baseline: null, measurements: [value('2026-05-01', 70), value(recent, 60)] },
      {},
    ],
    [
      'on-track',
      'ahead',
      { baseline: null, measurements: [value('2026-05-01', 70), value(recent, 70)] },
      {},
    ],
    // It was achieved once and fell back.
    [
      'at-risk',
      'behind',
      { measurements: [value('2026-04-20', 91), value(recent, 42)] },
      { status: 'achieved' },
    ],
  ] as const)('is %s because it is %s', (status, because, data, head) => {
    const measurements = 'measurements' in data ? { measurements: [...data.measurements] } : {};
    expect(statusProposal(objective({ ...data, ...measurements }, head), today)).toEqual({
      status,
      because,
    });
  });

  it('is not given for what was dropped or has no target', () => {
    expect(statusProposal(objective({}, { status: 'dropped' }), today)).toBeNull();
    expect(statusProposal(objective({ target: null }), today)).toBeNull();
  });

  it('is achieved if and only if the last value reaches the target', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(400), fc.integer({ min: 0, max: 100 })), { maxLength: 8 }),
        fc.integer({ min: -200, max: 200 }),
        (values, dueIn) => {
          const one = objective(
            { measurements: values.map(([day, now]) => value(addDays('2026-01-01', day), now)) },
            { due: addDays(today, dueIn) },
          );
          const proposal = statusProposal(one, today);
          const reached = (latestMeasurement(one.data)?.value ?? -1) >= 90;
          expect(proposal?.status === 'achieved').toBe(reached);
          expect(proposal?.status === 'missed').toBe(!reached && dueIn < 0);
        },
      ),
    );
  });
});

describe('elapsed time', () => {
  it('is a share, and unknown where the days do not follow each other', () => {
    expect(elapsedShare('2026-01-01', '2026-01-11', '2026-01-06')).toBe(0.5);
    expect(elapsedShare('2026-01-01', '2026-01-11', '2025-01-06')).toBe(0);
    expect(elapsedShare('2026-01-01', '2026-01-11', '2027-01-06')).toBe(1);
    expect(elapsedShare('2026-01-01', '2026-01-01', '2026-01-01')).toBeNull();
    expect(elapsedShare(null, '2026-01-01', '2026-01-01')).toBeNull();
  });
});
