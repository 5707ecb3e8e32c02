import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { RecordQuery } from '../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { Page } from '../../components/Page.tsx';
import { duplicateRecord } from '../../components/records/record-actions.ts';
import { EmptyState, QueryView } from '../../components/states.tsx';
import { call, useWrite } from '../../lib/api.ts';
import { useCommands } from '../../lib/commands.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { manyOf, wordsOf } from '../../lib/record-words.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { toast, useReadOnly } from '../../lib/store.ts';
import { fittingColumns, linkColumns } from './columns.ts';
import type { RegisterExtras } from './extras.ts';
import { BulkBar } from './list/BulkBar.tsx';
import { ColumnsMenu } from './list/ColumnsMenu.tsx';
import { FilterBar } from './list/FilterBar.tsx';
import { RecordTable } from './list/RecordTable.tsx';
import { useRecordPages, type RecordRows } from './list/useRecordPages.ts';
import { useScrollWindow } from '../../components/useScrollWindow.ts';
import { ViewsMenu } from './list/ViewsMenu.tsx';
import { isNarrowed, widened } from './query.ts';
import { newHrefOf, RegisterActions } from './RegisterActions.tsx';
import { setRegisterView, useRegisterView } from './view-store.ts';
import classes from './RegisterList.module.css';

interface RegisterListProps {
  readonly type: RecordTypeName;
  readonly extras: RegisterExtras;
}

const nothing: ReadonlySet<string> = new Set();

/** The list of a register with what narrows it and what is done to many records at once. */
export function RegisterList({ type, extras }: RegisterListProps) {
  const readOnly = useReadOnly();
  const { query, columns, opened } = useRegisterView(type);
  const [selected, setSelected] = useState<ReadonlySet<string>>(nothing);
  const search = useRef<HTMLInputElement>(null);
  const place = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width } = useElementSize<HTMLDivElement>();
  const fitting = useMemo(
    () => fittingColumns(type, columns, width === 0 ? 1048 : width),
    [type, columns, width],
  );
  const links = useMemo(() => linkColumns(type, columns), [type, columns]);
  const [known, setKnown] = useState(0);
  const [window, measure] = useScrollWindow(place, known);
  const list = useRecordPages({ type, query, links }, window);
  if (list.data !== undefined && list.data.total !== known) setKnown(list.data.total);

  const change = (next: RecordQuery): void => {
    setRegisterView(type, { query: next, opened: null });
    // What is out of sight must not be changed along.
    setSelected(nothing);
    place.current?.scrollTo({ top: 0 });
  };
  const open = useCallback(
    (id: string, index: number) => {
      setRegisterView(type, { opened: { id, index } });
      goTo(routes.record(id));
    },
    [type],
  );
  const duplicate = async (id: string): Promise<void> => {
    const copy = await duplicateRecord(id);
    if (copy !== null) goTo(routes.record(copy));
  };
  const selectAll = async (): Promise<void> => {
    try {
      setSelected(await idsOf(type, query));
    } catch (error) {
      notifyError(error);
    }
  };
  const csv = useExportCsv(type, query);
  const canCreate = !readOnly && extras.canCreate !== false;
  useCommands([
    {
      id: 'register.new',
      label: 'registers.command.new',
      group: 'registers.group',
      shortcut: 'N',
      when: () => canCreate,
      run: () => goTo(newHrefOf(type, extras)),
    },
    {
      id: 'register.search',
      label: 'registers.command.search',
      group: 'registers.group',
      shortcut: '/',
      run: () => {
        search.current?.focus();
        search.current?.select();
      },
    },
    {
      id: 'register.csv',
      label: 'registers.csv',
      group: 'registers.group',
      icon: IconFileSpreadsheet,
      run: csv.run,
    },
  ]);

  const isEmpty = list.data?.all === 0;
  const { asks, auditor } = wordsOf(type);
  return (
    <Page
      title={manyOf(type)}
      guidance={{ asks, auditor }}
      fill
      actions={
        <>
          {list.data !== undefined && !isEmpty && (
            <>
              <Count rows={list.data} query={query} />
              <ViewsMenu type={type} />
              <ColumnsMenu
                type={type}
                columns={columns}
                onColumns={(next) => setRegisterView(type, { columns: next })}
              />
              <Button
                size="compact-sm"
                variant="default"
                loading={csv.isPending}
                leftSection={<IconFileSpreadsheet size={14} aria-hidden="true" />}
                onClick={csv.run}
              >
                {t('registers.csv.short')}
              </Button>
            </>
          )}
          <RegisterActions type={type} extras={extras} />
        </>
      }
    >
      <QueryView query={list}>
        {(rows) =>
          isEmpty ? (
            <EmptyState
              title={t('registers.empty', { many: manyOf(type) })}
              body={wordsOf(type).empty}
              action={<RegisterActions type={type} extras={extras} />}
            />
          ) : (
            <div className={classes['register']} ref={sizeRef}>
              {selected.size > 0 ? (
                <BulkBar
                  type={type}
                  ids={[...selected]}
                  archived={query.archived}
                  fixedStatus={extras.fixedStatus === true}
                  onClear={() => setSelected(nothing)}
                  onDuplicate={(id) => void duplicate(id)}
                />
              ) : (
                <FilterBar type={type} query={query} onQuery={change} searchRef={search} />
              )}
              {rows.total === 0 ? (
                <NoneFound onReset={() => change(widened(query))} />
              ) : (
                <RecordTable
                  type={type}
                  rows={rows}
                  window={window}
                  onScroll={measure}
                  place={place}
                  columns={fitting}
                  sort={query.sort}
                  onSort={(sort) => change({ ...query, sort })}
                  selected={selected}
                  onSelected={setSelected}
                  onSelectAll={() => void selectAll()}
                  onOpen={open}
                  onDuplicate={(id) => void duplicate(id)}
                  startAt={opened?.index ?? 0}
                />
              )}
            </div>
          )
        }
      </QueryView>
    </Page>
  );
}

