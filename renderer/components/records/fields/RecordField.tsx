import { Input } from '@mantine/core';
import type { RecordTypeName } from '../../../../shared/domain/records/types.ts';
import type { FieldSpec } from '../../../../shared/domain/records/spec.ts';
import { fieldWords, textOf } from '../../../lib/record-words.ts';
import { RichText } from '../../RichText.tsx';
import { RowsField } from './RowsField.tsx';
import { ValueField } from './ValueField.tsx';
import classes from './RecordField.module.css';

interface RecordFieldProps {
  readonly type: RecordTypeName;
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
  readonly error?: string | undefined;
  readonly readOnly?: boolean;
  readonly describedBy?: string | undefined;
}

/** The editor of any field of a record, by its definition and words. */
export function RecordField(props: RecordFieldProps) {
  const { type, spec, value, onChange, error, readOnly = false, describedBy } = props;
  const words = fieldWords(type, spec.name);
  if (spec.kind === 'rows') {
    return <RowsField {...{ spec, words, value, onChange, error, readOnly }} />;
  }
  if (spec.kind === 'rich') {
    return (
      <div className={classes['rich']}>
        <Input.Label labelElement="div" required={spec.required === true}>
          {words.label}
        </Input.Label>
        {words.help !== undefined && <Input.Description>{words.help}</Input.Description>}
        <RichText
          value={textOf(value)}
          onChange={onChange}
          readOnly={readOnly}
          label={words.label}
        />
        {error !== undefined && <Input.Error>{error}</Input.Error>}
      </div>
    );
  }
  return <ValueField {...{ spec, words, value, onChange, error, readOnly, describedBy }} />;
}
