import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  indicatorChart,
  type IndicatorChartInput,
} from '../../../shared/documents/charts/indicator.ts';
import { sparkline } from '../../../shared/documents/charts/sparkline.ts';
import { niceTicks } from '../../../shared/documents/charts/ticks.ts';
import { textWidth } from '../../../shared/documents/charts/measure.ts';
import type { Drawing, Shape } from '../../../shared/documents/drawing.ts';
import { addDays } from '../../../shared/domain/common.ts';

const point = (on: string, value: number, beyond = false) => ({ on, value, beyond });
const input = (changes: Partial<IndicatorChartInput> = {}): IndicatorChartInput => ({
  series: [
    { label: 'all', points: [point('2026-01-31', 94), point('2026-02-28', 89, true)] },
    { label: 'women', points: [point('2026-01-31', 95), point('2026-02-28', 91)] },
  ],
  direction: 'at-least',
  target: 95,
  threshold: 90,
  targetText: 'Target 95 %',
  thresholdText: 'Threshold 90 %',
  gaps: [],
  day: (day) => day,
  value: String,
  ...changes,
});

const diamonds = ({ shapes }: Drawing): number =>
  shapes.filter((shape) => shape.kind === 'path' && shape.closed === true).length;
const texts = ({ shapes }: Drawing) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape] : []));

/** Every corner of a shape. */
function corners(shape: Shape): readonly (readonly [number, number])[] {
  if (shape.kind === 'path') return shape.points;
  if (shape.kind === 'circle') return [[shape.cx, shape.cy]];
  if (shape.kind === 'rect') {
    return [
      [shape.x, shape.y],
      [shape.x + shape.width, shape.y + shape.height],
    ];
  }
  const wide = textWidth(shape.text, shape);
  const shift = shape.anchor === 'end' ? wide : shape.anchor === 'middle' ? wide / 2 : 0;
  return [
    [shape.x - shift, shape.y],
    [shape.x - shift + wide, shape.y],
  ];
}

function expectInside({ shapes, width, height }: Drawing): void {
  for (const [x, y] of shapes.flatMap(corners)) {
    expect(x).toBeGreaterThanOrEqual(-1);
    expect(x).toBeLessThanOrEqual(width + 1);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(height + 1);
  }
}

describe('the chart of an indicator', () => {
  it('names each line, target and threshold, and the days', () => {
    expect(texts(indicatorChart(input())).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'all',
        'women',
        'Target 95 %',
        'Threshold 90 %',
        '2026-01-31',
        '2026-02-28',
      ]),
    );
    const bare = texts(indicatorChart(input({ target: null, threshold: null })));
    expect(bare.map(({ text }) => text)).not.toContain('Target 95 %');
  });

  it('marks values beyond the threshold by shape, and the side beyond it', () => {
    expect(diamonds(indicatorChart(input()))).toBe(1);
    const shaded = (changes: Partial<IndicatorChartInput>) =>
      indicatorChart(input(changes)).shapes.find(({ kind }) => kind === 'rect');
    expect(shaded({ direction: null })).toBeUndefined();
    const below = shaded({}) as Extract<Shape, { kind: 'rect' }>;
    const above = shaded({ direction: 'at-most' }) as Extract<Shape, { kind: 'rect' }>;
    expect(below.y).toBeGreaterThan(above.y);
  });

  it('stays within its frame and keeps names apart, whatever the figures', () => {
    const figure = fc.oneof(
      fc.integer({ min: -1000, max: 1000 }),
      fc.double({ noNaN: true, min: -1e6, max: 1e6 }),
    );
    const points = fc
      .uniqueArray(fc.nat(900), { minLength: 1, maxLength: 15 })
      .chain((days) =>
        fc.tuple(
          ...days
            .toSorted((a, b) => a - b)
            .map((day) =>
              fc
                .tuple(figure, fc.boolean())
                .map(([value, beyond]) => point(addDays('2025-01-01', day), value, beyond)),
            ),
        ),
      );
    const series = fc.array(
      fc.record({
        label: fc.constantFrom('all', 'a very long name of a group of people', '女性'),
        points,
      }),
      { minLength: 1, maxLength: 9 },
    );
    fc.assert(
      fc.property(
        series,
        fc.option(figure),
        fc.option(figure),
        fc.constantFrom('at-least', 'at-most', null),
        (all, target, threshold, direction) => {
          const drawing = indicatorChart(input({ series: all, target, threshold, direction }));
          expectInside(drawing);
          const right = Math.max(...texts(drawing).map(({ x }) => x));
          const heights = texts(drawing)
            .filter(({ x }) => x === right)
            .map(({ y }) => y)
            .toSorted((a, b) => a - b);
          heights.slice(1).forEach((y, at) => {
            expect(y - (heights[at] ?? 0)).toBeGreaterThan(9);
          });
          const beyond = all.flatMap((one) => one.points).filter((one) => one.beyond).length;
          expect(diamonds(drawing)).toBe(beyond);
        },
      ),
    );
  });
});

describe('the axis', () => {
  it('has round figures around all values', () => {
    expect(niceTicks([89, 95], 4)).toEqual([88, 90, 92, 94, 96]);
    expect(niceTicks([0.31, 0.58], 4)).toEqual([0.3, 0.4, 0.5, 0.6]);
    const figure = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1, maxLength: 9 }), (values) => {
        const ticks = niceTicks(values, 4);
        const slack = (Math.max(...values) - Math.min(...values)) * 1e-6 + 1e-9;
        expect(ticks.length).toBeGreaterThan(1);
        expect(ticks.length).toBeLessThan(9);
        expect(ticks[0]).toBeLessThanOrEqual(Math.min(...values) + slack);
        expect(ticks.at(-1)).toBeGreaterThanOrEqual(Math.max(...values) - slack);
      }),
    );
  });
});

describe('the small chart', () => {
  it('marks the last value, and those beyond the threshold by shape', () => {
    const drawing = sparkline({
      points: [point('2026-01-31', 94), point('2026-02-28', 89, true), point('2026-03-31', 92)],
      threshold: 90,
    });
    expect(diamonds(drawing)).toBe(1);
    expect(drawing.shapes.filter(({ kind }) => kind === 'circle')).toHaveLength(1);
    expectInside(drawing);
    expectInside(sparkline({ points: [point('2026-01-31', 5)], threshold: null }));
  });
});
