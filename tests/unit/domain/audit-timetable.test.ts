import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { proposeTimetable } from '../../../shared/domain/audit-timetable.ts';
import { addDays } from '../../../shared/domain/common.ts';
import { catalogue } from './support.ts';

const { requirements } = catalogue;

describe('a proposed timetable', () => {
  it('opens, goes through the clauses, closes', () => {
    const slots = proposeTimetable(
      { requirements: ['4.1', '4.3', '6', 'A.2.2'], startOn: '2026-06-01', endOn: '2026-06-01' },
      requirements,
    );
    expect(slots.map(({ kind, id, from, until }) => [kind, id, from, until])).toEqual([
      ['opening', null, '09:00', '09:30'],
      ['part', '4', '09:30', '11:45'],
      ['part', '6', '11:45', '12:30'],
      ['part', '6', '13:30', '15:00'],
      ['part', 'A.2', '15:00', '16:00'],
      ['closing', null, '16:30', '17:00'],
    ]);
    expect(slots[1]?.requirements).toEqual(['4.1', '4.3']);
    expect(slots[2]?.requirements).toEqual(['6']);
  });

  it('waits for a day and a scope', () => {
    expect(
      proposeTimetable({ requirements: [], startOn: '2026-06-01', endOn: null }, requirements),
    ).toEqual([]);
    expect(
      proposeTimetable({ requirements: ['4'], startOn: null, endOn: null }, requirements),
    ).toEqual([]);
  });

  it('names every part of the scope in order, without gaps in time, on working days', () => {
    const ids = requirements.map(({ id }) => id);
    fc.assert(
      fc.property(
        fc.subarray(ids, { minLength: 1 }),
        fc.nat(300),
        fc.nat(6),
        (scope, start, length) => {
          const startOn = addDays('2026-01-01', start);
          const endOn = addDays(startOn, length);
          const slots = proposeTimetable({ requirements: scope, startOn, endOn }, requirements);
          const named = new Set(slots.flatMap((one) => one.requirements));
          expect([...named].toSorted()).toEqual([...scope].toSorted());
          const times = slots.map(
            ({ on, from, until }) => [`${on} ${from}`, `${on} ${until}`] as const,
          );
          expect(times.every(([from, until]) => from < until)).toBe(true);
          const later = times.slice(1);
          expect(later.every(([from], at) => (times[at]?.[1] ?? '') <= from)).toBe(true);
          expect(slots.every(({ on }) => on >= startOn && on <= endOn)).toBe(true);
        },
      ),
    );
  });
});
