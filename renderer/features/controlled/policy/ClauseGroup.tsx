import { ActionIcon, Button, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import type { PolicyClause } from '../../../../shared/domain/library.ts';
import type {
  OwnClause,
  PolicyChoice,
  PolicyDraft,
  PolicyGroup,
} from '../../../../shared/domain/policy.ts';
import { t } from '../../../lib/i18n.ts';
import { ClauseCard } from './ClauseCard.tsx';
import { ClauseValues } from './ClauseValues.tsx';
import { policyWords } from './policy-words.ts';
import classes from './ClauseGroup.module.css';

interface ClauseGroupProps {
  readonly group: PolicyGroup;
  readonly clauses: readonly PolicyClause[];
  readonly policy: PolicyDraft;
  readonly readOnly: boolean;
  readonly onChange: (patch: Partial<PolicyDraft>) => void;
}

/** The clauses of one part of the policy, and those that the organisation adds itself. */
export function ClauseGroup({ group, clauses, policy, readOnly, onChange }: ClauseGroupProps) {
  const offered = clauses.filter((clause) => clause.group === group);
  const choose = (id: string, choice: PolicyChoice | null): void => {
    const others = policy.choices.filter(({ clause }) => clause !== id);
    onChange({ choices: choice === null ? others : [...others, choice] });
  };
  const own = policy.own
    .map((one, index) => ({ one, index }))
    .filter(({ one }) => one.group === group);
  const changeOwn = (index: number, patch: Partial<OwnClause>): void =>
    onChange({ own: policy.own.map((one, at) => (at === index ? { ...one, ...patch } : one)) });
  return (
    <section className={classes['part']} aria-label={policyWords.headings[group]}>
      <h2 className={classes['title']}>{policyWords.headings[group]}</h2>
      <p className={classes['about']}>{t(`policy.group.${group}.about`)}</p>
      <ClauseValues policy={policy} clauses={offered} readOnly={readOnly} onChange={onChange} />
      {offered.map((clause) => (
        <ClauseCard
          key={clause.id}
          clause={clause}
          choice={policy.choices.find((one) => one.clause === clause.id) ?? null}
          values={policy.values}
          readOnly={readOnly}
          onChange={(choice) => choose(clause.id, choice)}
        />
      ))}
      {own.map(({ one, index }) => (
        <div key={index} className={classes['own']}>
          <div className={classes['ownHead']}>
            <TextInput
              size="xs"
              className={classes['ownTitle'] ?? ''}
              label={t('policy.own.title')}
              maxLength={200}
              dir="auto"
              readOnly={readOnly}
              value={one.title}
              onChange={(event) => changeOwn(index, { title: event.currentTarget.value })}
            />
            {!readOnly && (
              <ActionIcon
                aria-label={t('policy.own.remove', { title: one.title })}
                onClick={() => onChange({ own: policy.own.filter((_, at) => at !== index) })}
              >
                <IconTrash size={16} aria-hidden="true" />
              </ActionIcon>
            )}
          </div>
          <Textarea
            size="xs"
            label={t('policy.own.text')}
            rows={2}
            dir="auto"
            readOnly={readOnly}
            value={one.text}
            onChange={(event) => changeOwn(index, { text: event.currentTarget.value })}
          />
        </div>
      ))}
      {!readOnly && (
        <Button
          variant="default"
          size="compact-sm"
          className={classes['add'] ?? ''}
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() =>
            onChange({ own: [...policy.own, { group, title: t('policy.own.new'), text: '' }] })
          }
        >
          {t('policy.own.add')}
        </Button>
      )}
    </section>
  );
}
