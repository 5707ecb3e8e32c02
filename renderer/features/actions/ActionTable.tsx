import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import { Button } from '@mantine/core';
import { useElementSize } from '@mantine/hooks';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { ActionRow, type RowHandlers } from './ActionRow.tsx';
import { checkWidth, columnsFor, columnWidths } from './columns.ts';
import { GroupHead } from './GroupHead.tsx';
import type { ActionState } from './plan-data.ts';
import { TableHead } from './TableHead.tsx';
import { useRemoveAction } from './useRemoveAction.ts';
import type { PlanGroup, Sorting } from './usePlanGroups.ts';
import classes from './ActionTable.module.css';

interface ActionTableProps {
  readonly groups: readonly PlanGroup[];
  readonly states: ReadonlyMap<string, ActionState>;
  readonly sorting: Sorting;
  readonly onSorting: (sorting: Sorting) => void;
  readonly checked: ReadonlySet<string>;
  readonly onChecked: (checked: ReadonlySet<string>) => void;
  /** The action whose detail is shown beside the table. */
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  /** Goes into the detail. */
  readonly onEnter: (id: string) => void;
  readonly onResetFilter: () => void;
}

/**
 * All actions, edited in place. The arrow keys move between rows, Tab goes through the fields of
 * a row, Enter goes into its detail, space selects it, Delete deletes it.
 */
export function ActionTable(props: ActionTableProps) {
  const { groups, states, sorting, checked, onChecked, openId, onOpen } = props;
  const readOnly = useReadOnly();
  const { ref, width } = useElementSize();
  const body = useRef<HTMLTableElement>(null);
  const [current, setCurrent] = useState<string | null>(null);
  const [closed, setClosed] = useState<ReadonlySet<string>>(new Set());
  const remove = useRemoveAction();

  const columns = useMemo(() => columnsFor(width === 0 ? 1040 : width), [width]);
  const rows = groups.flatMap(({ key, actions }) => (closed.has(key) ? [] : actions));
  const ids = rows.map(({ id }) => id);
  const tabStop = [current, openId].find((id) => id !== null && ids.includes(id)) ?? ids[0];

  const focusRow = (id: string | undefined): void => {
    if (id === undefined) return;
    setCurrent(id);
    body.current?.querySelector<HTMLElement>(`[data-action="${id}"]`)?.focus();
    // An open detail follows the row.
    if (openId !== null) onOpen(id);
  };
  const toggle = (id: string): void => {
    const next = new Set(checked);
    if (!next.delete(id)) next.add(id);
    onChecked(next);
  };
  const onRowKey = (event: KeyboardEvent<HTMLElement>, id: string): void => {
    const at = ids.indexOf(id);
    const moves: Readonly<Record<string, string | undefined>> = {
      ArrowDown: ids[at + 1],
      ArrowUp: ids[at - 1],
      Home: ids[0],
      End: ids.at(-1),
    };
    const action = rows[at];
    if (event.key in moves) focusRow(moves[event.key]);
    else if (event.key === 'Enter') props.onEnter(id);
    else if (event.key === ' ' && !readOnly) toggle(id);
    else if (event.key === 'Delete' && !readOnly && action !== undefined) {
      focusRow(ids[at + 1] ?? ids[at - 1]);
      remove(action);
    } else return;
    event.preventDefault();
  };
  const handlers = useStable({ focus: setCurrent, toggle, open: onOpen, key: onRowKey });

  return (
    <div className={classes['scroll']} ref={ref}>
      <table className={classes['table']} role="grid" aria-label={t('actions.table')} ref={body}>
        <colgroup>
          <col style={{ width: checkWidth }} />
          {columns.map((column) => (
            <col
              key={column}
              style={column === 'title' ? undefined : { width: columnWidths[column] }}
            />
          ))}
        </colgroup>
        <TableHead
          columns={columns}
          sorting={sorting}
          onSorting={props.onSorting}
          allChecked={ids.length > 0 && ids.every((id) => checked.has(id))}
          someChecked={ids.some((id) => checked.has(id))}
          onCheckAll={(all) => onChecked(new Set(all ? ids : []))}
        />
        {groups.map((group) => (
          <tbody key={group.key}>
            <GroupHead
              group={group}
              span={columns.length + 1}
              isOpen={!closed.has(group.key)}
              onToggle={() => {
                const next = new Set(closed);
                if (!next.delete(group.key)) next.add(group.key);
                setClosed(next);
              }}
            />
            {!closed.has(group.key) &&
              group.actions.map((action) => (
                <ActionRow
                  key={action.id}
                  action={action}
                  state={states.get(action.id)}
                  columns={columns}
                  isTabStop={action.id === tabStop}
                  isOpen={action.id === openId}
                  isChecked={checked.has(action.id)}
                  handlers={handlers}
                />
              ))}
          </tbody>
        ))}
      </table>
      {groups.length === 0 && (
        <div className={classes['none']}>
          <p>{t('actions.filter.none')}</p>
          <Button variant="default" onClick={props.onResetFilter}>
            {t('actions.filter.reset')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** The same functions for ever, which do what the latest ones do. */
function useStable(latest: RowHandlers): RowHandlers {
  const current = useRef(latest);
  useEffect(() => {
    current.current = latest;
  });
  return useMemo(
    () => ({
      focus: (id) => current.current.focus(id),
      toggle: (id) => current.current.toggle(id),
      open: (id) => current.current.open(id),
      key: (event, id) => current.current.key(event, id),
    }),
    [],
  );
}
