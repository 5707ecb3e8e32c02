import { addDays, addMonths, type Day } from './common.ts';
import type { FindingGrade } from './records/audits.ts';
import type { AimsRecord } from './records/record.ts';

/**
 * Until when a certification body wants correction and evidence. Each body has its own rule: these
 * are usual days, the record of the audit can hold others, and each finding a day of its own.
 */

/** Kinds of audits that a certification body holds. */
export type ExternalKind = NonNullable<AimsRecord<'external-audit'>['data']['kind']>;

type Days = Readonly<Partial<Record<FindingGrade, number>>>;

/** Days from the last day of the audit; grades that are not named need no answer. */
export const usualFindingDays: Readonly<Record<ExternalKind, Days>> = {
  // Areas of concern would be nonconformities in stage 2.
  'stage-1': { major: 60, minor: 60, observation: 60 },
  'stage-2': { major: 60, minor: 90 },
  'surveillance-1': { major: 60, minor: 90 },
  'surveillance-2': { major: 60, minor: 90 },
  recertification: { major: 45, minor: 60 },
  special: { major: 30, minor: 60 },
};

/** What a deadline follows from. */
export interface FindingAudit {
  readonly kind: ExternalKind | null;
  readonly endOn: Day | null;
  readonly startOn: Day | null;
  /** The body's own days, where the audit has them. */
  readonly majorDays: number | null;
  readonly minorDays: number | null;
  /** When stage 2 begins, for findings of stage 1. */
  readonly stage2On: Day | null;
  /** The certificate's last valid day, for findings of a recertification. */
  readonly validUntil: Day | null;
}

/** Months after stage 2 within which majors are closed, or stage 2 is held again. */
const monthsAfterStage2 = 6;

/** The day by which a finding is answered; null for grades that need no answer. */
export function findingDeadline(audit: FindingAudit, grade: FindingGrade, today: Day): Day | null {
  const { kind, majorDays, minorDays } = audit;
  const own = grade === 'major' ? majorDays : grade === 'minor' ? minorDays : null;
  const days = own ?? usualFindingDays[kind ?? 'special'][grade];
  if (days === undefined) return null;
  const end = audit.endOn ?? audit.startOn ?? today;
  return earlier(addDays(end, days), latest(audit, end));
}

/** The day that no deadline may lie behind. */
function latest({ kind, stage2On, validUntil }: FindingAudit, end: Day): Day | null {
  switch (kind) {
    case 'stage-1':
      return stage2On === null || stage2On <= end ? null : addDays(stage2On, -1);
    case 'stage-2':
      return addMonths(end, monthsAfterStage2);
    case 'recertification':
      return validUntil === null || validUntil <= end ? null : validUntil;
    case 'surveillance-1':
    case 'surveillance-2':
    case 'special':
    case null:
      return null;
  }
}

const earlier = (day: Day, other: Day | null): Day => (other !== null && other < day ? other : day);
