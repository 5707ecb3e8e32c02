import { addDays, daysBetween, type Day } from './common.ts';
import type { nonconformitySpec } from './records/nonconformities.ts';
import type { AnyRecord } from './records/record.ts';
import type { DataOf } from './records/spec.ts';

/** Weeks that corrective actions work before their effect is judged, where nobody said otherwise. */
export const usualWaitWeeks = 8;

/** Days from finding a nonconformity to its closure, by grade, where nobody said otherwise. */
export const usualDeadlineDays = { major: 45, minor: 120 } as const;

/** The day from which the effect of the actions can be judged; null while they are not done. */
export function effectivenessDue(data: Readonly<Record<string, unknown>>): Day | null {
  const done = data['actionsDoneOn'];
  if (typeof done !== 'string') return null;
  const weeks = typeof data['waitWeeks'] === 'number' ? data['waitWeeks'] : usualWaitWeeks;
  return addDays(done, Math.round(weeks * 7));
}

/** The day by which a nonconformity of a grade is usually closed. */
export function usualDeadline(grade: 'major' | 'minor', detectedOn: Day): Day {
  return addDays(detectedOn, usualDeadlineDays[grade]);
}

export type NonconformityData = DataOf<typeof nonconformitySpec>;

/** What is read of a nonconformity to say how far it is. */
export interface Nonconformity {
  readonly status: string;
  readonly due: Day | null;
  readonly data: NonconformityData;
}

/** A task that serves a nonconformity. */
export type CorrectiveAction = Pick<AnyRecord, 'status' | 'owner' | 'due' | 'createdAt'>;

/** The way from a nonconformity to its closure. */
export const nonconformitySteps = [
  'correction',
  'extent',
  'cause',
  'actions',
  'effectiveness',
  'risks',
] as const;
export type NonconformityStep = (typeof nonconformitySteps)[number];

/** What a step still needs; its words are under `nonconformities.lack.<key>`. */
export type NonconformityLack =
  | 'correction'
  | 'corrected-on'
  | 'consequences'
  | 'extent'
  | 'why'
  | 'root-mark'
  | 'root-cause'
  | 'analysed'
  | 'no-action'
  | 'no-new-action'
  | 'action-unowned'
  | 'action-without-day'
  | 'actions-open'
  | 'actions-done-on'
  | 'check-method'
  | 'check-waiting'
  | 'check-due'
  | 'checked-by'
  | 'check-result'
  | 'checked-too-early'
  | 'not-effective'
  | 'risk-update';

export interface StepStanding {
  readonly step: NonconformityStep;
  readonly lacks: readonly NonconformityLack[];
}

/** How far a nonconformity is on a day. */
export interface NonconformityStanding {
  readonly steps: readonly StepStanding[];
  /** The first step that lacks something; `close` when nothing does; null when it is closed. */
  readonly next: NonconformityStep | 'close' | null;
  /** From which day the effect may be judged; null while the actions are not done. */
  readonly checkFrom: Day | null;
  /** Whether that day has come. */
  readonly canCheck: boolean;
  /** The day by which it is to be closed: as set, else by grade; null where neither is known. */
  readonly deadline: Day | null;
  /** Days past the deadline; 0 when it is in time or closed. */
  readonly lateDays: number;
  /** Days since it was found, until it was closed; null where nobody knows when that was. */
  readonly ageDays: number | null;
}

/** Whether nothing is left to do with it. */
export const isSettled = (status: string): boolean =>
  status === 'closed' || status === 'not-confirmed';

const filled = (value: string): boolean => value.trim() !== '';

/** How far a nonconformity is, with what each step still needs. */
export function nonconformityStanding(
  nonconformity: Nonconformity,
  actions: readonly CorrectiveAction[],
  today: Day,
): NonconformityStanding {
  const { status, data } = nonconformity;
  const steps = nonconformitySteps.map((step) => ({
    step,
    lacks: lacksOf[step](data, actions, today),
  }));
  const first = steps.find(({ lacks }) => lacks.length > 0)?.step;
  const checkFrom = effectivenessDue(data);
  const deadline = deadlineOf(nonconformity);
  const over = isSettled(status);
  const end = over ? (data.checkedOn ?? today) : today;
  return {
    steps,
    next: over ? null : (first ?? 'close'),
    checkFrom,
    canCheck: checkFrom !== null && checkFrom <= today,
    deadline,
    lateDays: over || deadline === null ? 0 : Math.max(0, daysBetween(deadline, today)),
    ageDays: data.detectedOn === null ? null : Math.max(0, daysBetween(data.detectedOn, end)),
  };
}

/** The day by which it is to be closed: as set, else the usual one of its grade. */
export function deadlineOf({ due, data }: Nonconformity): Day | null {
  if (due !== null) return due;
  const { grade, detectedOn } = data;
  return grade === null || detectedOn === null ? null : usualDeadline(grade, detectedOn);
}

type Lacks = (
  data: NonconformityData,
  actions: readonly CorrectiveAction[],
  today: Day,
) => readonly NonconformityLack[];

