import { Button } from '@mantine/core';
import { IconCircleCheck } from '@tabler/icons-react';
import type { Assessment } from '../../../shared/domain/assessment.ts';
import { Banner } from '../../components/Banner.tsx';
import { useAssessmentStatus } from '../../components/useAssessmentStatus.ts';
import { t } from '../../lib/i18n.ts';
import { useReadOnly } from '../../lib/store.ts';

/** Says that the answers of a completed gap analysis are shown, not edited; leads back to work. */
export function CompletedBanner({ assessment }: { readonly assessment: Assessment }) {
  const readOnly = useReadOnly();
  const { isPending, change } = useAssessmentStatus(assessment);
  return (
    <Banner
      tone="info"
      icon={IconCircleCheck}
      action={
        !readOnly && (
          <Button
            size="compact-sm"
            variant="default"
            loading={isPending}
            onClick={() => change('in-progress')}
          >
            {t('interview.completed.reopen')}
          </Button>
        )
      }
    >
      <strong>{t('interview.completed')}</strong> {!readOnly && t('interview.completed.meaning')}
    </Banner>
  );
}
