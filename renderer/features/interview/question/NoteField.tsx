import { memo } from 'react';
import { Textarea } from '@mantine/core';
import type { AnswerPatch } from '../../../../shared/domain/assessment.ts';
import { t } from '../../../lib/i18n.ts';
import { FieldLabel } from '../../../components/interview/FieldLabel.tsx';
import classes from '../../../components/interview/Question.module.css';

interface NoteFieldProps {
  readonly value: string;
  readonly readOnly: boolean;
  readonly edit: (patch: AnswerPatch) => void;
  readonly onBlur: () => void;
}

/** The main writing area. Give it a key per question, so that the browser's undo stays with its text. */
export const NoteField = memo(function NoteField({
  value,
  readOnly,
  edit,
  onBlur,
}: NoteFieldProps) {
  return (
    <Textarea
      data-field="note"
      label={<FieldLabel text={t('interview.note')} shortcut="N" />}
      placeholder={readOnly ? '' : t('interview.note.placeholder')}
      classNames={{ input: classes['note'] ?? '' }}
      value={value}
      readOnly={readOnly}
      maxLength={100_000}
      onChange={(event) => edit({ note: event.currentTarget.value })}
      onBlur={onBlur}
    />
  );
});
