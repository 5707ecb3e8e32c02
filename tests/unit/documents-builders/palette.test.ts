import { describe, expect, it } from 'vitest';
import { heatMap, stackedChart } from '../../../shared/documents/charts/index.ts';
import type { Tone } from '../../../shared/documents/drawing.ts';
import { MATRIX_GROUNDS, PAPER, TAG_COLOURS } from '../../../shared/documents/palette.ts';
import { statuses } from '../../../shared/domain/assessment.ts';
import { darkTokens, lightTokens, type Tokens } from '../../../renderer/lib/tokens.ts';

type Rgb = readonly [number, number, number];

const rgb = (hex: string): Rgb => [
  Number.parseInt(hex.slice(1, 3), 16),
  Number.parseInt(hex.slice(3, 5), 16),
  Number.parseInt(hex.slice(5, 7), 16),
];

/** As WCAG 2 counts it. */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  }) as unknown as Rgb;
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: Rgb, b: Rgb): number {
  const [light, dark] = [luminance(a), luminance(b)].toSorted((one, two) => two - one);
  return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
}

const over = (colour: Rgb, ground: Rgb, opacity: number): Rgb =>
  colour.map((value, index) => opacity * value + (1 - opacity) * (ground[index] ?? 0)) as never;

/** The tones of drawings in a theme of the window, as `DrawingView` names them. */
const ofWindow = (tokens: Tokens) => {
  const names: Partial<Record<Tone, string>> = {
    muted: 'ink-muted',
    grid: 'border',
    paper: 'surface',
  };
  return (tone: Tone): string => tokens[`--ab-${names[tone] ?? tone}`] ?? '';
};

const palettes = [
  ['paper', (tone: Tone) => PAPER[tone]],
  ['the light window', ofWindow(lightTokens)],
  ['the dark window', ofWindow(darkTokens)],
] as const;

const words = Object.fromEntries(statuses.map((status) => [status, status])) as Record<
  (typeof statuses)[number],
  string
>;
const counts = { conforms: 9, partly: 9, 'does-not': 9, 'not-applicable': 9, 'not-assessed': 9 };
const drawings = {
  'conformity counts': stackedChart({ rows: [{ label: 'A', counts }], words }),
  'a heat map': heatMap({
    rows: [
      {
        label: 'A',
        cells: [90, 60, 20, null].map((score) => ({ label: '1', score, valueText: '1' })),
      },
    ],
    bands: { high: 'a', middle: 'b', low: 'c', none: 'd' },
  }),
};

describe.each(palettes)('text in drawings on %s', (_, colourOf) => {
  it.each(Object.entries(drawings))('is legible on its bar or cell: %s', (_name, drawing) => {
    const paper = rgb(colourOf('paper'));
    for (const text of drawing.shapes) {
      if (text.kind !== 'text') continue;
      const ground = drawing.shapes.reduce<Rgb>((below, shape) => {
        if (shape.kind !== 'rect' || shape.fill === undefined) return below;
        const inside =
          text.x > shape.x &&
          text.x < shape.x + shape.width &&
          text.y > shape.y &&
          text.y < shape.y + shape.height;
        return inside ? over(rgb(colourOf(shape.fill)), below, shape.opacity ?? 1) : below;
      }, paper);
      const ratio = contrast(rgb(colourOf(text.fill ?? 'ink')), ground);
      expect([text.text, text.fill, ratio >= 4.5]).toEqual([text.text, text.fill, true]);
    }
  });
});

it('tags and cells of documents are legible', () => {
  for (const { text, ground } of Object.values(TAG_COLOURS)) {
    expect(contrast(rgb(text), rgb(ground))).toBeGreaterThanOrEqual(4.5);
  }
  for (const ground of Object.values(MATRIX_GROUNDS)) {
    expect(contrast(rgb(PAPER.ink), rgb(ground))).toBeGreaterThanOrEqual(4.5);
  }
});
