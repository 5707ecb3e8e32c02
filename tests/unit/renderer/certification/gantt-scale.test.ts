import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  barOf,
  monthStep,
  placeOf,
  scaleOf,
} from '../../../../renderer/features/certification/gantt-scale.ts';
import { completeSteps, typicalPlan } from '../../../../shared/domain/certification-plan.ts';
import { addDays } from '../../../../shared/domain/common.ts';

const day = fc.integer({ min: 0, max: 9000 }).map((count) => addDays('2015-01-01', count));

describe('the scale of the plan', () => {
  it('has room for every date and for today, in whole months', () => {
    const row = fc.record({
      step: fc.constantFrom('stage-1' as const, 'stage-2' as const),
      from: fc.option(day),
      until: fc.option(day),
      who: fc.constant(''),
      doneOn: fc.option(day),
      note: fc.constant(''),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 4 }), day, (rows, today) => {
        const steps = completeSteps(rows);
        const scale = scaleOf([steps], today);
        expect(scale.from.endsWith('-01')).toBe(true);
        expect(scale.months[0]).toBe(scale.from);
        expect(scale.months.length).toBeLessThanOrEqual(121);
        for (const step of steps) {
          const bar = barOf(scale, step);
          expect(bar === null).toBe(
            step.from === null && step.until === null && step.doneOn === null,
          );
          expect(bar?.left ?? 0).toBeGreaterThanOrEqual(0);
          expect((bar?.left ?? 0) + (bar?.width ?? 0)).toBeLessThanOrEqual(101);
          expect(bar?.width ?? 1).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('puts later days further right, and names fewer months where there is little room', () => {
    const steps = typicalPlan({
      startOn: '2026-01-05',
      persons: 60,
      complexity: 'high',
      maturity: 'none',
    });
    const scale = scaleOf([steps], '2026-02-01');
    fc.assert(
      fc.property(fc.nat(500), fc.nat(500), (a, b) => {
        const [first, second] = [a, b].map((count) => placeOf(scale, addDays('2026-01-05', count)));
        expect(Math.sign((second ?? 0) - (first ?? 0)) * Math.sign(b - a)).toBeGreaterThanOrEqual(
          0,
        );
      }),
    );
    expect(monthStep(scale, 2000)).toBe(1);
    expect(monthStep(scale, 300)).toBeGreaterThan(1);
  });
});
