import type { WizardStep } from '../../../shared/wizards/wizard.ts';
import { FieldRows } from '../../components/FieldRow.tsx';
import { Section } from '../../components/Page.tsx';
import { useCheckedDraft } from '../../components/wizard/checked-draft.ts';
import { WizardFields, wizardText, type FieldExtras } from '../../components/wizard/fields.tsx';
import type { PlainKey } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';

interface ProfileFormProps<T extends object> {
  readonly id: string;
  readonly value: T;
  readonly parts: readonly WizardStep<T, PlainKey>[];
  readonly own: NonNullable<FieldExtras<T>['own']>;
  readonly save: (patch: Partial<T>) => Promise<unknown>;
}

/** A record as a form in parts that saves itself. */
export function ProfileForm<T extends object>({
  id,
  value,
  parts,
  own,
  save,
}: ProfileFormProps<T>) {
  const readOnly = useReadOnly();
  const { draft, change, flush, problems } = useCheckedDraft<T>({ id, value, steps: parts, save });
  return parts.map((part) => (
    <Section key={part.id} title={wizardText(part.titleKey)}>
      <FieldRows>
        <WizardFields<T>
          fields={part.fields}
          draft={draft}
          onChange={change}
          onBlur={flush}
          problems={problems}
          own={own}
          readOnly={readOnly}
        />
      </FieldRows>
    </Section>
  ));
}
