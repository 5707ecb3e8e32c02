import { ActionIcon, Button, SegmentedControl } from '@mantine/core';
import { IconCalendarDown, IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useRef } from 'react';
import { eventKinds, type EventKind } from '../../../shared/domain/agenda-events.ts';
import { addMonths, type Day } from '../../../shared/domain/common.ts';
import { FilterMenu } from '../../components/FilterMenu.tsx';
import { Page } from '../../components/Page.tsx';
import { QueryView } from '../../components/states.tsx';
import { useOperation, useWrite } from '../../lib/api.ts';
import { useCommands } from '../../lib/commands.ts';
import { formatMonth, today as todayIs } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { toast } from '../../lib/store.ts';
import { byDayOf, monthAfter, monthIn, monthOf, weeksOf } from './calendar-data.ts';
import { DayPanel } from './DayPanel.tsx';
import { MonthGrid } from './MonthGrid.tsx';
import { setAgendaView, useAgendaView } from './view-store.ts';
import { YearList } from './YearList.tsx';
import classes from './CalendarScreen.module.css';

interface CalendarScreenProps {
  /** YYYY-MM; null for this month. */
  readonly month: string | null;
}

/** Everything that falls on a day, month by month or as a list of the next twelve. */
export function CalendarScreen({ month: asked }: CalendarScreenProps) {
  const { calendar, kinds } = useAgendaView();
  const today = todayIs();
  const month = monthIn(asked) ?? monthOf(today);
  const show = (next: string): void => goTo(routes.calendar(next), { replace: true });
  const ics = useExportIcs(kinds);
  useCommands([
    {
      id: 'calendar.previous',
      label: 'calendar.command.previous',
      group: 'agenda.group',
      shortcut: '[',
      when: () => calendar === 'month',
      run: () => show(monthAfter(month, -1)),
    },
    {
      id: 'calendar.next',
      label: 'calendar.command.next',
      group: 'agenda.group',
      shortcut: ']',
      when: () => calendar === 'month',
      run: () => show(monthAfter(month, 1)),
    },
    {
      id: 'calendar.today',
      label: 'calendar.command.today',
      group: 'agenda.group',
      shortcut: 'T',
      when: () => calendar === 'month',
      run: () => show(monthOf(today)),
    },
    {
      id: 'calendar.export',
      label: 'calendar.command.export',
      group: 'agenda.group',
      icon: IconCalendarDown,
      run: ics.run,
    },
  ]);
  return (
    <Page
      title={t('calendar.title')}
      description={t('calendar.description')}
      fill
      actions={
        <Button
          variant="default"
          loading={ics.isPending}
          leftSection={<IconCalendarDown size={16} aria-hidden="true" />}
          onClick={ics.run}
        >
          {t('calendar.export')}
        </Button>
      }
    >
      <div className={classes['calendar']}>
        <div className={classes['bar']}>
          {calendar === 'month' && <MonthSteps month={month} today={today} onMonth={show} />}
          <div className={classes['choices']}>
            <FilterMenu
              label={t('agenda.kinds')}
              options={eventKinds.map((kind) => ({
                value: kind,
                label: t(`calendar.kind.${kind}`),
              }))}
              accepted={kinds}
              onAccepted={(accepted) =>
                setAgendaView({ kinds: eventKinds.filter((kind) => accepted.includes(kind)) })
              }
            />
            <SegmentedControl
              size="xs"
              aria-label={t('calendar.view')}
              value={calendar}
              data={(['month', 'list'] as const).map((value) => ({
                value,
                label: t(`calendar.view.${value}`),
              }))}
              onChange={(value) => setAgendaView({ calendar: value === 'list' ? 'list' : 'month' })}
            />
          </div>
        </div>
        {calendar === 'month' ? (
          <Month month={month} kinds={kinds} today={today} onMonth={show} />
        ) : (
          <Year kinds={kinds} today={today} />
        )}
      </div>
    </Page>
  );
}

interface MonthStepsProps {
  readonly month: string;
  readonly today: Day;
  readonly onMonth: (month: string) => void;
}

function MonthSteps({ month, today, onMonth }: MonthStepsProps) {
  return (
    <div className={classes['steps']}>
      <ActionIcon
        aria-label={t('calendar.previous')}
        title={t('calendar.previous')}
        onClick={() => onMonth(monthAfter(month, -1))}
      >
        <IconChevronLeft size={18} aria-hidden="true" />
      </ActionIcon>
      <h2 className={classes['month']} aria-live="polite">
        {formatMonth(`${month}-01`)}
      </h2>
      <ActionIcon
        aria-label={t('calendar.next')}
        title={t('calendar.next')}
        onClick={() => onMonth(monthAfter(month, 1))}
      >
        <IconChevronRight size={18} aria-hidden="true" />
      </ActionIcon>
      <Button
        size="compact-sm"
        variant="default"
        disabled={month === monthOf(today)}
        onClick={() => onMonth(monthOf(today))}
      >
        {t('calendar.today')}
      </Button>
    </div>
  );
}

interface MonthProps extends MonthStepsProps {
  readonly kinds: readonly EventKind[];
}

function Month({ month, kinds, today, onMonth }: MonthProps) {
  const weeks = weeksOf(month);
  const from = weeks[0]?.[0] ?? today;
  const until = weeks.at(-1)?.at(-1) ?? today;
  const events = useOperation(
    'agenda.events',
    { from, until, kinds: [...kinds] },
    { keepPrevious: true },
  );
  const selected = dayOf(month, useAgendaView().day, today);
  const panel = useRef<HTMLElement>(null);
  const select = (day: Day): void => {
    setAgendaView({ day });
    // A day of another month brings that month, and the keyboard along.
    if (monthOf(day) !== month) onMonth(monthOf(day));
  };
  return (
    <QueryView query={events}>
      {({ events: found }) => {
        const days = byDayOf(found, from, until);
        return (
          <div className={classes['columns']}>
            <MonthGrid
              month={month}
              days={days}
              today={today}
              selected={selected}
              onSelect={select}
              onEnter={() => panel.current?.querySelector('a')?.focus()}
            />
            <DayPanel ref={panel} day={selected} events={days.get(selected) ?? []} today={today} />
          </div>
        );
      }}
    </QueryView>
  );
}

/** The chosen day where it lies in the month, or else the one that the month begins with. */
function dayOf(month: string, chosen: Day | null, today: Day): Day {
  if (chosen !== null && monthOf(chosen) === month) return chosen;
  return monthOf(today) === month ? today : `${month}-01`;
}

function Year({ kinds, today }: Pick<MonthProps, 'kinds' | 'today'>) {
  const until = addMonths(today, 12);
  const events = useOperation(
    'agenda.events',
    { from: today, until, kinds: [...kinds] },
    { keepPrevious: true },
  );
  return (
    <QueryView query={events}>
      {({ events: found, total }) => <YearList events={found} total={total} today={today} />}
    </QueryView>
  );
}

/** Writes what lies ahead for a calendar program. */
function useExportIcs(kinds: readonly EventKind[]) {
  const write = useWrite('agenda.exportIcs');
  const run = (): void =>
    write.mutate(
      { kinds: [...kinds] },
      {
        onSuccess: (name) => {
          if (name === null) return;
          toast({
            tone: 'good',
            title: t('calendar.exported', { name }),
            body: t('calendar.exported.body'),
          });
        },
      },
    );
  return { run, isPending: write.isPending };
}
