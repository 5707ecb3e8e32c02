import { useEffect, useRef, useState } from 'react';
import { Autocomplete, Button, CloseButton, Select, Textarea } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { actionStatuses, type Action, type ActionFields } from '../../../shared/domain/action.ts';
import { priorities } from '../../../shared/domain/assessment.ts';
import { effortSchema } from '../../../shared/domain/content.ts';
import { DayField } from '../../components/DayField.tsx';
import { call } from '../../lib/api.ts';
import { useAutosave } from '../../lib/autosave.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';
import { Dependencies, NeededBy } from './Dependencies.tsx';
import { Origin } from './Origin.tsx';
import { useRemoveAction } from './useRemoveAction.ts';
import type { PlanData } from './usePlan.ts';
import classes from './ActionPanel.module.css';

interface ActionPanelProps {
  readonly action: Action;
  readonly plan: PlanData;
  /** Shows another action's detail. */
  readonly onOpen: (id: string) => void;
  /** True right after it was added: the title is there to be replaced. */
  readonly isNew: boolean;
  readonly onClose: () => void;
  /** Closes the detail of an action that is about to go. */
  readonly onLeave: () => void;
}

/** All of one action, beside the table. */
export function ActionPanel(props: ActionPanelProps) {
  const { action, plan, isNew, onOpen, onClose, onLeave } = props;
  const { id, code } = action;
  const readOnly = useReadOnly();
  const remove = useRemoveAction();
  const fields = useAutosave<ActionFields>({
    id: `action:${id}`,
    value: action,
    save: (patch) => call('action.save', { id, patch }),
  });
  const { draft, edit, commit } = fields;
  const flush = (): void => void fields.flush();
  return (
    <aside
      className={classes['panel']}
      aria-label={t('actions.panel', { code })}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.preventDefault();
        onClose();
      }}
    >
      <header className={classes['header']}>
        <h3 className={classes['heading']} tabIndex={-1} data-panel-heading>
          {t('actions.panel', { code })}
        </h3>
        <CloseButton size="sm" aria-label={t('actions.panel.close')} onClick={onClose} />
      </header>
      <div className={classes['fields']}>
        <Origin
          action={action}
          plan={plan}
          readOnly={readOnly}
          onRequirement={(requirement) => commit({ requirement })}
        />
        <TitleField
          title={draft.title}
          readOnly={readOnly}
          onTitle={(title) => edit({ title })}
          onBlur={flush}
          isNew={isNew}
        />
        <Textarea
          label={t('actions.panel.detail')}
          placeholder={readOnly ? '' : t('actions.panel.detail.placeholder')}
          rows={3}
          readOnly={readOnly}
          value={draft.detail}
          onChange={(event) => edit({ detail: event.currentTarget.value })}
          onBlur={flush}
        />
        <div className={classes['pair']}>
          <Autocomplete
            label={t('actions.column.owner')}
            data={[...plan.names]}
            maxLength={300}
            readOnly={readOnly}
            value={draft.owner}
            onChange={(owner) => edit({ owner })}
            onBlur={flush}
          />
          <DayField
            label={t('actions.column.due')}
            readOnly={readOnly}
            value={draft.due}
            onChange={(due) => edit({ due })}
            onBlur={flush}
          />
          <Select
            label={t('actions.column.status')}
            data={actionStatuses.map((value) => ({ value, label: t(`actionStatus.${value}`) }))}
            allowDeselect={false}
            readOnly={readOnly}
            value={draft.status}
            onChange={(value) => value !== null && commit({ status: value })}
          />
          <Select
            label={t('actions.column.priority')}
            data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
            allowDeselect={false}
            readOnly={readOnly}
            value={draft.priority}
            onChange={(value) => value !== null && commit({ priority: value })}
          />
        </div>
        <Select
          label={t('actions.column.effort')}
          placeholder={t('actions.effort.none')}
          data={effortSchema.options.map((value) => ({
            value,
            label: t('actions.panel.effortHint', {
              effort: t(`effort.${value}`),
              hint: t(`effort.${value}.hint`),
            }),
          }))}
          clearable
          readOnly={readOnly}
          value={draft.effort}
          onChange={(value) => commit({ effort: value })}
        />
        <Dependencies
          action={{ ...action, dependsOn: draft.dependsOn }}
          actions={plan.detail.actions}
          readOnly={readOnly}
          onChange={(dependsOn) => commit({ dependsOn })}
          onOpen={onOpen}
        />
        <NeededBy action={action} actions={plan.detail.actions} onOpen={onOpen} />
      </div>
      {!readOnly && (
        <footer className={classes['footer']}>
          <Button
            variant="subtle"
            color="red"
            leftSection={<IconTrash size={16} aria-hidden="true" />}
            onClick={() => {
              onLeave();
              remove(action);
            }}
          >
            {t('actions.panel.delete')}
          </Button>
        </footer>
      )}
    </aside>
  );
}

interface TitleFieldProps {
  readonly title: string;
  readonly readOnly: boolean;
  readonly isNew: boolean;
  readonly onTitle: (title: string) => void;
  readonly onBlur: () => void;
}

/** An action always has a title, so an emptied field is not passed on. */
function TitleField({ title, readOnly, isNew, onTitle, onBlur }: TitleFieldProps) {
  const [emptied, setEmptied] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (!isNew) return;
    field.current?.focus();
    field.current?.select();
  }, [isNew]);
  return (
    <Textarea
      ref={field}
      label={t('actions.panel.title')}
      rows={1}
      maxLength={300}
      readOnly={readOnly}
      value={emptied ? '' : title}
      error={emptied ? t('actions.panel.title.required') : undefined}
      onChange={(event) => {
        // A title is one line.
        const typed = event.currentTarget.value.replace(/\n/g, ' ');
        setEmptied(typed.trim() === '');
        if (typed.trim() !== '') onTitle(typed);
      }}
      onBlur={() => {
        setEmptied(false);
        onBlur();
      }}
    />
  );
}
