import type { PlanStep } from '../../../shared/domain/certification-plan.ts';
import { addDays, addMonths, daysBetween, type Day } from '../../../shared/domain/common.ts';

/** The months that a plan is drawn over, and where days lie on them. */
export interface GanttScale {
  readonly from: Day;
  readonly until: Day;
  readonly days: number;
  /** First days of the months, in order. */
  readonly months: readonly Day[];
}

/** More months than that are not drawn one by one. */
const mostMonths = 120;

/** Whole months around all dates and today. */
export function scaleOf(plans: readonly (readonly PlanStep[])[], today: Day): GanttScale {
  const days = plans
    .flat()
    .flatMap(({ from, until, doneOn }) => [from, until, doneOn])
    .filter((day) => day !== null);
  const all = [...days, today].toSorted();
  const from = `${(all[0] ?? today).slice(0, 7)}-01`;
  const end = [all.at(-1) ?? today, addMonths(from, mostMonths)].toSorted()[0] ?? today;
  const until = addMonths(`${end.slice(0, 7)}-01`, 1);
  const months: Day[] = [];
  for (let at = 0, day = from; day < until; at += 1, day = addMonths(from, at)) months.push(day);
  return { from, until, days: daysBetween(from, until), months };
}

/** Where a day begins, in percent of the width; kept inside. */
export function placeOf({ from, days }: GanttScale, day: Day): number {
  return Math.min(100, Math.max(0, (daysBetween(from, day) / days) * 100));
}

/** Where a step's bar begins and how wide it is, in percent; null without dates. */
export function barOf(
  scale: GanttScale,
  { from, until, doneOn }: PlanStep,
): { readonly left: number; readonly width: number } | null {
  const begin = from ?? doneOn ?? until;
  const end = doneOn ?? until ?? from;
  if (begin === null || end === null) return null;
  const left = placeOf(scale, begin < end ? begin : end);
  return { left, width: Math.max(0.6, placeOf(scale, addDays(end, 1)) - left) };
}

/** Every how many months a name has room, with about so many pixels for all. */
export function monthStep({ months }: GanttScale, pixels: number): number {
  return Math.max(1, Math.ceil((months.length * 52) / pixels));
}
