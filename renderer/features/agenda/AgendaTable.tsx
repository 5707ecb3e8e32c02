import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import type {
  AgendaColumn,
  AgendaGroup,
  AgendaGrouping,
  AgendaSort,
} from '../../../shared/domain/agenda-list.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-model.ts';
import type { Requirement } from '../../../shared/domain/content.ts';
import { GapRow } from '../../components/GapRow.tsx';
import type { RowWindow } from '../../components/list-window.ts';
import { useListKeys } from '../../components/useListKeys.ts';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { finish } from './agenda-edit.ts';
import { groupText, isEditable } from './agenda-words.ts';
import { AgendaRow, type LineActions } from './AgendaRow.tsx';
import type { AgendaLines } from './useAgendaPages.ts';
import classes from './AgendaTable.module.css';

interface AgendaTableProps {
  readonly lines: AgendaLines;
  readonly window: RowWindow;
  readonly onScroll: () => void;
  readonly place: RefObject<HTMLDivElement | null>;
  readonly grouping: AgendaGrouping;
  readonly closed: readonly string[];
  readonly onClosed: (closed: readonly string[]) => void;
  readonly sort: AgendaSort;
  readonly onSort: (sort: AgendaSort) => void;
  readonly onOpen: (item: AgendaItem, index: number) => void;
  readonly requirements: readonly Requirement[];
  /** Where the keyboard begins: the line that was opened last. */
  readonly startAt: number;
}

/** Columns with their widths in pixels; the title takes what is left. */
const columns: readonly { readonly id: AgendaColumn; readonly width?: number }[] = [
  { id: 'code', width: 88 },
  { id: 'title' },
  { id: 'kind', width: 188 },
  { id: 'owner', width: 156 },
  { id: 'due', width: 200 },
];

/**
 * Everything that is to be done, of any length: only the lines in sight are drawn. The arrow keys
 * move, Enter opens, space marks as done, left and right fold a group.
 */
export function AgendaTable(props: AgendaTableProps) {
  const { lines, window, place, closed, onClosed, grouping } = props;
  const readOnly = useReadOnly();
  const total = lines.lineCount;
  const fold = ({ key }: AgendaGroup, folded = !closed.includes(key)): void => {
    const others = closed.filter((one) => one !== key);
    onClosed(folded ? [...others, key] : others);
  };
  const onKey = ({ key }: KeyboardEvent, index: number): boolean => {
    const line = lines.at(index);
    const enters = key === 'Enter' || key === ' ';
    if (line?.group !== undefined) {
      if (enters) fold(line.group);
      else if (key === 'ArrowLeft') fold(line.group, true);
      else if (key === 'ArrowRight') fold(line.group, false);
      else return false;
    } else if (line === undefined) return false;
    else if (key === 'Enter') props.onOpen(line.item, index);
    else if (key === ' ' && !readOnly && isEditable(line.item)) {
      // The next line comes to the place of this one.
      focusWhenDrawn(index);
      void finish(line.item);
    } else return false;
    return true;
  };
  const { onScroll, startAt } = props;
  const { tabStop, onFocus, onKeyDown, focusWhenDrawn } = useListKeys({
    place,
    window,
    total,
    onScroll,
    startAt,
    onKey,
  });
  const latest = useRef({ onKeyDown, fold, onOpen: props.onOpen });
  latest.current = { onKeyDown, fold, onOpen: props.onOpen };
  const actions = useMemo(
    (): LineActions => ({
      focus: onFocus,
      key: (event, index) => latest.current.onKeyDown(event, index),
      open: (item, index) => latest.current.onOpen(item, index),
      finish: (item) => void finish(item),
      fold: (group) => latest.current.fold(group),
    }),
    [onFocus],
  );

  const shown = Array.from({ length: window.end - window.start }, (_, row) => window.start + row);
  const day = today();
  return (
    <div className={classes['scroll']} ref={place} onScroll={props.onScroll}>
      <table
        className={classes['table']}
        role="grid"
        aria-label={t('agenda.table')}
        aria-rowcount={total + 1}
      >
        <colgroup>
          <col style={{ width: 36 }} />
          {columns.map(({ id, width }) => (
            <col key={id} style={width === undefined ? undefined : { width }} />
          ))}
        </colgroup>
        <thead>
          <tr className={classes['columns']} aria-rowindex={1}>
            <th scope="col">
              <VisuallyHidden>{t('agenda.column.done')}</VisuallyHidden>
            </th>
            {columns.map(({ id }) => (
              <Head key={id} column={id} sort={props.sort} onSort={props.onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <GapRow rows={window.start} />
          {shown.map((index) => {
            const line = lines.at(index);
            const group = line?.group;
            return (
              <AgendaRow
                // By place: a line that was loading keeps the focus when it is there.
                key={index}
                line={line}
                index={index}
                span={columns.length + 1}
                name={group === undefined ? '' : groupText(group, grouping, props.requirements)}
                isFolded={group !== undefined && closed.includes(group.key)}
                isTabStop={index === tabStop}
                readOnly={readOnly}
                today={day}
                actions={actions}
              />
            );
          })}
          <GapRow rows={total - window.end} />
        </tbody>
      </table>
    </div>
  );
}

interface HeadProps {
  readonly column: AgendaColumn;
  readonly sort: AgendaSort;
  readonly onSort: (sort: AgendaSort) => void;
}

function Head({ column, sort, onSort }: HeadProps) {
  const sorted = sort.column === column;
  const Arrow = sort.descending ? IconArrowDown : IconArrowUp;
  return (
    <th scope="col" aria-sort={!sorted ? 'none' : sort.descending ? 'descending' : 'ascending'}>
      <UnstyledButton
        className={classes['sort'] ?? ''}
        onClick={() => onSort({ column, descending: sorted && !sort.descending })}
      >
        {t(`agenda.column.${column}`)}
        {sorted && <Arrow size={12} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}
