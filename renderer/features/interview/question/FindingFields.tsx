import { memo } from 'react';
import { Autocomplete, NativeSelect, TextInput } from '@mantine/core';
import {
  grades,
  priorities,
  type AnswerFields,
  type AnswerPatch,
} from '../../../../shared/domain/assessment.ts';
import { effortSchema } from '../../../../shared/domain/content.ts';
import { DayField } from '../../../components/DayField.tsx';
import { formatDay } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { FieldLabel } from '../../../components/interview/FieldLabel.tsx';
import classes from '../../../components/interview/Question.module.css';

const choices = {
  grade: {
    shortcut: 'G',
    options: [
      { value: '', label: t('grade.none') },
      ...grades.map((grade) => ({ value: grade, label: t(`grade.${grade}`) })),
    ],
  },
  priority: {
    shortcut: 'P',
    options: [
      { value: '', label: t('interview.priority.none') },
      ...priorities.map((priority) => ({ value: priority, label: t(`priority.${priority}`) })),
    ],
  },
  effort: {
    shortcut: 'X',
    options: [
      { value: '', label: t('interview.effort.none') },
      ...effortSchema.options.map((effort) => ({
        value: effort,
        label: t('interview.effort.option', {
          effort: t(`effort.${effort}`),
          hint: t(`effort.${effort}.hint`),
        }),
      })),
    ],
  },
} as const;

/** How fields change the answer; the same functions for every question, so that memo works. */
export interface Changes {
  /** For typing. */
  readonly edit: (patch: AnswerPatch) => void;
  /** For choices. */
  readonly commit: (patch: AnswerPatch) => void;
  readonly flush: () => void;
}

interface FindingFieldsProps extends Changes {
  readonly answer: AnswerFields;
  /** Names that may own an action: earlier owners and the people of the assessment. */
  readonly owners: readonly string[];
  readonly readOnly: boolean;
}

/** Grade, priority, effort, owner and due date of what was found. */
export function FindingFields(props: FindingFieldsProps) {
  const { answer, owners, readOnly, edit, commit, flush } = props;
  const shared = { readOnly, commit };
  return (
    <div className={classes['fields']}>
      <div className={classes['grade']}>
        <ChoiceField field="grade" value={answer.grade} {...shared} />
      </div>
      <ChoiceField field="priority" value={answer.priority} {...shared} />
      <ChoiceField field="effort" value={answer.effort} {...shared} />
      <OwnerField value={answer.owner} {...{ owners, readOnly, edit, flush }} />
      <DueField value={answer.due} {...{ readOnly, edit, flush }} />
    </div>
  );
}

interface ChoiceFieldProps {
  readonly field: keyof typeof choices;
  readonly value: string | null;
  readonly readOnly: boolean;
  readonly commit: Changes['commit'];
}

const ChoiceField = memo(function ChoiceField(props: ChoiceFieldProps) {
  const { field, value, readOnly, commit } = props;
  const { shortcut, options } = choices[field];
  const label = <FieldLabel text={t(`interview.${field}`)} shortcut={shortcut} />;
  if (readOnly) {
    // A select cannot be read-only, and a disabled one is hard to read.
    const chosen = options.find((option) => option.value === (value ?? ''));
    return <TextInput data-field={field} label={label} readOnly value={chosen?.label ?? ''} />;
  }
  return (
    <NativeSelect
      data-field={field}
      label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        commit({ [field]: currentTarget.value === '' ? null : currentTarget.value })
      }
      data={options}
    />
  );
});

interface OwnerFieldProps extends Omit<Changes, 'commit'> {
  readonly value: string;
  readonly owners: readonly string[];
  readonly readOnly: boolean;
}

const OwnerField = memo(function OwnerField(props: OwnerFieldProps) {
  const { value, owners, readOnly, edit, flush } = props;
  return (
    <Autocomplete
      className={classes['owner'] ?? ''}
      data-field="owner"
      label={<FieldLabel text={t('interview.owner')} shortcut="O" />}
      placeholder={readOnly ? '' : t('interview.owner.placeholder')}
      readOnly={readOnly}
      maxLength={300}
      openOnFocus={false}
      data={[...owners]}
      value={value}
      onChange={(owner) => edit({ owner })}
      onBlur={flush}
      comboboxProps={{ shadow: 'md' }}
    />
  );
});

interface DueFieldProps extends Omit<Changes, 'commit'> {
  readonly value: string | null;
  readonly readOnly: boolean;
}

const DueField = memo(function DueField({ value, readOnly, edit, flush }: DueFieldProps) {
  const label = <FieldLabel text={t('interview.due')} shortcut="D" />;
  if (readOnly) {
    return <TextInput data-field="due" label={label} readOnly value={formatDay(value)} />;
  }
  return (
    <DayField
      data-field="due"
      label={label}
      value={value}
      onChange={(due) => edit({ due })}
      onBlur={flush}
    />
  );
});
