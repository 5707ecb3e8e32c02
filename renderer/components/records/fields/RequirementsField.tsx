import { MultiSelect } from '@mantine/core';
import { useMemo } from 'react';
import { useOperation } from '../../../lib/api.ts';
import { t } from '../../../lib/i18n.ts';
import { nameOf } from '../../wording.ts';

interface RequirementsFieldProps {
  readonly label: string;
  /** The head of a column says the label. */
  readonly compact?: boolean | undefined;
  readonly value: readonly string[];
  readonly onChange: (value: string[]) => void;
  readonly error?: string | undefined;
  readonly required?: boolean;
  readonly readOnly?: boolean;
  readonly describedBy?: string | undefined;
}

/** Clauses and controls, found by number or title. */
export function RequirementsField(props: RequirementsFieldProps) {
  const { label, compact = false, value, onChange, error, required, readOnly = false } = props;
  const catalogue = useOperation('content.catalogue', undefined).data;
  const data = useMemo(() => {
    const known = (catalogue?.requirements ?? []).filter(({ leaf }) => leaf);
    const group = (kind: 'clause' | 'control') => ({
      group: t(`registers.requirements.${kind}`),
      items: known
        .filter((one) => one.kind === kind)
        .map((one) => ({ value: one.id, label: nameOf(one) })),
    });
    // An id that the catalogue does not list as a leaf is kept and can be taken away.
    const others = value.filter((id) => !known.some((one) => one.id === id));
    return [
      group('clause'),
      group('control'),
      ...(others.length === 0
        ? []
        : [{ group: t('registers.requirements.other'), items: [...others] }]),
    ];
  }, [catalogue, value]);
  return (
    <MultiSelect
      {...(compact ? { 'aria-label': label } : { label })}
      data={data}
      value={[...value]}
      onChange={(ids) => onChange(ids)}
      searchable
      hidePickedOptions
      error={error}
      withAsterisk={required === true && !compact}
      readOnly={readOnly}
      aria-describedby={props.describedBy}
      placeholder={value.length === 0 && !readOnly ? t('registers.requirements.placeholder') : ''}
      nothingFoundMessage={t('registers.requirements.none')}
      maxDropdownHeight={280}
      comboboxProps={{ shadow: 'md', width: 360, position: 'bottom-start' }}
    />
  );
}
