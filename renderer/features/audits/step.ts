import type { AuditDetail } from '../../../shared/contract/audit-values.ts';

/** What an audit needs next. */
export type AuditStep =
  'lead' | 'prepare' | 'start' | 'interview' | 'report' | 'done' | 'cancelled';

/** The step from plan to report that an audit stands before. */
export function nextStep(
  { audit, progress }: Pick<AuditDetail, 'audit' | 'progress'>,
  hasLead: boolean,
): AuditStep {
  if (audit.status === 'cancelled') return 'cancelled';
  if (audit.status === 'reported' || audit.status === 'closed') return 'done';
  if (!hasLead) return 'lead';
  if (progress.total === 0) return 'prepare';
  if (audit.status === 'planned') return 'start';
  return progress.answered < progress.total ? 'interview' : 'report';
}
