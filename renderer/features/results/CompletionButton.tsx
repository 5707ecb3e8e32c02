import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Assessment } from '../../../shared/domain/assessment.ts';
import type { Score } from '../../../shared/domain/scoring.ts';
import { Tag } from '../../components/Tag.tsx';
import { call, useWrite } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { confirm, toast, useReadOnly } from '../../lib/store.ts';
import classes from './CompletionButton.module.css';

interface CompletionButtonProps {
  readonly assessment: Assessment;
  readonly score: Score;
}

/** Completes an assessment, or reopens it; asks first while questions are left. */
export function CompletionButton({ assessment, score }: CompletionButtonProps) {
  const readOnly = useReadOnly();
  const update = useWrite('assessment.update');
  const { id, status } = assessment;
  const change = (to: Assessment['status']): void => {
    update.mutate(
      { id, patch: { status: to } },
      {
        onSuccess: () =>
          toast({
            tone: 'good',
            title: t(to === 'completed' ? 'results.complete.done' : 'results.reopen.done'),
            action: {
              label: t('common.undo'),
              // The opposite change, not the last step of all: more may have been done since.
              run: () => {
                call('assessment.update', { id, patch: { status } }).catch(notifyError);
              },
            },
          }),
      },
    );
  };
  const complete = async (): Promise<void> => {
    const open = score.total - score.answered;
    const sure =
      open === 0 ||
      (await confirm({
        title: t('results.complete.title'),
        body: t('results.complete.body', { count: open }),
        confirmLabel: t('results.complete'),
      }));
    if (sure) change('completed');
  };
  if (status === 'completed') {
    return (
      <div className={classes['state']}>
        <Tag tone="good">{t('results.completed')}</Tag>
        {!readOnly && (
          <Button
            variant="default"
            loading={update.isPending}
            onClick={() => change('in-progress')}
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
