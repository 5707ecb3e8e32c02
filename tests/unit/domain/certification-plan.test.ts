import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  completeSteps,
  dependentsOf,
  replanned,
  stepTimes,
  typicalPlan,
  type PlanBasis,
  type PlanStep,
} from '../../../shared/domain/certification-plan.ts';
import {
  beginOn,
  endOn,
  finishStep,
  shiftSteps,
  type Shift,
} from '../../../shared/domain/certification-shift.ts';
import {
  criticalSteps,
  planProblems,
  projectState,
  spareDays,
} from '../../../shared/domain/certification-state.ts';
import { addDays, addMonths, daysBetween } from '../../../shared/domain/common.ts';
import { projectSteps, type ProjectStep } from '../../../shared/domain/records/certification.ts';
import { makeRecord } from './record-fixture.ts';

const day = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2000-01-01', count));
const persons = fc.integer({ min: 1, max: 20_000 });
const basis: fc.Arbitrary<PlanBasis> = fc.record({
  startOn: day,
  persons,
  complexity: fc.constantFrom('low', 'medium', 'high'),
  maturity: fc.constantFrom('none', 'some', 'other-system', 'iso-27001'),
});
const step = fc.constantFrom(...projectSteps);
const shift: fc.Arbitrary<Shift> = fc.record({
  step,
  edge: fc.constantFrom('move', 'end'),
  by: fc.integer({ min: -400, max: 400 }),
  alone: fc.boolean(),
});

const stepIn = (steps: readonly PlanStep[], name: ProjectStep): PlanStep => {
  const found = steps.find((one) => one.step === name);
  if (found === undefined) throw new Error(name);
  return found;
};

/** A typical plan in which the first steps are done, in time. */
const underWay = fc
  .tuple(basis, fc.integer({ min: 0, max: 8 }))
  .map(([from, done]) =>
    typicalPlan(from).map((one, at) => (at < done ? { ...one, doneOn: one.until } : one)),
  );

const isInOrder = (steps: readonly PlanStep[]): boolean =>
  planProblems(steps, null).every(({ kind }) => kind === 'stages-apart');
const isLongEnough = (steps: readonly PlanStep[]): boolean =>
  steps.every(
    ({ step: name, from, until }) =>
      daysBetween(from ?? '', until ?? '') + 1 >= stepTimes[name].shortest,
  );

describe('a typical plan', () => {
  it('has the eight steps in order and takes 6 to 18 months', () => {
    fc.assert(
      fc.property(basis, (from) => {
        const steps = typicalPlan(from);
        expect(steps.map((one) => one.step)).toEqual(projectSteps);
        expect(isInOrder(steps)).toBe(true);
        expect(isLongEnough(steps)).toBe(true);
        const end = steps.at(-1)?.until ?? '';
        expect(steps[0]?.from).toBe(from.startOn);
        expect(end >= addDays(addMonths(from.startOn, 6), -4)).toBe(true);
        expect(end <= addMonths(from.startOn, 18)).toBe(true);
      }),
    );
  });

  it('reaches both limits, and is shorter with ISO/IEC 27001 than without', () => {
    const length = (given: Omit<PlanBasis, 'startOn'>): number =>
      daysBetween(
        '2026-01-01',
        typicalPlan({ startOn: '2026-01-01', ...given }).at(-1)?.until ?? '',
      ) + 1;
    expect(length({ persons: 5, complexity: 'low', maturity: 'iso-27001' })).toBe(26 * 7);
    expect(length({ persons: 5000, complexity: 'high', maturity: 'none' })).toBe(78 * 7);
    fc.assert(
      fc.property(basis, ({ startOn: _start, ...rest }) => {
        const certified = length({ ...rest, maturity: 'iso-27001' });
        expect(certified).toBeLessThanOrEqual(length(rest));
        expect(length({ ...rest, maturity: 'none' })).toBeGreaterThan(certified);
      }),
    );
  });

  it('grows with persons and complexity', () => {
    fc.assert(
      fc.property(basis, persons, (from, more) => {
        const end = (given: PlanBasis): string => typicalPlan(given).at(-1)?.until ?? '';
        const larger = { ...from, persons: from.persons + more };
        expect(end(larger) >= end(from)).toBe(true);
        expect(end({ ...from, complexity: 'high' }) >= end(from)).toBe(true);
      }),
    );
  });

  it('lets the choice of the body run beside the design, with days to spare', () => {
    const steps = typicalPlan({
      startOn: '2026-01-05',
      persons: 60,
      complexity: 'medium',
      maturity: 'some',
    });
    const design = stepIn(steps, 'design-and-implementation');
    const choice = stepIn(steps, 'choose-body');
    expect((choice.from ?? '') > (design.from ?? '')).toBe(true);
    expect((choice.from ?? '') < (design.until ?? '')).toBe(true);
    expect(spareDays(steps, 'choose-body')).toBeGreaterThan(0);
    expect(criticalSteps(steps)).toEqual(projectSteps.filter((one) => one !== 'choose-body'));
  });
});

