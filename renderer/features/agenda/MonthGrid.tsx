import { VisuallyHidden } from '@mantine/core';
import { useEffect, useRef, type KeyboardEvent } from 'react';
import type { AgendaEvent } from '../../../shared/domain/agenda-events.ts';
import type { Day } from '../../../shared/domain/common.ts';
import { formatDay, formatMonth } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { dayForKey, monthOf, weeksOf } from './calendar-data.ts';
import { EventChip } from './EventChip.tsx';
import classes from './MonthGrid.module.css';

interface MonthGridProps {
  readonly month: string;
  readonly days: ReadonlyMap<Day, readonly AgendaEvent[]>;
  readonly today: Day;
  readonly selected: Day;
  readonly onSelect: (day: Day) => void;
  /** Goes into the entries of the day. */
  readonly onEnter: () => void;
}

/** Entries that a day has room for; with more, the last line says how many. */
const room = 3;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** A month, Monday first. The arrow keys move by day and week, Page Up and Down by month. */
export function MonthGrid(props: MonthGridProps) {
  const { month, days, today, selected, onSelect, onEnter } = props;
  const grid = useRef<HTMLTableElement>(null);
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    grid.current?.querySelector<HTMLElement>(`[data-day="${selected}"]`)?.focus();
  }, [selected, month]);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, day: Day): void => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = dayForKey(event.key, day);
    if (to !== null) {
      moved.current = true;
      onSelect(to);
    } else if (event.key === 'Enter' || event.key === ' ') onEnter();
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes['place']}>
      <table
        className={classes['grid']}
        role="grid"
        ref={grid}
        aria-label={t('calendar.grid', { month: formatMonth(`${month}-01`) })}
      >
        <thead>
          <tr>
            {weekdays.map((weekday) => (
              <th key={weekday} scope="col">
                {t(`calendar.weekday.${weekday}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {weeksOf(month).map((week) => (
            <tr key={week[0]}>
              {week.map((day) => (
                <td
                  key={day}
                  data-day={day}
                  data-other={monthOf(day) !== month || undefined}
                  data-today={day === today || undefined}
                  aria-current={day === today ? 'date' : undefined}
                  aria-selected={day === selected}
                  tabIndex={day === selected ? 0 : -1}
                  onFocus={(event) => {
                    if (event.target === event.currentTarget && day !== selected) onSelect(day);
                  }}
                  onClick={() => onSelect(day)}
                  onKeyDown={(event) => onKeyDown(event, day)}
                >
                  <Entries day={day} events={days.get(day) ?? []} today={today} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A day as readers hear it. */
function dayText(day: Day, count: number): string {
  return count === 0
    ? t('calendar.day.none', { day: formatDay(day) })
    : t('calendar.day', { day: formatDay(day), count });
}

interface EntriesProps {
  readonly day: Day;
  readonly events: readonly AgendaEvent[];
  readonly today: Day;
}

function Entries({ day, events, today }: EntriesProps) {
  const shown = events.length > room ? events.slice(0, room - 1) : events;
  return (
    <div className={classes['day']}>
      <span className={classes['number']} data-figures aria-hidden="true">
        {Number(day.slice(8))}
      </span>
      <VisuallyHidden>{dayText(day, events.length)}</VisuallyHidden>
      {shown.map((event) => (
        <EventChip key={event.key} event={event} day={day} today={today} />
      ))}
      {events.length > shown.length && (
        <span className={classes['more']}>
          {t('calendar.more', { count: events.length - shown.length })}
        </span>
      )}
    </div>
  );
}
