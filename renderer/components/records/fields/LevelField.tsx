import { Input } from '@mantine/core';
import type { RiskCriteria } from '../../../../shared/domain/risk-criteria.ts';
import { t } from '../../../lib/i18n.ts';
import { useRiskCriteria } from '../useRecordNames.ts';
import { ChipChoice } from './ChipChoice.tsx';

interface LevelFieldProps {
  readonly label: string;
  readonly scale: 'likelihood' | 'consequence';
  /** The field's name: consequences have a meaning for the organisation, people and society each. */
  readonly name: string;
  readonly value: number | null;
  readonly onChange: (level: number | null) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly describedBy?: string | undefined;
}

/** A level of one of the scales of the risk criteria, with what it means. */
export function LevelField({ scale, name, value, onChange, ...rest }: LevelFieldProps) {
  const criteria = useRiskCriteria();
  const levels = levelsOf(criteria, scale, name);
  const chosen = levels.find(({ level }) => level === value);
  // A rating beyond a scale that was shortened since is still shown, until another is chosen.
  const beyond =
    value !== null && chosen === undefined ? [{ level: value, label: '', meaning: '' }] : [];
  return (
    <ChipChoice
      {...rest}
      options={[...levels, ...beyond].map(({ level, label, meaning }) => ({
        value: String(level),
        label: label === '' ? String(level) : t('registers.level', { level, label }),
        hint: meaning === '' ? undefined : meaning,
      }))}
      value={value === null ? null : String(value)}
      onChange={(level) => onChange(level === null ? null : Number(level))}
      note={
        chosen !== undefined &&
        chosen.meaning !== '' && <Input.Description>{chosen.meaning}</Input.Description>
      }
    />
  );
}

interface Level {
  readonly level: number;
  readonly label: string;
  readonly meaning: string;
}

/** The levels of a scale; the meaning is the one for whom the field is about, where it says. */
export function levelsOf(
  criteria: Pick<RiskCriteria, 'likelihood' | 'consequence'>,
  scale: 'likelihood' | 'consequence',
  name: string,
): readonly Level[] {
  if (scale === 'likelihood') {
    return criteria.likelihood.map(({ label, meaning }, at) => ({ level: at + 1, label, meaning }));
  }
  return criteria.consequence.map(({ label, ...meanings }, at) => {
    const own = Object.entries(meanings).find(([about]) => about === name)?.[1];
    const all = Object.values(meanings).filter((meaning) => meaning !== '');
    return { level: at + 1, label, meaning: own ?? all.join(' ') };
  });
}
