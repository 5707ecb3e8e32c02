import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import Pdf from 'pdfkit';
import { describe, expect, it } from 'vitest';
import { statuses } from '../../../shared/domain/assessment.ts';
import type { StatusCounts } from '../../../shared/domain/scoring.ts';
import {
  barChart,
  heatMap,
  metricBars,
  radarChart,
  stackedChart,
} from '../../../shared/documents/charts/index.ts';
import { textWidth, wrapText } from '../../../shared/documents/charts/measure.ts';
import type { Drawing, Shape } from '../../../shared/documents/drawing.ts';
import { PAPER } from '../../../shared/documents/palette.ts';

const fontFile = (name: string) =>
  fileURLToPath(new URL(`../../../resources/fonts/Inter-${name}.ttf`, import.meta.url));
const pdf = new Pdf();
const files = { normal: fontFile('Regular'), bold: fontFile('SemiBold') };
/** Width by the real font, not by the table that the charts are laid out with. */
const realWidth = (text: string, size: number, weight: 'normal' | 'bold' = 'normal'): number =>
  pdf.font(files[weight]).fontSize(size).widthOfString(text);

type Text = Extract<Shape, { kind: 'text' }>;

interface Box {
  readonly what: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

function textBox(text: Text): Box {
  const width = realWidth(text.text, text.size, text.weight);
  const share = { start: 0, middle: 0.5, end: 1 }[text.anchor ?? 'start'];
  const left = text.x - width * share;
  const { y, size } = text;
  return {
    what: text.text,
    left,
    right: left + width,
    top: y - size * 0.74,
    bottom: y + size * 0.2,
  };
}

function boxOf(shape: Shape): Box {
  if (shape.kind === 'text') return textBox(shape);
  if (shape.kind === 'rect') {
    const { x, y, width, height } = shape;
    return { what: 'rect', left: x, right: x + width, top: y, bottom: y + height };
  }
  if (shape.kind === 'circle') {
    const { cx, cy, r } = shape;
    return { what: 'circle', left: cx - r, right: cx + r, top: cy - r, bottom: cy + r };
  }
  const xs = shape.points.map(([x]) => x);
  const ys = shape.points.map(([, y]) => y);
  return {
    what: 'path',
    left: Math.min(...xs),
    right: Math.max(...xs),
    top: Math.min(...ys),
    bottom: Math.max(...ys),
  };
}

/** Problems of a drawing: what leaves the canvas, and texts that lie on each other. */
function problemsOf(drawing: Drawing): readonly string[] {
  const problems: string[] = [];
  for (const shape of drawing.shapes) {
    const box = boxOf(shape);
    const inside =
      box.left >= -0.5 &&
      box.top >= -0.5 &&
      box.right <= drawing.width + 0.5 &&
      box.bottom <= drawing.height + 0.5;
    if (!inside) problems.push(`outside: ${JSON.stringify(box)} of ${drawing.width}`);
  }
  const texts = drawing.shapes.filter((shape) => shape.kind === 'text').map(textBox);
  texts.forEach((a, index) => {
    for (const b of texts.slice(index + 1)) {
      const apart =
        a.right <= b.left + 0.2 ||
        b.right <= a.left + 0.2 ||
        a.bottom <= b.top + 0.2 ||
        b.bottom <= a.top + 0.2;
      if (!apart) problems.push(`overlap: ${JSON.stringify(a)} ${JSON.stringify(b)}`);
    }
  });
  return problems;
}

const titles = [
  'A.8 Information for interested parties of AI systems',
  '4 Context of the organization',
  'Überprüfung der Wirksamkeit',
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  'WWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWWW MMMMMMMMM',
];
const anyTitle = fc.oneof(
  fc.constantFrom(...titles),
  fc.string({ minLength: 1, maxLength: 80 }).filter((text) => text.trim() !== ''),
);
const anyScore = fc.option(fc.double({ min: 0, max: 100, noNaN: true }));
const anyRow = fc.record({ label: anyTitle, value: anyScore, previous: anyScore }).map((row) => ({
  ...row,
  valueText: row.value === null ? 'not rated' : row.value.toFixed(0),
  previousText: row.previous?.toFixed(0) ?? '',
}));
const anyRows = (most: number) => fc.array(anyRow, { minLength: 1, maxLength: most });
const anyWidth = fc.constantFrom(320, 450, 700);
const anyMeasure = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.double({ min: -1e7, max: 1e7, noNaN: true }),
  fc.constantFrom(0, 1, 1e-12, 1e15),
);
const anyMetric = fc.record({
  label: anyTitle,
  value: fc.option(anyMeasure),
  threshold: fc.option(anyMeasure),
  passes: fc.constantFrom(true, false, null),
});
const plainNumber = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 4 });
const anyCounts = fc
  .tuple(...statuses.map(() => fc.nat(60)))
  .map(
    (counts) =>
      Object.fromEntries(statuses.map((s, i) => [s, counts[i]])) as unknown as StatusCounts,
  );
