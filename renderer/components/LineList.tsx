import { TagsInput } from '@mantine/core';
import { t } from '../lib/i18n.ts';

interface LineListProps {
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  /** Offered while typing; anything else can be typed as well. */
  readonly suggestions?: readonly string[];
  readonly placeholder?: string;
  readonly description?: string;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
  readonly required?: boolean;
  readonly describedBy?: string | undefined;
}

/** Several short texts, each added with Enter: sites, AI systems, names. */
export function LineList(props: LineListProps) {
  const { label, value, onChange, suggestions = [], placeholder, description, error } = props;
  return (
    <TagsInput
      label={label}
      value={[...value]}
      onChange={(lines) => onChange(lines.map((line) => line.trim()).filter(Boolean))}
      data={[...new Set(suggestions)]}
      // A comma may be part of a name ("Acme, Berlin"), so only Enter and leaving the field add.
      splitChars={[]}
      placeholder={value.length > 0 ? '' : (placeholder ?? t('common.addItem'))}
      description={description}
      error={error}
      readOnly={props.readOnly === true}
      withAsterisk={props.required === true}
      maxLength={300}
      aria-describedby={props.describedBy}
      comboboxProps={{ shadow: 'md' }}
    />
  );
}
