import { memo, type KeyboardEvent } from 'react';
import type { Action, ActionFields } from '../../../shared/domain/action.ts';
import { call } from '../../lib/api.ts';
import { useAutosave } from '../../lib/autosave.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { Cell } from './cells.tsx';
import type { PlanColumn } from './columns.ts';
import type { ActionState } from './plan-data.ts';
import classes from './ActionRow.module.css';

interface ActionRowProps {
  readonly action: Action;
  readonly state: ActionState | undefined;
  readonly columns: readonly PlanColumn[];
  /** The row that Tab comes to; only its fields are in the tab order. */
  readonly isTabStop: boolean;
  readonly isOpen: boolean;
  readonly isChecked: boolean;
  readonly handlers: RowHandlers;
}

/** What rows do; always the same object, so that rows need not be drawn again for it. */
export interface RowHandlers {
  readonly focus: (id: string) => void;
  readonly toggle: (id: string) => void;
  readonly open: (id: string) => void;
  readonly key: (event: KeyboardEvent<HTMLElement>, id: string) => void;
}

/** One action; its short fields are edited in place and save themselves. */
function Row(props: ActionRowProps) {
  const { action, state, columns, isTabStop, isOpen, isChecked, handlers } = props;
  const { id, code } = action;
  const readOnly = useReadOnly();
  const fields = useAutosave<ActionFields>({
    id: `action-row:${id}`,
    value: action,
    save: (patch) => call('action.save', { id, patch }),
  });
  const tabIndex = isTabStop ? 0 : -1;
  return (
    <tr
      className={classes['row']}
      data-action={id}
      data-finished={state?.finished === true || undefined}
      tabIndex={tabIndex}
      aria-selected={isOpen}
      onFocus={() => handlers.focus(id)}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) handlers.key(event, id);
      }}
      onClick={(event) => {
        // Fields and links inside a row do their own work.
        const inside = (event.target as Element).closest('a, button, input, select, label');
        if (inside === null) handlers.open(id);
      }}
    >
      <td className={classes['check']}>
        {!readOnly && (
          <input
            type="checkbox"
            aria-label={t('actions.select', { code })}
            tabIndex={tabIndex}
            checked={isChecked}
            onChange={() => handlers.toggle(id)}
          />
        )}
      </td>
      {columns.map((column) => (
        <td key={column} className={classes['cell']}>
          <Cell
            column={column}
            action={action}
            state={state}
            fields={fields}
            tabIndex={tabIndex}
            readOnly={readOnly}
            onOpen={handlers.open}
          />
        </td>
      ))}
    </tr>
  );
}

/** Focus, selection and typing in one row leave the others alone: a plan has a hundred of them. */
export const ActionRow = memo(Row);
