import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { isLongEnough } from '../../../shared/domain/workspace.ts';
import { t } from '../../lib/i18n.ts';
import { PassphraseField } from './PassphraseField.tsx';
import classes from './NewPassphrase.module.css';
import { useStrength, type Strength } from './strength.ts';

/** A new passphrase while it is entered; gone with the component that holds it. */
export interface NewPassphraseEntry {
  readonly passphrase: string;
  readonly repeated: string;
  /** The user takes one that can be guessed, and was told so. */
  readonly weakAccepted: boolean;
  /** Null while there is nothing to say. */
  readonly strength: Strength | null;
  /** Whether it can be taken; a weak one only when that was said and accepted. */
  readonly isAcceptable: boolean;
  readonly change: (patch: Partial<Typed>) => void;
}

type Typed = Pick<NewPassphraseEntry, 'passphrase' | 'repeated' | 'weakAccepted'>;

/** Scores below this can be guessed by whoever tries for long. */
const good = 3;

/** Holds a new passphrase while it is entered. */
export function useNewPassphrase(): NewPassphraseEntry {
  const [typed, setTyped] = useState<Typed>({ passphrase: '', repeated: '', weakAccepted: false });
  const { passphrase, repeated, weakAccepted } = typed;
  const strength = useStrength(passphrase);
  const isStrong = strength !== null && (strength.score >= good || weakAccepted);
  return {
    ...typed,
    strength,
    isAcceptable: isStrong && isLongEnough(passphrase) && passphrase === repeated,
    change: (patch) => setTyped((before) => ({ ...before, ...patch })),
  };
}

interface NewPassphraseProps {
  readonly label: string;
  readonly entry: NewPassphraseEntry;
  readonly autoFocus?: boolean;
}

/** A new passphrase, entered twice, with how hard it is to guess. */
export function NewPassphrase({ label, entry, autoFocus = false }: NewPassphraseProps) {
  const { passphrase, repeated, weakAccepted, strength, change } = entry;
  const isShort = passphrase !== '' && !isLongEnough(passphrase);
  const differs = repeated !== '' && repeated !== passphrase;
  return (
    <>
      <div>
        <PassphraseField
          label={label}
          help={t('passphrase.help')}
          autoFocus={autoFocus}
          value={passphrase}
          error={isShort && t('passphrase.short')}
          onChange={(next) => change({ passphrase: next, weakAccepted: false })}
        />
        <StrengthBar strength={strength} />
      </div>
      <PassphraseField
        label={t('passphrase.repeat')}
        value={repeated}
        error={differs && t('passphrase.differs')}
        onChange={(next) => change({ repeated: next })}
      />
      {!isShort && (weakAccepted || (strength !== null && strength.score < good)) && (
        <Checkbox
          label={t('passphrase.weakConfirm')}
          checked={weakAccepted}
          onChange={(event) => change({ weakAccepted: event.currentTarget.checked })}
        />
      )}
    </>
  );
}

function StrengthBar({ strength }: { readonly strength: Strength | null }) {
  if (strength === null) return null;
  const { score, advice } = strength;
  return (
    <div className={classes['strength']} data-score={score}>
      <div className={classes['bar']} aria-hidden="true">
        {[0, 1, 2, 3, 4].map((step) => (
          <span key={step} data-on={step <= score || undefined} />
        ))}
      </div>
      <p role="status" className={classes['words']}>
        <strong>{t(`passphrase.strength.${score}`)}</strong>
        {advice !== null && ` ${t(`passphrase.advice.${advice}`)}`}
      </p>
    </div>
  );
}
