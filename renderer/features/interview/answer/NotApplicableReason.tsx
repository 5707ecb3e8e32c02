import { useEffect, useState } from 'react';
import { Textarea } from '@mantine/core';
import { t } from '../../../lib/i18n.ts';
import classes from '../../../components/interview/Answer.module.css';

interface NotApplicableReasonProps {
  readonly questionId: string;
  /** The reason on record. */
  readonly value: string;
  readonly readOnly: boolean;
  /** Only called with a reason that says something. */
  readonly onChange: (reason: string) => void;
  readonly onBlur: () => void;
}

/** Why a question does not apply. Nothing is saved as "not applicable" without it. */
export function NotApplicableReason(props: NotApplicableReasonProps) {
  const { questionId, value, readOnly, onChange, onBlur } = props;
  const [text, setText] = useState(value);
  // What undo or another question brings replaces what was typed; a field that is emptied stays so until it is left.
  useEffect(() => setText(value), [value, questionId]);
  const missing = text.trim() === '';
  return (
    <Textarea
      className={classes['reason'] ?? ''}
      data-field="reason"
      label={t('interview.reason')}
      required
      value={text}
      readOnly={readOnly}
      rows={3}
      maxLength={2000}
      error={missing && !readOnly ? t('interview.reason.missing') : undefined}
      placeholder={t('interview.reason.placeholder')}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        setText(typed);
        if (typed.trim() !== '') onChange(typed);
      }}
      onBlur={() => {
        if (text.trim() === '') setText(value);
        onBlur();
      }}
    />
  );
}
