import { Autocomplete, NativeSelect } from '@mantine/core';
import {
  grades,
  priorities,
  type AnswerFields,
  type AnswerPatch,
  type Grade,
  type Priority,
} from '../../../../shared/domain/assessment.ts';
import { effortSchema, type Effort } from '../../../../shared/domain/content.ts';
import { DayField } from '../../../components/DayField.tsx';
import { t } from '../../../lib/i18n.ts';
import { FieldLabel } from './FieldLabel.tsx';
import classes from './Question.module.css';

interface FindingFieldsProps {
  readonly answer: AnswerFields;
  /** Names that may own an action: earlier owners and the people of the assessment. */
  readonly owners: readonly string[];
  readonly readOnly: boolean;
  readonly edit: (patch: AnswerPatch) => void;
  readonly commit: (patch: AnswerPatch) => void;
  readonly flush: () => void;
}

/** Grade, priority, effort, owner and due date of what was found. */
export function FindingFields(props: FindingFieldsProps) {
  const { answer, owners, readOnly, edit, commit, flush } = props;
  return (
    <div className={classes['fields']}>
      <NativeSelect
        className={classes['grade'] ?? ''}
        data-field="grade"
        label={<FieldLabel text={t('interview.grade')} shortcut="G" />}
        disabled={readOnly}
        value={answer.grade ?? ''}
        onChange={({ currentTarget: { value } }) =>
          commit({ grade: value === '' ? null : (value as Grade) })
        }
        data={[
          { value: '', label: t('grade.none') },
          ...grades.map((grade) => ({ value: grade, label: t(`grade.${grade}`) })),
        ]}
      />
      <NativeSelect
        data-field="priority"
        label={<FieldLabel text={t('interview.priority')} shortcut="P" />}
        disabled={readOnly}
        value={answer.priority ?? ''}
        onChange={({ currentTarget: { value } }) =>
          commit({ priority: value === '' ? null : (value as Priority) })
        }
        data={[
          { value: '', label: t('interview.priority.none') },
          ...priorities.map((priority) => ({ value: priority, label: t(`priority.${priority}`) })),
        ]}
      />
      <NativeSelect
        data-field="effort"
        label={<FieldLabel text={t('interview.effort')} shortcut="X" />}
        disabled={readOnly}
        value={answer.effort ?? ''}
        onChange={({ currentTarget: { value } }) =>
          commit({ effort: value === '' ? null : (value as Effort) })
        }
        data={[
          { value: '', label: t('interview.effort.none') },
          ...effortSchema.options.map((effort) => ({
            value: effort,
            label: t('interview.effort.option', {
              effort: t(`effort.${effort}`),
              hint: t(`effort.${effort}.hint`),
            }),
          })),
        ]}
      />
      <Autocomplete
        className={classes['owner'] ?? ''}
        data-field="owner"
        label={<FieldLabel text={t('interview.owner')} shortcut="O" />}
        placeholder={readOnly ? '' : t('interview.owner.placeholder')}
        readOnly={readOnly}
        maxLength={300}
        openOnFocus={false}
        data={[...owners]}
        value={answer.owner}
        onChange={(owner) => edit({ owner })}
        onBlur={flush}
        comboboxProps={{ shadow: 'md' }}
      />
      <DayField
        data-field="due"
        label={<FieldLabel text={t('interview.due')} shortcut="D" />}
        readOnly={readOnly}
        value={answer.due}
        onChange={(due) => edit({ due })}
        onBlur={flush}
      />
    </div>
  );
}
