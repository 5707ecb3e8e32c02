import { basename } from 'node:path';
import {
  listAgendaActions,
  listAgendaRecords,
  listEventRecords,
  listHeldRoles,
  listServed,
  readPlainOverdue,
} from '../../db/repositories/agenda.ts';
import type { ReadDb } from '../../db/handle.ts';
import { readAssessor, readOrganisation } from '../../db/repositories/organisation.ts';
import type { AgendaEvents, AgendaPage } from '../../shared/contract/agenda-operations.ts';
import type { ParsedOf } from '../../shared/contract/operations.ts';
import {
  agendaLines,
  filterAgenda,
  isOwnedBy,
  namesOf,
  sortAgenda,
} from '../../shared/domain/agenda-list.ts';
import { eventsIn, eventsOf, type AgendaEvent } from '../../shared/domain/agenda-events.ts';
import type { AgendaItem } from '../../shared/domain/agenda-model.ts';
import { withOwnDays } from '../../shared/domain/agenda-rules.ts';
import { agendaDue, agendaOf, byDay, type AgendaDue } from '../../shared/domain/agenda.ts';
import type { Day } from '../../shared/domain/common.ts';
import { translate } from '../../shared/i18n/index.ts';
import { calendarFile } from './calendar-file.ts';
import { safeFileName, writeWhole } from './files.ts';
import type { Ports } from './ports.ts';
import { askForPlace } from './saving-place.ts';
import { reader } from './session.ts';

/** As many entries of the calendar as a screen can show. */
const mostEvents = 2000;

/** Everything that there is to do in a workspace, the most pressing first. */
export function agendaIn(db: ReadDb, today: Day): readonly AgendaItem[] {
  return agendaOf({
    records: listAgendaRecords(db),
    actions: listAgendaActions(db),
    served: listServed(db),
    today,
  });
}

/**
 * What is overdue: how much, and the longest overdue. Quicker than the whole agenda: of most types
 * the database counts what is late.
 */
export function overdueIn(
  db: ReadDb,
  today: Day,
  limit: number,
): { readonly first: readonly AgendaItem[]; readonly count: number } {
  const served = new Map<string, readonly string[]>();
  const own = agendaOf({
    records: listAgendaRecords(db, withOwnDays),
    actions: listAgendaActions(db),
    served,
    today,
  }).filter(({ urgency }) => urgency === 'overdue');
  const { first, count } = readPlainOverdue(db, today, limit);
  const plain = agendaOf({ records: first, actions: [], served, today });
  return {
    first: [...plain, ...own].toSorted(byDay).slice(0, limit),
    count: count + own.length,
  };
}

/** Everything in the calendar of a workspace. */
export function calendarIn(db: ReadDb, today: Day): readonly AgendaEvent[] {
  return eventsOf(agendaIn(db, today), listEventRecords(db));
}

/** A page of the list of everything that is to be done. */
export function agendaActions(ports: Ports, input: ParsedOf<'agenda.actions'>): AgendaPage {
  const db = reader(ports);
  const { tab, sort, group, closed, offset, limit, search, kinds, clause } = input;
  const person = input.person ?? personIn(ports, db);
  const names = namesOf(person, listHeldRoles(db));
  const all = agendaIn(db, todayOf(ports));
  const fitting = filterAgenda(all, { search, kinds, clause });
  const tabs = {
    mine: fitting.filter((item) => isOwnedBy(item, names)),
    overdue: fitting.filter(({ urgency }) => urgency === 'overdue'),
    all: fitting,
  };
  const lines = agendaLines(sortAgenda(tabs[tab], sort), group, new Set(closed));
  return {
    lines: lines.slice(offset, offset + limit),
    lineCount: lines.length,
    count: tabs[tab].length,
    tabs: { mine: tabs.mine.length, overdue: tabs.overdue.length, all: tabs.all.length },
    all: all.length,
    person,
  };
}

/** A stretch of the calendar. */
export function agendaEvents(ports: Ports, input: ParsedOf<'agenda.events'>): AgendaEvents {
  const found = eventsIn(calendarIn(reader(ports), todayOf(ports)), input, input.kinds);
  return { events: found.slice(0, mostEvents), total: found.length };
}

/** What is overdue or due within a week. */
export function agendaDueNow(ports: Ports): AgendaDue {
  return agendaDue(agendaIn(reader(ports), todayOf(ports)));
}

/** Asks for a place and writes what lies ahead, and what is overdue, as a calendar file. */
export async function exportIcs(
  ports: Ports,
  { kinds }: ParsedOf<'agenda.exportIcs'>,
): Promise<string | null> {
  const db = reader(ports);
  const { name: organisation } = readOrganisation(db);
  const name = safeFileName(translate('calendar.file.name', { organisation }), 'calendar');
  const filters = [{ name: 'iCalendar', extensions: ['ics'] }];
  const path = await askForPlace(ports, { title: name, file: `${name}.ics`, filters });
  if (path === null) return null;
  const today = todayOf(ports);
  const events = eventsIn(calendarIn(db, today), { from: null, until: null }, kinds);
  writeWhole(
    path,
    calendarFile(events, { organisation, now: ports.clock(), version: ports.app.version }),
  );
  return basename(path);
}

/** Who works here: by the settings of this machine, or else the assessor of the workspace. */
function personIn(ports: Ports, db: ReadDb): string {
  return ports.settings.read().userName.trim() || readAssessor(db).name.trim();
}

const todayOf = (ports: Ports): Day => ports.clock().slice(0, 10);
