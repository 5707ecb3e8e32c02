import { useMemo, useRef, type KeyboardEvent } from 'react';
import type { RecordQuery } from '../../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { today } from '../../../lib/format.ts';
import { manyOf } from '../../../lib/record-words.ts';
import { useReadOnly } from '../../../lib/store.ts';
import { GapRow } from '../../../components/GapRow.tsx';
import type { RowWindow } from '../../../components/list-window.ts';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { useListKeys } from '../../../components/useListKeys.ts';
import { checkWidth, codeWidth, columnWidth, titleWidth } from '../columns.ts';
import { RecordTableHead } from './RecordTableHead.tsx';
import { RecordTableRow, type RowActions } from './RecordTableRow.tsx';
import type { RecordRows } from './useRecordPages.ts';
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

/**
 * A register of any length: only the rows in sight are drawn. The arrow keys move, Enter opens,
 * space selects, D duplicates.
 */
export function RecordTable(props: RecordTableProps) {
  const { type, rows, window, place, columns, selected, onSelected } = props;
  const readOnly = useReadOnly();
  const names = useValueNames();
  const anchor = useRef(0);
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
  const onKey = (event: KeyboardEvent, index: number): boolean => {
    const id = rows.at(index)?.record.id;
    if (id === undefined) return false;
    if (event.key === 'Enter') props.onOpen(id, index);
    else if (event.key === ' ' && !readOnly) toggle(index, event.shiftKey);
    else if (event.key.toLowerCase() === 'd' && !readOnly) props.onDuplicate(id);
    else return false;
    return true;
  };
  const { onScroll, startAt } = props;
  const { tabStop, onFocus, onKeyDown } = useListKeys({
    place,
    window,
    total: rows.total,
    onScroll,
    startAt,
    onKey,
  });
  const latest = useRef({ onKeyDown, toggle, onOpen: props.onOpen });
  latest.current = { onKeyDown, toggle, onOpen: props.onOpen };
  const actions = useMemo(
    (): RowActions => ({
      focus: onFocus,
      key: (event, index) => latest.current.onKeyDown(event, index),
      toggle: (index, through) => latest.current.toggle(index, through),
      open: (id, index) => latest.current.onOpen(id, index),
    }),
    [onFocus],
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
          <GapRow rows={window.start} />
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
          <GapRow rows={rows.total - window.end} />
        </tbody>
      </table>
    </div>
  );
}
