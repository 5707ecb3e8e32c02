import { Button } from '@mantine/core';
import { IconArrowRight, IconCircleCheck } from '@tabler/icons-react';
import type { AuditDetail } from '../../../shared/contract/audit-values.ts';
import { Banner } from '../../components/Banner.tsx';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import type { AuditStep } from './step.ts';

interface NextStepProps {
  readonly detail: AuditDetail;
  readonly step: AuditStep;
  readonly readOnly: boolean;
  readonly onStart: () => void;
  readonly onReport: () => void;
}

/** The one thing to do next, from plan to report. */
export function NextStep({ detail, step, readOnly, onStart, onReport }: NextStepProps) {
  const { audit, progress } = detail;
  const openInterview = (): void => goTo(routes.auditInterview(audit.id));
  const actions: Partial<Record<AuditStep, () => void>> = {
    start: onStart,
    interview: openInterview,
    report: onReport,
  };
  const action = actions[step];
  const isOver = step === 'done' || step === 'cancelled';
  return (
    <Banner
      tone="info"
      icon={isOver ? IconCircleCheck : IconArrowRight}
      action={
        !readOnly && (
          <>
            {step === 'interview' && progress.answered > 0 && (
              <Button size="compact-sm" variant="default" onClick={onReport}>
                {t('audits.step.report.now')}
              </Button>
            )}
            {action !== undefined && (
              <Button size="compact-sm" onClick={action}>
                {t(`audits.step.${step as 'start' | 'interview' | 'report'}.do`)}
              </Button>
            )}
          </>
        )
      }
    >
      {step === 'interview'
        ? t('audits.step.interview', { answered: progress.answered, total: progress.total })
        : t(`audits.step.${step}`)}
    </Banner>
  );
}
