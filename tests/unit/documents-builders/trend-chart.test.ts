import fc from 'fast-check';
import { expect, it } from 'vitest';
import { trendChart } from '../../../shared/documents/charts/index.ts';
import { textWidth } from '../../../shared/documents/charts/measure.ts';

const parts = [
  { label: 'Low', tone: 'accent-soft' },
  { label: 'Medium, with a rather long name for a level', tone: 'conforms' },
  { label: 'High', tone: 'partly' },
  { label: 'Critical', tone: 'does-not' },
] as const;
const anyColumns = fc.array(
  fc.record({
    label: fc.constantFrom('Jan 2026', 'Feb', 'Mar'),
    counts: fc.array(fc.integer({ min: 0, max: 20_000 }), { minLength: 4, maxLength: 4 }),
  }),
  { minLength: 1, maxLength: 12 },
);

it('keeps everything inside, stacks without gaps and writes no name over another', () => {
  fc.assert(
    fc.property(anyColumns, (columns) => {
      const { width, height, shapes } = trendChart({ parts, columns, axis: 'Risks' });
      const rects = shapes.filter((shape) => shape.kind === 'rect');
      const texts = shapes.filter((shape) => shape.kind === 'text');
      for (const { x, y, width: w, height: h } of rects) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(y).toBeGreaterThanOrEqual(-0.01);
        expect(x + w).toBeLessThanOrEqual(width + 0.01);
        expect(y + h).toBeLessThanOrEqual(height + 0.01);
      }
      const shown = columns.flatMap(({ counts }) => counts.filter((count) => count > 0));
      expect(rects).toHaveLength(shown.length);
      for (const { x, text, size, anchor } of texts) {
        const share = { start: 0, middle: 0.5, end: 1 }[anchor ?? 'start'];
        const left = x - textWidth(text, { size }) * share;
        expect(left).toBeGreaterThanOrEqual(-0.5);
        expect(left + textWidth(text, { size })).toBeLessThanOrEqual(width + 0.5);
      }
      const names = texts.filter(({ size }) => size === 8.5).map(({ y }) => y);
      for (const [at, y] of names.entries()) {
        expect(y).toBeGreaterThan(0);
        expect((names[at - 1] ?? Infinity) - y).toBeGreaterThanOrEqual(10.9);
      }
    }),
  );
});
