import {
  IconCertificate,
  IconChartLine,
  IconChecklist,
  IconCircleCheck,
  IconFlag,
  IconGavel,
  IconHourglass,
  IconRefresh,
  IconSchool,
  IconShieldCheck,
  type Icon,
} from '@tabler/icons-react';
import { Link } from 'wouter';
import type { AgendaEvent, EventKind } from '../../../shared/domain/agenda-events.ts';
import { agendaTitle } from '../../../shared/i18n/agenda-text.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { addressOf } from './agenda-words.ts';
import { isWindow } from './calendar-data.ts';
import classes from './EventChip.module.css';

const icons: Readonly<Record<EventKind, Icon>> = {
  deadline: IconFlag,
  review: IconRefresh,
  measurement: IconChartLine,
  check: IconCircleCheck,
  audit: IconChecklist,
  surveillance: IconShieldCheck,
  training: IconSchool,
  meeting: IconGavel,
  expiry: IconHourglass,
  project: IconCertificate,
};

/** What kind an entry is, as a picture beside words. */
export function EventIcon({ kind }: Pick<AgendaEvent, 'kind'>) {
  const Picture = icons[kind];
  return <Picture size={13} stroke={1.8} aria-hidden="true" className={classes['icon']} />;
}

/** Its days: one, or from the first to the last. */
export function rangeText({ from, until }: Pick<AgendaEvent, 'from' | 'until'>): string {
  return from === until
    ? formatDay(from)
    : t('calendar.range', { from: formatDay(from), until: formatDay(until) });
}

/** How an entry stands: over, late, or to come. */
export function standOf({ open, until }: AgendaEvent, today: string): 'over' | 'late' | 'ahead' {
  if (!open) return 'over';
  return until < today ? 'late' : 'ahead';
}

interface EventChipProps {
  readonly event: AgendaEvent;
  readonly today: string;
}

/** An entry in a day of the month; the day is the tab stop, so that the chip is none. */
export function EventChip({ event, day, today }: EventChipProps & { readonly day: string }) {
  const { kind, code, from } = event;
  const title = agendaTitle(event);
  return (
    <Link
      href={addressOf(event)}
      tabIndex={-1}
      className={classes['chip']}
      data-kind={kind}
      data-stand={standOf(event, today)}
      title={`${t(`calendar.kind.${kind}`)}: ${code} ${title} (${rangeText(event)})`}
    >
      <EventIcon kind={kind} />
      <span className={classes['text']} dir="auto">
        {isWindow(event)
          ? t(day === from ? 'calendar.opens' : 'calendar.closes', { title })
          : title}
      </span>
    </Link>
  );
}

/** An entry in a line of a list, with everything about it. */
export function EventLine({ event, today }: EventChipProps) {
  const { kind, code, owner, from, until } = event;
  const facts = [
    t(`calendar.kind.${kind}`),
    ...(from === until ? [] : [rangeText(event)]),
    ...(owner.trim() === '' ? [] : [owner]),
  ];
  return (
    <Link
      href={addressOf(event)}
      className={classes['line']}
      data-kind={kind}
      data-stand={standOf(event, today)}
    >
      <EventIcon kind={kind} />
      <span className={classes['body']}>
        <span className={classes['lineTitle']} dir="auto">
          <span className={classes['code']} data-figures>
            {code}
          </span>
          {agendaTitle(event)}
        </span>
        <span className={classes['facts']} dir="auto">
          {facts.join(' · ')}
        </span>
      </span>
    </Link>
  );
}
