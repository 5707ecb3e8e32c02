import { Checkbox } from '@mantine/core';
import type { RepeatDraft } from '../../../shared/wizards/assessment-setup.ts';
import type { OwnFieldProps } from '../../components/wizard/fields.tsx';
import { t } from '../../lib/i18n.ts';
import classes from './QuestionFields.module.css';

const parts = ['ratings', 'notes', 'recommendations', 'evidence'] as const;

/** What a repeated gap analysis takes over from the earlier one. */
export function CarryOverField({ draft, onChange, label }: OwnFieldProps<RepeatDraft>) {
  const { carryOver } = draft;
  return (
    <Checkbox.Group
      label={label}
      value={parts.filter((part) => carryOver[part])}
      onChange={(chosen) =>
        onChange({
          carryOver: {
            ratings: chosen.includes('ratings'),
            notes: chosen.includes('notes'),
            recommendations: chosen.includes('recommendations'),
            evidence: chosen.includes('evidence'),
          },
        })
      }
    >
      <div className={classes['options']}>
        {parts.map((part) => (
          <Checkbox
            key={part}
            value={part}
            label={t(`assessments.carry.${part}`)}
            description={t(`assessments.carry.${part}.hint`)}
          />
        ))}
      </div>
    </Checkbox.Group>
  );
}
