import { UnstyledButton } from '@mantine/core';
import type { AnyRecord } from '../../../../shared/domain/records/record.ts';
import type { FieldGroup } from '../../../../shared/domain/records/spec.ts';
import { specOf } from '../../../../shared/domain/records/types.ts';
import { groupFields } from '../../../../shared/wizards/record-wizard.ts';
import { Facts } from '../../../components/Facts.tsx';
import { FieldRows } from '../../../components/FieldRow.tsx';
import { Section } from '../../../components/Page.tsx';
import { ownFields } from '../../../components/records/own-fields.tsx';
import { wizardWords } from '../../../components/records/record-wizard-words.ts';
import type { EditedRecord } from '../../../components/records/useRecordDraft.ts';
import { useValueNames } from '../../../components/records/useRecordNames.ts';
import { WizardFields } from '../../../components/wizard/fields.tsx';
import { t } from '../../../lib/i18n.ts';
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
  const groups = specOf(type)
    .groups.map((group) => ({
      ...group,
      fields: group.fields.filter(({ name }) => !without.includes(name)),
    }))
    .filter(({ fields }) => fields.some(({ when }) => when?.(edited.draft) ?? true));
  const words = wizardWords(type);
  const own = ownFields(type);
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
      {groups.map((group) => (
        <div key={group.id} id={placeOf(group.id)} className={classes['group']}>
          <Section title={groupTitle(type, group.id)} description={groupIntro(type, group.id)}>
            <FieldRows>
              <WizardFields
                fields={groupFields(group, words) as never}
                draft={edited.draft}
                onChange={edited.change}
                onBlur={edited.flush}
                problems={edited.problems}
                own={own}
                readOnly={readOnly}
                locked={locked}
              />
            </FieldRows>
            <Computed record={record} group={group} />
          </Section>
        </div>
      ))}
    </div>
  );
}

const placeOf = (group: string): string => `group-${group}`;

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
