import { Button, CloseButton, Select } from '@mantine/core';
import { useState } from 'react';
import type { InputOf } from '../../../../shared/contract/operations.ts';
import type { RecordQuery } from '../../../../shared/contract/record-values.ts';
import { specOf, type RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { DayField } from '../../../components/DayField.tsx';
import { OwnerField } from '../../../components/records/fields/OwnerField.tsx';
import {
  asOneStep,
  countText,
  removeRecords,
  setArchived,
} from '../../../components/records/record-actions.ts';
import { call } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { headLabel, statusText } from '../../../lib/record-words.ts';
import classes from './BulkBar.module.css';

type Patch = Pick<InputOf<'record.saveMany'>['patch'], 'status' | 'owner' | 'due'>;

interface BulkBarProps {
  readonly type: RecordTypeName;
  /** What is selected; at least one. */
  readonly ids: readonly string[];
  readonly archived: RecordQuery['archived'];
  /** Only its own steps change the status of such a type. */
  readonly fixedStatus: boolean;
  readonly onClear: () => void;
  readonly onDuplicate: (id: string) => void;
}

/** The same status, owner or day for all selected records, or puts them away; one step of undo each. */
export function BulkBar(props: BulkBarProps) {
  const { type, ids, archived, fixedStatus, onClear } = props;
  const [patch, setPatch] = useState<Patch>({});
  const [busy, setBusy] = useState(false);
  const some = { type, ids };
  const [only] = ids;
  const isEmpty = Object.keys(patch).length === 0;
  const during = async (work: () => Promise<boolean>, after: () => void): Promise<void> => {
    setBusy(true);
    const done = await work();
    setBusy(false);
    if (done) after();
  };
  const apply = (): Promise<boolean> =>
    asOneStep(async () => {
      const { changed } = await call('record.saveMany', { ids: [...ids], patch });
      return changed === 0 ? null : t('registers.bulk.applied', { what: countText(type, changed) });
    });
  return (
    <form
      className={classes['bar']}
      aria-label={t('registers.bulk')}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isEmpty && !busy) void during(apply, () => setPatch({}));
      }}
    >
      <span className={classes['count']} role="status">
        {t('registers.bulk.selected', { count: ids.length })}
      </span>
      {!fixedStatus && (
        <Select
          size="xs"
          className={classes['status'] ?? ''}
          aria-label={headLabel(type, 'status')}
          placeholder={headLabel(type, 'status')}
          data={specOf(type).statuses.map((value) => ({ value, label: statusText(type, value) }))}
          value={patch.status ?? null}
          onChange={(status) => setPatch(withValue(patch, 'status', status ?? undefined))}
          clearable
          clearButtonProps={{ 'aria-label': t('common.clear') }}
        />
      )}
      <OwnerField
        size="xs"
        className={classes['owner'] ?? ''}
        aria-label={headLabel(type, 'owner')}
        placeholder={headLabel(type, 'owner')}
        value={patch.owner ?? ''}
        onChange={(owner) => setPatch(withValue(patch, 'owner', owner || undefined))}
      />
      <DayField
        size="xs"
        className={classes['due'] ?? ''}
        aria-label={headLabel(type, 'due')}
        title={headLabel(type, 'due')}
        leftSection={<span className={classes['inside']}>{t('registers.dueShort')}</span>}
        leftSectionWidth={40}
        value={patch.due ?? null}
        onChange={(due) => setPatch(withValue(patch, 'due', due ?? undefined))}
      />
      <Button type="submit" size="xs" disabled={isEmpty} loading={busy}>
        {t('registers.bulk.apply', { count: ids.length })}
      </Button>
      <span className={classes['space']} />
      {ids.length === 1 && only !== undefined && (
        <Button size="xs" variant="default" disabled={busy} onClick={() => props.onDuplicate(only)}>
          {t('registers.duplicate')}
        </Button>
      )}
      {archived !== 'only' && (
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          onClick={() => void during(() => setArchived(some, true), onClear)}
        >
          {t('registers.archive')}
        </Button>
      )}
      {archived !== 'without' && (
        <Button
          size="xs"
          variant="default"
          disabled={busy}
          onClick={() => void during(() => setArchived(some, false), onClear)}
        >
          {t('registers.unarchive')}
        </Button>
      )}
      <Button
        size="xs"
        variant="subtle"
        color="red"
        disabled={busy}
        onClick={() => void during(() => removeRecords(some, countText(type, ids.length)), onClear)}
      >
        {t('common.delete')}
      </Button>
      <CloseButton size="sm" aria-label={t('registers.bulk.clear')} onClick={onClear} />
    </form>
  );
}

/** A patch with a value set, or without it: what is absent stays as it is. */
function withValue<K extends keyof Patch>(patch: Patch, name: K, value: Patch[K]): Patch {
  const { [name]: _before, ...rest } = patch;
  return value === undefined ? rest : { ...rest, [name]: value };
}
