import { reviewSpec } from '../../../shared/domain/records/reviews.ts';
import { fieldsOf } from '../../../shared/domain/records/spec.ts';
import { Section } from '../../components/Page.tsx';
import { RowsField, type RowsSpec } from '../../components/records/fields/RowsField.tsx';
import { RecordChip } from '../../components/records/RecordChip.tsx';
import { t } from '../../lib/i18n.ts';
import { fieldWords } from '../../lib/record-words.ts';
import type { ReviewEdit } from './review-edit.ts';
import classes from './ReviewPanel.module.css';

/** What is decided, by whom it is done and until when; later also the tasks that it became. */
export function Decisions({ edit }: { readonly edit: ReviewEdit }) {
  const { data, papers, edited, readOnly } = edit;
  return (
    <Section title={t('reviews.step.decisions')}>
      {data.decisions.length === 0 && !readOnly && (
        <p className={classes['none']}>{t('reviews.decisions.none')}</p>
      )}
      <div onBlur={edited.flush} data-field="decisions">
        <RowsField
          spec={typedDecisions()}
          words={fieldWords('review', 'decisions')}
          value={data.decisions}
          readOnly={readOnly}
          // A new row lacks the column that is not shown.
          onChange={(rows) =>
            edited.change({ decisions: rows.map((row) => ({ task: '', ...row })) })
          }
        />
      </div>
      {papers.tasks.length > 0 && (
        <Section level={3} title={t('reviews.decisions.tasks')}>
          <ul className={classes['chips']}>
            {papers.tasks.map((task) => (
              <li key={task.id}>
                <RecordChip record={task} />
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Section>
  );
}

/** The columns that somebody fills in: the task is made by the signature. */
function typedDecisions(): RowsSpec {
  const field = fieldsOf(reviewSpec).find(({ name }) => name === 'decisions');
  if (field?.kind !== 'rows') throw new Error('a review has decisions');
  return { ...field, columns: field.columns.filter(({ name }) => name !== 'task') };
}
