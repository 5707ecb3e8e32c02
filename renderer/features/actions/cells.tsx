import { useState } from 'react';
import { IconAlertTriangle, IconClockExclamation } from '@tabler/icons-react';
import { actionStatuses, type Action, type ActionFields } from '../../../shared/domain/action.ts';
import { priorities } from '../../../shared/domain/assessment.ts';
import { effortSchema } from '../../../shared/domain/content.ts';
import { DayField } from '../../components/DayField.tsx';
import { Chip } from '../../components/Tag.tsx';
import type { Autosave } from '../../lib/autosave.ts';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import type { PlanColumn } from './columns.ts';
import type { ActionState } from './plan-data.ts';
import { ownersListId } from './owners-list.ts';
import classes from './cells.module.css';

interface CellProps {
  readonly column: PlanColumn;
  readonly action: Action;
  readonly state: ActionState | undefined;
  readonly fields: Autosave<ActionFields>;
  readonly tabIndex: number;
  readonly readOnly: boolean;
  readonly onOpen: (id: string) => void;
}

/** One value of an action: as text, or as a field that looks like text until one comes to it. */
export function Cell(props: CellProps) {
  const { column, action, fields } = props;
  switch (column) {
    case 'code':
      return <span className={classes['code']}>{action.code}</span>;
    case 'title':
      return (
        <span className={classes['title']} title={fields.draft.title}>
          {fields.draft.title}
        </span>
      );
    case 'owner':
      return <OwnerCell {...props} />;
    case 'due':
      return <DueCell {...props} />;
    case 'waits':
      return <WaitsCell {...props} />;
    default:
      return <ChoiceCell {...props} column={column} />;
  }
}

function OwnerCell({ action, fields, tabIndex, readOnly }: CellProps) {
  if (readOnly) return <span className={classes['cut']}>{action.owner || '–'}</span>;
  return (
    <input
      className={classes['field']}
      aria-label={cellName('owner', action)}
      list={ownersListId}
      maxLength={300}
      placeholder="–"
      tabIndex={tabIndex}
      value={fields.draft.owner}
      onChange={(event) => fields.edit({ owner: event.currentTarget.value })}
      onBlur={() => void fields.flush()}
    />
  );
}

function DueCell({ action, state, fields, tabIndex, readOnly }: CellProps) {
  const early = state?.tooEarlyFor ?? null;
  return (
    <div className={classes['due']} data-empty={fields.draft.due === null || undefined}>
      {readOnly ? (
        <span>{formatDay(action.due)}</span>
      ) : (
        <DueField action={action} fields={fields} tabIndex={tabIndex} />
      )}
      {state !== undefined && state.overdue > 0 && (
        <span className={classes['late']}>
          <IconClockExclamation size={12} aria-hidden="true" />
          {t('actions.overdue', { count: state.overdue })}
        </span>
      )}
      {early !== null && state?.overdue === 0 && (
        <span
          className={classes['early']}
          title={t('actions.tooEarly.hint', { code: early.code, due: formatDay(early.due) })}
        >
          <IconAlertTriangle size={12} aria-hidden="true" />
          {t('actions.tooEarly', { code: early.code })}
        </span>
      )}
    </div>
  );
}

type DueFieldProps = Pick<CellProps, 'action' | 'fields' | 'tabIndex'>;

/** A day as one reads it; as one types it, in the system's order, only while it has the focus. */
function DueField({ action, fields, tabIndex }: DueFieldProps) {
  const [editing, setEditing] = useState(false);
  const name = cellName('due', action);
  const { due } = fields.draft;
  if (!editing) {
    return (
      <button
        type="button"
        className={classes['field']}
        aria-label={`${name}: ${formatDay(due)}`}
        tabIndex={tabIndex}
        onFocus={() => setEditing(true)}
      >
        {formatDay(due)}
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
      value={due}
      // A year arrives digit by digit, so a day is saved like typing, not like a choice.
      onChange={(day) => fields.edit({ due: day })}
      onBlur={() => {
        setEditing(false);
        void fields.flush();
      }}
    />
  );
}

/** More than two chips would make the row taller than a row is. */
const shownWaits = 2;

function WaitsCell({ state, onOpen }: CellProps) {
  const waits = state?.waitsFor ?? [];
  const more = waits.slice(shownWaits);
  return (
    <span className={classes['waits']}>
      {waits.slice(0, shownWaits).map((other) => (
        <Chip key={other.id} onClick={() => onOpen(other.id)} title={other.title}>
          {other.code}
        </Chip>
      ))}
      {more.length > 0 && (
        <span className={classes['more']} title={more.map(({ code }) => code).join(', ')}>
          {t('actions.moreWaits', { count: more.length })}
        </span>
      )}
    </span>
  );
}

type Choice = 'effort' | 'priority' | 'status';

const choices = {
  effort: ['', ...effortSchema.options],
  priority: priorities,
  status: actionStatuses,
} as const;

function ChoiceCell(props: CellProps & { readonly column: Choice }) {
  const { column, action, fields, tabIndex, readOnly } = props;
  const value = fields.draft[column] ?? '';
  if (readOnly) return <span>{choiceWords(column, value)}</span>;
  return (
    <select
      className={classes['field']}
      aria-label={cellName(column, action)}
      data-choice={column}
      data-value={value}
      tabIndex={tabIndex}
      value={value}
      onChange={(event) => {
        const chosen = event.currentTarget.value;
        fields.commit({ [column]: chosen === '' ? null : chosen });
      }}
    >
      {choices[column].map((one) => (
        <option key={one} value={one}>
          {choiceWords(column, one)}
        </option>
      ))}
    </select>
  );
}

function choiceWords(column: Choice, value: string): string {
  if (value === '') return '–';
  switch (column) {
    case 'effort':
      return t(`effort.${value as NonNullable<Action['effort']>}`);
    case 'priority':
      return t(`priority.${value as Action['priority']}`);
    case 'status':
      return t(`actionStatus.${value as Action['status']}`);
  }
}

function cellName(column: Choice | 'owner' | 'due', { code }: Action): string {
  return t('actions.cell', { column: t(`actions.column.${column}`), code });
}
