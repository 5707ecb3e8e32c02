import {
  completeSteps,
  dependentsOf,
  endOf,
  stepTimes,
  type PlanStep,
  type ProjectData,
} from './certification-plan.ts';
import { daysBetween, type Day } from './common.ts';
import type { ProjectStep } from './records/certification.ts';
import type { AnyRecord } from './records/record.ts';

/** How a certification project stands: what is done, late and next, and when it arrives. */

/** The project as far as its state depends on it. */
export type Project = Pick<AnyRecord, 'status' | 'due'> & { readonly data: ProjectData };

export interface StepState extends PlanStep {
  /** `undated`: nobody planned it yet. */
  readonly state: 'done' | 'late' | 'running' | 'coming' | 'undated';
  /** Days since it should have been over, or have begun; 0 where it is in time. */
  readonly daysLate: number;
  /** Steps that have to be over before it and are not. */
  readonly waitsFor: readonly ProjectStep[];
}

/** What is wrong with the dates; its words are under `certification.problem.<kind>`. */
export type PlanProblem =
  /** It is to begin before the other one is over. */
  | { readonly kind: 'too-early'; readonly step: ProjectStep; readonly other: ProjectStep }
  /** It counts as done although the other one does not. */
  | { readonly kind: 'done-before'; readonly step: ProjectStep; readonly other: ProjectStep }
  /** Its end lies before its beginning. */
  | { readonly kind: 'backwards'; readonly step: ProjectStep }
  /** Bodies repeat stage 1 where stage 2 comes later than about six months. */
  | { readonly kind: 'stages-apart'; readonly days: number }
  /** The plan ends after the day that was wished. */
  | { readonly kind: 'after-wish'; readonly days: number };

export interface ProjectState {
  /** `late`: under way with a step behind its dates. */
  readonly phase: 'planned' | 'running' | 'late' | 'certified' | 'stopped';
  readonly steps: readonly StepState[];
  /** The first step that is not done; null when all are. */
  readonly current: ProjectStep | null;
  readonly done: number;
  readonly late: readonly StepState[];
  /** When the certificate is there by the plan; null while its step has no dates. */
  readonly certificateOn: Day | null;
  /** Days until then; negative when that day is over. */
  readonly daysLeft: number | null;
  readonly problems: readonly PlanProblem[];
}

/** Longer than that between the stages, and stage 1 is usually done again. */
export const mostDaysBetweenStages = 183;

/** Where a certification project stands on a day. */
export function projectState(project: Project, today: Day): ProjectState {
  const rows = completeSteps(project.data.steps);
  const steps = rows.map((row) => stateOf(rows, row, today));
  const late = steps.filter(({ state }) => state === 'late');
  const certificate = steps.at(-1);
  const certificateOn = certificate === undefined ? null : endOf(certificate);
  return {
    phase: phaseOf(project.status, steps, late.length > 0),
    steps,
    current: steps.find(({ state }) => state !== 'done')?.step ?? null,
    done: steps.filter(({ state }) => state === 'done').length,
    late,
    certificateOn,
    daysLeft: certificateOn === null ? null : daysBetween(today, certificateOn),
    problems: planProblems(rows, project.due),
  };
}

function phaseOf(
  status: string,
  steps: readonly StepState[],
  isLate: boolean,
): ProjectState['phase'] {
  if (status === 'stopped') return 'stopped';
  if (status === 'certified' || steps.every(({ state }) => state === 'done')) return 'certified';
  if (isLate) return 'late';
  const hasBegun = steps.some(({ state }) => state === 'done' || state === 'running');
  return status === 'running' || hasBegun ? 'running' : 'planned';
}

function stateOf(rows: readonly PlanStep[], row: PlanStep, today: Day): StepState {
  const { from, until, doneOn, step } = row;
  const waitsFor = stepTimes[step].needs.filter(
    (needed) => rows.find((one) => one.step === needed)?.doneOn === null,
  );
  const state = (name: StepState['state'], daysLate = 0): StepState => ({
    ...row,
    state: name,
    daysLate,
    waitsFor,
  });
  if (doneOn !== null) return state('done');
  const end = until ?? from;
  if (end === null) return state('undated');
  if (end < today) return state('late', daysBetween(end, today));
  const begin = from ?? end;
  if (begin > today) return state('coming');
  // It should be under way, and cannot while another one holds it up.
  return waitsFor.length > 0 ? state('late', daysBetween(begin, today)) : state('running');
}

/** Dates that contradict the order, each other, or the wish. */
export function planProblems(
  rows: readonly PlanStep[],
  wishedOn: Day | null,
): readonly PlanProblem[] {
  const find = (name: ProjectStep): PlanStep | undefined => rows.find(({ step }) => step === name);
  const order = rows.flatMap((row): readonly PlanProblem[] => {
    const { step, from, until, doneOn } = row;
    const needs = stepTimes[step].needs.map(find).filter((one) => one !== undefined);
    return [
      ...(from !== null && until !== null && until < from
        ? [{ kind: 'backwards', step } as const]
        : []),
      ...needs.flatMap((other): readonly PlanProblem[] => {
        if (doneOn !== null) {
          return other.doneOn === null ? [{ kind: 'done-before', step, other: other.step }] : [];
        }
        // What is over holds nothing up any more, however late it was.
        const end = other.doneOn === null ? endOf(other) : null;
        return from !== null && end !== null && from <= end
          ? [{ kind: 'too-early', step, other: other.step }]
          : [];
      }),
    ];
  });
  return [...order, ...stagesApart(find('stage-1'), find('stage-2')), ...afterWish(rows, wishedOn)];
}

function stagesApart(
  stage1: PlanStep | undefined,
  stage2: PlanStep | undefined,
): readonly PlanProblem[] {
  const first = stage1 === undefined ? null : endOf(stage1);
  const second = stage2 === undefined ? null : (stage2.doneOn ?? stage2.from);
  if (first === null || second === null) return [];
  const days = daysBetween(first, second);
  return days > mostDaysBetweenStages ? [{ kind: 'stages-apart', days }] : [];
}

function afterWish(rows: readonly PlanStep[], wishedOn: Day | null): readonly PlanProblem[] {
  const last = rows.at(-1);
  const end = last === undefined ? null : endOf(last);
  if (wishedOn === null || end === null || end <= wishedOn) return [];
  return [{ kind: 'after-wish', days: daysBetween(wishedOn, end) }];
}

/** Steps whose delay delays the certificate: no day is to spare from them to the end. */
export function criticalSteps(rows: readonly PlanStep[]): readonly ProjectStep[] {
  return rows
    .filter(({ step, doneOn }) => doneOn === null && spareDays(rows, step) === 0)
    .map(({ step }) => step);
}

/** Days by which a step can end later without delaying the certificate; null without dates. */
export function spareDays(rows: readonly PlanStep[], step: ProjectStep): number | null {
  const find = (name: ProjectStep): PlanStep | undefined => rows.find((one) => one.step === name);
  const own = find(step);
  const end = own === undefined ? null : endOf(own);
  if (end === null) return null;
  const next = dependentsOf(step).filter((one) => stepTimes[one].needs.includes(step));
  const spare = next.map((one) => {
    const from = find(one)?.from ?? null;
    const later = spareDays(rows, one);
    return from === null || later === null ? null : daysBetween(end, from) - 1 + later;
  });
  if (spare.includes(null)) return null;
  return Math.max(
    0,
    Math.min(...spare.filter((days) => days !== null), next.length === 0 ? 0 : Infinity),
  );
}