interface CountProps {
  readonly rows: RecordRows;
  readonly query: RecordQuery;
}

function Count({ rows, query }: CountProps) {
  return (
    <span className={classes['count']} role="status">
      {isNarrowed(query)
        ? t('registers.countOf', { shown: rows.total, total: rows.all })
        : t('registers.count', { count: rows.total })}
    </span>
  );
}

function NoneFound({ onReset }: { readonly onReset: () => void }) {
  return (
    <div className={classes['none']}>
      <p>{t('registers.filter.nothing')}</p>
      <Button variant="default" onClick={onReset}>
        {t('registers.filter.reset')}
      </Button>
    </div>
  );
}

/** As many as one operation takes. */
const mostIds = 5000;
const chunk = 500;

/** Ids of all records that a query finds, up to as many as can be changed at once. */
async function idsOf(type: RecordTypeName, query: RecordQuery): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let offset = 0; offset < mostIds; offset += chunk) {
    const page = await call('record.list', { type, query, offset, limit: chunk, links: [] });
    for (const { record } of page.rows) ids.add(record.id);
    if (page.rows.length < chunk) return ids;
    if (offset + chunk >= mostIds && page.total > mostIds) {
      toast({ tone: 'info', title: t('registers.selectedMost', { count: mostIds }) });
    }
  }
  return ids;
}

/** Writes what the query finds as a table for other programs. */
function useExportCsv(type: RecordTypeName, query: RecordQuery) {
  const write = useWrite('record.exportCsv');
  const run = (): void =>
    write.mutate(
      { type, query },
      {
        onSuccess: (name) => {
          if (name !== null) toast({ tone: 'good', title: t('registers.csv.saved', { name }) });
        },
      },
    );
  return { run, isPending: write.isPending };
}
