import { TextInput } from '@mantine/core';
import type { PolicyClause } from '../../../../shared/domain/library.ts';
import { valuesNeeded, type PolicyDraft } from '../../../../shared/domain/policy.ts';
import { t } from '../../../lib/i18n.ts';
import classes from './ClauseGroup.module.css';

interface ClauseValuesProps {
  readonly policy: PolicyDraft;
  /** The clauses on the screen. */
  readonly clauses: readonly PolicyClause[];
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<PolicyDraft>) => void;
}

const valueNames = ['organisation', 'concernsContact', 'reviewMonths'] as const;

/** What the chosen clauses leave open: asked once, filled in wherever it occurs. */
export function ClauseValues({ policy, clauses, readOnly, onChange }: ClauseValuesProps) {
  const needed = valuesNeeded(policy, clauses);
  const shown = valueNames.filter((name) => needed.includes(name));
  if (shown.length === 0) return null;
  return (
    <div className={classes['values']} role="group" aria-label={t('policy.values')}>
      {shown.map((name) => (
        <TextInput
          key={name}
          size="xs"
          label={t(`policy.value.${name}`)}
          maxLength={200}
          dir="auto"
          readOnly={readOnly}
          inputMode={name === 'reviewMonths' ? 'numeric' : 'text'}
          value={policy.values[name] ?? ''}
          onChange={(event) =>
            onChange({ values: { ...policy.values, [name]: event.currentTarget.value } })
          }
        />
      ))}
    </div>
  );
}
