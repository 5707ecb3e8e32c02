import { IconClockExclamation } from '@tabler/icons-react';
import { useState } from 'react';
import type { AgendaItem } from '../../../shared/domain/agenda-model.ts';
import { DayField } from '../../components/DayField.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { move } from './agenda-edit.ts';
import { distanceText } from './agenda-words.ts';
import classes from './AgendaTable.module.css';

interface DueCellProps {
  readonly item: AgendaItem;
  readonly today: string;
  readonly editable: boolean;
  readonly tabIndex: number;
}

/** The day with how far it is away; of tasks and actions it is changed in place. */
export function DueCell({ item, today, editable, tabIndex }: DueCellProps) {
  const { due, urgency } = item;
  return (
    <span className={classes['due']} data-urgency={urgency}>
      {editable ? (
        <DueField item={item} tabIndex={tabIndex} />
      ) : (
        <span className={classes['day']}>{formatDay(due)}</span>
      )}
      {due !== null && urgency !== 'later' && (
        <span className={classes['distance']}>
          {urgency === 'overdue' && <IconClockExclamation size={12} aria-hidden="true" />}
          {distanceText(due, today)}
        </span>
      )}
    </span>
  );
}

/** A day as one reads it; as one types it only while it has the focus. */
function DueField({ item, tabIndex }: Pick<DueCellProps, 'item' | 'tabIndex'>) {
  const [draft, setDraft] = useState<{ readonly day: string | null } | null>(null);
  const name = t('agenda.cell', { column: t('agenda.column.due'), code: item.code });
  const save = (): void => {
    setDraft(null);
    // A year arrives digit by digit, so a day is saved when one leaves it.
    if (draft !== null && draft.day !== item.due) void move(item, draft.day);
  };
  if (draft === null) {
    return (
      <button
        type="button"
        className={classes['field']}
        aria-label={`${name}: ${item.due === null ? t('agenda.setDay') : formatDay(item.due)}`}
        tabIndex={tabIndex}
        data-empty={item.due === null || undefined}
        onClick={() => setDraft({ day: item.due })}
      >
        {item.due === null ? t('agenda.setDay') : formatDay(item.due)}
      </button>
    );
  }
  return (
    <DayField
      variant="unstyled"
      size="xs"
      classNames={{ input: classes['field'] ?? '' }}
      aria-label={name}
      autoFocus
      value={draft.day}
      onChange={(day) => setDraft({ day })}
      onBlur={save}
      onKeyDown={(event) => {
        // The keys of the list are not those of a field.
        event.stopPropagation();
        if (event.key === 'Enter') event.currentTarget.blur();
        else if (event.key === 'Escape') setDraft(null);
      }}
    />
  );
}
