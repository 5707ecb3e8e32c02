import {
  completeSteps,
  dependentsOf,
  endOf,
  moved,
  stepTimes,
  type PlanStep,
  type StepRow,
} from './certification-plan.ts';
import { addDays, daysBetween, type Day } from './common.ts';
import { projectSteps, type ProjectStep } from './records/certification.ts';

/** How the dates of a certification project move together. */

export interface Shift {
  readonly step: ProjectStep;
  /** `move`: beginning and end; `end`: the end alone, which makes the step longer or shorter. */
  readonly edge: 'move' | 'end';
  /** Days; negative is earlier. */
  readonly by: number;
  /** Leaves the steps after it where they are, as far as there is room. */
  readonly alone?: boolean;
}

/** What a shift does. */
export interface Shifted {
  readonly steps: readonly PlanStep[];
  /** Days that it came to: less than asked where something stands in the way. */
  readonly by: number;
  /** Steps whose dates are others now. */
  readonly moved: readonly ProjectStep[];
}

/** Plans reach no further than the fields for days do. */
const lastDay = '2199-12-31';
const firstDay = '1990-01-01';

/**
 * Moves a step and, with it, every later one that depends on it. Steps that are done stay; no step
 * begins before what it needs is over, and none gets shorter than it can be.
 */
export function shiftSteps(rows: readonly StepRow[], shift: Shift): Shifted {
  const steps = completeSteps(rows);
  const target = find(steps, shift.step);
  if (target.doneOn !== null || target.from === null || target.until === null) {
    return { steps, by: 0, moved: [] };
  }
  const followers = dependentsOf(shift.step).filter((one) => find(steps, one).doneOn === null);
  const along = shift.alone === true ? [] : followers;
  const [least, most] = room(steps, shift, along);
  const by = Math.trunc(Math.min(most, Math.max(least, shift.by)));
  if (by === 0) return { steps, by: 0, moved: [] };
  const next = steps.map((one): PlanStep => {
    if (one.step === shift.step) {
      const from = shift.edge === 'move' ? moved(one.from, by) : one.from;
      return { ...one, from, until: moved(one.until, by) };
    }
    if (!along.includes(one.step)) return one;
    return { ...one, from: moved(one.from, by), until: moved(one.until, by) };
  });
  return { steps: next, by, moved: changedSteps(steps, next) };
}

/** Moves a step so that it begins on a day. */
export function beginOn(rows: readonly StepRow[], step: ProjectStep, day: Day): Shifted {
  const { from, until } = find(completeSteps(rows), step);
  if (from === null || until === null) return dated(rows, step, 'from', day);
  return shiftSteps(rows, { step, edge: 'move', by: daysBetween(from, day) });
}

/** Moves the end of a step to a day. */
export function endOn(rows: readonly StepRow[], step: ProjectStep, day: Day): Shifted {
  const { from, until } = find(completeSteps(rows), step);
  if (from === null || until === null) return dated(rows, step, 'until', day);
  return shiftSteps(rows, { step, edge: 'end', by: daysBetween(until, day) });
}

/** A date of a step that lacks the other one: there is nothing to move yet. */
function dated(
  rows: readonly StepRow[],
  step: ProjectStep,
  edge: 'from' | 'until',
  day: Day,
): Shifted {
  const steps = completeSteps(rows);
  const next = steps.map((one) => (one.step === step ? { ...one, [edge]: day } : one));
  return { steps: next, by: 0, moved: changedSteps(steps, next) };
}

/**
 * Notes that a step is done. Steps after it that would begin before are pushed back as far as they
 * have to be; a step done early pulls nothing forward by itself.
 */
export function finishStep(rows: readonly StepRow[], step: ProjectStep, doneOn: Day): Shifted {
  const before = completeSteps(rows);
  const steps = before.map((one) => (one.step === step ? { ...one, doneOn } : one));
  const followers = dependentsOf(step).filter((one) => find(steps, one).doneOn === null);
  const next = followers.filter((one) => stepTimes[one].needs.includes(step));
  const late = next.map((one) => {
    const { from } = find(steps, one);
    return from === null ? 0 : daysBetween(from, addDays(doneOn, 1));
  });
  const by = Math.max(0, ...late);
  const pushed = steps.map((one) =>
    followers.includes(one.step)
      ? { ...one, from: moved(one.from, by), until: moved(one.until, by) }
      : one,
  );
  return { steps: pushed, by, moved: changedSteps(before, pushed) };
}

/** The least and the most days that a shift may come to. A plan out of order is made no worse. */
function room(
  steps: readonly PlanStep[],
  { step, edge, alone = false }: Shift,
  along: readonly ProjectStep[],
): readonly [least: number, most: number] {
  const target = find(steps, step);
  const moving = new Set<ProjectStep>([...along, ...(edge === 'move' ? [step] : [])]);
  const lower: number[] = [daysBetween(target.until ?? firstDay, firstDay)];
  const upper: number[] = [];
  for (const one of steps.filter(({ step: name }) => moving.has(name))) {
    if (one.from === null) continue;
    lower.push(daysBetween(one.from, firstDay));
    for (const needed of stepTimes[one.step].needs) {
      // What moves along, and the step whose end moves along, stays in front.
      if (moving.has(needed) || needed === step) continue;
      const end = endOf(find(steps, needed));
      if (end !== null) lower.push(daysBetween(one.from, addDays(end, 1)));
    }
  }
  if (edge === 'end' && target.from !== null && target.until !== null) {
    const shortest = addDays(target.from, stepTimes[step].shortest - 1);
    lower.push(daysBetween(target.until, shortest));
  }
  for (const one of steps) {
    const end = one.until ?? one.from;
    if (end === null || one.doneOn !== null) continue;
    if (moving.has(one.step) || one.step === step) upper.push(daysBetween(end, lastDay));
    const follows = alone && stepTimes[one.step].needs.includes(step);
    if (follows && one.from !== null && target.until !== null) {
      upper.push(daysBetween(target.until, addDays(one.from, -1)));
    }
  }
  return [Math.min(0, Math.max(...lower)), Math.max(0, Math.min(...upper))];
}

function find(steps: readonly PlanStep[], step: ProjectStep): PlanStep {
  const found = steps[projectSteps.indexOf(step)];
  if (found === undefined) throw new Error(`no step ${step}`);
  return found;
}

function changedSteps(
  before: readonly PlanStep[],
  after: readonly PlanStep[],
): readonly ProjectStep[] {
  return after
    .filter((one, at) => one.from !== before[at]?.from || one.until !== before[at]?.until)
    .map(({ step }) => step);
}
