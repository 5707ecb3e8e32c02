import { memo } from 'react';
import type { Question } from '../../../../shared/domain/content.ts';
import { Tag } from '../../../components/Tag.tsx';
import { t } from '../../../lib/i18n.ts';
import classes from '../../../components/interview/Question.module.css';

interface QuestionHeadProps {
  readonly question: Question;
  /** Of its requirement. */
  readonly title: string;
  /** The place among the questions of its requirement, from 1. */
  readonly place: number;
  readonly of: number;
}

/** Where the question stands, and the question as one asks it. */
export const QuestionHead = memo(function QuestionHead(props: QuestionHeadProps) {
  const { question, title, place, of } = props;
  return (
    <header className={classes['head']}>
      <div className={classes['where']}>
        <span className={classes['requirement']}>
          {t('interview.requirement', { id: question.requirement, title })}
        </span>
        <span className={classes['place']}>{t('interview.place', { place, of })}</span>
        <span className={classes['code']}>{question.id}</span>
        {question.weight === 3 && (
          <span title={t('interview.decisive.hint')}>
            <Tag tone="info">{t('interview.decisive')}</Tag>
          </span>
        )}
      </div>
      <h2 className={classes['text']} data-field="question" tabIndex={-1}>
        {question.text}
      </h2>
    </header>
  );
});