describe('moving a step', () => {
  it('keeps the order and the shortest times, whatever is moved', () => {
    fc.assert(
      fc.property(underWay, fc.array(shift, { maxLength: 12 }), (start, shifts) => {
        let steps: readonly PlanStep[] = start;
        for (const one of shifts) {
          ({ steps } = shiftSteps(steps, one));
          expect(isInOrder(steps)).toBe(true);
          expect(isLongEnough(steps)).toBe(true);
        }
      }),
    );
  });

  it('never moves what is done', () => {
    fc.assert(
      fc.property(underWay, shift, (steps, one) => {
        const result = shiftSteps(steps, one);
        for (const before of steps.filter(({ doneOn }) => doneOn !== null)) {
          expect(stepIn(result.steps, before.step)).toEqual(before);
          expect(result.moved).not.toContain(before.step);
        }
      }),
    );
  });

  it('and moving it back by as much gives the same plan', () => {
    fc.assert(
      fc.property(underWay, shift, (steps, one) => {
        const there = shiftSteps(steps, one);
        const back = shiftSteps(there.steps, { ...one, by: -there.by });
        expect(back.steps).toEqual(steps);
        expect(Math.abs(there.by)).toBeLessThanOrEqual(Math.abs(one.by));
      }),
    );
  });

  it('takes every open step along that depends on it, and no other', () => {
    fc.assert(
      fc.property(underWay, step, fc.integer({ min: 1, max: 400 }), (steps, name, by) => {
        fc.pre(stepIn(steps, name).doneOn === null);
        const result = shiftSteps(steps, { step: name, edge: 'move', by });
        expect(result.by).toBe(by);
        expect(result.moved).toEqual(
          projectSteps.filter((one) => one === name || dependentsOf(name).includes(one)),
        );
      }),
    );
  });

  it('alone stops where the next one begins', () => {
    const steps = typicalPlan({
      startOn: '2026-01-05',
      persons: 60,
      complexity: 'medium',
      maturity: 'some',
    });
    const spare = spareDays(steps, 'choose-body') ?? 0;
    const alone = shiftSteps(steps, { step: 'choose-body', edge: 'move', by: 500, alone: true });
    expect(alone).toMatchObject({ by: spare, moved: ['choose-body'] });
    expect(shiftSteps(steps, { step: 'stage-1', edge: 'move', by: 5, alone: true }).by).toBe(0);
  });

  it('to a day moves it there, or as near as it can get', () => {
    const steps = typicalPlan({
      startOn: '2026-01-05',
      persons: 60,
      complexity: 'medium',
      maturity: 'some',
    });
    const wanted = addDays(stepIn(steps, 'stage-2').from ?? '', 10);
    expect(stepIn(beginOn(steps, 'stage-2', wanted).steps, 'stage-2').from).toBe(wanted);
    expect(beginOn(steps, 'stage-2', '2026-01-06').by).toBe(0);
    const end = endOn(steps, 'stage-2', stepIn(steps, 'stage-2').from ?? '');
    expect(stepIn(end.steps, 'stage-2').until).toBe(stepIn(steps, 'stage-2').from);
    expect(end.moved).toEqual(['stage-2', 'close-findings', 'certificate']);
    const empty = completeSteps([]);
    expect(stepIn(beginOn(empty, 'stage-1', '2026-05-01').steps, 'stage-1').from).toBe(
      '2026-05-01',
    );
    expect(shiftSteps(empty, { step: 'stage-1', edge: 'move', by: 5 }).moved).toEqual([]);
  });

  it('survives whatever a record holds, and makes nothing worse', () => {
    const rows = fc.array(
      fc.record({
        step: fc.option(step),
        from: fc.option(day),
        until: fc.option(day),
        who: fc.string(),
        doneOn: fc.option(day),
        note: fc.string(),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, shift, day, (given, one, on) => {
        const steps = completeSteps(given);
        expect(steps.map((row) => row.step)).toEqual(projectSteps);
        const result = shiftSteps(given, one);
        expect(planProblems(result.steps, null).length).toBeLessThanOrEqual(
          planProblems(steps, null).length + 1,
        );
        finishStep(given, one.step, on);
        const project = makeRecord('project', 1, { steps: given });
        expect(projectState(project, on).steps).toHaveLength(8);
      }),
    );
  });
});

describe('a step that is done', () => {
  const steps = typicalPlan({
    startOn: '2026-01-05',
    persons: 60,
    complexity: 'medium',
    maturity: 'some',
  });
  const first = stepIn(steps, 'commitment-and-gap');

  it('late pushes the open ones after it; early pulls nothing', () => {
    const late = finishStep(steps, 'commitment-and-gap', addDays(first.until ?? '', 9));
    expect(late.by).toBe(9);
    expect(isInOrder(late.steps)).toBe(true);
    expect(stepIn(late.steps, 'certificate').until).toBe(
      addDays(stepIn(steps, 'certificate').until ?? '', 9),
    );
    const early = finishStep(steps, 'commitment-and-gap', first.from ?? '');
    expect(early).toMatchObject({ by: 0, moved: [] });
  });

  it('stays where it is when the rest is planned anew', () => {
    fc.assert(
      fc.property(underWay, basis, day, (open, anew, today) => {
        const next = replanned(open, anew, today);
        expect(isInOrder(next)).toBe(true);
        expect(isLongEnough(next)).toBe(true);
        const done = open.filter(({ doneOn }) => doneOn !== null);
        expect(next.filter(({ doneOn }) => doneOn !== null)).toEqual(done);
      }),
    );
  });
});

describe('where the project stands', () => {
  const steps = typicalPlan({
    startOn: '2026-01-05',
    persons: 60,
    complexity: 'medium',
    maturity: 'some',
  });
  const project = (rows: readonly PlanStep[] = steps, due: string | null = null) =>
    makeRecord('project', 1, { steps: rows }, { status: 'running', due });
  const end = stepIn(steps, 'certificate').until ?? '';

  it('counts down to the certificate and names the step that is on', () => {
    const state = projectState(project(), '2026-01-10');
    expect(state).toMatchObject({
      phase: 'running',
      done: 0,
      current: 'commitment-and-gap',
      certificateOn: end,
      daysLeft: daysBetween('2026-01-10', end),
      late: [],
      problems: [],
    });
    expect(projectState(project(), '2025-12-01').phase).toBe('running');
    expect(projectState({ ...project(), status: 'planned' }, '2025-12-01').phase).toBe('planned');
    expect(projectState({ ...project(), status: 'stopped' }, '2026-02-01').phase).toBe('stopped');
  });

  it('says what is late, by how much, and what it waits for', () => {
    const after = addDays(stepIn(steps, 'commitment-and-gap').until ?? '', 5);
    const state = projectState(project(), after);
    expect(state.phase).toBe('late');
    expect(state.late.map((one) => [one.step, one.daysLate, one.waitsFor])).toEqual([
      ['commitment-and-gap', 5, []],
      ['design-and-implementation', 4, ['commitment-and-gap']],
    ]);
    const done = steps.map((one) => ({ ...one, doneOn: one.until }));
    expect(projectState(project(done), '2030-01-01')).toMatchObject({
      phase: 'certified',
      done: 8,
      current: null,
    });
  });

  it('finds dates that contradict the order, the stages or the wish', () => {
    const moved = steps.map((one) =>
      one.step === 'stage-1' ? { ...one, from: '2026-01-05', until: '2026-01-07' } : one,
    );
    const kinds = planProblems(moved, addDays(end, -10)).map((one) => one.kind);
    expect(new Set(kinds)).toEqual(new Set(['too-early', 'stages-apart', 'after-wish']));
    expect(planProblems(moved, null)).toContainEqual({
      kind: 'too-early',
      step: 'stage-1',
      other: 'audit-and-review',
    });
    const doneFirst = steps.map((one) =>
      one.step === 'stage-2' ? { ...one, doneOn: one.until } : one,
    );
    expect(planProblems(doneFirst, null)).toContainEqual({
      kind: 'done-before',
      step: 'stage-2',
      other: 'stage-1',
    });
  });
});
