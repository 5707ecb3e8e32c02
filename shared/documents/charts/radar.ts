import type { Drawing, Shape } from '../drawing.ts';
import { fitText, label, line, textWidth, wrapText } from './measure.ts';

/** One spoke of a radar: a clause or a control group. */
export interface RadarAxis {
  readonly label: string;
  /** 0 to 100; null draws no point: nothing was rated, which is not zero. */
  readonly value: number | null;
  /** Printed beside the label, such as "62" or "not rated". */
  readonly valueText: string;
  /** The earlier assessment's value, drawn as a dashed line. */
  readonly previous?: number | null;
}

/** What a radar shows; all texts come from the caller. */
export interface RadarInput {
  readonly axes: readonly RadarAxis[];
  /** Points; 450 fits between the margins of A4. */
  readonly width?: number;
  /** Names of the two lines, printed beside a piece of each; needed when there is an earlier one. */
  readonly series?: { readonly current: string; readonly previous: string };
}

const name = { size: 8.5 } as const;
const value = { size: 9.5, weight: 'bold' } as const;
const scale = { size: 6.5 } as const;
const lineHeight = 11;
const gap = 10;

/** Clause scores around a circle, each with its name and value at the end of its spoke. */
export function radarChart({ axes, width = 450, series }: RadarInput): Drawing {
  const radius = Math.min(112, width * 0.25);
  const cx = width / 2;
  const room = cx - radius - gap;
  const spokes = axes.map((axis, index) => spokeOf(axis, index, axes.length, room, cx));
  const sideHeight = (side: Side): number =>
    spokes.filter((spoke) => spoke.side === side).reduce((sum, spoke) => sum + spoke.height, 0);
  const body = Math.max(2 * radius, sideHeight('left'), sideHeight('right'));
  const top = bandOf(spokes, 'top');
  const bottom = bandOf(spokes, 'bottom');
  const cy = 4 + top + body / 2;
  const withPrevious = axes.some((axis) => typeof axis.previous === 'number');
  const foot = withPrevious && series ? 24 : 6;
  const at = (index: number, share: number): readonly [number, number] => {
    const angle = (2 * Math.PI * index) / Math.max(1, axes.length);
    return [cx + Math.sin(angle) * radius * share, cy - Math.cos(angle) * radius * share];
  };

  const shapes: Shape[] = [];
  for (const share of [0.25, 0.5, 0.75, 1]) {
    shapes.push({
      kind: 'path',
      points: axes.map((_, index) => at(index, share)),
      closed: true,
      stroke: 'grid',
      strokeWidth: share === 1 ? 0.9 : 0.5,
    });
  }
  axes.forEach((_, index) => shapes.push(line([cx, cy], at(index, 1), 'grid')));
  if (withPrevious) {
    shapes.push(
      ...seriesShapes(
        axes.map((axis) => axis.previous ?? null),
        at,
        'previous',
      ),
    );
  }
  shapes.push(
    ...seriesShapes(
      axes.map((axis) => axis.value),
      at,
      'current',
    ),
  );
  for (const share of [0.5, 1]) {
    const [x, y] = at(0, share);
    shapes.push(
      label(x + 3, y + (share === 1 ? 8 : 2), String(share * 100), { ...scale, fill: 'muted' }),
    );
  }

  for (const spoke of spokes.filter(({ side }) => side === 'top' || side === 'bottom')) {
    const start = spoke.side === 'top' ? cy - body / 2 - spoke.height : cy + body / 2 + 8;
    shapes.push(...blockShapes(spoke, cx, start, 'middle'));
  }
  for (const side of ['left', 'right'] as const) {
    const column = spokes.filter((spoke) => spoke.side === side);
    // In order of height on the paper; the left side was filled from below.
    if (side === 'left') column.reverse();
    const wished = column.map((spoke) => cy - Math.cos(spoke.angle) * radius - spoke.height / 2);
    const starts = spread(
      wished,
      column.map((spoke) => spoke.height),
      cy - body / 2,
      cy + body / 2,
    );
    column.forEach((spoke, index) => {
      const start = starts[index] ?? 0;
      const nearest = Math.max(0, start - cy, cy - (start + spoke.height));
      const reach = Math.sqrt(Math.max(0, radius ** 2 - nearest ** 2)) + gap;
      const x = side === 'right' ? cx + reach : cx - reach;
      shapes.push(...blockShapes(spoke, x, start, side === 'right' ? 'start' : 'end'));
    });
  }
  const height = cy + body / 2 + bottom + foot;
  if (withPrevious && series) shapes.push(...keyShapes(series, cx, height - 6, width));
  return { width, height, shapes };
}

