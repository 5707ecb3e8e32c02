import type { AgendaEvent } from '../../../shared/domain/agenda-events.ts';
import { addDays, addMonths, daysBetween, type Day } from '../../../shared/domain/common.ts';

/** Pure rules of the month on screen. Months are written YYYY-MM. */

export const monthOf = (day: Day): string => day.slice(0, 7);

/** The month that an address names; another text counts as none. */
export function monthIn(text: string | null): string | null {
  return text !== null && /^(19|20|21)\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : null;
}

export const monthAfter = (month: string, count: number): string =>
  monthOf(addMonths(`${month}-01`, count));

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** The weeks that a month touches, from Monday to Sunday, whole. */
export function weeksOf(month: string): readonly (readonly Day[])[] {
  const first = `${month}-01`;
  const last = addDays(addMonths(first, 1), -1);
  const start = addDays(first, 1 - weekdayOf(first));
  const end = addDays(last, 7 - weekdayOf(last));
  const weeks: Day[][] = [];
  for (let monday = start; monday <= end; monday = addDays(monday, 7)) {
    weeks.push(Array.from({ length: 7 }, (_, at) => addDays(monday, at)));
  }
  return weeks;
}

/** Longer than this, an entry is a window: it is shown where it opens and where it closes. */
const longestRun = 14;

export const isWindow = ({ from, until }: Pick<AgendaEvent, 'from' | 'until'>): boolean =>
  daysBetween(from, until) > longestRun;

/**
 * The entries of each day of a stretch. One that takes several days is in each of them; a window of
 * weeks only in its first and last.
 */
export function byDayOf(
  events: readonly AgendaEvent[],
  from: Day,
  until: Day,
): ReadonlyMap<Day, readonly AgendaEvent[]> {
  const days = new Map<Day, AgendaEvent[]>();
  const add = (day: Day, event: AgendaEvent): void => {
    const list = days.get(day);
    if (list === undefined) days.set(day, [event]);
    else list.push(event);
  };
  for (const event of events) {
    if (isWindow(event)) {
      for (const day of [event.from, event.until]) if (day >= from && day <= until) add(day, event);
      continue;
    }
    const last = event.until < until ? event.until : until;
    for (let day = event.from > from ? event.from : from; day <= last; day = addDays(day, 1)) {
      add(day, event);
    }
  }
  return days;
}

/** The day that a key leads to from another; null when it is no such key. */
export function dayForKey(key: string, day: Day): Day | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return addDays(day, 1 - weekdayOf(day));
    case 'End':
      return addDays(day, 7 - weekdayOf(day));
    case 'PageUp':
      return addMonths(day, -1);
    case 'PageDown':
      return addMonths(day, 1);
    default:
      return null;
  }
}

/** Entries by the month in which they begin; those that began before the list does under no month. */
export function byMonth(
  events: readonly AgendaEvent[],
  from: Day,
): readonly (readonly [month: string | null, events: readonly AgendaEvent[]])[] {
  return [...Map.groupBy(events, (event) => (event.from < from ? null : monthOf(event.from)))];
}
