import {
  Checkbox,
  NativeSelect,
  NumberInput,
  Select,
  Switch,
  Textarea,
  TextInput,
} from '@mantine/core';
import type { KeyboardEvent } from 'react';
import type { FieldWords } from '../../../../shared/i18n/en/records/index.ts';
import type { CellSpec, FieldSpec } from '../../../../shared/domain/records/spec.ts';
import { t } from '../../../lib/i18n.ts';
import { listOf, optionText, textOf } from '../../../lib/record-words.ts';
import { DayField } from '../../DayField.tsx';
import { LineList } from '../../LineList.tsx';
import { useRiskCriteria } from '../useRecordNames.ts';
import { ChipChoice, ChipChoices } from './ChipChoice.tsx';
import { LevelField, levelsOf } from './LevelField.tsx';
import { RequirementsField } from './RequirementsField.tsx';

export interface ValueFieldProps<S extends FieldSpec = FieldSpec> {
  readonly spec: S;
  readonly words: FieldWords;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  /** In a table: the head of the column says the label. */
  readonly compact?: boolean;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
  readonly describedBy?: string | undefined;
  /** Enter in a field of one line. */
  readonly onEnter?: () => void;
}

/** More options than these are easier to find in a list than side by side. */
const mostChips = 6;
/** Longer words than these do not stand side by side. */
const mostLetters = 90;

/** The editor of a field of one of the simple kinds; tables and rich text have their own. */
export function ValueField(props: ValueFieldProps<Exclude<FieldSpec, { kind: 'rows' | 'rich' }>>) {
  const { spec, words, value, onChange, compact = false, error, readOnly = false } = props;
  const { label } = words;
  const required = spec.required === true;
  const common = {
    ...(compact ? { 'aria-label': label } : { label, withAsterisk: required }),
    error,
    readOnly,
    'aria-describedby': props.describedBy,
  };
  const rest = { label, error, required, readOnly, describedBy: props.describedBy };
  switch (spec.kind) {
    case 'line':
      return (
        <TextInput
          {...common}
          maxLength={300}
          value={textOf(value)}
          onKeyDown={(event) => onEnterKey(event, props.onEnter)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'text':
      return (
        <Textarea
          {...common}
          rows={compact ? 1 : 2}
          maxLength={100_000}
          value={textOf(value)}
          onChange={(event) => onChange(event.currentTarget.value)}
        />
      );
    case 'day':
      return (
        <DayField
          {...common}
          value={typeof value === 'string' ? value : null}
          onChange={onChange}
        />
      );
    case 'number':
      return (
        <NumberInput
          {...common}
          {...(spec.min === undefined ? {} : { min: spec.min })}
          {...(spec.max === undefined ? {} : { max: spec.max })}
          // A number out of range says so instead of becoming another one.
          clampBehavior="none"
          hideControls={compact}
          value={typeof value === 'number' ? value : ''}
          onKeyDown={(event) => onEnterKey(event, props.onEnter)}
          onChange={(next) => onChange(typeof next === 'number' ? next : null)}
        />
      );
    case 'flag':
      return compact ? (
        <Checkbox
          aria-label={label}
          checked={value === true}
          disabled={readOnly}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      ) : (
        <Switch
          label={label}
          checked={value === true}
          disabled={readOnly}
          onChange={(event) => onChange(event.currentTarget.checked)}
        />
      );
    case 'level':
      return compact ? (
        <CompactLevel {...props} spec={spec} />
      ) : (
        <LevelField
          {...rest}
          scale={spec.scale}
          name={spec.name}
          value={typeof value === 'number' ? value : null}
          onChange={onChange}
        />
      );
    case 'choice': {
      const options = optionsOf(spec.options, words);
      const chosen = typeof value === 'string' ? value : null;
      if (compact) return <CompactChoice {...props} options={options} />;
      if (fitsAsChips(options)) {
        return <ChipChoice {...rest} options={options} value={chosen} onChange={onChange} />;
      }
      return (
        <Select
          {...common}
          data={options.map((option) => ({ value: option.value, label: option.label }))}
          value={chosen}
          onChange={onChange}
          placeholder={readOnly ? '' : t('common.choose')}
          searchable={options.length > 10}
          clearable={!required}
          clearButtonProps={{ 'aria-label': t('common.clear') }}
          maxDropdownHeight={320}
          comboboxProps={{ shadow: 'md' }}
        />
      );
    }
    case 'choices':
      return (
        <ChipChoices
          {...rest}
          options={optionsOf(spec.options, words)}
          value={listOf(value)}
          onChange={onChange}
        />
      );
    case 'lines':
      return (
        <LineList
          label={label}
          error={error}
          required={required}
          readOnly={readOnly}
          describedBy={props.describedBy}
          value={listOf(value)}
          onChange={onChange}
        />
      );
    case 'requirements':
      return (
        <RequirementsField {...rest} compact={compact} value={listOf(value)} onChange={onChange} />
      );
  }
}

interface Option {
  readonly value: string;
  readonly label: string;
}

function optionsOf(values: readonly string[], words: FieldWords): readonly Option[] {
  return values.map((value) => ({ value, label: optionText(words, value) }));
}

function fitsAsChips(options: readonly Option[]): boolean {
  const letters = options.reduce((sum, { label }) => sum + label.length, 0);
  return options.length <= mostChips && letters <= mostLetters;
}

function onEnterKey(event: KeyboardEvent, onEnter: (() => void) | undefined): void {
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey && !event.shiftKey;
  if (event.key !== 'Enter' || !plain || onEnter === undefined || event.nativeEvent.isComposing) {
    return;
  }
  event.preventDefault();
  onEnter();
}

function CompactChoice(props: ValueFieldProps & { readonly options: readonly Option[] }) {
  const { words, value, onChange, options, readOnly = false } = props;
  const known = options.some((option) => option.value === value);
  return (
    <NativeSelect
      aria-label={words.label}
      error={props.error}
      disabled={readOnly}
      data={[{ value: '', label: '' }, ...options]}
      value={known ? textOf(value) : ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
    />
  );
}

function CompactLevel(props: ValueFieldProps<CellSpec & { readonly kind: 'level' }>) {
  const { spec, value, onChange } = props;
  const criteria = useRiskCriteria();
  const options = levelsOf(criteria, spec.scale, spec.name).map(({ level, label }) => ({
    value: String(level),
    label: t('registers.level', { level, label }),
  }));
  return (
    <CompactChoice
      {...props}
      options={options}
      value={typeof value === 'number' ? String(value) : ''}
      onChange={(level) => onChange(level === null ? null : Number(level))}
    />
  );
}
