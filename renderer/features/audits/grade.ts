import type { FindingGrade } from '../../../shared/domain/records/audits.ts';

/** How strongly a grade stands out. */
export const gradeTones = {
  major: 'danger',
  minor: 'warning',
  observation: 'info',
  opportunity: 'neutral',
  'good-practice': 'good',
} as const satisfies Readonly<Record<FindingGrade, string>>;
