import { ActionIcon, Autocomplete, Button, TextInput } from '@mantine/core';
import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useRef } from 'react';
import type { AssessmentSetup, Person } from '../../../shared/domain/assessment.ts';
import { FieldRow } from '../../components/FieldRow.tsx';
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
  const list = useRef<HTMLUListElement>(null);
  const own = people.filter((person) => person.role === role);
  const change = (id: string, patch: Partial<Person>): void =>
    onChange(people.map((person) => (person.id === id ? { ...person, ...patch } : person)));
  const add = (): void => {
    onChange([...people, { id: crypto.randomUUID(), role, name: '', function: '' }]);
    requestAnimationFrame(() => {
      list.current?.querySelector<HTMLElement>(':scope > li:last-child input')?.focus();
    });
  };
  return (
    <section aria-label={t(`assessments.people.${role}s`)}>
      <h3 className={classes['title']}>{t(`assessments.people.${role}s`)}</h3>
      {own.length === 0 && <p className={classes['none']}>{t('assessments.people.none')}</p>}
      <ul className={classes['list']} ref={list}>
        {own.map((person, index) => (
          <li key={person.id} className={classes['person']}>
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
            {!readOnly && (
              <ActionIcon
                aria-label={
                  person.name === ''
                    ? t('assessments.people.removeUnnamed')
                    : t('assessments.people.remove', { name: person.name })
                }
                onClick={() => onChange(people.filter(({ id }) => id !== person.id))}
              >
                <IconTrash size={16} />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={add}
        >
          {role === 'assessor'
            ? t('assessments.people.addAssessor')
            : t('assessments.people.addInterviewee')}
        </Button>
      )}
    </section>
  );
}
