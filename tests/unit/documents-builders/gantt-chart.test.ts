import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ganttChart } from '../../../shared/documents/charts/index.ts';
import { textWidth } from '../../../shared/documents/charts/measure.ts';
import { addDays } from '../../../shared/domain/common.ts';

const day = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2025-01-01', count));
const row = fc.record({
  label: fc.constantFrom('Stage 1 audit', 'Internal audit and management review', 'W'.repeat(60)),
  from: fc.option(day),
  until: fc.option(day),
  state: fc.constantFrom('done', 'late', 'running', 'coming', 'undated'),
  note: fc.constantFrom('', 'done 3 May 2026', '12 days late'),
});
const chart = (rows: Parameters<typeof ganttChart>[0]['rows'], width = 450) =>
  ganttChart({
    rows,
    today: '2026-05-14',
    todayLabel: 'today, 14 May 2026',
    month: (one) => one.slice(0, 7),
    width,
  });

describe('a Gantt chart', () => {
  it('stays on its canvas, whatever the dates are', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 10 }),
        fc.constantFrom(320, 450, 700),
        (rows, width) => {
          const drawing = chart(rows, width);
          for (const shape of drawing.shapes) {
            const [left, right] =
              shape.kind === 'rect'
                ? [shape.x, shape.x + shape.width]
                : shape.kind === 'text'
                  ? endsOf(shape)
                  : [0, 0];
            expect(left).toBeGreaterThanOrEqual(-0.5);
            expect(right).toBeLessThanOrEqual(width + 0.5);
          }
        },
      ),
    );
  });

  it('draws a bar per dated step, as long as the step takes, and a line for today', () => {
    const step = { label: 'A', state: 'coming', note: '' } as const;
    const drawing = chart([
      { ...step, from: '2026-01-01', until: '2026-01-10' },
      { ...step, from: '2026-02-01', until: '2026-02-20' },
      { ...step, from: null, until: null, state: 'undated', note: 'no dates' },
    ]);
    const bars = drawing.shapes.filter(({ kind }) => kind === 'rect');
    expect(bars).toHaveLength(2);
    const [first, second] = bars.map((one) => (one.kind === 'rect' ? one.width : 0));
    expect((second ?? 0) / (first ?? 1)).toBeCloseTo(2, 5);
    expect(JSON.stringify(drawing)).toContain('no dates');
    expect(JSON.stringify(drawing)).toContain('today, 14 May 2026');
  });
});

function endsOf(shape: {
  readonly x: number;
  readonly text: string;
  readonly size: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}): readonly [number, number] {
  const width = textWidth(shape.text, shape);
  const left = shape.x - { start: 0, middle: width / 2, end: width }[shape.anchor ?? 'start'];
  return [left, left + width];
}
