import { Button, NumberInput, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent } from 'react';
import type { ObjectiveData } from '../../../shared/domain/objectives.ts';
import { DayField } from '../../components/DayField.tsx';
import { today } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import classes from './ObjectivePanel.module.css';

interface AddMeasurementProps {
  readonly unit: string;
  readonly onAdd: (row: ObjectiveData['measurements'][number]) => void;
}

/** One line to type a value in: the day is today until another is chosen, Enter adds it. */
export function AddMeasurement({ unit, onAdd }: AddMeasurementProps) {
  const [on, setOn] = useState<string | null>(today);
  const [value, setValue] = useState<number | ''>('');
  const [note, setNote] = useState('');
  const valueField = useRef<HTMLInputElement>(null);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value === '' || on === null) return;
    onAdd({ on, value, note: note.trim() });
    setValue('');
    setNote('');
    valueField.current?.focus();
  };
  const name = unit.trim();
  return (
    <form
      className={classes['add']}
      onSubmit={submit}
      aria-label={t('planning.objective.addLabel')}
    >
      <DayField label={t('planning.objective.day')} value={on} onChange={setOn} />
      <NumberInput
        ref={valueField}
        label={
          name === ''
            ? t('planning.objective.value')
            : t('planning.objective.valueIn', { unit: name })
        }
        hideControls
        value={value}
        onChange={(next) => setValue(typeof next === 'number' ? next : '')}
      />
      <TextInput
        dir="auto"
        label={t('planning.objective.note')}
        maxLength={300}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
      <Button type="submit" variant="default" disabled={value === '' || on === null}>
        {t('planning.objective.add')}
      </Button>
    </form>
  );
}
