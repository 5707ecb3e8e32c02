import { useMemo, useState } from 'react';
import {
  completeSteps,
  type PlanStep,
  type ProjectData,
} from '../../../shared/domain/certification-plan.ts';
import {
  beginOn,
  endOn,
  finishStep,
  shiftSteps,
  type Shift,
  type Shifted,
} from '../../../shared/domain/certification-shift.ts';
import { projectState, type ProjectState } from '../../../shared/domain/certification-state.ts';
import type { Day } from '../../../shared/domain/common.ts';
import type { ProjectStep } from '../../../shared/domain/records/certification.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { useRecordDraft, type EditedRecord } from '../../components/records/useRecordDraft.ts';
import { today } from '../../lib/format.ts';
import { useReadOnly } from '../../lib/store.ts';

/** A change of dates that is shown and not yet kept. */
export interface Pending extends Shifted {
  readonly step: ProjectStep;
  readonly edge: 'move' | 'end' | 'done';
  /** Days that were asked for; `by` is what it came to. */
  readonly asked: number;
}

/** The plan of a project that is being edited. */
export interface EditedPlan {
  readonly edited: EditedRecord;
  readonly data: ProjectData;
  readonly steps: readonly PlanStep[];
  readonly state: ProjectState;
  readonly pending: Pending | null;
  readonly alone: boolean;
  readonly readOnly: boolean;
  readonly shift: (shift: Omit<Shift, 'alone'>) => void;
  readonly setAlone: (alone: boolean) => void;
  readonly setFrom: (step: ProjectStep, day: Day | null) => void;
  readonly setUntil: (step: ProjectStep, day: Day | null) => void;
  /** Null takes the mark away. */
  readonly setDone: (step: ProjectStep, day: Day | null) => void;
  readonly write: (step: ProjectStep, patch: Partial<PlanStep>) => void;
  readonly replace: (steps: readonly PlanStep[]) => void;
  /** Keeps the pending change. */
  readonly apply: () => void;
  readonly drop: () => void;
}

/** Edits the plan of a project: dates are shown first and kept on demand, the rest saves itself. */
export function usePlan(record: AimsRecord<'project'>): EditedPlan {
  const workspaceReadOnly = useReadOnly();
  const edited = useRecordDraft(record);
  const [pending, setPending] = useState<Pending | null>(null);
  const [alone, setAlone] = useState(false);
  const data = edited.draft as unknown as ProjectData;
  const { status, due } = edited.draft as { status: string; due: string | null };
  const steps = useMemo(() => completeSteps(data.steps), [data.steps]);
  const state = useMemo(
    () => projectState({ status, due, data: { ...data, steps: [...steps] } }, today()),
    [status, due, data, steps],
  );
  const readOnly = workspaceReadOnly || record.archivedAt !== null;

  const propose = (
    step: ProjectStep,
    edge: Pending['edge'],
    asked: number,
    result: Shifted,
  ): void => {
    // What changes nothing is no change to be kept.
    if (asked === 0 && result.moved.length === 0) setPending(null);
    else setPending({ ...result, step, edge, asked });
  };
  const save = (next: readonly PlanStep[]): void => {
    setPending(null);
    edited.commit({ steps: [...next] });
  };
  const dayShift = (step: ProjectStep, day: Day | null, edge: 'from' | 'until'): void => {
    if (day === null) return save(withStep(steps, step, { [edge]: null }));
    if (isHalfTyped(day)) return undefined;
    const result = (edge === 'from' ? beginOn : endOn)(steps, step, day);
    const { from = null, until = null } = steps.find((one) => one.step === step) ?? {};
    const before = edge === 'from' ? from : until;
    // A step without both dates has nothing to move yet.
    if (from === null || until === null || before === null) return save(result.steps);
    const asked = Math.round((Date.parse(day) - Date.parse(before)) / 86_400_000);
    return propose(step, edge === 'from' ? 'move' : 'end', asked, result);
  };

  return {
    edited,
    data,
    steps,
    state,
    pending,
    alone,
    readOnly,
    shift: (shift) =>
      propose(shift.step, shift.edge, shift.by, shiftSteps(steps, { ...shift, alone })),
    setAlone: (next) => {
      setAlone(next);
      if (pending === null || pending.edge === 'done') return;
      const { step, edge, asked } = pending;
      propose(step, edge, asked, shiftSteps(steps, { step, edge, by: asked, alone: next }));
    },
    setFrom: (step, day) => dayShift(step, day, 'from'),
    setUntil: (step, day) => dayShift(step, day, 'until'),
    setDone: (step, day) => {
      if (day === null) return save(withStep(steps, step, { doneOn: null }));
      if (isHalfTyped(day)) return undefined;
      const result = finishStep(steps, step, day);
      return result.moved.length === 0
        ? save(result.steps)
        : propose(step, 'done', result.by, result);
    },
    write: (step, patch) => edited.change({ steps: withStep(steps, step, patch) }),
    replace: save,
    apply: () => pending !== null && save(pending.steps),
    drop: () => setPending(null),
  };
}

/** While a year is typed, "2", "20" and "202" are years as well. */
const isHalfTyped = (day: Day): boolean => day < '1990-01-01';

const withStep = (
  steps: readonly PlanStep[],
  step: ProjectStep,
  patch: Partial<PlanStep>,
): readonly PlanStep[] => steps.map((one) => (one.step === step ? { ...one, ...patch } : one));
