import { IconAlertTriangle, IconCircleCheck, IconCircleX } from '@tabler/icons-react';
import type { Auditor } from '../../../shared/contract/audit-values.ts';
import { conflictsText } from '../../../shared/documents/aims/audits/conflict-text.ts';
import { t } from '../../lib/i18n.ts';
import classes from './AuditPanel.module.css';

type Judged = Pick<Auditor, 'conflicts' | 'competence'>;

/** Whether somebody is independent of what is in scope, and why not. */
export function Independence({ conflicts }: Pick<Judged, 'conflicts'>) {
  const isFree = conflicts.length === 0;
  const Icon = isFree ? IconCircleCheck : IconCircleX;
  return (
    <span className={classes['judgement']} data-tone={isFree ? 'good' : 'bad'}>
      <Icon size={16} aria-hidden="true" />
      <span dir="auto">
        {isFree
          ? t('audits.independent')
          : t('audits.notIndependent', { reason: conflictsText(conflicts) })}
      </span>
    </span>
  );
}

/** Whether it is proved that somebody can audit; a warning where it is not. */
export function Competence({ competence }: Pick<Judged, 'competence'>) {
  const { state, qualification } = competence;
  const isProved = state === 'proved';
  const Icon = isProved ? IconCircleCheck : IconAlertTriangle;
  return (
    <span className={classes['judgement']} data-tone={isProved ? 'good' : 'warning'}>
      <Icon size={16} aria-hidden="true" />
      <span dir="auto">
        {t(`audits.competence.${state}`, {
          code: qualification?.code ?? '',
          title: qualification?.title ?? '',
        })}
      </span>
    </span>
  );
}
