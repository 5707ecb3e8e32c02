import type { InterviewView } from '../../../shared/domain/readiness/view.ts';
import { Section } from '../../components/Page.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { t } from '../../lib/i18n.ts';
import { manyOf } from '../../lib/record-words.ts';
import { routes } from '../../lib/routes.ts';
import { Chip } from '../../components/Tag.tsx';
import classes from './Interviews.module.css';

interface InterviewsProps {
  readonly interviews: readonly InterviewView[];
}

/** Questions to rehearse, with what a good answer shows and the records to have at hand. */
export function Interviews({ interviews }: InterviewsProps) {
  return (
    <Section title={t('readiness.interview.title')} description={t('readiness.interview.intro')}>
      {interviews.map(({ who, questions }) => (
        <details key={who} className={classes['group']}>
          <summary>{who}</summary>
          <ol>
            {questions.map(({ ask, good, clause, records, empty }) => (
              <li key={ask}>
                <p className={classes['ask']}>
                  {ask} <span className={classes['clause']}>{clause}</span>
                </p>
                <p>
                  <span className={classes['label']}>{t('readiness.interview.good')}</span> {good}
                </p>
                <div className={classes['chips']}>
                  <span className={classes['label']}>{t('readiness.interview.show')}</span>
                  {records.map((record) => (
                    <RecordChip key={record.id} record={record} short />
                  ))}
                  {empty.map((type) => (
                    <Chip key={type} href={routes.register(type)}>
                      {t('readiness.interview.empty', { register: manyOf(type) })}
                    </Chip>
                  ))}
                </div>
              </li>
            ))}
          </ol>
        </details>
      ))}
    </Section>
  );
}
