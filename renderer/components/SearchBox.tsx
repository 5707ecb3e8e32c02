import { CloseButton, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useEffect, useRef, useState, type Ref } from 'react';
import { t } from '../lib/i18n.ts';
import classes from './SearchBox.module.css';

interface SearchBoxProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (search: string) => void;
  readonly inputRef: Ref<HTMLInputElement>;
}

const typingPause = 120;

/** Asks for what was typed when one pauses: a read for every letter would lag behind. */
export function SearchBox({ label, value, onChange, inputRef }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const [from, setFrom] = useState(value);
  if (from !== value) {
    // Another view was chosen, or the search was cleared.
    setFrom(value);
    if (typed.trim() !== value.trim()) setTyped(value);
  }
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (text: string): void => {
    setTyped(text);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => onChange(text), typingPause);
  };
  return (
    <TextInput
      ref={inputRef}
      className={classes['search'] ?? ''}
      size="xs"
      maxLength={200}
      aria-label={label}
      placeholder={label}
      leftSection={<IconSearch size={14} aria-hidden="true" />}
      rightSection={
        typed !== '' && (
          <CloseButton size="sm" aria-label={t('common.clearFilter')} onClick={() => type('')} />
        )
      }
      value={typed}
      onChange={(event) => type(event.currentTarget.value)}
    />
  );
}
