import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { specOf } from '../../../shared/domain/records/types.ts';
import { groupFields, type RecordDraft } from '../../../shared/wizards/record-wizard.ts';
import type { WizardField } from '../../../shared/wizards/wizard.ts';
import { FieldRows } from '../../components/FieldRow.tsx';
import { ownFields } from '../../components/records/own-fields.tsx';
import { wizardWords } from '../../components/records/record-wizard-words.ts';
import { WizardFields } from '../../components/wizard/fields.tsx';
import type { PlainKey } from '../../lib/i18n.ts';
import type { ReviewEdit } from './review-edit.ts';

const spec = specOf('review');

interface StepFieldsProps {
  readonly edit: ReviewEdit;
  /** In this order. */
  readonly names: readonly string[];
}

/** Fields of the review that belong to a step. */
export function StepFields({ edit: { edited, readOnly }, names }: StepFieldsProps) {
  const chosen = names.flatMap((name) => fieldsOf(spec).filter((field) => field.name === name));
  const fields = groupFields({ id: 'step', fields: chosen }, wizardWords('review'));
  return (
    <FieldRows>
      <WizardFields<RecordDraft>
        // Texts of records are given as they are, not as keys of the catalogue.
        fields={fields as readonly WizardField<RecordDraft, PlainKey>[]}
        draft={edited.draft}
        onChange={edited.change}
        onBlur={edited.flush}
        problems={edited.problems}
        own={ownFields('review')}
        readOnly={readOnly}
      />
    </FieldRows>
  );
}
