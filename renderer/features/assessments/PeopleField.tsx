import { Autocomplete, TextInput } from '@mantine/core';
import type { AssessmentSetup, Person } from '../../../shared/domain/assessment.ts';
import { FieldRow } from '../../components/FieldRow.tsx';
import { RowList } from '../../components/RowList.tsx';
import type { OwnFieldProps } from '../../components/wizard/fields.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import classes from './PeopleField.module.css';

/** Assessors and interviewees, each with name and function. */
export function PeopleField({ draft, onChange, readOnly }: OwnFieldProps<AssessmentSetup>) {
  const set = (people: readonly Person[]): void => onChange({ people: [...people] });
  return (
    <div className={classes['groups']}>
      {(['assessor', 'interviewee'] as const).map((role) => (
        <FieldRow key={role} help={t(`assessments.people.${role}s.help`)}>
          <PeopleGroup role={role} people={draft.people} onChange={set} readOnly={readOnly} />
        </FieldRow>
      ))}
    </div>
  );
}

interface PeopleGroupProps {
  readonly role: Person['role'];
  readonly people: readonly Person[];
  readonly onChange: (people: readonly Person[]) => void;
  readonly readOnly: boolean;
}

function PeopleGroup({ role, people, onChange, readOnly }: PeopleGroupProps) {
  const roles = useOperation('content.catalogue', undefined).data?.roles ?? {};
  const own = people.filter((person) => person.role === role);
  const change = (id: string, patch: Partial<Person>): void =>
    onChange(people.map((person) => (person.id === id ? { ...person, ...patch } : person)));
  return (
    <section aria-label={t(`assessments.people.${role}s`)}>
      <h3 className={classes['title']}>{t(`assessments.people.${role}s`)}</h3>
      <RowList
        rows={own}
        rowKey={({ id }) => id}
        columns="minmax(0, 1fr) minmax(0, 1fr)"
        none={t('assessments.people.none')}
        readOnly={readOnly}
        addLabel={t(
          role === 'assessor'
            ? 'assessments.people.addAssessor'
            : 'assessments.people.addInterviewee',
        )}
        onAdd={() =>
          onChange([...people, { id: crypto.randomUUID(), role, name: '', function: '' }])
        }
        removeLabel={({ name }) =>
          name === ''
            ? t('assessments.people.removeUnnamed')
            : t('assessments.people.remove', { name })
        }
        onRemove={(person) => onChange(people.filter(({ id }) => id !== person.id))}
        renderFields={(person, index) => (
          <>
            <TextInput
              aria-label={t('assessments.people.nameOf', { number: index + 1 })}
              placeholder={t('assessments.people.name')}
              value={person.name}
              maxLength={300}
              readOnly={readOnly}
              onChange={(event) => change(person.id, { name: event.currentTarget.value })}
            />
            <Autocomplete
              aria-label={t('assessments.people.functionOf', { number: index + 1 })}
              placeholder={t('assessments.people.function')}
              data={role === 'interviewee' ? [...new Set<string>(Object.values(roles))] : []}
              value={person.function}
              maxLength={300}
              readOnly={readOnly}
              onChange={(value) => change(person.id, { function: value })}
            />
          </>
        )}
      />
    </section>
  );
}
