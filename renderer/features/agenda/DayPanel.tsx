import type { Ref } from 'react';
import type { AgendaEvent } from '../../../shared/domain/agenda-events.ts';
import type { Day } from '../../../shared/domain/common.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { weekdayOf } from './calendar-data.ts';
import { EventLine } from './EventChip.tsx';
import classes from './CalendarScreen.module.css';

interface DayPanelProps {
  readonly ref: Ref<HTMLElement>;
  readonly day: Day;
  readonly events: readonly AgendaEvent[];
  readonly today: Day;
}

/** More than anybody reads of one day. */
const most = 200;
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

/** Everything of the chosen day, beside the month. */
export function DayPanel({ ref, day, events, today }: DayPanelProps) {
  const weekday = weekdays[weekdayOf(day) - 1] ?? 1;
  const title = t('calendar.day.title', {
    weekday: t(`calendar.weekday.${weekday}`),
    day: formatDay(day),
  });
  const hidden = events.length - most;
  return (
    <section className={classes['panel']} ref={ref} aria-label={title}>
      <h3 className={classes['panelTitle']} data-figures>
        {title}
      </h3>
      {events.length === 0 ? (
        <p className={classes['muted']}>{t('calendar.day.empty')}</p>
      ) : (
        <ul className={classes['lines']}>
          {events.slice(0, most).map((event) => (
            <li key={event.key}>
              <EventLine event={event} today={today} />
            </li>
          ))}
        </ul>
      )}
      {hidden > 0 && <p className={classes['muted']}>{t('calendar.more', { count: hidden })}</p>}
    </section>
  );
}
