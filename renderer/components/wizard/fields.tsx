import { useId, type ComponentType } from 'react';
import {
  Checkbox,
  NumberInput,
  Radio,
  Select,
  Stack,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { FieldProblem, WizardField, WizardText } from '../../../shared/wizards/wizard.ts';
import { messages } from '../../../shared/i18n/index.ts';
import { t, type PlainKey } from '../../lib/i18n.ts';
import { DayField } from '../DayField.tsx';
import { FieldRow } from '../FieldRow.tsx';
import { LineList } from '../LineList.tsx';

/** What a component of one's own for a field gets. */
export interface OwnFieldProps<Draft> {
  readonly draft: Draft;
  readonly onChange: (patch: Partial<Draft>) => void;
  readonly label: string;
  readonly error: string | undefined;
  readonly readOnly: boolean;
  readonly required: boolean;
  /** Id of the help beside the field. */
  readonly describedBy: string | undefined;
}

/** Components for fields of kind `own`, and what `lines` fields suggest, by field name. */
export interface FieldExtras<Draft> {
  readonly own?: Readonly<Record<string, ComponentType<OwnFieldProps<Draft>>>>;
  readonly suggestions?: Readonly<Record<string, readonly string[]>>;
}

interface WizardFieldsProps<Draft> extends FieldExtras<Draft> {
  readonly fields: readonly WizardField<Draft, PlainKey>[];
  readonly draft: Draft;
  readonly onChange: (patch: Partial<Draft>) => void;
  /** A field was left: a good moment to save. */
  readonly onBlur?: () => void;
  readonly problems?: readonly FieldProblem[];
  readonly readOnly?: boolean;
  /** Names of fields that cannot be changed now while the others can. */
  readonly locked?: readonly string[];
}

/** The fields of a step under each other, each with its help beside it. */
export function WizardFields<Draft extends object>(props: WizardFieldsProps<Draft>) {
  const { fields, draft, problems = [], onBlur, locked = [] } = props;
  return fields
    .filter((field) => field.when?.(draft) ?? true)
    .map((field) => {
      const readOnly = props.readOnly === true || locked.includes(field.name);
      return (
        <div
          key={field.name}
          data-field={field.name}
          data-read-only={readOnly || undefined}
          onBlur={onBlur}
        >
          <FieldView
            {...props}
            field={field}
            readOnly={readOnly}
            error={errorOf(problems.find((problem) => problem.field === field.name))}
          />
        </div>
      );
    });
}

/** The words for a problem. */
function errorOf(problem: FieldProblem | undefined): string | undefined {
  if (problem === undefined) return undefined;
  if (problem.message in messages) return t(problem.message as PlainKey);
  return problem.problem === 'rule' ? problem.message : t(`wizard.${problem.problem}`);
}

/** A text of a wizard, named by its key or given as it is. */
export function wizardText(text: WizardText<PlainKey>): string {
  return typeof text === 'string' ? t(text) : text.text;
}

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');

interface FieldViewProps<Draft> extends WizardFieldsProps<Draft> {
  readonly field: WizardField<Draft, PlainKey>;
  readonly error: string | undefined;
}

function FieldView<Draft extends object>(props: FieldViewProps<Draft>) {
  const { field, draft, onChange, error, readOnly = false, own = {}, suggestions = {} } = props;
  const helpId = useId();
  const label = wizardText(field.labelKey);
  const help = field.helpKey === undefined ? undefined : wizardText(field.helpKey);
  const placeholder = field.placeholderKey === undefined ? '' : wizardText(field.placeholderKey);
  const value: unknown = draft[field.name];
  const set = (next: unknown): void => onChange({ [field.name]: next } as Partial<Draft>);
  const common = {
    label,
    error,
    placeholder,
    readOnly,
    withAsterisk: field.required === true,
    'aria-describedby': help === undefined ? undefined : helpId,
    name: field.name,
  };
  const control = (): React.ReactNode => {
    switch (field.kind) {
      case 'line':
        return (
          <TextInput
            {...common}
            maxLength={300}
            value={asText(value)}
            onChange={(event) => set(event.currentTarget.value)}
          />
        );
      case 'text':
        return (
          <Textarea
            {...common}
            rows={field.rows ?? 3}
            value={asText(value)}
            onChange={(event) => set(event.currentTarget.value)}
          />
        );
      case 'day':
        return <DayField {...common} value={(value as string | null) ?? null} onChange={set} />;
      case 'number':
        return (
          <NumberInput
            {...common}
            min={1}
            allowDecimal={false}
            allowNegative={false}
            thousandSeparator=" "
            value={(value as number | null) ?? ''}
            onChange={(next) => set(typeof next === 'number' ? next : null)}
          />
        );
      case 'lines':
        return (
          <LineList
            label={label}
            error={error}
            {...(field.placeholderKey === undefined ? {} : { placeholder })}
            readOnly={readOnly}
            describedBy={common['aria-describedby']}
            value={value as readonly string[]}
            onChange={set}
            suggestions={suggestions[field.name] ?? []}
          />
        );
      case 'select':
        return (
          <Select
            {...common}
            clearable
            clearButtonProps={{ 'aria-label': t('common.clear') }}
            data={(field.options ?? []).map((option) => ({
              value: option.value,
              label: wizardText(option.labelKey),
            }))}
            value={(value as string | null) ?? null}
            onChange={set}
          />
        );
      case 'choice':
        return (
          <Radio.Group
            label={label}
            error={error}
            withAsterisk={field.required === true}
            value={String(value)}
            onChange={readOnly ? () => undefined : set}
          >
            <Stack gap="xs" mt={4}>
              {(field.options ?? []).map((option) => (
                <Radio
                  key={option.value}
                  value={option.value}
                  label={wizardText(option.labelKey)}
                  description={
                    option.hintKey === undefined ? undefined : wizardText(option.hintKey)
                  }
                  disabled={readOnly && option.value !== value}
                />
              ))}
            </Stack>
          </Radio.Group>
        );
      case 'choices':
        return (
          <Checkbox.Group
            label={label}
            error={error}
            value={value as string[]}
            onChange={readOnly ? () => undefined : set}
          >
            <Stack gap={6} mt={4}>
              {(field.options ?? []).map((option) => (
                <Checkbox
                  key={option.value}
                  value={option.value}
                  label={wizardText(option.labelKey)}
                  description={
                    option.hintKey === undefined ? undefined : wizardText(option.hintKey)
                  }
                />
              ))}
            </Stack>
          </Checkbox.Group>
        );
      case 'switch':
        return (
          <Switch
            label={label}
            checked={value === true}
            disabled={readOnly}
            onChange={(event) => set(event.currentTarget.checked)}
          />
        );
      case 'own': {
        const Own = own[field.name];
        if (Own === undefined) throw new Error(`no component for the field ${field.name}`);
        return (
          <Own
            draft={draft}
            onChange={onChange}
            label={label}
            error={error}
            readOnly={readOnly}
            required={field.required === true}
            describedBy={common['aria-describedby']}
          />
        );
      }
    }
  };
  // A field of one's own without help lays itself out over the whole width.
  if (field.kind === 'own' && help === undefined && field.wide !== false) return control();
  return (
    <FieldRow help={help} helpId={helpId}>
      {control()}
    </FieldRow>
  );
}
