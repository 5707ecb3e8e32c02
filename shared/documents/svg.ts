/** A `Drawing` as SVG text: for screens, and for the pictures in Word documents. */
import type { Anchor, Drawing, Shape, Tone } from './drawing.ts';
import type { Palette } from './palette.ts';
import { cleanText, escapeXml } from './text.ts';

interface Paint {
  readonly fill?: Tone;
  readonly stroke?: Tone;
  readonly strokeWidth?: number;
  readonly opacity?: number;
  readonly dash?: readonly [number, number];
}

/** Three decimals: finer than any screen or printer, and stable across platforms. */
const number = (value: number): string => {
  if (!Number.isFinite(value)) throw new Error(`A drawing has a coordinate that is not a number`);
  return String(Math.round(value * 1000) / 1000);
};

const paint = (shape: Paint, palette: Palette): string => {
  const parts = [`fill="${shape.fill ? palette[shape.fill] : 'none'}"`];
  if (shape.stroke) {
    parts.push(
      `stroke="${palette[shape.stroke]}" stroke-width="${number(shape.strokeWidth ?? 1)}"`,
    );
    parts.push('stroke-linejoin="round" stroke-linecap="butt"');
  }
  // Opacity is for the fill: a line on top of a washed area must stay legible.
  if (shape.opacity !== undefined) parts.push(`fill-opacity="${number(shape.opacity)}"`);
  if (shape.dash) parts.push(`stroke-dasharray="${shape.dash.map(number).join(' ')}"`);
  return parts.join(' ');
};

type Writers = {
  readonly [Kind in Shape['kind']]: (
    shape: Extract<Shape, { kind: Kind }>,
    palette: Palette,
    fontFamily: string,
  ) => string;
};

const anchors: Readonly<Record<Anchor, string>> = { start: 'start', middle: 'middle', end: 'end' };

const writers: Writers = {
  rect: (shape, palette) =>
    `<rect x="${number(shape.x)}" y="${number(shape.y)}" width="${number(shape.width)}" height="${number(shape.height)}"` +
    `${shape.radius ? ` rx="${number(shape.radius)}"` : ''} ${paint(shape, palette)}/>`,
  circle: (shape, palette) =>
    `<circle cx="${number(shape.cx)}" cy="${number(shape.cy)}" r="${number(shape.r)}" ${paint(shape, palette)}/>`,
  path: (shape, palette) => {
    const steps = shape.points.map(([x, y], at) => `${at ? 'L' : 'M'}${number(x)} ${number(y)}`);
    return `<path d="${steps.join('')}${shape.closed ? 'Z' : ''}" ${paint(shape, palette)}/>`;
  },
  text: (shape, palette, fontFamily) =>
    `<text x="${number(shape.x)}" y="${number(shape.y)}" font-family="${escapeXml(fontFamily)}" font-size="${number(shape.size)}"` +
    ` font-weight="${shape.weight === 'bold' ? 600 : 400}" text-anchor="${anchors[shape.anchor ?? 'start']}"` +
    ` fill="${palette[shape.fill ?? 'ink']}">${escapeXml(cleanText(shape.text))}</text>`,
};

const write = (shape: Shape, palette: Palette, fontFamily: string): string => {
  // The union's kinds and the map's keys are the same, which TypeScript can't follow through an index.
  const writer = writers[shape.kind] as (s: Shape, p: Palette, f: string) => string;
  return writer(shape, palette, fontFamily);
};

/** `fontFamily` names the family for texts; bold texts ask for its weight 600. */
export const drawingToSvg = (drawing: Drawing, palette: Palette, fontFamily = 'Inter'): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${number(drawing.width)}" height="${number(drawing.height)}"` +
  ` viewBox="0 0 ${number(drawing.width)} ${number(drawing.height)}">` +
  drawing.shapes.map((shape) => write(shape, palette, fontFamily)).join('') +
  '</svg>';
