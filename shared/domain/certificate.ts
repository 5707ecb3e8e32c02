import { addDays, addMonths, daysBetween, type Day } from './common.ts';

/**
 * The three years of a certificate. What is fixed is that surveillance comes at least once a year,
 * the first within twelve months of the decision, and that recertification is over before the
 * certificate expires; the rest is how much time it usually takes.
 */

/** Audits of the certification body within one certificate, in order. */
export const cycleKinds = ['surveillance-1', 'surveillance-2', 'recertification'] as const;
export type CycleKind = (typeof cycleKinds)[number];

const monthsValid = 36;
/** Months before its last day from which an audit makes sense. */
const windowMonths = { 'surveillance-1': 3, 'surveillance-2': 3, recertification: 6 } as const;
/** Days that findings and the decision take after the recertification audit. */
const decisionDays = 45;

/** When an audit of the cycle may be held. */
export interface CycleWindow {
  readonly kind: CycleKind;
  readonly from: Day;
  /** The day to aim at: late enough to have records, early enough to move once. */
  readonly target: Day;
  /** The last day on which it may be held. */
  readonly until: Day;
}

/** A certificate's validity with its audits. */
export interface CertificateCycle {
  readonly decidedOn: Day;
  /** Its last valid day. */
  readonly validUntil: Day;
  readonly windows: readonly CycleWindow[];
}

/** What the cycle follows from. */
export interface CertificateDays {
  readonly decidedOn: Day | null;
  readonly issuedOn: Day | null;
  /** The last valid day, where the certificate says one. */
  readonly due: Day | null;
}

/** The last day of a validity of three years. */
export function threeYears(decidedOn: Day): Day {
  return addDays(addMonths(decidedOn, monthsValid), -1);
}

/**
 * Validity and windows of a certificate; null while nobody knows when it was decided. What would
 * lie behind its last valid day is left out.
 */
export function cycleOf({ decidedOn, issuedOn, due }: CertificateDays): CertificateCycle | null {
  const start = decidedOn ?? issuedOn;
  if (start === null) return null;
  const validUntil = due ?? threeYears(start);
  const surveillance = (kind: CycleKind, months: number): CycleWindow =>
    windowOf(kind, addDays(addMonths(start, months), -1));
  const all = [
    surveillance('surveillance-1', 12),
    surveillance('surveillance-2', 24),
    windowOf('recertification', addDays(validUntil, -decisionDays), validUntil),
  ];
  return {
    decidedOn: start,
    validUntil,
    windows: all.filter(({ from, until }) => from > start && until <= validUntil),
  };
}

function windowOf(kind: CycleKind, until: Day, counted = until): CycleWindow {
  const from = addMonths(counted, -windowMonths[kind]);
  // Two thirds into the window.
  const target = addDays(from, Math.floor((daysBetween(from, until) * 2) / 3));
  return { kind, from, target, until };
}

/** What has to be ready for an audit; words under `certificate.task.<key>`. */
export const preparations = {
  surveillance: [
    { key: 'date', weeks: 12 },
    { key: 'changes', weeks: 10 },
    { key: 'internal-audit', weeks: 10 },
    { key: 'findings', weeks: 8 },
    { key: 'risks', weeks: 7 },
    { key: 'review', weeks: 5 },
    { key: 'mark', weeks: 4 },
    { key: 'people', weeks: 2 },
  ],
  recertification: [
    { key: 'offer', weeks: 26 },
    { key: 'scope', weeks: 20 },
    { key: 'date', weeks: 16 },
    { key: 'coverage', weeks: 14 },
    { key: 'changes', weeks: 12 },
    { key: 'findings', weeks: 10 },
    { key: 'risks', weeks: 9 },
    { key: 'cycle-review', weeks: 8 },
    { key: 'mark', weeks: 4 },
    { key: 'people', weeks: 2 },
  ],
} as const;

export type PreparationKey = (typeof preparations)[keyof typeof preparations][number]['key'];

/** A preparation with the day by which it is done. */
export interface Preparation {
  readonly key: PreparationKey;
  readonly due: Day;
}

/**
 * What to prepare for an audit, by the day aimed at. What should have been done before `today` is
 * due today: planning late must not look like having been late.
 */
export function preparationsFor(
  { kind, target }: Pick<CycleWindow, 'kind' | 'target'>,
  today: Day,
): readonly Preparation[] {
  const list = preparations[kind === 'recertification' ? 'recertification' : 'surveillance'];
  return list.map(({ key, weeks }) => {
    const due = addDays(target, -weeks * 7);
    return { key, due: due < today ? today : due };
  });
}

/** Where a certificate stands on a day. */
export interface CertificateStanding {
  readonly phase: 'not-begun' | 'valid' | 'expired';
  /** Days until its last valid day; negative when it is over. */
  readonly daysLeft: number;
  /** The first audit that nobody held yet. */
  readonly next: CycleWindow | null;
  /** Audits whose last day is over without having been held. */
  readonly missed: readonly CycleKind[];
}

/** Where the cycle stands when some of its audits were held. */
export function certificateStanding(
  cycle: CertificateCycle,
  held: readonly CycleKind[],
  today: Day,
): CertificateStanding {
  const open = cycle.windows.filter(({ kind }) => !held.includes(kind));
  return {
    phase: today < cycle.decidedOn ? 'not-begun' : today > cycle.validUntil ? 'expired' : 'valid',
    daysLeft: daysBetween(today, cycle.validUntil),
    next: open.find(({ until }) => until >= today) ?? null,
    missed: open.filter(({ until }) => until < today).map(({ kind }) => kind),
  };
}
