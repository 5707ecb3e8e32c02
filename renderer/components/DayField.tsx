import { TextInput, type TextInputProps } from '@mantine/core';
import { useState } from 'react';

interface DayFieldProps extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'type' | 'defaultValue'
> {
  /** YYYY-MM-DD; null when there is none. */
  readonly value: string | null;
  readonly onChange: (day: string | null) => void;
}

/** A day of the calendar. Half-typed days stay in the field and are not passed on. */
export function DayField({ value, onChange, ...rest }: DayFieldProps) {
  // What is being typed over a certain value; another value from outside takes its place.
  const [typed, setTyped] = useState<{ readonly over: string | null; readonly text: string }>();
  return (
    <TextInput
      {...rest}
      type="date"
      min="1990-01-01"
      max="2199-12-31"
      value={typed?.over === value ? typed.text : (value ?? '')}
      onChange={(event) => {
        const day = event.currentTarget.value;
        setTyped({ over: value, text: day });
        // The browser gives '' while a day is incomplete; only an emptied field means none.
        if (day !== '') onChange(day);
        else if (!event.currentTarget.validity.badInput) onChange(null);
      }}
    />
  );
}