/** Of pairs of a condition and what is lacking while it holds. */
const lacking = (
  ...parts: readonly (readonly [boolean, NonconformityLack])[]
): readonly NonconformityLack[] => parts.flatMap(([holds, lack]) => (holds ? [lack] : []));

const lacksOf: Readonly<Record<NonconformityStep, Lacks>> = {
  correction: ({ correction, correctedOn, consequences }) =>
    lacking(
      [!filled(correction), 'correction'],
      [correctedOn === null, 'corrected-on'],
      [!filled(consequences), 'consequences'],
    ),
  extent: ({ extent }) => lacking([!filled(extent), 'extent']),
  cause: ({ whys, causes, rootCause, analysedBy, analysedOn }) => {
    const named = causes.filter(({ cause }) => filled(cause));
    return lacking(
      [!whys.some(({ why }) => filled(why)) && named.length === 0, 'why'],
      [named.length > 0 && !named.some(({ root }) => root), 'root-mark'],
      [!filled(rootCause), 'root-cause'],
      [!filled(analysedBy) || analysedOn === null, 'analysed'],
    );
  },
  actions: ({ reopened, actionsDoneOn }, all) => {
    const actions = all.filter(({ status }) => status !== 'dropped');
    if (actions.length === 0) return ['no-action'];
    const again = reopened
      .flatMap(({ on }) => on ?? [])
      .toSorted()
      .at(-1);
    const open = actions.filter(({ status }) => status !== 'done');
    return lacking(
      // What was tried before did not work: doing it again is no new attempt.
      [
        again !== undefined && !actions.some(({ createdAt }) => createdAt.slice(0, 10) >= again),
        'no-new-action',
      ],
      [open.some(({ owner }) => !filled(owner)), 'action-unowned'],
      [open.some(({ due }) => due === null), 'action-without-day'],
      [open.length > 0, 'actions-open'],
      [open.length === 0 && actionsDoneOn === null, 'actions-done-on'],
    );
  },
  effectiveness: (data, _actions, today) => {
    const { checkMethod, checkedOn, checkedBy, checkResult, effective } = data;
    const from = effectivenessDue(data);
    if (effective === null || checkedOn === null) {
      const isDue = from !== null && from <= today;
      return lacking(
        [!filled(checkMethod), 'check-method'],
        [true, isDue ? 'check-due' : 'check-waiting'],
      );
    }
    return lacking(
      [!filled(checkMethod), 'check-method'],
      [from !== null && checkedOn < from, 'checked-too-early'],
      [!filled(checkedBy), 'checked-by'],
      [!filled(checkResult), 'check-result'],
      [effective === 'no', 'not-effective'],
    );
  },
  risks: ({ riskUpdate }) => lacking([!filled(riskUpdate), 'risk-update']),
};

/** The status that what was filled in speaks for; null once it is closed. */
export function nonconformityStatus(
  nonconformity: Nonconformity,
  actions: readonly CorrectiveAction[],
  today: Day,
): 'open' | 'analysed' | 'acting' | 'checking' | 'closed' | null {
  const { steps, next } = nonconformityStanding(nonconformity, actions, today);
  if (next === null) return null;
  if (next === 'close') return 'closed';
  const isDone = (step: NonconformityStep): boolean =>
    steps.some((one) => one.step === step && one.lacks.length === 0);
  if (!isDone('cause')) return 'open';
  if (isDone('actions')) return 'checking';
  return actions.some(({ status }) => status !== 'dropped') ? 'acting' : 'analysed';
}

/** What starts anew when the actions turned out to have no effect; why is kept. */
export function reopenedWith(
  data: Pick<NonconformityData, 'reopened'>,
  entry: NonconformityData['reopened'][number],
): Partial<NonconformityData> & { readonly status: 'open' } {
  return {
    status: 'open',
    reopened: [...data.reopened, entry],
    // The cause was not the right one, or not the only one: somebody has to look again.
    analysedOn: null,
    actionsDoneOn: null,
    checkedOn: null,
    checkedBy: '',
    checkResult: '',
    effective: null,
  };
}

/** How many causes lie on each branch of the nonconformities, the most frequent branch first. */
export function causesByBranch(
  nonconformities: readonly { readonly data: Pick<NonconformityData, 'causes'> }[],
): readonly { readonly branch: string; readonly causes: number; readonly roots: number }[] {
  const counts = new Map<string, { causes: number; roots: number }>();
  for (const { branch, cause, root } of nonconformities.flatMap(({ data }) => data.causes)) {
    if (branch === null || !filled(cause)) continue;
    const known = counts.get(branch) ?? { causes: 0, roots: 0 };
    counts.set(branch, { causes: known.causes + 1, roots: known.roots + (root ? 1 : 0) });
  }
  return [...counts]
    .map(([branch, count]) => ({ branch, ...count }))
    .toSorted(
      (a, b) => b.roots - a.roots || b.causes - a.causes || a.branch.localeCompare(b.branch),
    );
}
