import { memo, type KeyboardEvent } from 'react';
import type { RecordRow } from '../../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { Tag } from '../../../components/Tag.tsx';
import { t } from '../../../lib/i18n.ts';
import type { ValueNames } from '../../../lib/record-words.ts';
import { isFigure } from '../columns.ts';
import { Cell } from './Cell.tsx';
import classes from './RecordTable.module.css';

/** What rows do; always the same object, so that rows need not be drawn again for it. */
export interface RowActions {
  readonly focus: (index: number) => void;
  readonly key: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  readonly toggle: (index: number, through: boolean) => void;
  readonly open: (id: string, index: number) => void;
}

interface RecordTableRowProps {
  readonly type: RecordTypeName;
  /** Undefined while its page is read. */
  readonly row: RecordRow | undefined;
  readonly index: number;
  readonly columns: readonly string[];
  readonly names: ValueNames;
  readonly today: string;
  /** The row that Tab comes to. */
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly readOnly: boolean;
  readonly actions: RowActions;
}

function Row(props: RecordTableRowProps) {
  const { type, row, index, columns, isTabStop, isSelected, readOnly, actions } = props;
  const common = {
    className: classes['row'],
    'data-index': index,
    'aria-rowindex': index + 2,
    tabIndex: isTabStop ? 0 : -1,
  };
  if (row === undefined) {
    return (
      <tr {...common} aria-busy="true">
        <td className={classes['check']} />
        <td />
        <td>
          <span className={classes['loading']} />
        </td>
        {columns.map((name) => (
          <td key={name} />
        ))}
      </tr>
    );
  }
  const { id, code, title, archivedAt } = row.record;
  return (
    <tr
      {...common}
      data-record={id}
      data-archived={archivedAt !== null || undefined}
      aria-selected={isSelected}
      onFocus={() => actions.focus(index)}
      onKeyDown={(event) => actions.key(event, index)}
      onClick={(event) => {
        // Links and boxes inside a row do their own work.
        const inside = (event.target as Element).closest('a, button, input, label');
        if (inside === null) actions.open(id, index);
      }}
    >
      <td className={classes['check']}>
        {!readOnly && (
          <input
            type="checkbox"
            aria-label={t('registers.select', { code })}
            tabIndex={-1}
            checked={isSelected}
            onChange={(event) => {
              const { nativeEvent } = event;
              const through = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
              actions.toggle(index, through);
            }}
          />
        )}
      </td>
      <td className={classes['code']} data-figures>
        {code}
      </td>
      <td>
        <span className={classes['title']}>
          <span className={classes['titleText']} title={title} dir="auto">
            {title}
          </span>
          {archivedAt !== null && <Tag tone="neutral">{t('registers.archived')}</Tag>}
        </span>
      </td>
      {columns.map((name) => (
        <td key={name} data-align={isFigure(type, name) ? 'right' : undefined}>
          <Cell type={type} name={name} row={row} names={props.names} today={props.today} />
        </td>
      ))}
    </tr>
  );
}

/** One record in a line; drawn again only when it changes. */
export const RecordTableRow = memo(Row);
