import { Button, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import { valuesOf, type IndicatorValue } from '../../../shared/domain/indicators.ts';
import { planMerge } from '../../../shared/domain/measurement-merge.ts';
import type { IndicatorData } from '../../../shared/documents/aims/monitoring/text.ts';
import { DayField } from '../../components/DayField.tsx';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { formatDay, formatNumber, today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { flushAll } from '../../lib/saver.ts';
import { confirm } from '../../lib/store.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';
import { entryProblems, entryValues, type Entry } from './entry.ts';
import classes from './AddValues.module.css';

interface AddValuesProps {
  readonly id: string;
  readonly data: IndicatorData;
}

const emptyEntry = (on: string | null): Entry => ({ on, figures: {}, note: '' });

/** A row to type the next values in: a figure, Enter, and the next one can be typed. */
export function AddValues({ id, data }: AddValuesProps) {
  const [entry, setEntry] = useState<Entry>(() => emptyEntry(today()));
  const [isTried, setTried] = useState(false);
  const first = useRef<HTMLInputElement>(null);
  const groups = [...new Set(data.subgroups.map((one) => one.trim()).filter((one) => one !== ''))];
  const problems = entryProblems(entry, today());
  const values = entryValues(entry, today());
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setTried(true);
    if (values.length === 0 || !(await add(id, data, values))) return;
    setEntry(emptyEntry(entry.on));
    setTried(false);
    first.current?.focus();
  };
  const figureField = (group: string, label: string) => (
    <TextInput
      key={group}
      {...(group === '' ? { ref: first } : {})}
      label={label}
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      value={entry.figures[group] ?? ''}
      error={isTried && problems.figures.includes(group) && t('monitoring.add.notFigure')}
      onChange={({ currentTarget: { value } }) =>
        setEntry({ ...entry, figures: { ...entry.figures, [group]: value } })
      }
    />
  );
  return (
    <form
      className={classes['form']}
      aria-label={t('monitoring.add.label')}
      onSubmit={(event) => void submit(event)}
    >
      <DayField
        label={t('monitoring.add.day')}
        value={entry.on}
        error={problems.isFuture && t('monitoring.add.future')}
        onChange={(on) => setEntry({ ...entry, on })}
      />
      {figureField('', wholeLabel(data.unit.trim(), groups.length > 0))}
      {groups.map((group) => figureField(group, group))}
      <TextInput
        className={classes['note'] ?? ''}
        dir="auto"
        label={t('monitoring.add.note')}
        maxLength={300}
        value={entry.note}
        onChange={({ currentTarget: { value } }) => setEntry({ ...entry, note: value })}
      />
      <Button type="submit" variant="default">
        {t('monitoring.add.do')}
      </Button>
    </form>
  );
}

function wholeLabel(unit: string, hasGroups: boolean): string {
  if (hasGroups) {
    return unit === '' ? t('monitoring.add.allPlain') : t('monitoring.add.all', { unit });
  }
  return unit === '' ? t('monitoring.add.value') : t('monitoring.add.valueIn', { unit });
}

/** Adds values; asks before another value of the same day is replaced. True when it is done. */
async function add(
  id: string,
  data: IndicatorData,
  values: readonly IndicatorValue[],
): Promise<boolean> {
  const { clashes } = planMerge(valuesOf(data), values);
  const [clash] = clashes;
  if (clash !== undefined) {
    const sure = await confirm({
      title: t('monitoring.add.replace.title', { day: formatDay(clash.after.on) }),
      body: t('monitoring.add.replace.body', {
        before: clashes.map(({ before }) => formatNumber(before.value)).join(', '),
      }),
      confirmLabel: t('monitoring.add.replace.do'),
    });
    if (!sure) return false;
  }
  try {
    if (!(await flushAll())) return false;
    const { due } = await call('indicator.addValues', {
      id,
      values: [...values],
      duplicates: 'replace',
    });
    noteWithUndo(
      t('monitoring.add.done', {
        count: values.length,
        day: due === null ? t('monitoring.notPlanned') : formatDay(due),
      }),
    );
    return true;
  } catch (error) {
    notifyError(error);
    return false;
  }
}
