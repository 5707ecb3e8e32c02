import { addDays, addMonths, daysBetween } from '../../domain/common.ts';
import type { Drawing, Shape, Tone } from '../drawing.ts';
import { fitText, label, line, textWidth, wrapText } from './measure.ts';

/** One row: a step of a plan. */
export interface GanttRow {
  readonly label: string;
  /** Days, YYYY-MM-DD; a row without both has no bar. */
  readonly from: string | null;
  readonly until: string | null;
  readonly state: 'done' | 'late' | 'running' | 'coming' | 'undated';
  /** Beside the bar: "done 3 May", "12 days late". */
  readonly note: string;
}

/** What a Gantt chart shows; all texts come from the caller. */
export interface GanttInput {
  readonly rows: readonly GanttRow[];
  readonly today: string;
  readonly todayLabel: string;
  /** The name of the month that a day lies in: "Mar 26". */
  readonly month: (day: string) => string;
  /** Points; 450 fits between the margins of A4. */
  readonly width?: number;
}

const named = { size: 8.5 } as const;
const small = { size: 7.5 } as const;
const rowHeight = 25;
const top = 26;

const fills: Readonly<Record<GanttRow['state'], Tone>> = {
  done: 'accent',
  running: 'previous',
  late: 'partly',
  coming: 'accent-soft',
  undated: 'accent-soft',
};

/** Steps as bars over months, with a line for today. */
export function ganttChart({ rows, today, todayLabel, month, width = 450 }: GanttInput): Drawing {
  const names = width * 0.34;
  const left = names + 8;
  const span = spanOf(rows, today);
  const length = width - left - 4;
  const days = Math.max(1, daysBetween(span.from, span.until));
  const x = (day: string): number => left + (daysBetween(span.from, day) / days) * length;
  const bottom = top + rows.length * rowHeight;
  const shapes: Shape[] = monthLines(span, month, x, bottom);
  rows.forEach((row, at) => {
    const middle = top + at * rowHeight + rowHeight / 2;
    const lines = wrapText(row.label, names, 2, named);
    const first = middle - ((lines.length - 1) * 10) / 2 + 3;
    lines.forEach((text, index) =>
      shapes.push(label(names, first + index * 10, text, { ...named, anchor: 'end' })),
    );
    shapes.push(...barShapes(row, x, middle, { left, right: width, now: x(today) }));
  });
  const now = x(today);
  const words = fitText(todayLabel, 80, small);
  const half = textWidth(words, small) / 2;
  shapes.push(
    {
      kind: 'path',
      points: [
        [now, top - 4],
        [now, bottom],
      ],
      stroke: 'does-not',
      strokeWidth: 1.2,
    },
    label(Math.min(width - half, Math.max(left + half, now)), bottom + 10, words, {
      ...small,
      anchor: 'middle',
      fill: 'does-not',
    }),
  );
  return { width, height: bottom + 14, shapes };
}

/** Whole months around everything that is shown. */
function spanOf(
  rows: readonly GanttRow[],
  today: string,
): { readonly from: string; readonly until: string } {
  const days = rows.flatMap(({ from, until }) => [from, until]).filter((day) => day !== null);
  const all = [...days, today].toSorted();
  const first = `${(all[0] ?? today).slice(0, 7)}-01`;
  // Nobody reads a plan of centuries, and its months could not be told apart.
  const last = [all.at(-1) ?? today, addMonths(first, 600)].toSorted()[0] ?? today;
  return { from: first, until: addMonths(`${last.slice(0, 7)}-01`, 1) };
}

function monthLines(
  span: { readonly from: string; readonly until: string },
  month: GanttInput['month'],
  x: (day: string) => number,
  bottom: number,
): Shape[] {
  const shapes: Shape[] = [];
  const first = month(span.from);
  const room = x(addMonths(span.from, 1)) - x(span.from);
  const step = Math.max(1, Math.ceil((textWidth(first, small) + 10) / room));
  let at = 0;
  for (let day = span.from; day <= span.until; day = addMonths(span.from, at)) {
    const isNamed = at % step === 0;
    if (isNamed || room > 4) {
      shapes.push(line([x(day), top - 4], [x(day), bottom], 'grid', isNamed ? 0.8 : 0.4));
    }
    const name = month(day);
    // The last month has no room beside it for a name that is longer than itself.
    if (isNamed && x(day) + 2 + textWidth(name, small) <= x(span.until)) {
      shapes.push(label(x(day) + 2, top - 9, name, { ...small, fill: 'muted' }));
    }
    at += 1;
  }
  return shapes;
}

function barShapes(
  { from, until, state, note }: GanttRow,
  x: (day: string) => number,
  middle: number,
  { left, right, now }: { readonly left: number; readonly right: number; readonly now: number },
): readonly Shape[] {
  const begin = from ?? until;
  const end = until ?? from;
  if (begin === null || end === null) {
    return [label(left + 4, middle + 3, note, { ...small, fill: 'muted' })];
  }
  const start = Math.min(right - 4, Math.max(left, x(begin)));
  const stop = Math.min(right, Math.max(start + 2.5, x(addDays(end, 1))));
  const bar: Shape = {
    kind: 'rect',
    x: start,
    y: middle - 6,
    width: stop - start,
    height: 12,
    radius: 1.5,
    fill: fills[state],
    // Pale bars would melt into the paper.
    stroke: 'accent',
    strokeWidth: 0.6,
  };
  const wide = textWidth(note, small) + 6;
  // A note that the line of today would cross stands behind it.
  const beside = now >= stop && now <= stop + wide ? now : stop;
  const after = beside + wide <= right;
  const before = start - wide >= left;
  if (note === '' || (!after && !before)) return [bar];
  const place = after ? beside + 4 : start - 4;
  return [
    bar,
    label(place, middle + 2.7, note, { ...small, anchor: after ? 'start' : 'end', fill: 'muted' }),
  ];
}
