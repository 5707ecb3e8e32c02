import { Button, Input } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import type { RecordBrief } from '../../../../shared/contract/record-values.ts';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import { t } from '../../../lib/i18n.ts';
import { RecordChip } from '../RecordChip.tsx';
import { RecordPicker } from '../RecordPicker.tsx';
import classes from './LinksField.module.css';

interface LinksFieldProps {
  readonly label: string;
  /** Types of records that can be chosen. */
  readonly types: readonly RecordTypeName[];
  /** At most one. */
  readonly single: boolean;
  readonly value: readonly RecordBrief[];
  readonly onChange: (records: readonly RecordBrief[]) => void;
  readonly error: string | undefined;
  readonly required: boolean;
  readonly readOnly: boolean;
}

/** Records that one links to, before the link is made. */
export function LinksField(props: LinksFieldProps) {
  const { label, types, single, value, onChange, error, required, readOnly } = props;
  const id = useId();
  const [picking, setPicking] = useState(false);
  return (
    <div className={classes['field']} role="group" aria-labelledby={`${id}-label`}>
      <Input.Label labelElement="div" id={`${id}-label`} required={required}>
        {label}
      </Input.Label>
      <div className={classes['chips']}>
        {value.map((record) => (
          <RecordChip
            key={record.id}
            record={record}
            onRemove={
              readOnly ? undefined : () => onChange(value.filter(({ id }) => id !== record.id))
            }
          />
        ))}
        {!readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            leftSection={<IconPlus size={14} aria-hidden="true" />}
            onClick={() => setPicking(true)}
          >
            {t(single && value.length > 0 ? 'registers.links.change' : 'registers.links.choose')}
          </Button>
        )}
      </div>
      {error !== undefined && <Input.Error>{error}</Input.Error>}
      {picking && (
        <RecordPicker
          title={label}
          types={types}
          taken={value.map(({ id }) => id)}
          onPick={(record) => onChange(single ? [record] : [...value, record])}
          onClose={() => setPicking(false)}
        />
      )}
    </div>
  );
}