const words = {
  conforms: 'Conforms',
  partly: 'Partly conforms',
  'does-not': 'Does not conform',
  'not-applicable': 'Not applicable',
  'not-assessed': 'Not assessed',
} as const;
const bands = { high: '80 and more', middle: '40 to 79', low: 'Under 40', none: 'Not rated' };
const series = { current: 'This assessment', previous: 'Gap analysis of 12 March 2025' };

describe('bars of measured values', () => {
  const bar = { label: 'Women', value: 0.8, valueText: '0.8', threshold: 0.85, passes: false };
  const draw = (...bars: readonly (typeof bar)[]) =>
    metricBars({ bars, axis: 'Recall', limitText: 'at least 0.85', format: String });

  it('puts the limit where a value of that size ends, on an axis that begins at zero', () => {
    const { shapes } = draw(bar, { ...bar, value: 0.85, valueText: '0.85', passes: true });
    const [short, exact] = shapes.filter((shape) => shape.kind === 'rect');
    const [limit] = shapes.flatMap((shape) =>
      shape.kind === 'path' && shape.dash !== undefined ? [shape.points[0]?.[0]] : [],
    );
    expect((exact?.x ?? 0) + (exact?.width ?? 0)).toBeCloseTo(limit ?? Number.NaN);
    expect((short?.width ?? 0) / (exact?.width ?? 0)).toBeCloseTo(0.8 / 0.85);
    const numbers = shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));
    expect(numbers).toEqual(expect.arrayContaining(['0', '0.25', '0.5', '0.75', '1']));
  });

  it('tells pass and fail by shape, not only by colour', () => {
    const crosses = (passes: boolean) =>
      draw({ ...bar, passes }).shapes.filter(
        (shape) => shape.kind === 'path' && shape.stroke === 'paper',
      ).length;
    expect([crosses(true), crosses(false)]).toEqual([1, 2]);
  });
});

describe('charts of any data', () => {
  it('keeps a radar on its canvas, labels apart', () => {
    fc.assert(
      fc.property(anyRows(20), anyWidth, (axes, width) => {
        expect(problemsOf(radarChart({ axes, width, series }))).toEqual([]);
      }),
    );
  });

  it('keeps measured values on their canvas, labels apart', () => {
    fc.assert(
      fc.property(
        fc.array(anyMetric, { minLength: 1, maxLength: 12 }),
        anyWidth,
        fc.constantFrom('', 'at least 0.85', 'W'.repeat(90)),
        (measured, width, limitText) => {
          const format = (value: number): string => plainNumber.format(value);
          const bars = measured.map((bar) => ({
            ...bar,
            valueText: bar.value === null ? 'not measured' : format(bar.value),
          }));
          const drawing = metricBars({ bars, axis: 'Recall', limitText, format, width });
          expect(problemsOf(drawing)).toEqual([]);
        },
      ),
    );
  });

  it('keeps bars on their canvas, labels apart', () => {
    fc.assert(
      fc.property(anyRows(20), anyWidth, (bars, width) => {
        expect(problemsOf(barChart({ bars, width, axis: 'Score, 0 to 100' }))).toEqual([]);
      }),
    );
  });

  it('keeps stacked counts on their canvas, labels apart', () => {
    const anyStack = fc.array(fc.record({ label: anyTitle, counts: anyCounts }), { maxLength: 20 });
    fc.assert(
      fc.property(anyStack, anyWidth, (rows, width) => {
        expect(problemsOf(stackedChart({ rows, words, width }))).toEqual([]);
      }),
    );
  });

  it('keeps a heat map on its canvas, labels apart', () => {
    const anyCell = fc
      .record({ label: fc.constantFrom('4.1', 'A.6.2.4', 'A.10.4'), score: anyScore })
      .map((cell) => ({ ...cell, valueText: cell.score?.toFixed(0) ?? 'n/a' }));
    const anyHeat = fc.array(
      fc.record({ label: anyTitle, cells: fc.array(anyCell, { maxLength: 20 }) }),
      { maxLength: 16 },
    );
    fc.assert(
      fc.property(anyHeat, anyWidth, (rows, width) => {
        expect(problemsOf(heatMap({ rows, bands, width }))).toEqual([]);
      }),
    );
  });
});

