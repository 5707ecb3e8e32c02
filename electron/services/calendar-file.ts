import type { AgendaEvent, EventKind } from '../../shared/domain/agenda-events.ts';
import { agendaOrigin, agendaTitle } from '../../shared/i18n/agenda-text.ts';
import { translate } from '../../shared/i18n/index.ts';
import { recordWords, type RecordWords } from '../../shared/i18n/en/records/index.ts';
import { icsOf, type IcsEvent } from './ics.ts';

/** Days before an entry on which one is reminded of it; where preparing takes longer, twice. */
const reminders: Readonly<Record<EventKind, readonly number[]>> = {
  deadline: [1],
  review: [7],
  measurement: [1],
  check: [7],
  audit: [14, 1],
  surveillance: [0],
  training: [7, 1],
  meeting: [14, 1],
  expiry: [30, 7],
  project: [7],
};

interface FileFacts {
  readonly organisation: string;
  /** Now, ISO 8601 in UTC. */
  readonly now: string;
  readonly version: string;
}

/** What lies ahead, and what is overdue, as a calendar file; what is over is left out. */
export function calendarFile(
  events: readonly AgendaEvent[],
  { organisation, now, version }: FileFacts,
): string {
  const today = now.slice(0, 10);
  const ahead = events.filter(({ open, until }) => open || until >= today);
  const name = translate('calendar.file.name', { organisation });
  return icsOf(ahead.map(entryOf), { now, version, name });
}

function entryOf(event: AgendaEvent): IcsEvent {
  const { key, code, kind, from, until, owner, type, open } = event;
  const category = translate(`calendar.kind.${kind}`);
  return {
    uid: `${key}@aimsbook`,
    from,
    until,
    summary: `${code} ${agendaTitle(event)}`,
    description: [
      `${category}, ${agendaOrigin(type)}`,
      ...(owner.trim() === '' ? [] : [translate('calendar.file.owner', { owner })]),
      translate('calendar.file.status', { status: statusText(event) }),
    ].join('\n'),
    category,
    reminders: open ? reminders[kind] : [],
  };
}

function statusText({ type, status }: AgendaEvent): string {
  if (type === 'action') {
    return translate(status === 'in-progress' ? 'actionStatus.in-progress' : 'actionStatus.open');
  }
  const words: RecordWords = recordWords[type];
  return words.statuses[status] ?? status;
}
