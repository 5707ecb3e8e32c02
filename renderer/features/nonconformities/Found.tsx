import type { NonconformityData } from '../../../shared/domain/nonconformities.ts';
import { Tag } from '../../components/Tag.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { fieldWords, optionText } from '../../lib/record-words.ts';
import classes from './NonconformityPanel.module.css';

/** What was found, above everything that is done about it. */
export function Found({ data }: { readonly data: NonconformityData }) {
  const { statement, evidence, requirements, grade, source, detectedOn, reference } = data;
  return (
    <section className={classes['found']} aria-label={t('nonconformities.found')}>
      <div className={classes['facts']}>
        {grade !== null && (
          <Tag tone={grade === 'major' ? 'danger' : 'warning'}>
            {optionText(fieldWords('nonconformity', 'grade'), grade)}
          </Tag>
        )}
        {requirements.length > 0 && <span>{requirements.join(', ')}</span>}
        {source !== null && (
          <span>{optionText(fieldWords('nonconformity', 'source'), source)}</span>
        )}
        {reference !== '' && <span dir="auto">{reference}</span>}
        {detectedOn !== null && <span data-figures>{formatDay(detectedOn)}</span>}
      </div>
      <p dir="auto">{statement.trim() === '' ? t('nonconformities.noStatement') : statement}</p>
      {evidence.trim() !== '' && (
        <p dir="auto" className={classes['evidence']}>
          {evidence}
        </p>
      )}
    </section>
  );
}
