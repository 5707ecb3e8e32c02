import { IconAlertTriangle, IconCircleCheck, IconInfoCircle } from '@tabler/icons-react';
import { openPointText } from '../../../shared/documents/aims/impact/open-point-text.ts';
import type { ImpactData } from '../../../shared/domain/impact-assessment.ts';
import { openPoints } from '../../../shared/domain/impact-open-points.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { Section } from '../../components/Page.tsx';
import { useRiskCriteria } from '../../components/records/useRecordNames.ts';
import { t } from '../../lib/i18n.ts';
import classes from './BeforeApproval.module.css';

interface BeforeApprovalProps {
  readonly data: ImpactData;
  readonly system: AimsRecord<'system'> | null;
  readonly due: string | null;
}

/** What remains to be settled before somebody can approve the assessment. */
export function BeforeApproval({ data, system, due }: BeforeApprovalProps) {
  const criteria = useRiskCriteria();
  const points = openPoints(data, { system: system?.data ?? null, criteria, due });
  return (
    <Section title={t('impacts.approval.title')}>
      {points.length === 0 ? (
        <p className={classes['ready']}>
          <IconCircleCheck size={16} aria-hidden="true" />
          {t('impacts.approval.ready')}
        </p>
      ) : (
        <ul className={classes['points']}>
          {points.map((point) => (
            <li key={point.key} data-blocking={point.blocking}>
              {point.blocking ? (
                <IconAlertTriangle size={16} aria-label={t('impacts.approval.blocking')} />
              ) : (
                <IconInfoCircle size={16} aria-label={t('impacts.approval.advice')} />
              )}
              <span dir="auto">{openPointText(point)}</span>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
