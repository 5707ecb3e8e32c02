import { describe, expect, it } from 'vitest';
import { createRasterizer } from '../../electron/documents/docx/pictures.ts';
import { measureFonts } from '../../electron/documents/pdf/fonts.ts';
import { imageSize } from '../../electron/documents/image-size.ts';
import { columnWidths } from '../../electron/documents/pdf/columns.ts';
import type { Drawing } from '../../shared/documents/drawing.ts';
import { markDrawing } from '../../shared/documents/marks.ts';
import { PAPER } from '../../shared/documents/palette.ts';
import { drawingToSvg } from '../../shared/documents/svg.ts';
import { cleanText } from '../../shared/documents/text.ts';
import { MARKS } from './sample.ts';
import { assets } from './support.ts';

const drawing: Drawing = {
  width: 100,
  height: 50,
  shapes: [
    { kind: 'rect', x: 1, y: 2, width: 3, height: 4, radius: 1, fill: 'accent', opacity: 0.5 },
    { kind: 'circle', cx: 10, cy: 10, r: 5, stroke: 'ink', strokeWidth: 2, dash: [1, 2] },
    {
      kind: 'path',
      points: [
        [0, 0],
        [10.12345, 10],
      ],
      closed: true,
      stroke: 'grid',
    },
    { kind: 'text', x: 5, y: 20, text: 'A & <B>', size: 9, weight: 'bold', anchor: 'end' },
  ],
};

describe('drawings as SVG', () => {
  it('writes every shape, with colours of the palette', () => {
    expect(drawingToSvg(drawing, PAPER)).toMatchInlineSnapshot(
      `"<svg xmlns="http://www.w3.org/2000/svg" width="100" height="50" viewBox="0 0 100 50"><rect x="1" y="2" width="3" height="4" rx="1" fill="#1d4e79" fill-opacity="0.5"/><circle cx="10" cy="10" r="5" fill="none" stroke="#1a2029" stroke-width="2" stroke-linejoin="round" stroke-linecap="butt" stroke-dasharray="1 2"/><path d="M0 0L10.123 10Z" fill="none" stroke="#d5dae1" stroke-width="1" stroke-linejoin="round" stroke-linecap="butt"/><text x="5" y="20" font-family="Inter" font-size="9" font-weight="600" text-anchor="end" fill="#1a2029">A &amp; &lt;B&gt;</text></svg>"`,
    );
  });

  it('refuses coordinates that are not numbers', () => {
    const bad: Drawing = { ...drawing, shapes: [{ kind: 'circle', cx: Number.NaN, cy: 0, r: 1 }] };
    expect(() => drawingToSvg(bad, PAPER)).toThrow('not a number');
  });

  it('becomes a picture at the asked resolution', async () => {
    const rasterize = await createRasterizer(assets, measureFonts(assets.fonts));
    expect(imageSize(rasterize(drawing, 3))).toEqual({ width: 300, height: 150 });
  });
});

describe('marks', () => {
  it('differ in shape, not only in colour', () => {
    const shapes = MARKS.map((mark) =>
      drawingToSvg(markDrawing(mark), PAPER).replace(/#[0-9a-f]{6}/g, ''),
    );
    expect(new Set(shapes).size).toBe(5);
  });
});

describe('column widths', () => {
  const need = (natural: number, least: number, weight = 1) => ({ natural, least, weight });
  const total = (widths: number[]): number => widths.reduce((sum, width) => sum + width, 0);

  it('share what is left over by weight', () => {
    expect(columnWidths([need(10, 5, 1), need(20, 5, 3)], 70)).toEqual([20, 50]);
  });
  it('give short columns what they want and the rest to the long ones', () => {
    const widths = columnWidths([need(20, 20), need(1000, 40), need(1000, 40)], 420);
    expect(widths[0]).toBeCloseTo(20);
    expect(widths[1]).toBeCloseTo(200);
    expect(total(widths)).toBeCloseTo(420);
  });
  it('break a single endless word rather than starve its neighbours', () => {
    const widths = columnWidths([need(9000, 9000), need(300, 40)], 300);
    expect(total(widths)).toBeCloseTo(300);
    expect(widths[1]).toBeGreaterThan(100);
  });
});

describe('texts', () => {
  it('lose what no file may carry, and nothing else', () => {
    expect(cleanText('a\u0000b\tc\r\nd\u00ade\ud800f\ufeff')).toBe('ab    c\nde\ufffdf');
  });
});
