import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo, type KeyboardEvent } from 'react';
import type { AgendaGroup, AgendaLine } from '../../../shared/domain/agenda-list.ts';
import type { AgendaItem } from '../../../shared/domain/agenda-model.ts';
import { agendaTitle } from '../../../shared/i18n/agenda-text.ts';
import { t } from '../../lib/i18n.ts';
import { isEditable, kindText } from './agenda-words.ts';
import { DueCell } from './DueCell.tsx';
import classes from './AgendaTable.module.css';

/** What lines do; always the same object, so that lines need not be drawn again for it. */
export interface LineActions {
  readonly focus: (index: number) => void;
  readonly key: (event: KeyboardEvent<HTMLElement>, index: number) => void;
  readonly open: (item: AgendaItem, index: number) => void;
  readonly finish: (item: AgendaItem) => void;
  readonly fold: (group: AgendaGroup) => void;
}

interface AgendaRowProps {
  /** Undefined while its page is read. */
  readonly line: AgendaLine | undefined;
  readonly index: number;
  /** Columns of the table. */
  readonly span: number;
  /** The name of a heading. */
  readonly name: string;
  readonly isFolded: boolean;
  readonly isTabStop: boolean;
  readonly readOnly: boolean;
  readonly today: string;
  readonly actions: LineActions;
}

function Row(props: AgendaRowProps) {
  const { line, index, span, isTabStop, actions } = props;
  const common = {
    className: classes['row'],
    'data-index': index,
    'aria-rowindex': index + 2,
    tabIndex: isTabStop ? 0 : -1,
    onFocus: () => actions.focus(index),
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => actions.key(event, index),
  };
  if (line === undefined) {
    return (
      <tr {...common} aria-busy="true">
        <td colSpan={span}>
          <span className={classes['loading']} />
        </td>
      </tr>
    );
  }
  if (line.group !== undefined) {
    return (
      <tr {...common} className={classes['head']} data-group={line.group.key}>
        <GroupCell {...props} group={line.group} />
      </tr>
    );
  }
  const { item } = line;
  return (
    <tr
      {...common}
      data-item={item.key}
      onClick={(event) => {
        // Fields and boxes inside a line do their own work.
        const inside = (event.target as Element).closest('a, button, input, label');
        if (inside === null) actions.open(item, index);
      }}
    >
      <ItemCells {...props} item={item} />
    </tr>
  );
}

/** One line, drawn again only when it changes. */
export const AgendaRow = memo(Row);

type GroupCellProps = AgendaRowProps & { readonly group: AgendaGroup };

function GroupCell({ group, name, span, isFolded, actions }: GroupCellProps) {
  const { count, overdue } = group;
  const Arrow = isFolded ? IconChevronRight : IconChevronDown;
  return (
    <th colSpan={span} scope="rowgroup">
      <span className={classes['groupLine']}>
        <button
          type="button"
          className={classes['fold']}
          tabIndex={-1}
          aria-expanded={!isFolded}
          aria-label={t(isFolded ? 'agenda.expand' : 'agenda.collapse', { group: name })}
          onClick={() => actions.fold(group)}
        >
          <Arrow size={14} aria-hidden="true" />
          <span className={classes['groupName']} dir="auto">
            {name}
          </span>
        </button>
        <span className={classes['totals']}>
          {t('agenda.group.count', { count })}
          {overdue > 0 && (
            <span className={classes['late']}>{t('agenda.group.overdue', { count: overdue })}</span>
          )}
        </span>
      </span>
    </th>
  );
}

type ItemCellsProps = AgendaRowProps & { readonly item: AgendaItem };

function ItemCells({ item, isTabStop, readOnly, today, actions }: ItemCellsProps) {
  const { code, owner, kind, requirements } = item;
  const editable = isEditable(item) && !readOnly;
  const title = agendaTitle(item);
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <>
      <td className={classes['check']}>
        {editable && (
          <input
            type="checkbox"
            aria-label={t('agenda.done', { code })}
            title={t('agenda.done', { code })}
            tabIndex={tabIndex}
            checked={false}
            onChange={() => actions.finish(item)}
          />
        )}
      </td>
      <td className={classes['code']} data-figures>
        {code}
      </td>
      <td title={title} dir="auto">
        {title}
      </td>
      <td title={requirements.join(', ')}>
        {kindText(kind)}
        {requirements[0] !== undefined && (
          <span className={classes['clause']} data-figures>
            {requirements[0]}
          </span>
        )}
      </td>
      <td dir="auto" title={owner}>
        {owner.trim() === '' ? '–' : owner}
      </td>
      <td data-figures>
        <DueCell item={item} today={today} editable={editable} tabIndex={tabIndex} />
      </td>
    </>
  );
}
