import { NumberInput, Switch } from '@mantine/core';
import type { AssessmentSetup } from '../../../shared/domain/assessment.ts';
import { FieldRow } from '../../components/FieldRow.tsx';
import type { OwnFieldProps } from '../../components/wizard/fields.tsx';
import { useOperation } from '../../lib/api.ts';
import { t } from '../../lib/i18n.ts';
import classes from './ScaleField.module.css';

/** How answers are rated and counted, with the described maturity levels. */
export function ScaleField({ draft, onChange, error, readOnly }: OwnFieldProps<AssessmentSetup>) {
  const levels = useOperation('content.catalogue', undefined).data?.maturity ?? [];
  const { scale } = draft;
  return (
    <div className={classes['scale']}>
      <FieldRow help={t('assessments.scale.partly.help')} helpId="partly-help">
        <NumberInput
          label={t('assessments.scale.partly')}
          aria-describedby="partly-help"
          error={error}
          min={10}
          max={90}
          step={5}
          clampBehavior="blur"
          allowDecimal={false}
          suffix={t('assessments.scale.percent')}
          styles={{ wrapper: { maxWidth: 120 } }}
          readOnly={readOnly}
          value={scale.partlyPercent}
          onChange={(value) => {
            // While one types, 5 on the way to 50 is no value yet.
            if (typeof value === 'number' && value >= 10 && value <= 90) {
              onChange({ scale: { ...scale, partlyPercent: value } });
            }
          }}
        />
      </FieldRow>
      <FieldRow help={t('assessments.scale.maturity.help')} level>
        <Switch
          label={t('assessments.scale.maturity')}
          checked={scale.maturity}
          disabled={readOnly}
          onChange={(event) =>
            onChange({ scale: { ...scale, maturity: event.currentTarget.checked } })
          }
        />
      </FieldRow>
      {scale.maturity && (
        <section aria-label={t('assessments.scale.levels')}>
          <h3 className={classes['title']}>{t('assessments.scale.levels')}</h3>
          <ol className={classes['levels']} start={0}>
            {levels.map(({ name, description }, level) => (
              <li key={name} className={classes['level']}>
                <span className={classes['number']}>{level}</span>
                <span>
                  <strong>{name}</strong>
                  <span className={classes['description']}>{description}</span>
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </div>
  );
}
