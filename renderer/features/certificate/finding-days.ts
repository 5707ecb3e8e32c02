import { usualFindingDays } from '../../../shared/domain/external-findings.ts';
import { findingGrades } from '../../../shared/domain/records/audits.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { t } from '../../lib/i18n.ts';

type AuditData = Pick<AimsRecord<'external-audit'>['data'], 'kind' | 'majorDays' | 'minorDays'>;

/** The days that findings of an audit get, in a sentence. */
export function daysText({ kind, majorDays, minorDays }: AuditData): string {
  const own = { major: majorDays, minor: minorDays };
  const usual = usualFindingDays[kind ?? 'special'];
  const days = findingGrades.flatMap((grade) => {
    const count = (grade === 'major' || grade === 'minor' ? own[grade] : null) ?? usual[grade];
    return count === undefined
      ? []
      : [t('externalAudit.daysOf', { grade: t(`grade.${grade}`), days: count })];
  });
  return t('externalAudit.days', { days: days.join(', ') });
}
