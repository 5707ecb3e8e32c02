import { Checkbox, PasswordInput } from '@mantine/core';
import { t } from '../../lib/i18n.ts';

/** The least that an identity's passphrase has. */
const shortest = 12;

/** What the fields of a new passphrase hold. */
export interface NewPassphrase {
  readonly passphrase: string;
  readonly repeated: string;
}

export const noPassphrase: NewPassphrase = { passphrase: '', repeated: '' };

/** Whether both fields say the same, and enough. */
export function isComplete({ passphrase, repeated }: NewPassphrase): boolean {
  return [...passphrase].length >= shortest && passphrase === repeated;
}

interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}

/** A new passphrase, entered twice. */
export function NewPassphraseFields({ value, onChange }: NewPassphraseFieldsProps) {
  const { passphrase, repeated } = value;
  const isShort = passphrase !== '' && [...passphrase].length < shortest;
  const differs = repeated !== '' && repeated !== passphrase;
  return (
    <>
      <PasswordInput
        label={t('identities.passphrase')}
        description={t('identities.passphrase.help')}
        autoComplete="new-password"
        required
        maxLength={1024}
        value={passphrase}
        error={isShort && t('identities.passphrase.short')}
        onChange={(event) => onChange({ ...value, passphrase: event.currentTarget.value })}
      />
      <PasswordInput
        label={t('identities.passphrase.repeat')}
        autoComplete="new-password"
        required
        maxLength={1024}
        value={repeated}
        error={differs && t('identities.passphrase.differs')}
        onChange={(event) => onChange({ ...value, repeated: event.currentTarget.value })}
      />
    </>
  );
}

interface PassphraseFieldProps {
  readonly value: string;
  readonly error?: string | false;
  readonly onChange: (value: string) => void;
}

/** The passphrase that an identity has. */
export function PassphraseField({ value, error = false, onChange }: PassphraseFieldProps) {
  return (
    <PasswordInput
      data-autofocus
      label={t('identities.passphrase')}
      autoComplete="off"
      maxLength={1024}
      value={value}
      error={error}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

interface KeepBoxProps {
  /** Whether this computer has a key store at all. */
  readonly keyStore: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** Whether the key store keeps the passphrase; nothing where there is none. */
export function KeepBox({ keyStore, checked, onChange }: KeepBoxProps) {
  if (!keyStore) return null;
  return (
    <Checkbox
      label={t('identities.passphrase.keep')}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  );
}