describe('charts', () => {
  const textsOf = (drawing: Drawing) =>
    drawing.shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

  it('draws no area over spokes that nobody rated', () => {
    const axis = (value: number | null) => ({ label: 'x', value, valueText: '-' });
    const filled = (values: readonly (number | null)[]) =>
      radarChart({ axes: values.map(axis) }).shapes.some(
        (shape) => shape.kind === 'path' && shape.fill !== undefined,
      );
    expect(filled([50, 0, 70, 20])).toBe(true);
    expect(filled([50, null, 70, 20])).toBe(false);
  });

  it('draws bars as long as their values', () => {
    const { shapes } = barChart({
      bars: [10, 20, 100].map((value) => ({ label: 'x', value, valueText: String(value) })),
      axis: 'Score',
    });
    const [one, two, ten] = shapes.flatMap((shape) => (shape.kind === 'rect' ? [shape.width] : []));
    expect(two! / one!).toBeCloseTo(2, 6);
    expect(ten! / one!).toBeCloseTo(10, 6);
  });

  it('prints counts inside their part where they fit, and the total', () => {
    const counts = {
      conforms: 12,
      partly: 5,
      'does-not': 7,
      'not-applicable': 0,
      'not-assessed': 3,
    };
    const texts = textsOf(stackedChart({ rows: [{ label: 'x', counts }], words }));
    for (const text of ['12', '5', '7', '3', '27']) expect(texts).toContain(text);
    expect(texts).not.toContain('0');
  });

  it('tells conforming from not conforming in grey by stripes and by bands of different lightness', () => {
    const stack = (status: (typeof statuses)[number]) => {
      const none = Object.fromEntries(statuses.map((s) => [s, 0])) as unknown as StatusCounts;
      return stackedChart({ rows: [{ label: 'x', counts: { ...none, [status]: 9 } }], words });
    };
    const stripes = (drawing: Drawing) =>
      drawing.shapes.filter((shape) => shape.kind === 'path' && shape.strokeWidth === 0.9).length;
    expect(stripes(stack('does-not'))).toBeGreaterThan(5);
    expect(stripes(stack('conforms'))).toBe(0);
    const cells = [95, 60, 10].map((score) => ({ label: 'x', score, valueText: '' }));
    const map = heatMap({ rows: [{ label: 'x', cells }], bands });
    const greys = map.shapes
      .flatMap((shape) => (shape.kind === 'rect' && shape.fill ? [greyOf(shape)] : []))
      .slice(0, 3);
    for (const [index, grey] of greys.entries()) {
      for (const other of greys.slice(index + 1))
        expect(Math.abs(grey - other)).toBeGreaterThan(0.04);
    }
  });

  it('measures texts close to the real font, never far below it', () => {
    fc.assert(
      fc.property(
        // Words: the font moves signs such as "*&" or "L'" by more than a fifth of their width.
        fc.lorem({ mode: 'sentences', maxCount: 2 }),
        fc.constantFrom('normal' as const, 'bold' as const),
        (text, weight) => {
          const real = realWidth(text, 10, weight);
          const guess = textWidth(text, { size: 10, weight });
          expect(guess).toBeGreaterThan(real * 0.93 - 0.5);
          expect(guess).toBeLessThan(real * 1.1 + 1.5);
        },
      ),
    );
  });

  it('wraps into lines of similar length, without a lonely word at the end', () => {
    const style = { size: 8.5 };
    const lines = wrapText('A.8 Information for interested parties of AI systems', 170, 2, style);
    expect(lines.join(' ')).toBe('A.8 Information for interested parties of AI systems');
    expect(lines).toHaveLength(2);
    expect(textWidth(lines[1]!, style)).toBeGreaterThan(textWidth(lines[0]!, style) * 0.5);
  });
});

/** Lightness on a grey printer, 0 to 1, of a fill on white paper. */
function greyOf(shape: Extract<Shape, { kind: 'rect' }>): number {
  const colour = PAPER[shape.fill ?? 'paper'];
  const channels = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16) / 255);
  const [r = 0, g = 0, b = 0] = channels.map((c) => 1 - (1 - c) * (shape.opacity ?? 1));
  return 0.299 * r + 0.587 * g + 0.114 * b;
}
