import { ActionIcon, Button, Checkbox, TextInput } from '@mantine/core';
import { IconCalendarCheck, IconClockExclamation, IconX } from '@tabler/icons-react';
import { useRef, useState, type FormEvent } from 'react';
import { isOverdue, type AnyRecord } from '../../../shared/domain/records/record.ts';
import { Banner } from '../../components/Banner.tsx';
import { DayField } from '../../components/DayField.tsx';
import { NamedFields } from '../../components/records/NamedFields.tsx';
import { OwnerField } from '../../components/records/fields/OwnerField.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { useRecordReadOnly } from '../../components/records/useRecordReadOnly.ts';
import { ApiError, call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatDay, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { headLabel, textOf } from '../../lib/record-words.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import type { NonconformityEdit } from './nonconformity-edit.ts';
import classes from './NonconformityPanel.module.css';

/** Corrective actions: tasks that serve the nonconformity, added and finished where they are needed. */
export function Actions({ edit }: { readonly edit: NonconformityEdit }) {
  const { actions, edited, readOnly } = edit;
  return (
    <div className={classes['part']}>
      {actions.length === 0 ? (
        <p className={classes['hint']}>{t('nonconformities.actions.none')}</p>
      ) : (
        <ul className={classes['tasks']} aria-label={t('nonconformities.step.actions')}>
          {actions.map((task) => (
            <TaskRow key={task.id} task={task} />
          ))}
        </ul>
      )}
      {!readOnly && <AddAction edit={edit} />}
      <AllDone edit={edit} />
      <NamedFields
        type="nonconformity"
        names={['actionsDoneOn']}
        edited={edited}
        readOnly={readOnly}
      />
    </div>
  );
}

/** Once every action is done: the day from which the waiting time counts, with one click. */
function AllDone({
  edit: { actions, data, edited, readOnly },
}: {
  readonly edit: NonconformityEdit;
}) {
  const left = actions.filter(({ status }) => status !== 'dropped');
  const isReady = left.length > 0 && left.every(({ status }) => status === 'done');
  if (!isReady || readOnly || data.actionsDoneOn !== null) return null;
  const days = left.map((task) => textOf(task.data['doneOn'])).filter((day) => day !== '');
  const last = days.toSorted().at(-1) ?? today();
  return (
    <Banner
      tone="info"
      icon={IconCalendarCheck}
      action={
        <Button size="compact-sm" onClick={() => edited.commit({ actionsDoneOn: last })}>
          {t('nonconformities.actions.start')}
        </Button>
      }
    >
      {t('nonconformities.actions.ready', { day: formatDay(last) })}
    </Banner>
  );
}

function TaskRow({ task }: { readonly task: AnyRecord }) {
  const edited = useRecordDraft(task);
  const readOnly = useRecordReadOnly(task);
  const { draft } = edited;
  const status = textOf(draft['status']);
  const due = (draft['due'] as string | null | undefined) ?? null;
  const title = textOf(draft['title']);
  const isDone = status === 'done';
  const isLate = isOverdue({ ...task, status, due }, today());
  const setDone = (done: boolean): void =>
    edited.commit(
      done ? { status: 'done', doneOn: today() } : { status: 'in-progress', doneOn: null },
    );
  return (
    <li className={classes['task']} data-task={task.code}>
      <Checkbox
        aria-label={t('nonconformities.actions.done', { code: task.code })}
        checked={isDone}
        disabled={readOnly || status === 'dropped'}
        onChange={(event) => setDone(event.currentTarget.checked)}
      />
      <span>
        <RecordChip
          record={{ id: task.id, type: 'task', code: task.code, title, status, archived: false }}
        />
        {isLate && (
          <span className={classes['late']}>
            <IconClockExclamation size={12} aria-hidden="true" />{' '}
            {t('registers.overdueSince', { day: formatDay(due) })}
          </span>
        )}
      </span>
      <OwnerField
        size="xs"
        aria-label={t('nonconformities.actions.ownerOf', { code: task.code })}
        placeholder={readOnly ? '' : headLabel('task', 'owner')}
        readOnly={readOnly}
        value={textOf(draft['owner'])}
        onChange={(owner) => edited.change({ owner })}
        onBlur={edited.flush}
      />
      <DayField
        size="xs"
        aria-label={t('nonconformities.actions.dueOf', { code: task.code })}
        readOnly={readOnly}
        value={due}
        onChange={(day) => edited.commit({ due: day })}
      />
      {!readOnly && !isDone && status !== 'dropped' ? (
        <ActionIcon
          aria-label={t('nonconformities.actions.drop', { code: task.code })}
          title={t('nonconformities.actions.drop', { code: task.code })}
          onClick={() => edited.commit({ status: 'dropped' })}
        >
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      ) : (
        <span />
      )}
    </li>
  );
}

/** One line to write an action in; Enter adds it. */
function AddAction({ edit }: { readonly edit: NonconformityEdit }) {
  const { id, owner: responsible } = edit.detail.record;
  const [title, setTitle] = useState('');
  const [owner, setOwner] = useState(responsible);
  const [due, setDue] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const isReady = title.trim() !== '' && !busy;
  const add = async (): Promise<void> => {
    setBusy(true);
    try {
      const made = await call('nonconformity.addAction', { id, title: title.trim(), owner, due });
      noteWithUndo(t('nonconformities.actions.added', { code: made.code }));
      setTitle('');
      field.current?.focus();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      notifyError(error);
    } finally {
      setBusy(false);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) void add();
  };
  return (
    <form
      className={classes['addTask']}
      aria-label={t('nonconformities.actions.new')}
      onSubmit={submit}
    >
      <TextInput
        ref={field}
        dir="auto"
        label={t('nonconformities.actions.what')}
        maxLength={300}
        value={title}
        onChange={(event) => setTitle(event.currentTarget.value)}
      />
      <OwnerField label={headLabel('task', 'owner')} value={owner} onChange={setOwner} />
      <DayField label={headLabel('task', 'due')} value={due} onChange={setDue} />
      <Button type="submit" variant="default" disabled={!isReady}>
        {t('nonconformities.actions.add')}
      </Button>
    </form>
  );
}
