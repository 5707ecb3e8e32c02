import { TextInput } from '@mantine/core';
import type { ComponentType } from 'react';
import type { RecordBrief } from '../../../shared/contract/record-values.ts';
import { fieldsOf, type FieldSpec, type LinkSpec } from '../../../shared/domain/records/spec.ts';
import { isGuarded } from '../../../shared/domain/records/schema.ts';
import { specOf, type RecordTypeName } from '../../../shared/domain/records/types.ts';
import { linkName, type RecordDraft } from '../../../shared/wizards/record-wizard.ts';
import { fieldWords, textOf } from '../../lib/record-words.ts';
import { DayField } from '../DayField.tsx';
import type { OwnFieldProps } from '../wizard/fields.tsx';
import { GuardedField } from './fields/GuardedField.tsx';
import { LinksField } from './fields/LinksField.tsx';
import { OwnerField } from './fields/OwnerField.tsx';
import { RecordField } from './fields/RecordField.tsx';

type Own = ComponentType<OwnFieldProps<RecordDraft>>;
type OwnFields = Readonly<Record<string, Own>>;

const made = new Map<RecordTypeName, OwnFields>();

/**
 * The components of a type's fields for the wizard engine, by their names in the draft. Always
 * the same ones, so that a field keeps its focus from one keystroke to the next.
 */
export function ownFields(type: RecordTypeName): OwnFields {
  const known = made.get(type);
  if (known !== undefined) return known;
  const spec = specOf(type);
  const fields: OwnFields = {
    title: TitleEntry,
    owner: OwnerEntry,
    due: DueEntry,
    ...Object.fromEntries(fieldsOf(spec).map((field) => [field.name, entryOf(type, field)])),
    ...Object.fromEntries(spec.links.map((link) => [linkName(link.name), linkEntry(link)])),
  };
  made.set(type, fields);
  return fields;
}

function entryOf(type: RecordTypeName, spec: FieldSpec): Own {
  return function FieldEntry({ draft, onChange, error, readOnly, describedBy }) {
    const field = (
      <RecordField
        {...{ type, spec, error, readOnly, describedBy }}
        value={draft[spec.name]}
        onChange={(value) => onChange({ [spec.name]: value })}
      />
    );
    if (spec.guarded === undefined) return field;
    return (
      <GuardedField label={fieldWords(type, spec.name).label} guarded={isGuarded(spec, draft)}>
        {field}
      </GuardedField>
    );
  };
}

function linkEntry(link: LinkSpec): Own {
  const name = linkName(link.name);
  return function LinkEntry({ draft, onChange, label, error, required, readOnly }) {
    return (
      <LinksField
        {...{ label, error, required, readOnly }}
        types={link.to as readonly RecordTypeName[]}
        single={link.single === true}
        value={(draft[name] as readonly RecordBrief[] | undefined) ?? []}
        onChange={(records) => onChange({ [name]: records })}
      />
    );
  };
}

function TitleEntry({
  draft,
  onChange,
  label,
  error,
  readOnly,
  required,
}: OwnFieldProps<RecordDraft>) {
  return (
    <TextInput
      {...{ label, error, readOnly }}
      withAsterisk={required}
      maxLength={300}
      value={textOf(draft['title'])}
      onChange={(event) => onChange({ title: event.currentTarget.value })}
    />
  );
}

function OwnerEntry(props: OwnFieldProps<RecordDraft>) {
  const { draft, onChange, label, error, readOnly, describedBy } = props;
  return (
    <OwnerField
      {...{ label, error, readOnly }}
      aria-describedby={describedBy}
      value={textOf(draft['owner'])}
      onChange={(owner) => onChange({ owner })}
    />
  );
}

function DueEntry({ draft, onChange, label, error, readOnly }: OwnFieldProps<RecordDraft>) {
  return (
    <DayField
      {...{ label, error, readOnly }}
      value={(draft['due'] as string | null | undefined) ?? null}
      onChange={(due) => onChange({ due })}
    />
  );
}
