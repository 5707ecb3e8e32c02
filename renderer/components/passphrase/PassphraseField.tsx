import { PasswordInput } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { t } from '../../lib/i18n.ts';

interface PassphraseFieldProps {
  readonly label: string;
  readonly help?: string;
  readonly value: string;
  readonly error?: string | false;
  readonly autoFocus?: boolean;
  readonly onChange: (value: string) => void;
}

/** A passphrase: hidden unless asked, never filled in by itself; tells when Caps Lock is on. */
export function PassphraseField(props: PassphraseFieldProps) {
  const { label, help, value, error = false, autoFocus = false, onChange } = props;
  const [capsLock, setCapsLock] = useState(false);
  const [shown, setShown] = useState(false);
  const look = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'));
  const hints = [
    help,
    capsLock ? t('passphrase.capsLock') : undefined,
    value !== value.trim() ? t('passphrase.spaces') : undefined,
  ].filter((hint) => hint !== undefined);
  return (
    <PasswordInput
      label={label}
      description={hints.length > 0 && hints.join(' ')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      autoComplete="new-password"
      spellCheck={false}
      maxLength={1024}
      {...(autoFocus ? { 'data-autofocus': true, autoFocus: true } : {})}
      value={value}
      error={error}
      visible={shown}
      onVisibilityChange={setShown}
      visibilityToggleButtonProps={{
        'aria-label': t(shown ? 'passphrase.hide' : 'passphrase.show'),
      }}
      onKeyDown={look}
      onKeyUp={look}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
