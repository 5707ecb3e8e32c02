import { useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { CloseButton, TextInput, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconSearch } from '@tabler/icons-react';
import { t } from '../lib/i18n.ts';
import { filterRows, sortRows, type SortOrder } from './table-rows.ts';
import classes from './DataTable.module.css';

/** One column; without `sort` its header is no button. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  readonly sort?: (row: Row) => string | number | null;
  /** CSS width; columns without one share what is left. */
  readonly width?: string;
  readonly align?: 'left' | 'right';
  /** Figures under each other: dates, codes, counts. Columns at the right are figures anyway. */
  readonly figures?: boolean;
  /** Several lines are allowed; otherwise a long text is cut with an ellipsis. */
  readonly wrap?: boolean;
  /** The header is for readers only, e.g. over buttons. */
  readonly hiddenHeader?: boolean;
}

interface DataTableProps<Row> {
  /** What the rows are, read out with the table. */
  readonly label: string;
  readonly rows: readonly Row[];
  readonly columns: readonly Column<Row>[];
  readonly rowKey: (row: Row) => string;
  /** What Enter and a click on a row do. */
  readonly onOpen?: (row: Row) => void;
  /** The row whose detail is shown beside the table. */
  readonly selectedKey?: string | null;
  /** The text that the filter box looks through; without it there is no filter box. */
  readonly filterText?: (row: Row) => string;
  readonly initialSort?: SortOrder;
  /** More filters or buttons, beside the filter box. */
  readonly toolbar?: ReactNode;
  /** Shown in place of the table when there are no rows at all. */
  readonly empty?: ReactNode;
  /** One quiet line under each row, e.g. a refusal. */
  readonly rowState?: (row: Row) => 'normal' | 'muted';
}

/** Rows of records: one line each, sorted by any column, filtered as one types, walked by keyboard. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { rows, columns, rowKey, onOpen, filterText, selectedKey = null } = props;
  const [filter, setFilter] = useState('');
  const [order, setOrder] = useState<SortOrder | null>(props.initialSort ?? null);
  const [current, setCurrent] = useState<string | null>(null);
  const body = useRef<HTMLTableSectionElement>(null);
  const shown = useMemo(() => {
    const column = columns.find(({ id }) => id === order?.column);
    const kept = filterText === undefined ? rows : filterRows(rows, filter, filterText);
    return column?.sort === undefined || order === null
      ? kept
      : sortRows(kept, column.sort, order.descending);
  }, [rows, columns, filterText, filter, order]);

  if (rows.length === 0 && props.empty !== undefined) return props.empty;

  const keys = shown.map(rowKey);
  const tabStop =
    [current, selectedKey].find((key) => key !== null && keys.includes(key)) ?? keys[0];
  const focusRow = (index: number): void => {
    const at = Math.max(0, Math.min(keys.length - 1, index));
    setCurrent(keys[at] ?? null);
    body.current?.querySelectorAll<HTMLElement>(':scope > tr')[at]?.focus();
  };
  const onRowKey = (event: KeyboardEvent<HTMLTableRowElement>, index: number): void => {
    if (event.target !== event.currentTarget) return;
    const row = shown[index];
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: index + 1,
      ArrowUp: index - 1,
      Home: 0,
      End: keys.length - 1,
    };
    const to = moves[event.key];
    if (to !== undefined) focusRow(to);
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) onOpen?.(row);
    else return;
    event.preventDefault();
  };

  return (
    <div className={classes['wrap']}>
      {(filterText !== undefined || Boolean(props.toolbar)) && (
        <div className={classes['toolbar']}>
          {filterText !== undefined && (
            <TextInput
              className={classes['filter'] ?? ''}
              aria-label={t('common.filter')}
              placeholder={t('common.filter')}
              leftSection={<IconSearch size={14} aria-hidden="true" />}
              rightSection={
                filter !== '' && (
                  <CloseButton
                    size="sm"
                    aria-label={t('common.clearFilter')}
                    onClick={() => setFilter('')}
                  />
                )
              }
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
          )}
          {props.toolbar}
          {filterText !== undefined && (
            <span className={classes['count']} role="status">
              {shown.length === rows.length
                ? t('common.rows', { count: rows.length })
                : t('common.rowsOf', { shown: shown.length, total: rows.length })}
            </span>
          )}
        </div>
      )}
      <div className={classes['scroll']}>
        <table className={classes['table']} role="grid" aria-label={props.label}>
          <colgroup>
            {columns.map(({ id, width }) => (
              <col key={id} style={width === undefined ? undefined : { width }} />
            ))}
          </colgroup>
          <thead>
            <tr>
              {columns.map((column) => (
                <HeaderCell key={column.id} column={column} order={order} onSort={setOrder} />
              ))}
            </tr>
          </thead>
          <tbody ref={body}>
            {shown.map((row, index) => {
              const key = keys[index] ?? '';
              return (
                <tr
                  key={key}
                  tabIndex={key === tabStop ? 0 : -1}
                  aria-selected={key === selectedKey}
                  data-opens={onOpen !== undefined || undefined}
                  data-muted={props.rowState?.(row) === 'muted' || undefined}
                  onFocus={() => setCurrent(key)}
                  onClick={(event) => {
                    // Buttons and links inside a row do their own work.
                    const inside = (event.target as Element).closest(
                      'a, button, input, label, select',
                    );
                    if (inside === null) onOpen?.(row);
                  }}
                  onKeyDown={(event) => onRowKey(event, index)}
                >
                  {columns.map((column) => (
                    <td
                      key={column.id}
                      data-align={column.align}
                      data-figures={
                        column.figures === true || column.align === 'right' || undefined
                      }
                      data-wrap={column.wrap || undefined}
                    >
                      {column.cell(row)}
                    </td>
                  ))}
                </tr>
              );
            })}
          </tbody>
        </table>
        {shown.length === 0 && <p className={classes['none']}>{t('common.noRowsMatch')}</p>}
      </div>
    </div>
  );
}

interface HeaderCellProps<Row> {
  readonly column: Column<Row>;
  readonly order: SortOrder | null;
  readonly onSort: (order: SortOrder) => void;
}

function HeaderCell<Row>({ column, order, onSort }: HeaderCellProps<Row>) {
  const { id, header, sort, align, hiddenHeader } = column;
  const sorted = order?.column === id;
  if (sort === undefined) {
    return (
      <th scope="col" data-align={align}>
        {hiddenHeader === true ? <VisuallyHidden>{header}</VisuallyHidden> : header}
      </th>
    );
  }
  const Arrow = order?.descending === true ? IconArrowDown : IconArrowUp;
  const ariaSort = !sorted ? 'none' : order.descending ? 'descending' : 'ascending';
  return (
    <th scope="col" data-align={align} aria-sort={ariaSort}>
      <UnstyledButton
        className={classes['sort'] ?? ''}
        onClick={() => onSort({ column: id, descending: sorted && !order.descending })}
      >
        {header}
        {sorted && <Arrow size={12} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}
