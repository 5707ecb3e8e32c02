import { Button } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import { ProgressBar } from '../../components/ProgressBar.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { useReadOnly } from '../../lib/store.ts';
import classes from './ContinueCard.module.css';

/** The gap analysis that is under way, one click from where it stopped. */
export function ContinueCard({ summary }: { readonly summary: AssessmentSummary }) {
  const { assessment, answered, total } = summary;
  const readOnly = useReadOnly();
  return (
    <section className={classes['card']} aria-labelledby="continue-title">
      <div className={classes['text']}>
        <h2 className={classes['heading']} id="continue-title">
          {t('assessments.continue.title')}
        </h2>
        <p className={classes['title']}>
          {assessment.title}
          <span className={classes['date']}>{formatDay(assessment.date)}</span>
        </p>
        <div className={classes['progress']} data-figures>
          <ProgressBar
            done={answered}
            total={Math.max(1, total)}
            label={t('assessments.answeredOf', { answered, total })}
            width={240}
          />
          {t('assessments.answeredOf', { answered, total })}
        </div>
      </div>
      <Button
        variant="light"
        rightSection={<IconArrowRight size={16} aria-hidden="true" />}
        onClick={() => goTo(routes.interview(assessment.id))}
      >
        {readOnly
          ? t('assessments.open')
          : answered === 0
            ? t('assessments.continue.start')
            : t('assessments.continue.do')}
      </Button>
    </section>
  );
}
