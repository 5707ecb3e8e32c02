import { Input, UnstyledButton } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { t } from '../../../lib/i18n.ts';
import classes from './ChipChoice.module.css';

interface ChipOption {
  readonly value: string;
  readonly label: string;
  /** Shows on pointing. */
  readonly hint?: string | undefined;
}

interface ChipsProps {
  readonly label: string;
  readonly options: readonly ChipOption[];
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly describedBy?: string | undefined;
  /** Under the chips, e.g. what the chosen level means. */
  readonly note?: React.ReactNode;
}

interface ChipChoiceProps extends ChipsProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
}

/** One of a few options, all of them in sight; the arrow keys move, as among radio buttons. */
export function ChipChoice(props: ChipChoiceProps) {
  const { value, onChange, readOnly = false, required = false } = props;
  const name = useId();
  return (
    <Frame {...props} role="radiogroup">
      {props.options.map((option) => (
        <label key={option.value} className={classes['chip']} title={option.hint}>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            disabled={readOnly && option.value !== value}
            onChange={() => {
              if (!readOnly) onChange(option.value);
            }}
          />
          <span className={classes['face']}>{option.label}</span>
        </label>
      ))}
      {!required && !readOnly && value !== null && (
        <UnstyledButton
          className={classes['clear'] ?? ''}
          aria-label={t('registers.clearField', { field: props.label })}
          onClick={() => onChange(null)}
        >
          {t('common.clear')}
        </UnstyledButton>
      )}
    </Frame>
  );
}

interface ChipChoicesProps extends ChipsProps {
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
}

/** Any number of a few options, all of them in sight. */
export function ChipChoices(props: ChipChoicesProps) {
  const { value, onChange, options, readOnly = false } = props;
  const toggle = (one: string): void => {
    const chosen = new Set(value);
    if (!chosen.delete(one)) chosen.add(one);
    // In the order of the options, so that the same choice is always the same value.
    onChange(options.map((option) => option.value).filter((known) => chosen.has(known)));
  };
  return (
    <Frame {...props} role="group">
      {options.map((option) => (
        <label key={option.value} className={classes['chip']} title={option.hint}>
          <input
            type="checkbox"
            checked={value.includes(option.value)}
            disabled={readOnly && !value.includes(option.value)}
            onChange={() => {
              if (!readOnly) toggle(option.value);
            }}
          />
          <span className={classes['face']}>
            <IconCheck size={12} stroke={3} aria-hidden="true" className={classes['tick']} />
            {option.label}
          </span>
        </label>
      ))}
    </Frame>
  );
}

interface FrameProps extends ChipsProps {
  readonly role: 'radiogroup' | 'group';
  readonly children: React.ReactNode;
}

function Frame({ label, error, required, describedBy, note, role, children }: FrameProps) {
  const id = useId();
  return (
    <div className={classes['frame']}>
      <Input.Label
        component="span"
        labelElement="div"
        id={`${id}-label`}
        required={required === true}
      >
        {label}
      </Input.Label>
      <div
        className={classes['chips']}
        role={role}
        aria-labelledby={`${id}-label`}
        aria-describedby={describedBy}
      >
        {children}
      </div>
      {note}
      {error !== undefined && <Input.Error>{error}</Input.Error>}
    </div>
  );
}
