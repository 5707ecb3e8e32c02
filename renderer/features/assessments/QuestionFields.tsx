import { Checkbox, Radio } from '@mantine/core';
import { questionsOf, type AssessmentSetup } from '../../../shared/domain/assessment.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { estimatedHours } from '../../../shared/wizards/assessment-setup.ts';
import type { OwnFieldProps } from '../../components/wizard/fields.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import classes from './QuestionFields.module.css';

/** How many questions a choice of parts and depth asks; 0 while the catalogue is read. */
function countOf(
  catalogue: Catalogue | undefined,
  choice: Pick<AssessmentSetup, 'parts' | 'variant'>,
): number {
  return catalogue === undefined ? 0 : questionsOf(choice, catalogue).length;
}

/** Which parts of the standard are assessed, with their number of questions. */
export function PartsField(props: OwnFieldProps<AssessmentSetup>) {
  const { draft, onChange, label, error, readOnly } = props;
  const catalogue = useOperation('content.catalogue', undefined).data;
  const { parts, variant } = draft;
  return (
    <Checkbox.Group
      label={label}
      error={error}
      value={(['clauses', 'controls'] as const).filter((part) => parts[part])}
      readOnly={readOnly}
      onChange={(chosen) =>
        onChange({
          parts: { clauses: chosen.includes('clauses'), controls: chosen.includes('controls') },
        })
      }
    >
      <div className={classes['options']}>
        {(['clauses', 'controls'] as const).map((part) => {
          const only = { clauses: part === 'clauses', controls: part === 'controls' };
          return (
            <Checkbox
              key={part}
              value={part}
              label={t(`assessments.parts.${part}`)}
              description={t('assessments.questions', {
                count: countOf(catalogue, { parts: only, variant }),
              })}
            />
          );
        })}
      </div>
    </Checkbox.Group>
  );
}

/** Full or quick, with what each means in questions and hours. */
export function VariantField(props: OwnFieldProps<AssessmentSetup>) {
  const { draft, onChange, label, error, readOnly } = props;
  const catalogue = useOperation('content.catalogue', undefined).data;
  return (
    <Radio.Group
      label={label}
      error={error}
      value={draft.variant}
      readOnly={readOnly}
      onChange={(variant) => onChange({ variant: variant === 'quick' ? 'quick' : 'full' })}
    >
      <div className={classes['options']}>
        {(['full', 'quick'] as const).map((variant) => {
          const count = countOf(catalogue, { parts: draft.parts, variant });
          return (
            <Radio
              key={variant}
              value={variant}
              label={t(`assessments.variant.${variant}`)}
              description={
                <>
                  {t(`assessments.variant.${variant}.hint`)}
                  <br />
                  {t('assessments.effort', { count, hours: estimatedHours(count) })}
                </>
              }
            />
          );
        })}
      </div>
    </Radio.Group>
  );
}
