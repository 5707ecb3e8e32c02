import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Assessment } from '../../../shared/domain/assessment.ts';
import type { Score } from '../../../shared/domain/scoring.ts';
import { Tag } from '../../components/Tag.tsx';
import { useAssessmentStatus } from '../../components/useAssessmentStatus.ts';
import { t } from '../../lib/i18n.ts';
import { confirm, useReadOnly } from '../../lib/store.ts';
import classes from './CompletionButton.module.css';

interface CompletionButtonProps {
  readonly assessment: Assessment;
  readonly score: Score;
}

/** Completes an assessment, or reopens it; asks first while questions are left. */
export function CompletionButton({ assessment, score }: CompletionButtonProps) {
  const readOnly = useReadOnly();
  const update = useAssessmentStatus(assessment);
  const { status } = assessment;
  const complete = async (): Promise<void> => {
    const open = score.total - score.answered;
    const sure =
      open === 0 ||
      (await confirm({
        title: t('results.complete.title'),
        body: t('results.complete.body', { count: open }),
        confirmLabel: t('results.complete'),
      }));
    if (sure) update.change('completed');
  };
  if (status === 'completed') {
    return (
      <div className={classes['state']}>
        <Tag tone="good">{t('results.completed')}</Tag>
        {!readOnly && (
          <Button
            variant="default"
            loading={update.isPending}
            onClick={() => update.change('in-progress')}
          >
            {t('results.reopen')}
          </Button>
        )}
      </div>
    );
  }
  if (readOnly) return null;
  return (
    <Button
      leftSection={<IconCircleCheck size={16} aria-hidden="true" />}
      loading={update.isPending}
      onClick={() => void complete()}
    >
      {t('results.complete')}
    </Button>
  );
}
