import { addDays, type Day } from './common.ts';
import { projectSteps, type ProjectStep } from './records/certification.ts';
import type { AimsRecord } from './records/record.ts';

/**
 * The certification project as a plan: what its eight steps usually take, in which order they can
 * follow each other, and how their dates move together. Words are elsewhere.
 */

export type ProjectData = AimsRecord<'project'>['data'];
export type StepRow = ProjectData['steps'][number];

/** One of the eight steps with its dates; there is exactly one of each. */
export interface PlanStep extends StepRow {
  readonly step: ProjectStep;
}

export type Complexity = NonNullable<ProjectData['complexity']>;
export type Maturity = NonNullable<ProjectData['maturity']>;

/** What a typical plan depends on. */
export interface PlanBasis {
  readonly startOn: Day;
  readonly persons: number;
  readonly complexity: Complexity;
  readonly maturity: Maturity;
}

interface StepTime {
  /** What has to be over before it begins. */
  readonly needs: readonly ProjectStep[];
  /** Weeks in the easiest case: few persons, simple AI, ISO/IEC 27001 in place. */
  readonly least: number;
  /** Weeks in the hardest case. */
  readonly most: number;
  /** Days that nobody can do without, however the plan is moved. */
  readonly shortest: number;
}

/**
 * Durations from experience, with the reason for each under `certification.step.<step>.why`. All
 * steps but the choice of the body follow each other: together 26 to 78 weeks, 6 to 18 months.
 */
export const stepTimes: Readonly<Record<ProjectStep, StepTime>> = {
  'commitment-and-gap': { needs: [], least: 3, most: 8, shortest: 5 },
  'design-and-implementation': {
    needs: ['commitment-and-gap'],
    least: 8,
    most: 34,
    shortest: 28,
  },
  'audit-and-review': { needs: ['design-and-implementation'], least: 4, most: 9, shortest: 7 },
  'choose-body': { needs: ['commitment-and-gap'], least: 4, most: 10, shortest: 5 },
  'stage-1': { needs: ['audit-and-review', 'choose-body'], least: 2, most: 4, shortest: 1 },
  'stage-2': { needs: ['stage-1'], least: 4, most: 10, shortest: 1 },
  'close-findings': { needs: ['stage-2'], least: 3, most: 10, shortest: 1 },
  certificate: { needs: ['close-findings'], least: 2, most: 3, shortest: 1 },
};

/** Steps that cannot begin before this one is over, near and far, in order. */
export function dependentsOf(step: ProjectStep): readonly ProjectStep[] {
  const found = new Set<ProjectStep>([step]);
  for (const one of projectSteps) {
    if (stepTimes[one].needs.some((needed) => found.has(needed))) found.add(one);
  }
  found.delete(step);
  return [...found];
}

/** How hard the way is, 0 to 1; persons count less the more there are. */
export function effortOf({ persons, complexity, maturity }: Omit<PlanBasis, 'startOn'>): number {
  return (
    0.3 * (sizes.find(({ upTo }) => persons <= upTo)?.share ?? 1) +
    0.3 * complexities[complexity] +
    0.4 * maturities[maturity]
  );
}

const sizes = [
  { upTo: 10, share: 0 },
  { upTo: 25, share: 0.2 },
  { upTo: 50, share: 0.35 },
  { upTo: 100, share: 0.5 },
  { upTo: 250, share: 0.65 },
  { upTo: 500, share: 0.75 },
  { upTo: 1000, share: 0.85 },
] as const;
const complexities: Readonly<Record<Complexity, number>> = { low: 0, medium: 0.5, high: 1 };
const maturities: Readonly<Record<Maturity, number>> = {
  'iso-27001': 0,
  'other-system': 0.3,
  some: 0.65,
  none: 1,
};

/** Days that a step usually takes, in whole weeks. */
export function usualDays(step: ProjectStep, basis: Omit<PlanBasis, 'startOn'>): number {
  const { least, most } = stepTimes[step];
  return 7 * Math.round(least + (most - least) * effortOf(basis));
}

/** The eight steps from the day on which the project starts. */
export function typicalPlan(basis: PlanBasis): readonly PlanStep[] {
  return scheduled(completeSteps([]), basis, basis.startOn);
}

/**
 * A plan for the steps that are not done, from where the work stands on a day; who and notes stay,
 * and so does the beginning of what is under way.
 */
export function replanned(
  rows: readonly StepRow[],
  basis: PlanBasis,
  today: Day,
): readonly PlanStep[] {
  const steps = completeSteps(rows);
  const done = steps.flatMap(({ doneOn }) => (doneOn === null ? [] : [addDays(doneOn, 1)]));
  return scheduled(steps, basis, latest([today, basis.startOn, ...done]));
}

/** Dates for the steps that are not done, each as soon as it can begin. */
function scheduled(
  rows: readonly PlanStep[],
  basis: PlanBasis,
  notBefore: Day,
): readonly PlanStep[] {
  const planned = new Map<ProjectStep, PlanStep>();
  for (const row of rows) {
    planned.set(row.step, row.doneOn === null ? datedStep(row, planned, basis, notBefore) : row);
  }
  return [...planned.values()];
}

function datedStep(
  row: PlanStep,
  planned: ReadonlyMap<ProjectStep, PlanStep>,
  basis: PlanBasis,
  notBefore: Day,
): PlanStep {
  const { step } = row;
  const needs = stepTimes[step].needs.map((needed) => planned.get(needed));
  const ends = needs.flatMap((needed) => (needed === undefined ? [] : (endOf(needed) ?? [])));
  const begin = latest([notBefore, ...ends.map((end) => addDays(end, 1))]);
  const isFree = needs.every((needed) => needed !== undefined && needed.doneOn !== null);
  const days = usualDays(step, basis);
  const started = row.from;
  if (isFree && started !== null && started < begin && ends.every((end) => end < started)) {
    return { ...row, until: latest([addDays(started, days - 1), notBefore]) };
  }
  const design = planned.get('design-and-implementation');
  // Quotations take long, and need to know what will be certified: halfway through the design.
  const waits = step === 'choose-body' && design?.doneOn === null;
  const half = 7 * Math.round(usualDays('design-and-implementation', basis) / 14);
  const from = waits ? addDays(begin, half) : begin;
  return { ...row, from, until: addDays(from, days - 1) };
}

const latest = (days: readonly [Day, ...Day[]]): Day =>
  days.reduce((last, day) => (day > last ? day : last));

/** Exactly one row per step, in order, of whatever a record holds. */
export function completeSteps(rows: readonly StepRow[]): readonly PlanStep[] {
  return projectSteps.map((step) => {
    const row = rows.find((one) => one.step === step);
    return row === undefined
      ? { step, from: null, until: null, who: '', doneOn: null, note: '' }
      : { ...row, step };
  });
}

/** The last day of a step: when it was done, otherwise when it is to be done. */
export function endOf({ doneOn, until, from }: StepRow): Day | null {
  return doneOn ?? until ?? from;
}

export const moved = (day: Day | null, by: number): Day | null =>
  day === null ? null : addDays(day, by);