type Side = 'top' | 'bottom' | 'left' | 'right';

interface Spoke {
  readonly angle: number;
  readonly side: Side;
  readonly lines: readonly string[];
  readonly valueText: string;
  readonly height: number;
}

function spokeOf(axis: RadarAxis, index: number, count: number, room: number, cx: number): Spoke {
  const angle = (2 * Math.PI * index) / Math.max(1, count);
  const side = sideOf(angle);
  const wide = side === 'top' || side === 'bottom' ? cx : room;
  const lines = wrapText(axis.label, wide, 3, name);
  const valueText = fitText(axis.valueText, wide, value);
  return { angle, side, lines, valueText, height: (lines.length + 1) * lineHeight + 3 };
}

function sideOf(angle: number): Side {
  const across = Math.sin(angle);
  if (Math.abs(across) > 0.02) return across > 0 ? 'right' : 'left';
  return Math.cos(angle) > 0 ? 'top' : 'bottom';
}

function bandOf(spokes: readonly Spoke[], side: Side): number {
  const heights = spokes.filter((spoke) => spoke.side === side).map(({ height }) => height);
  return heights.length === 0 ? 0 : Math.max(...heights) + (side === 'bottom' ? 8 : 0);
}

function blockShapes(
  spoke: Spoke,
  x: number,
  start: number,
  anchor: 'start' | 'middle' | 'end',
): readonly Shape[] {
  const texts = spoke.lines.map((text, index) =>
    label(x, start + (index + 1) * lineHeight - 2, text, { ...name, anchor }),
  );
  const y = start + (spoke.lines.length + 1) * lineHeight - 2;
  return [...texts, label(x, y, spoke.valueText, { ...value, anchor })];
}

/** Moves blocks apart as little as needed, between two bounds that have room for all. */
function spread(
  wished: readonly number[],
  heights: readonly number[],
  from: number,
  to: number,
): readonly number[] {
  const starts: number[] = [];
  let free = from;
  wished.forEach((wish, index) => {
    const start = Math.max(wish, free);
    starts.push(start);
    free = start + (heights[index] ?? 0);
  });
  let limit = to;
  for (let index = starts.length - 1; index >= 0; index -= 1) {
    const height = heights[index] ?? 0;
    starts[index] = Math.min(starts[index] ?? 0, limit - height);
    limit = starts[index] ?? 0;
  }
  return starts;
}

function seriesShapes(
  values: readonly (number | null)[],
  at: (index: number, share: number) => readonly [number, number],
  which: 'current' | 'previous',
): readonly Shape[] {
  const stroke = which === 'current' ? 'accent' : 'muted';
  const strokeWidth = which === 'current' ? 1.8 : 1.1;
  const style = {
    stroke,
    strokeWidth,
    ...(which === 'previous' ? { dash: [4, 3] as const } : {}),
  } as const;
  const points = values.map((one, index) => (one === null ? null : at(index, share(one))));
  const shapes: Shape[] = [];
  if (points.length > 2 && points.every((point) => point !== null)) {
    const area = which === 'current' ? ({ fill: 'accent', opacity: 0.16 } as const) : {};
    shapes.push({ kind: 'path', points, closed: true, ...style, ...area });
  } else {
    // An area would claim something about the spokes that nobody rated.
    points.forEach((point, index) => {
      const next = points[(index + 1) % points.length];
      if (point && next && points.length > 1)
        shapes.push({ kind: 'path', points: [point, next], ...style });
    });
  }
  if (which === 'current') {
    for (const point of points) {
      if (point)
        shapes.push({ kind: 'circle', cx: point[0], cy: point[1], r: 2.4, fill: 'accent' });
    }
  }
  return shapes;
}

function share(points: number): number {
  return Math.min(100, Math.max(0, points)) / 100;
}

function keyShapes(
  series: { readonly current: string; readonly previous: string },
  cx: number,
  y: number,
  width: number,
): readonly Shape[] {
  const room = width / 2 - 40;
  const current = fitText(series.current, room, name);
  const previous = fitText(series.previous, room, name);
  const left = cx - 12 - textWidth(current, name);
  return [
    {
      kind: 'path',
      points: [
        [left - 26, y - 3],
        [left - 6, y - 3],
      ],
      stroke: 'accent',
      strokeWidth: 1.8,
    },
    label(left, y, current, name),
    {
      kind: 'path',
      points: [
        [cx + 12, y - 3],
        [cx + 32, y - 3],
      ],
      stroke: 'muted',
      strokeWidth: 1.1,
      dash: [4, 3],
    },
    label(cx + 38, y, previous, name),
  ];
}
