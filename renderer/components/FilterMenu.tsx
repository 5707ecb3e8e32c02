import { Button, Checkbox, Popover, TextInput, UnstyledButton } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../lib/i18n.ts';
import classes from './FilterMenu.module.css';

export interface FilterOption {
  readonly value: string;
  readonly label: string;
}

interface FilterMenuProps {
  readonly label: string;
  readonly options: readonly FilterOption[];
  /** Accepted values; none accepts all. */
  readonly accepted: readonly string[];
  readonly onAccepted: (accepted: readonly string[]) => void;
}

/** More options than these are searched. */
const mostOptions = 12;

/** Which values are shown: any number of them. */
export function FilterMenu({ label, options, accepted, onAccepted }: FilterMenuProps) {
  const active = accepted.length > 0;
  return (
    <Popover
      position="bottom-start"
      shadow="md"
      width={240}
      trapFocus
      returnFocus
      transitionProps={{ duration: 0 }}
    >
      <Popover.Target>
        <Button
          size="compact-sm"
          variant={active ? 'light' : 'default'}
          rightSection={<IconChevronDown size={12} aria-hidden="true" />}
        >
          {active ? t('registers.filter.active', { label, count: accepted.length }) : label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={classes['menu'] ?? ''} aria-label={label}>
        <Options {...{ label, options, accepted, onAccepted }} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Options({ label, options, accepted, onAccepted }: FilterMenuProps) {
  const [typed, setTyped] = useState('');
  const words = typed.toLowerCase().trim();
  const shown = options.filter((option) => option.label.toLowerCase().includes(words));
  return (
    <>
      {options.length > mostOptions && (
        <TextInput
          size="xs"
          aria-label={t('registers.filter.find', { label })}
          placeholder={t('registers.filter.find', { label })}
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
      )}
      <div className={classes['options']} role="group" aria-label={label}>
        {shown.map(({ value, label: text }) => (
          <Checkbox
            key={value}
            size="xs"
            label={text}
            checked={accepted.includes(value)}
            onChange={(event) =>
              onAccepted(
                event.currentTarget.checked
                  ? [...accepted, value]
                  : accepted.filter((one) => one !== value),
              )
            }
          />
        ))}
      </div>
      {accepted.length > 0 && (
        <UnstyledButton className={classes['clear'] ?? ''} onClick={() => onAccepted([])}>
          {t('registers.filter.all')}
        </UnstyledButton>
      )}
    </>
  );
}
