import { Button, SegmentedControl } from '@mantine/core';
import { IconChecklist, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { AgendaQuery } from '../../../shared/contract/agenda-operations.ts';
import { agendaTabs } from '../../../shared/domain/agenda-list.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-model.ts';
import { KeyHints } from '../../components/Keys.tsx';
import { Page } from '../../components/Page.tsx';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { useScrollWindow } from '../../components/useScrollWindow.ts';
import { useOperation } from '../../lib/api.ts';
import { useCommands } from '../../lib/commands.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import { addressOf } from './agenda-words.ts';
import { AgendaFilters, isNarrowed } from './AgendaFilters.tsx';
import { AgendaTable } from './AgendaTable.tsx';
import { useAgendaPages, type AgendaLines } from './useAgendaPages.ts';
import { setAgendaView, useAgendaView } from './view-store.ts';
import classes from './AgendaScreen.module.css';

/** Everything that somebody has to do, of every register, in one list. */
export function AgendaScreen() {
  const readOnly = useReadOnly();
  const { query, sort, group, closed, line } = useAgendaView();
  const catalogue = useOperation('content.catalogue', undefined);
  const requirements = catalogue.data?.requirements ?? [];
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const [known, setKnown] = useState(0);
  const [window, measure] = useScrollWindow(place, known);
  const list = useAgendaPages({ ...query, sort, group, closed: [...closed] }, window);
  if (list.data !== undefined && list.data.lineCount !== known) setKnown(list.data.lineCount);

  const change = (next: AgendaQuery): void => {
    setAgendaView({ query: next, line: 0 });
    place.current?.scrollTo({ top: 0 });
  };
  const open = (item: AgendaItem, index: number): void => {
    setAgendaView({ line: index });
    goTo(addressOf(item));
  };
  useCommands([
    {
      id: 'agenda.search',
      label: 'agenda.command.search',
      group: 'agenda.group',
      shortcut: '/',
      run: () => search.current?.focus(),
    },
    {
      id: 'agenda.newTask',
      label: 'agenda.command.newTask',
      group: 'agenda.group',
      shortcut: 'N',
      when: () => !readOnly,
      run: () => goTo(routes.recordNew('task')),
    },
  ]);

  return (
    <Page
      title={t('agenda.title')}
      description={t('agenda.description')}
      fill
      actions={
        <>
          {list.data !== undefined && list.data.all > 0 && (
            <Count lines={list.data} query={query} />
          )}
          {!readOnly && <NewTask />}
        </>
      }
    >
      <QueryView query={list}>
        {(lines) =>
          lines.all === 0 ? (
            <EmptyState
              icon={IconChecklist}
              title={t('agenda.empty')}
              body={t('agenda.empty.body')}
              action={readOnly ? undefined : <NewTask />}
            />
          ) : (
            <div className={classes['agenda']}>
              <div className={classes['bar']}>
                <SegmentedControl
                  size="xs"
                  aria-label={t('agenda.tabs')}
                  value={query.tab}
                  data={agendaTabs.map((tab) => ({
                    value: tab,
                    label: t(`agenda.tab.${tab}`, { count: lines.tabs[tab] }),
                  }))}
                  onChange={(value) =>
                    change({ ...query, tab: agendaTabs.find((tab) => tab === value) ?? 'all' })
                  }
                />
                <AgendaFilters
                  query={query}
                  onQuery={change}
                  group={group}
                  onGroup={(next) => setAgendaView({ group: next, closed: [], line: 0 })}
                  person={lines.person}
                  requirements={requirements}
                  searchRef={search}
                />
              </div>
              {lines.count === 0 ? (
                <NoneFound query={query} person={lines.person} onReset={change} />
              ) : (
                <AgendaTable
                  lines={lines}
                  window={window}
                  onScroll={measure}
                  place={place}
                  grouping={group}
                  closed={closed}
                  onClosed={(next) => setAgendaView({ closed: next })}
                  sort={sort}
                  onSort={(next) => setAgendaView({ sort: next, line: 0 })}
                  onOpen={open}
                  requirements={requirements}
                  startAt={line}
                />
              )}
              <KeyHints
                hints={[
                  { shortcut: 'ArrowUp', label: t('agenda.hint.move') },
                  { shortcut: 'Enter', label: t('agenda.hint.open') },
                  ...(readOnly ? [] : [{ shortcut: 'Space', label: t('agenda.hint.done') }]),
                  { shortcut: 'ArrowLeft', label: t('agenda.hint.fold') },
                ]}
              />
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}

function NewTask() {
  return (
    <Button
      component={Link}
      href={routes.recordNew('task')}
      leftSection={<IconPlus size={16} aria-hidden="true" />}
    >
      {t('agenda.empty.action')}
    </Button>
  );
}

interface CountProps {
  readonly lines: AgendaLines;
  readonly query: AgendaQuery;
}

function Count({ lines, query }: CountProps) {
  const { count, all } = lines;
  const isPart = query.tab !== 'all' || isNarrowed(query);
  return (
    <span className={classes['count']} role="status">
      {isPart ? t('agenda.countOf', { shown: count, total: all }) : t('agenda.count', { count })}
    </span>
  );
}

interface NoneFoundProps {
  readonly query: AgendaQuery;
  readonly person: string;
  readonly onReset: (query: AgendaQuery) => void;
}

/** Says why the list is empty, and the way out. */
function NoneFound({ query, person, onReset }: NoneFoundProps) {
  if (isNarrowed(query)) {
    return (
      <div className={classes['none']}>
        <p>{t('agenda.none.filter')}</p>
        <Button
          variant="default"
          onClick={() => onReset({ ...query, search: '', kinds: [], clause: null })}
        >
          {t('agenda.reset')}
        </Button>
      </div>
    );
  }
  const nobody = query.tab === 'mine' && person.trim() === '';
  return (
    <div className={classes['none']}>
      <p>
        {query.tab === 'overdue'
          ? t('agenda.none.overdue')
          : nobody
            ? t('agenda.none.mine.who')
            : t('agenda.none.mine', { person })}
      </p>
    </div>
  );
}
