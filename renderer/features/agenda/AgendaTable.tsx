import { UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import {
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type RefObject,
} from 'react';
import type {
  AgendaColumn,
  AgendaGroup,
  AgendaGrouping,
  AgendaSort,
} from '../../../shared/domain/agenda-list.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-model.ts';
import type { Requirement } from '../../../shared/domain/content.ts';
import { rowForKey, rowHeight, scrollFor, type RowWindow } from '../../components/list-window.ts';
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

/** The head of the table lies over its rows. */
const headHeight = 32;

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
  const [current, setCurrent] = useState(props.startAt);
  const wanted = useRef<number | null>(null);
  const total = lines.lineCount;
  const at = Math.min(current, Math.max(0, total - 1));
  // A line out of sight is not there to be reached with Tab: the first one in sight takes its place.
  const tabStop = at >= window.start && at < window.end ? at : window.start;

  useLayoutEffect(() => {
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
  const fold = ({ key }: AgendaGroup, folded = !closed.includes(key)): void => {
    const others = closed.filter((one) => one !== key);
    onClosed(folded ? [...others, key] : others);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number): void => {
    if (event.target !== event.currentTarget) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const page = Math.max(1, Math.floor((place.current?.clientHeight ?? 0) / rowHeight) - 2);
    const to = rowForKey(event.key, index, total, page);
    const line = lines.at(index);
    const enters = event.key === 'Enter' || event.key === ' ';
    if (to !== null) goTo(to);
    else if (line?.group !== undefined) {
      if (enters) fold(line.group);
      else if (event.key === 'ArrowLeft') fold(line.group, true);
      else if (event.key === 'ArrowRight') fold(line.group, false);
      else return;
    } else if (line === undefined) return;
    else if (event.key === 'Enter') props.onOpen(line.item, index);
    else if (event.key === ' ' && !readOnly && isEditable(line.item)) {
      // The next line comes to the place of this one.
      wanted.current = index;
      void finish(line.item);
    } else return;
    event.preventDefault();
  };
  const latest = useRef({ onKeyDown, fold, onOpen: props.onOpen });
  latest.current = { onKeyDown, fold, onOpen: props.onOpen };
  const actions = useMemo(
    (): LineActions => ({
      focus: setCurrent,
      key: (event, index) => latest.current.onKeyDown(event, index),
      open: (item, index) => latest.current.onOpen(item, index),
      finish: (item) => void finish(item),
      fold: (group) => latest.current.fold(group),
    }),
    [],
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
          {window.start > 0 && <Gap rows={window.start} />}
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
          {window.end < total && <Gap rows={total - window.end} />}
        </tbody>
      </table>
    </div>
  );
}

/** The room that lines out of sight take. */
function Gap({ rows }: { readonly rows: number }) {
  return (
    <tr aria-hidden="true">
      <td style={{ height: rows * rowHeight, padding: 0, border: 0 }} />
    </tr>
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
