import { useMemo } from 'react';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { groupFields, type RecordDraft } from '../../../shared/wizards/record-wizard.ts';
import type { WizardField } from '../../../shared/wizards/wizard.ts';
import type { PlainKey } from '../../lib/i18n.ts';
import { FieldRows } from '../FieldRow.tsx';
import { WizardFields } from '../wizard/fields.tsx';
import { ownFields } from './own-fields.tsx';
import { wizardWords } from './record-wizard-words.ts';
import type { EditedRecord } from './useRecordDraft.ts';

interface NamedFieldsProps {
  readonly type: RecordTypeName;
  /** Names of fields of the type, in the order in which they are shown. */
  readonly names: readonly string[];
  readonly edited: EditedRecord;
  readonly readOnly: boolean;
}

/** Some fields of a record with their help, for panels that show them themselves. */
export function NamedFields({ type, names, edited, readOnly }: NamedFieldsProps) {
  const wanted = names.join(',');
  const fields = useMemo(() => fieldsNamed(type, wanted.split(',')), [type, wanted]);
  return (
    <FieldRows>
      <WizardFields<RecordDraft>
        fields={fields}
        draft={edited.draft}
        onChange={edited.change}
        onBlur={edited.flush}
        problems={edited.problems}
        own={ownFields(type)}
        readOnly={readOnly}
      />
    </FieldRows>
  );
}

type Field = WizardField<RecordDraft, PlainKey>;

function fieldsNamed(type: RecordTypeName, names: readonly string[]): readonly Field[] {
  const words = wizardWords(type);
  // Texts of records are given as they are, not as keys of the catalogue.
  const all = specOf(type).groups.flatMap((group) => groupFields(group, words) as readonly Field[]);
  return names.flatMap((name) => all.find((field) => field.name === name) ?? []);
}
