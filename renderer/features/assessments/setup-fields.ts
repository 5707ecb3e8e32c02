import type { AssessmentSetup } from '../../../shared/domain/assessment.ts';
import type { FieldExtras } from '../../components/wizard/fields.tsx';
import { PeopleField } from './PeopleField.tsx';
import { PartsField, VariantField } from './QuestionFields.tsx';
import { ScaleField } from './ScaleField.tsx';

/** The components of the set-up's own fields, by name. */
export const setupFields: NonNullable<FieldExtras<AssessmentSetup>['own']> = {
  people: PeopleField,
  parts: PartsField,
  variant: VariantField,
  scale: ScaleField,
};
