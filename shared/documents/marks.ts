/**
 * The five status shapes. Each differs from the others in outline, not only in
 * colour: full disc with a tick, half disc, disc with a cross, ring with a dash,
 * dotted ring. Drawn in a square of `MARK_BOX` points.
 */
import type { Mark } from './doc.ts';
import type { Drawing, Shape, Tone } from './drawing.ts';
import { MARK_TONES } from './palette.ts';

export const MARK_BOX = 12;

const centre = MARK_BOX / 2;
const radius = 5.2;

const disc = (tone: Tone): Shape => ({
  kind: 'circle',
  cx: centre,
  cy: centre,
  r: radius + 0.4,
  fill: tone,
});

const ring = (tone: Tone, dash?: readonly [number, number]): Shape => ({
  kind: 'circle',
  cx: centre,
  cy: centre,
  r: radius,
  stroke: tone,
  strokeWidth: 1.3,
  ...(dash ? { dash } : {}),
});

const line = (tone: Tone, ...points: readonly (readonly [number, number])[]): Shape => ({
  kind: 'path',
  points,
  stroke: tone,
  strokeWidth: 1.5,
});

/** The left half of a disc, as a polygon fine enough to look round at any size. */
const half = (tone: Tone): Shape => {
  const points: (readonly [number, number])[] = [];
  for (let step = 0; step <= 24; step += 1) {
    const angle = Math.PI / 2 + (Math.PI * step) / 24;
    points.push([centre + radius * Math.cos(angle), centre + radius * Math.sin(angle)]);
  }
  return { kind: 'path', points, closed: true, fill: tone };
};

const shapes: Readonly<Record<Mark, (tone: Tone) => readonly Shape[]>> = {
  conforms: (tone) => [disc(tone), line('paper', [3.4, 6.2], [5.3, 8.1], [8.7, 4.2])],
  partly: (tone) => [half(tone), ring(tone)],
  'does-not': (tone) => [disc(tone), line('paper', [4, 4], [8, 8]), line('paper', [8, 4], [4, 8])],
  'not-applicable': (tone) => [ring(tone), line(tone, [3.6, 6], [8.4, 6])],
  'not-assessed': (tone) => [ring(tone, [1.6, 1.67])],
};

/** The shape of a status, to be drawn beside its word. */
export const markDrawing = (mark: Mark): Drawing => ({
  width: MARK_BOX,
  height: MARK_BOX,
  shapes: shapes[mark](MARK_TONES[mark]),
});
