import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  byDayOf,
  byMonth,
  dayForKey,
  monthAfter,
  monthIn,
  monthOf,
  weekdayOf,
  weeksOf,
} from '../../../../renderer/features/agenda/calendar-data.ts';
import type { AgendaEvent } from '../../../../shared/domain/agenda-events.ts';
import { addDays, addMonths, daysBetween } from '../../../../shared/domain/common.ts';

const event = (from: string, until: string): AgendaEvent => ({
  key: `${from} ${until}`,
  id: 'id',
  type: 'audit',
  assessmentId: null,
  code: 'AUD-001',
  title: 'Audit',
  detail: '',
  status: 'planned',
  owner: '',
  kind: 'audit',
  from,
  until,
  open: true,
});
const anyMonth = fc
  .tuple(fc.integer({ min: 1990, max: 2190 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

describe('a month', () => {
  it('is whole weeks from Monday to Sunday with every day of it once', () => {
    fc.assert(
      fc.property(anyMonth, (month) => {
        const weeks = weeksOf(month);
        const days = weeks.flat();
        expect(weeks.length).toBeGreaterThanOrEqual(4);
        expect(weeks.length).toBeLessThanOrEqual(6);
        for (const week of weeks) expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7]);
        for (const [at, day] of days.entries()) expect(day).toBe(addDays(days[0] ?? '', at));
        const own = days.filter((day) => monthOf(day) === month);
        expect(own).toHaveLength(daysBetween(`${month}-01`, addMonths(`${month}-01`, 1)));
        expect(monthAfter(monthAfter(month, 5), -5)).toBe(month);
      }),
    );
  });

  it('is taken from an address only where there is one', () => {
    expect(['2026-05', '2026-13', '2026-5', 'x', null].map(monthIn)).toEqual([
      '2026-05',
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('the entries', () => {
  it('are in each of their days, a window of weeks where it opens and closes', () => {
    const audit = event('2026-05-30', '2026-06-02');
    const window = event('2026-03-05', '2026-06-03');
    const days = byDayOf([audit, window], '2026-06-01', '2026-06-30');
    expect([...days]).toEqual([
      ['2026-06-01', [audit]],
      ['2026-06-02', [audit]],
      ['2026-06-03', [window]],
    ]);
  });

  it('are under the month in which they begin; what runs already under none', () => {
    const events = [
      event('2026-04-01', '2026-07-01'),
      event('2026-05-14', '2026-05-14'),
      event('2026-06-01', '2026-06-02'),
    ];
    expect(byMonth(events, '2026-05-14').map(([month, own]) => [month, own.length])).toEqual([
      [null, 1],
      ['2026-05', 1],
      ['2026-06', 1],
    ]);
  });
});

describe('the keys', () => {
  it.each([
    ['ArrowLeft', '2026-05-31'],
    ['ArrowDown', '2026-06-08'],
    ['Home', '2026-06-01'],
    ['End', '2026-06-07'],
    ['PageUp', '2026-05-01'],
    ['x', null],
  ])('%s leads to %s', (key, day) => expect(dayForKey(key, '2026-06-01')).toBe(day));

  it('never leave the calendar at the end of a month', () => {
    expect(dayForKey('PageDown', '2026-01-31')).toBe('2026-02-28');
  });
});
