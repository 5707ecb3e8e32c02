import { describe, expect, it } from 'vitest';
import { isCheckLate, nextTrainingStep, usualCheckDay } from '../../../shared/domain/trainings.ts';
import { makeRecord } from './record-fixture.ts';

const today = '2026-06-01';
type Data = Parameters<typeof makeRecord<'training'>>[2];

const step = (
  status: string,
  due: string | null,
  data: Data = {},
  facts: { attended?: number; followedUp?: boolean } = {},
) =>
  nextTrainingStep(
    makeRecord('training', 1, data, { status, due }),
    { attended: 1, followedUp: false, ...facts },
    today,
  );

describe('what comes next for a training', () => {
  it('is a day, then the day itself, then what happened', () => {
    expect(step('planned', null)).toBe('plan');
    expect(step('planned', today)).toBe('hold');
    expect(step('planned', '2026-05-31')).toBe('hold-late');
  });

  it('is attendance before the check of the effect', () => {
    expect(step('held', null, {}, { attended: 0 })).toBe('attendance');
    expect(step('held', null)).toBe('check');
    expect(step('held', null, { checkOn: today })).toBe('check');
    expect(step('held', null, { checkOn: '2026-05-31' })).toBe('check-late');
  });

  it('is something else where it did not work, and nothing where it did', () => {
    expect(step('not-effective', null)).toBe('follow-up');
    expect(step('not-effective', null, {}, { followedUp: true })).toBe('done');
    expect(step('effective', null)).toBe('done');
    expect(step('cancelled', '2026-01-01')).toBe('done');
  });
});

it('the check is late only while it is outstanding', () => {
  const late = { checkOn: '2026-05-31' };
  expect(isCheckLate(makeRecord('training', 1, late, { status: 'held' }), today)).toBe(true);
  expect(isCheckLate(makeRecord('training', 1, late, { status: 'effective' }), today)).toBe(false);
  expect(isCheckLate(makeRecord('training', 1, {}, { status: 'held' }), today)).toBe(false);
  expect(usualCheckDay('2026-05-14')).toBe('2026-07-09');
});
