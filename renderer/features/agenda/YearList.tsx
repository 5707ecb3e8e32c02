import { IconCalendar } from '@tabler/icons-react';
import type { AgendaEvent } from '../../../shared/domain/agenda-events.ts';
import type { Day } from '../../../shared/domain/common.ts';
import { EmptyState } from '../../components/states.tsx';
import { formatDay, formatMonth } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { byMonth } from './calendar-data.ts';
import { EventLine } from './EventChip.tsx';
import classes from './CalendarScreen.module.css';

interface YearListProps {
  /** What touches the next twelve months, by day. */
  readonly events: readonly AgendaEvent[];
  /** How many there are; more than are given where there are very many. */
  readonly total: number;
  readonly today: Day;
}

/** More entries than this nobody reads through. */
const most = 500;

/** The next twelve months as a list, under the months. */
export function YearList({ events, total, today }: YearListProps) {
  if (events.length === 0) {
    return (
      <EmptyState icon={IconCalendar} title={t('calendar.empty')} body={t('calendar.empty.body')} />
    );
  }
  const shown = events.slice(0, most);
  return (
    <div className={classes['year']}>
      {total > shown.length && (
        <p className={classes['muted']}>{t('calendar.cut', { shown: shown.length, total })}</p>
      )}
      {byMonth(shown, today).map(([month, own]) => (
        <section key={month} aria-labelledby={`month-${month ?? 'now'}`}>
          <h2 className={classes['monthHead']} id={`month-${month ?? 'now'}`}>
            {month === null ? t('calendar.running') : formatMonth(`${month}-01`)}
          </h2>
          <ul className={classes['lines']}>
            {own.map((event) => (
              <li key={event.key} className={classes['dated']}>
                <span className={classes['date']} data-figures>
                  {formatDay(event.from)}
                </span>
                <EventLine event={event} today={today} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
