import { useEffect, useLayoutEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import type { RecordQuery } from '../../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { today } from '../../../lib/format.ts';
import { manyOf } from '../../../lib/record-words.ts';
import { useReadOnly } from '../../../lib/store.ts';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { checkWidth, codeWidth, columnWidth, titleWidth } from '../columns.ts';
import { RecordTableHead } from './RecordTableHead.tsx';
import { RecordTableRow, type RowActions } from './RecordTableRow.tsx';
import type { RecordRows } from './useRecordPages.ts';
import {
  rowForKey,
  rowHeight,
  scrollFor,
  type RowWindow,
} from '../../../components/list-window.ts';
import classes from './RecordTable.module.css';

interface RecordTableProps {
  readonly type: RecordTypeName;
  readonly rows: RecordRows;
  readonly window: RowWindow;
  readonly onScroll: () => void;
  readonly place: React.RefObject<HTMLDivElement | null>;
  readonly columns: readonly string[];
  readonly sort: RecordQuery['sort'];
  readonly onSort: (sort: RecordQuery['sort']) => void;
  readonly selected: ReadonlySet<string>;
  readonly onSelected: (selected: ReadonlySet<string>) => void;
  readonly onSelectAll: () => void;
  readonly onOpen: (id: string, index: number) => void;
  readonly onDuplicate: (id: string) => void;
  /** Where the keyboard begins: the record that was opened last. */
  readonly startAt: number;
}

/** The head of the table lies over its rows. */
const headHeight = 32;

/**
 * A register of any length: only the rows in sight are drawn. The arrow keys move, Enter opens,
 * space selects, D duplicates.
 */
export function RecordTable(props: RecordTableProps) {
  const { type, rows, window, place, columns, selected, onSelected } = props;
  const readOnly = useReadOnly();
  const names = useValueNames();
  const [current, setCurrent] = useState(props.startAt);
  const wanted = useRef<number | null>(null);
  const anchor = useRef(0);
  const at = Math.min(current, Math.max(0, rows.total - 1));
  // A row out of sight is not there to be reached with Tab: the first one in sight takes its place.
  const tabStop = at >= window.start && at < window.end ? at : window.start;

  useLayoutEffect(() => {
    // Comes back to where one was.
    const element = place.current;
    if (element === null || props.startAt === 0) return;
    const to = scrollFor(props.startAt, 0, element.clientHeight, headHeight);
    if (to !== null) element.scrollTop = to;
    // oxlint-disable-next-line react/exhaustive-deps -- only when the list is shown
  }, []);
  useEffect(() => {
    if (wanted.current === null) return;
    const row = place.current?.querySelector<HTMLElement>(`[data-index="${wanted.current}"]`);
    if (row === null || row === undefined) return;
    wanted.current = null;
    row.focus({ preventScroll: true });
  });

  const goTo = (index: number): void => {
    const element = place.current;
    wanted.current = index;
    setCurrent(index);
    if (element === null) return;
    const to = scrollFor(index, element.scrollTop, element.clientHeight, headHeight);
    if (to !== null) element.scrollTop = to;
    props.onScroll();
  };
  const toggle = (index: number, through: boolean): void => {
    const next = new Set(selected);
    const id = rows.at(index)?.record.id;
    if (id === undefined) return;
    const select = !next.has(id);
    const [from, to] = through
      ? [Math.min(anchor.current, index), Math.max(anchor.current, index)]
      : [index, index];
    for (let row = from; row <= to; row += 1) {
      const one = rows.at(row)?.record.id;
      if (one === undefined) continue;
      if (select) next.add(one);
      else next.delete(one);
    }
    anchor.current = index;
    onSelected(next);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const id = rows.at(index)?.record.id;
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = rowForKey(event.key, index, rows.total, page);
    if (to !== null) goTo(to);
    else if (id === undefined) return;
    else if (event.key === 'Enter') props.onOpen(id, index);
    else if (event.key === ' ' && !readOnly) toggle(index, event.shiftKey);
    else if (event.key.toLowerCase() === 'd' && !readOnly) props.onDuplicate(id);
    else return;
    event.preventDefault();
  };
  const latest = useRef({ onKeyDown, toggle, onOpen: props.onOpen });
  latest.current = { onKeyDown, toggle, onOpen: props.onOpen };
  const actions = useMemo(
    (): RowActions => ({
      focus: setCurrent,
      key: (event, index) => latest.current.onKeyDown(event, index),
      toggle: (index, through) => latest.current.toggle(index, through),
      open: (id, index) => latest.current.onOpen(id, index),
    }),
    [],
  );

  const shown = Array.from({ length: window.end - window.start }, (_, row) => window.start + row);
  const widths = columns.map((name) => columnWidth(type, name));
  const least = widths.reduce((sum, width) => sum + width, checkWidth + codeWidth + titleWidth);
  const day = today();
  return (
    <div className={classes['scroll']} ref={place} onScroll={props.onScroll}>
      <table
        className={classes['table']}
        style={{ minWidth: least }}
        role="grid"
        aria-label={manyOf(type)}
        aria-rowcount={rows.total + 1}
      >
        <colgroup>
          <col style={{ width: checkWidth }} />
          <col style={{ width: codeWidth }} />
          <col />
          {columns.map((name, index) => (
            <col key={name} style={{ width: widths[index] }} />
          ))}
        </colgroup>
        <RecordTableHead
          type={type}
          columns={columns}
          sort={props.sort}
          onSort={props.onSort}
          all={rows.total > 0 && selected.size >= rows.total}
          some={selected.size > 0}
          onAll={(all) => {
            if (all) props.onSelectAll();
            else onSelected(new Set());
          }}
        />
        <tbody>
          {window.start > 0 && <Gap rows={window.start} />}
          {shown.map((index) => {
            const row = rows.at(index);
            return (
              <RecordTableRow
                // By place: a row that was loading keeps the focus when its record is there.
                key={index}
                type={type}
                row={row}
                index={index}
                columns={columns}
                names={names}
                today={day}
                isTabStop={index === tabStop}
                isSelected={row !== undefined && selected.has(row.record.id)}
                readOnly={readOnly}
                actions={actions}
              />
            );
          })}
          {window.end < rows.total && <Gap rows={rows.total - window.end} />}
        </tbody>
      </table>
    </div>
  );
}

/** The room that rows out of sight take. */
function Gap({ rows }: { readonly rows: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height: rows * rowHeight, padding: 0, border: 0 }} />
    </tr>
  );
}
