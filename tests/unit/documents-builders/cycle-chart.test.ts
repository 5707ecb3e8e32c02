import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cycleChart, type CycleChartInput } from '../../../shared/documents/charts/cycle.ts';
import { textWidth } from '../../../shared/documents/charts/measure.ts';
import type { Shape } from '../../../shared/documents/drawing.ts';
import { cycleOf } from '../../../shared/domain/certificate.ts';
import { addDays } from '../../../shared/domain/common.ts';

function input(decidedOn: string, due: string | null, today: string): CycleChartInput {
  const cycle = cycleOf({ decidedOn, issuedOn: null, due });
  return {
    from: decidedOn,
    until: cycle?.validUntil ?? decidedOn,
    today,
    bars: (cycle?.windows ?? []).map(({ kind, from, until, target }, at) => ({
      label: `${kind} of the certification body, a long name`,
      from,
      until,
      state: (['held', 'fixed', 'missed'] as const)[at % 3] ?? 'open',
      on: at === 2 ? null : target,
    })),
    fromText: `Decision ${decidedOn}`,
    untilText: `Valid until ${cycle?.validUntil}`,
    todayText: 'Today',
    day: (day) => day,
  };
}

/** Left and right end of a text or a bar, and where it stands. */
function extentOf(shape: Shape): readonly (readonly [number, number, number])[] {
  if (shape.kind === 'rect') return [[shape.x, shape.x + shape.width, shape.y]];
  if (shape.kind !== 'text') return [];
  const wide = textWidth(shape.text, shape);
  const shift = shape.anchor === 'end' ? wide : shape.anchor === 'middle' ? wide / 2 : 0;
  return [[shape.x - shift, shape.x - shift + wide, shape.y]];
}

describe('the three years of a certificate', () => {
  it('name beginning, end and today, and draw a bar for each audit', () => {
    const { shapes } = cycleChart(input('2026-03-15', null, '2027-01-01'));
    const texts = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(texts).toEqual(
      expect.arrayContaining(['Decision 2026-03-15', 'Valid until 2029-03-14', 'Today']),
    );
    expect(texts).toEqual(expect.arrayContaining(['2027-03-15', '2028-03-15']));
    expect(shapes.filter(({ kind }) => kind === 'rect')).toHaveLength(3);
    const outside = cycleChart(input('2026-03-15', null, '2031-01-01')).shapes;
    expect(outside.some((shape) => shape.kind === 'text' && shape.text === 'Today')).toBe(false);
  });

  it('stay within their frame, whatever the days', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1600 }),
        fc.integer({ min: -100, max: 1800 }),
        (length, now) => {
          const from = '2026-03-15';
          const { shapes, width, height } = cycleChart(
            input(from, addDays(from, length), addDays(from, now)),
          );
          for (const [left, right, y] of shapes.flatMap(extentOf)) {
            expect(left).toBeGreaterThanOrEqual(-1);
            expect(right).toBeLessThanOrEqual(width + 1);
            expect(y).toBeLessThanOrEqual(height);
          }
        },
      ),
    );
  });
});
