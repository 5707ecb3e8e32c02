import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  measurementsChart,
  type MeasurementsInput,
} from '../../../shared/documents/charts/measurements.ts';
import { textWidth } from '../../../shared/documents/charts/measure.ts';
import { addDays } from '../../../shared/domain/common.ts';

const input = (changes: Partial<MeasurementsInput> = {}): MeasurementsInput => ({
  measurements: [
    { on: '2026-01-31', value: 40 },
    { on: '2026-02-28', value: 55 },
  ],
  target: 90,
  baseline: 40,
  from: '2026-01-01',
  to: '2026-12-31',
  targetText: 'Target 90 %',
  baselineText: 'Start 40 %',
  lastText: '55 %',
  day: (day) => day,
  value: String,
  ...changes,
});

const textsOf = (changes: Partial<MeasurementsInput> = {}): readonly string[] =>
  measurementsChart(input(changes)).shapes.flatMap((shape) =>
    shape.kind === 'text' ? [shape.text] : [],
  );

describe('the chart of measurements', () => {
  it('names target, start, last value and the days it runs between', () => {
    expect(textsOf()).toEqual(
      expect.arrayContaining(['Target 90 %', 'Start 40 %', '55 %', '2026-01-01', '2026-12-31']),
    );
    expect(textsOf({ target: null })).not.toContain('Target 90 %');
    expect(textsOf({ baseline: null })).not.toContain('Start 40 %');
  });

  it('goes up when values go up', () => {
    const { shapes } = measurementsChart(input());
    const dots = shapes.flatMap((shape) => (shape.kind === 'circle' ? [shape] : []));
    expect(dots).toHaveLength(2);
    expect(dots[1]?.cx).toBeGreaterThan(dots[0]?.cx ?? Infinity);
    expect(dots[1]?.cy).toBeLessThan(dots[0]?.cy ?? -Infinity);
  });

  it('prints the last value above the axis, where the days stand', () => {
    const { shapes } = measurementsChart(
      input({
        measurements: [
          { on: '2026-01-31', value: 13 },
          { on: '2026-12-31', value: 0 },
        ],
        target: 0,
        baseline: 13,
        lastText: '0 %',
      }),
    );
    const at = (text: string): number =>
      shapes.flatMap((shape) =>
        shape.kind === 'text' && shape.text === text ? [shape.y] : [],
      )[0] ?? NaN;
    expect(at('2026-12-31') - at('0 %')).toBeGreaterThan(9);
  });

  it('stays within its frame, whatever the figures', () => {
    const value = fc.oneof(
      fc.integer({ min: -1000, max: 1000 }),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(900), value), { minLength: 1, maxLength: 12 }),
        fc.option(value),
        fc.option(value),
        fc.boolean(),
        (rows, target, baseline, hasDays) => {
          const measurements = rows
            .map(([day, measured]) => ({ on: addDays('2025-01-01', day), value: measured }))
            .toSorted((a, b) => a.on.localeCompare(b.on));
          const { shapes, width, height } = measurementsChart(
            input({
              measurements,
              target,
              baseline,
              lastText: 'a long last value with words',
              ...(hasDays ? {} : { from: null, to: null }),
            }),
          );
          const points = shapes.flatMap((shape): readonly (readonly [number, number])[] => {
            if (shape.kind === 'path') return shape.points;
            if (shape.kind === 'circle') return [[shape.cx, shape.cy]];
            if (shape.kind === 'rect') return [[shape.x, shape.y]];
            const wide = textWidth(shape.text, shape);
            const left =
              shape.anchor === 'end'
                ? shape.x - wide
                : shape.anchor === 'middle'
                  ? shape.x - wide / 2
                  : shape.x;
            return [
              [left, shape.y],
              [left + wide, shape.y],
            ];
          });
          for (const [x, y] of points) {
            expect(x).toBeGreaterThanOrEqual(-1);
            expect(x).toBeLessThanOrEqual(width + 1);
            expect(y).toBeGreaterThanOrEqual(0);
            expect(y).toBeLessThanOrEqual(height);
          }
        },
      ),
    );
  });
});
