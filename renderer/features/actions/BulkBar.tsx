import { useState } from 'react';
import { Button, CloseButton, Select, TextInput } from '@mantine/core';
import { actionStatuses, type Action, type ActionFields } from '../../../shared/domain/action.ts';
import { priorities } from '../../../shared/domain/assessment.ts';
import { DayField } from '../../components/DayField.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { confirm, toast } from '../../lib/store.ts';
import { ownersListId } from './owners-list.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import classes from './BulkBar.module.css';

interface BulkBarProps {
  /** What is selected; at least one. */
  readonly actions: readonly Action[];
  readonly onClear: () => void;
}

/** Sets the same owner, day, priority or status for all selected actions, or deletes them. */
export function BulkBar({ actions, onClear }: BulkBarProps) {
  const [patch, setPatch] = useState<Partial<ActionFields>>({});
  const [busy, setBusy] = useState(false);
  const count = actions.length;
  const ids = actions.map(({ id }) => id);
  const empty = Object.keys(patch).length === 0;

  /** One step of undo for all of them; `work` says what it did, if anything. Gives whether it worked. */
  const forAll = async (work: () => Promise<string>): Promise<boolean> => {
    setBusy(true);
    try {
      await flushAll();
      const note = await work();
      if (note === '') toast({ tone: 'info', title: t('actions.bulk.unchanged') });
      else noteWithUndo(note);
      return true;
    } catch (error) {
      notifyError(error);
      return false;
    } finally {
      setBusy(false);
    }
  };
  const apply = async (): Promise<void> => {
    const done = await forAll(async () => {
      const { changed } = await call('action.saveMany', { ids, patch });
      return changed === 0 ? '' : t('actions.bulk.applied', { count: changed });
    });
    if (done) setPatch({});
  };
  const remove = async (): Promise<void> => {
    const sure =
      count === 1 ||
      (await confirm({
        title: t('actions.deleteMany.title', { count }),
        body: t('actions.deleteMany.body'),
        confirmLabel: t('actions.deleteMany.do'),
        danger: true,
      }));
    if (!sure) return;
    const done = await forAll(async () => {
      await call('action.removeMany', { ids });
      return t('actions.deletedMany', { count });
    });
    if (done) onClear();
  };

  return (
    <form
      className={classes['bar']}
      aria-label={t('actions.bulk')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!empty && !busy) void apply();
      }}
    >
      <span className={classes['count']} role="status">
        {t('actions.bulk.selected', { count })}
      </span>
      <TextInput
        className={classes['owner'] ?? ''}
        aria-label={t('actions.column.owner')}
        placeholder={t('actions.column.owner')}
        list={ownersListId}
        maxLength={300}
        value={patch.owner ?? ''}
        onChange={(event) =>
          setPatch(withValue(patch, 'owner', event.currentTarget.value || undefined))
        }
      />
      <DayField
        className={classes['due'] ?? ''}
        aria-label={t('actions.column.due')}
        leftSection={<span className={classes['inside']}>{t('actions.column.due')}</span>}
        leftSectionWidth={40}
        value={patch.due ?? null}
        onChange={(due) => setPatch(withValue(patch, 'due', due ?? undefined))}
      />
      <Select
        className={classes['choice'] ?? ''}
        aria-label={t('actions.column.priority')}
        placeholder={t('actions.column.priority')}
        data={priorities.map((value) => ({ value, label: t(`priority.${value}`) }))}
        value={patch.priority ?? null}
        onChange={(value) => setPatch(withValue(patch, 'priority', value ?? undefined))}
        clearable
      />
      <Select
        className={classes['choice'] ?? ''}
        aria-label={t('actions.column.status')}
        placeholder={t('actions.column.status')}
        data={actionStatuses.map((value) => ({ value, label: t(`actionStatus.${value}`) }))}
        value={patch.status ?? null}
        onChange={(value) => setPatch(withValue(patch, 'status', value ?? undefined))}
        clearable
      />
      <Button type="submit" disabled={empty} loading={busy}>
        {t('actions.bulk.apply', { count })}
      </Button>
      <span className={classes['space']} />
      <Button variant="subtle" color="red" disabled={busy} onClick={() => void remove()}>
        {t('common.delete')}
      </Button>
      <CloseButton aria-label={t('actions.bulk.clear')} onClick={onClear} />
    </form>
  );
}

/** A patch with a value set, or without it: what is absent stays as it is. */
function withValue<K extends keyof ActionFields>(
  patch: Partial<ActionFields>,
  name: K,
  value: ActionFields[K] | undefined,
): Partial<ActionFields> {
  const { [name]: _before, ...rest } = patch;
  return value === undefined ? rest : { ...patch, [name]: value };
}
