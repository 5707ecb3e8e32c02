import { memo, useState } from 'react';
import { MultiSelect, Pill } from '@mantine/core';
import type { Assessment, Person } from '../../../../shared/domain/assessment.ts';
import { useWrite } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { FieldLabel } from '../../../components/interview/FieldLabel.tsx';
import { personFrom } from './people.ts';
import classes from '../../../components/interview/Question.module.css';

/** The option that adds who was typed. */
const addNew = '+';

interface SaidByProps {
  readonly assessment: Assessment;
  /** Ids of people. */
  readonly value: readonly string[];
  readonly readOnly: boolean;
  /** Of which question; a name that is being added still belongs to it afterwards. */
  readonly questionId: string;
  readonly onChange: (questionId: string, ids: string[]) => void;
}

/** Who said it: interviewees to pick from, and whoever is not among them yet. */
export const SaidBy = memo(function SaidBy(props: SaidByProps) {
  const { assessment, value, readOnly, questionId, onChange } = props;
  const [search, setSearch] = useState('');
  const update = useWrite('assessment.update');
  const typed = search.trim();
  const known = assessment.people.filter(
    ({ id, role }) => role === 'interviewee' || value.includes(id),
  );
  const isKnown = known.some((person) => nameOf(person).toLowerCase() === typed.toLowerCase());

  const add = async (): Promise<void> => {
    const person = personFrom(typed, crypto.randomUUID());
    setSearch('');
    await update.mutateAsync({
      id: assessment.id,
      patch: { people: [...assessment.people, person] },
    });
    onChange(questionId, [...value, person.id]);
  };

  return (
    <MultiSelect
      data-field="said-by"
      label={<FieldLabel text={t('interview.saidBy')} shortcut="S" />}
      placeholder={value.length === 0 && !readOnly ? t('interview.saidBy.placeholder') : ''}
      classNames={{ inputField: classes['saidByInput'] ?? '' }}
      searchable
      readOnly={readOnly}
      hidePickedOptions
      // The function stands in the list to choose from; the name is enough once chosen.
      renderPill={({ value: id, onRemove }) => (
        <Pill withRemoveButton={!readOnly} onRemove={() => onRemove?.()}>
          {known.find((person) => person.id === id)?.name ?? ''}
        </Pill>
      )}
      openOnFocus={false}
      selectFirstOptionOnChange
      maxLength={300}
      searchValue={search}
      onSearchChange={setSearch}
      data={[
        ...known.map((person) => ({ value: person.id, label: nameOf(person) })),
        ...(typed === '' || isKnown
          ? []
          : [{ value: addNew, label: t('interview.saidBy.add', { name: typed }) }]),
      ]}
      value={value.filter((id) => known.some((person) => person.id === id))}
      onChange={(ids) => {
        if (ids.includes(addNew)) void add().catch(() => undefined);
        else onChange(questionId, ids);
      }}
      comboboxProps={{ shadow: 'md' }}
    />
  );
});

function nameOf({ name, function: role }: Person): string {
  return role === '' ? name : `${name}, ${role}`;
}
