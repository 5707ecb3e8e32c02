import { addMonths, daysBetween, type Day } from '../../domain/common.ts';
import type { Drawing, Shape, Tone } from '../drawing.ts';
import { fitText, label, line, textWidth } from './measure.ts';

/** An audit of the cycle: when it can be held, and when it is or was. */
export interface CycleBar {
  readonly label: string;
  readonly from: Day;
  readonly until: Day;
  readonly state: 'open' | 'fixed' | 'held' | 'missed';
  /** The agreed or actual day. */
  readonly on: Day | null;
}

/** The validity of a certificate with its audits; all texts come from the caller. */
export interface CycleChartInput {
  readonly from: Day;
  readonly until: Day;
  readonly today: Day;
  readonly bars: readonly CycleBar[];
  /** "Decision 15 Mar 2026", "Valid until 14 Mar 2029", "Today". */
  readonly fromText: string;
  readonly untilText: string;
  readonly todayText: string;
  readonly day: (day: Day) => string;
  readonly width?: number;
}

const small = { size: 7.5 } as const;
const name = { size: 8.5 } as const;
const top = 26;
const rowHeight = 24;
const edge = 10;

const looks: Readonly<Record<CycleBar['state'], { readonly fill: Tone; readonly stroke: Tone }>> = {
  open: { fill: 'accent-soft', stroke: 'accent' },
  fixed: { fill: 'accent-soft', stroke: 'accent' },
  held: { fill: 'conforms', stroke: 'conforms' },
  missed: { fill: 'paper', stroke: 'does-not' },
};

/** A row for each audit under a line of three years, with today marked. */
export function cycleChart(input: CycleChartInput): Drawing {
  const { from, until, today, bars, width = 620 } = input;
  const span = Math.max(1, daysBetween(from, until));
  const x = (day: Day): number =>
    edge + (Math.min(span, Math.max(0, daysBetween(from, day))) / span) * (width - 2 * edge);
  const bottom = top + Math.max(1, bars.length) * rowHeight + 4;
  const years = anniversaries(from, until);
  const isWithin = today >= from && today <= until;
  return {
    width,
    height: bottom + 14,
    shapes: [
      line([edge, top], [width - edge, top], 'muted', 1),
      ...[from, ...years, until].map((day) => line([x(day), top - 3], [x(day), bottom], 'grid')),
      ...ends(input, width),
      ...years.map((day) =>
        label(x(day), bottom + 10, input.day(day), { ...small, anchor: 'middle', fill: 'muted' }),
      ),
      ...(isWithin ? todayShapes(x(today), bottom, width, input.todayText) : []),
      ...bars.flatMap((bar, at) => barShapes(bar, top + 8 + at * rowHeight, x, width)),
    ],
  };
}

/** The days a whole number of years after the first, the last day aside. */
function anniversaries(from: Day, until: Day): readonly Day[] {
  return [1, 2, 3, 4]
    .map((years) => addMonths(from, years * 12))
    .filter((day) => daysBetween(day, until) > 60);
}

function ends({ fromText, untilText }: CycleChartInput, width: number): readonly Shape[] {
  const room = width / 2 - edge - 4;
  return [
    label(edge, top - 14, fitText(fromText, room, name), { ...name, weight: 'bold' }),
    label(width - edge, top - 14, fitText(untilText, room, name), {
      ...name,
      weight: 'bold',
      anchor: 'end',
    }),
  ];
}

function todayShapes(x: number, bottom: number, width: number, text: string): readonly Shape[] {
  const wide = textWidth(text, small);
  const isRight = x + wide + 6 > width;
  return [
    {
      kind: 'path',
      points: [
        [x, top - 8],
        [x, bottom],
      ],
      stroke: 'ink',
      strokeWidth: 1,
      dash: [3, 2],
    },
    label(isRight ? x - 3 : x + 3, top - 4, text, { ...small, anchor: isRight ? 'end' : 'start' }),
  ];
}

function barShapes(
  { label: text, from, until, state, on }: CycleBar,
  y: number,
  x: (day: Day) => number,
  width: number,
): readonly Shape[] {
  const left = x(from);
  const right = Math.max(left + 3, x(until));
  const middle = y + 7;
  const { fill, stroke } = looks[state];
  // Beside whichever end has more room.
  const isLeft = left > width - right;
  const room = (isLeft ? left : width - right) - 10;
  return [
    {
      kind: 'rect',
      x: left,
      y,
      width: right - left,
      height: 14,
      radius: 3,
      fill,
      stroke,
      strokeWidth: 1,
      ...(state === 'missed' ? { dash: [3, 2] as const } : {}),
    },
    ...(on === null ? [] : dayMark(x(on), middle, state)),
    label(isLeft ? left - 6 : right + 6, middle + 3, fitText(text, room, name), {
      ...name,
      anchor: isLeft ? 'end' : 'start',
      fill: state === 'missed' ? 'does-not' : 'ink',
    }),
  ];
}

/** The day itself: a disc once it was held, a diamond while it is agreed. */
function dayMark(x: number, y: number, state: CycleBar['state']): readonly Shape[] {
  if (state === 'held') {
    return [{ kind: 'circle', cx: x, cy: y, r: 4, fill: 'paper', stroke: 'conforms' }];
  }
  return [
    {
      kind: 'path',
      points: [
        [x, y - 5],
        [x + 5, y],
        [x, y + 5],
        [x - 5, y],
      ],
      closed: true,
      fill: 'accent',
    },
  ];
}
