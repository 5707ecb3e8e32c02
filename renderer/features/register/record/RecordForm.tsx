import { UnstyledButton } from '@mantine/core';
import { memo, useMemo, useRef } from 'react';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import type { FieldGroup } from '../../../../shared/domain/records/spec.ts';
import { specOf, type RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { groupFields, type RecordDraft } from '../../../../shared/wizards/record-wizard.ts';
import type { FieldProblem, WizardField } from '../../../../shared/wizards/wizard.ts';
import { Facts } from '../../../components/Facts.tsx';
import { FieldRows } from '../../../components/FieldRow.tsx';
import { Section } from '../../../components/Page.tsx';
import { ownFields } from '../../../components/records/own-fields.tsx';
import { wizardWords } from '../../../components/records/record-wizard-words.ts';
import type { EditedRecord } from '../../../components/records/useRecordDraft.ts';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { WizardFields } from '../../../components/wizard/fields.tsx';
import { t, type PlainKey } from '../../../lib/i18n.ts';
import { fieldWords, groupIntro, groupTitle, valueText } from '../../../lib/record-words.ts';
import classes from './RecordForm.module.css';

interface RecordFormProps {
  readonly record: AnyRecord;
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
  readonly locked: readonly string[];
  /** Fields that panels of the type show. */
  readonly without: readonly string[];
}

/** All fields of a record by group; they save themselves. */
export function RecordForm({ record, edited, readOnly, locked, without }: RecordFormProps) {
  const { type } = record;
  const left = without.join();
  const groups = useMemo(() => groupsOf(type, left.split(',')), [type, left]);
  const latest = useRef(edited);
  latest.current = edited;
  const change = useMemo(() => (patch: RecordDraft) => latest.current.change(patch), []);
  return (
    <div className={classes['form']}>
      {groups.length > 2 && (
        <nav className={classes['jumps']} aria-label={t('registers.groups')}>
          {groups.map(({ id }) => (
            <UnstyledButton
              key={id}
              className={classes['jump'] ?? ''}
              onClick={() => document.getElementById(placeOf(id))?.scrollIntoView()}
            >
              {groupTitle(type, id)}
            </UnstyledButton>
          ))}
        </nav>
      )}
      {groups.map(({ id, group, fields }) => (
        <div key={id} id={placeOf(id)} className={classes['group']}>
          <Section title={groupTitle(type, id)} description={groupIntro(type, id)}>
            <FieldRows>
              {fields.map((field) => (
                <FormField
                  key={field.name}
                  type={type}
                  field={field}
                  draft={edited.draft}
                  problem={edited.problems.find((problem) => problem.field === field.name)}
                  readOnly={readOnly || locked.includes(field.name)}
                  onChange={change}
                  onBlur={edited.flush}
                />
              ))}
            </FieldRows>
            <Computed record={record} group={group} />
          </Section>
        </div>
      ))}
    </div>
  );
}

type Field = WizardField<RecordDraft, PlainKey>;

interface FormGroup {
  readonly id: string;
  readonly group: FieldGroup;
  readonly fields: readonly Field[];
}

function groupsOf(type: RecordTypeName, without: readonly string[]): readonly FormGroup[] {
  const words = wizardWords(type);
  return specOf(type)
    .groups.map((group) => ({
      ...group,
      fields: group.fields.filter(({ name }) => !without.includes(name)),
    }))
    .filter(({ fields }) => fields.length > 0)
    .map((group) => ({
      id: group.id,
      group,
      // Texts of records are given as they are, not as keys of the catalogue.
      fields: groupFields(group, words) as readonly Field[],
    }));
}

const placeOf = (group: string): string => `group-${group}`;

interface FormFieldProps {
  readonly type: RecordTypeName;
  readonly field: Field;
  readonly draft: RecordDraft;
  readonly problem: FieldProblem | undefined;
  readonly readOnly: boolean;
  readonly onChange: (patch: RecordDraft) => void;
  readonly onBlur: () => void;
}

function OneField({ type, field, draft, problem, readOnly, onChange, onBlur }: FormFieldProps) {
  return (
    <WizardFields<RecordDraft>
      fields={[field]}
      draft={draft}
      onChange={onChange}
      onBlur={onBlur}
      problems={problem === undefined ? [] : [problem]}
      own={ownFields(type)}
      readOnly={readOnly}
    />
  );
}

/** A record has up to forty fields: a keystroke in one draws that one. */
const FormField = memo(OneField, (before, after) => {
  const { name, when } = after.field;
  return (
    before.field === after.field &&
    (when === undefined
      ? before.draft[name] === after.draft[name]
      : before.draft === after.draft) &&
    before.problem?.message === after.problem?.message &&
    before.problem?.problem === after.problem?.problem &&
    before.readOnly === after.readOnly &&
    before.onBlur === after.onBlur
  );
});

interface ComputedProps {
  readonly record: AnyRecord;
  readonly group: FieldGroup;
}

/** What follows from the other fields; it is shown, not typed. */
function Computed({ record: { type, data }, group }: ComputedProps) {
  const names = useValueNames();
  const facts = group.fields
    .filter(({ computed }) => computed === true)
    .map((field) => {
      const words = fieldWords(type, field.name);
      const text = valueText(field, words, data[field.name], names);
      return [words.label, text === '' ? t('registers.notKnownYet') : text] as const;
    });
  return facts.length === 0 ? null : <Facts facts={facts} />;
}
