import { defaultGateCriteria, type GateProfile, type Stage } from './gate-criteria.ts';
import { lifecycleStages } from './library.ts';
import type { AimsRecord } from './records/record.ts';

export type { GateProfile, Stage } from './gate-criteria.ts';

/** A criterion as a system's record has it. */
export type Gate = AimsRecord<'system'>['data']['gates'][number];

/** Criteria that a stage usually ends with, for a system of this criticality, class and origin. */
export function defaultCriteria(stage: Stage, profile: GateProfile): readonly string[] {
  return defaultGateCriteria
    .filter((one) => one.stage === stage)
    .filter(({ from }) => from === undefined || weight(profile) >= weights[from])
    .filter(
      ({ classes }) =>
        classes === undefined ||
        (profile.aiActClass !== null && classes.includes(profile.aiActClass)),
    )
    .filter(({ origin }) => origin === undefined || fitsOrigin(origin, profile.origin))
    .map(({ text }) => text);
}

const weights = { low: 0, medium: 1, high: 2, critical: 3 } as const;

/** While nobody rated it a system counts as medium; the Act's own high risk weighs like critical. */
function weight({ criticality, aiActClass }: GateProfile): number {
  const own = weights[criticality ?? 'medium'];
  return aiActClass === 'high-risk' ? Math.max(own, weights.critical) : own;
}

function fitsOrigin(wanted: 'made' | 'supplied' | 'bought', origin: GateProfile['origin']) {
  if (wanted === 'bought') return origin === 'bought';
  if (wanted === 'supplied') return origin === 'bought' || origin === 'configured';
  return origin !== 'bought';
}

/** The usual criteria that a system does not have yet, as rows to add. */
export function criteriaToAdd(
  stage: Stage,
  profile: GateProfile,
  gates: readonly Gate[],
): readonly Gate[] {
  const known = new Set(gates.filter((gate) => gate.stage === stage).map(wordsOf));
  return defaultCriteria(stage, profile)
    .map((criterion) => openGate(stage, criterion))
    .filter((gate) => !known.has(wordsOf(gate)));
}

const wordsOf = ({ criterion }: Gate): string => criterion.trim().toLowerCase();

/** A criterion that nobody decided yet. */
export function openGate(stage: Stage, criterion: string): Gate {
  return { stage, criterion, state: 'open', reason: '', by: '', on: null };
}

/** Who decided about a criterion, and when. */
export interface Decision {
  readonly by: string;
  /** YYYY-MM-DD. */
  readonly on: string;
}

/** The criterion at `index` is met; what was written as proof stays. */
export function meet(gates: readonly Gate[], index: number, { by, on }: Decision): readonly Gate[] {
  return replaced(gates, index, (gate) => ({ ...gate, state: 'met', by, on }));
}

/** The criterion at `index` is knowingly left out, for a reason. */
export function waive(
  gates: readonly Gate[],
  index: number,
  reason: string,
  { by, on }: Decision,
): readonly Gate[] {
  return replaced(gates, index, (gate) => ({ ...gate, state: 'waived', reason, by, on }));
}

/** The criterion at `index` is undecided again; the old reason would only mislead. */
export function reopen(gates: readonly Gate[], index: number): readonly Gate[] {
  return replaced(gates, index, (gate) => ({
    ...gate,
    state: 'open',
    reason: '',
    by: '',
    on: null,
  }));
}

function replaced(
  gates: readonly Gate[],
  index: number,
  change: (gate: Gate) => Gate,
): readonly Gate[] {
  return gates.map((gate, at) => (at === index ? change(gate) : gate));
}

/** How far the criteria of one stage are decided. */
export interface GateProgress {
  readonly stage: Stage;
  readonly met: number;
  readonly waived: number;
  readonly open: number;
  readonly total: number;
}

/** Progress of every stage, in order; stages without criteria are there too. */
export function gateProgress(gates: readonly Gate[]): readonly GateProgress[] {
  return lifecycleStages.map((stage) => {
    const own = gates.filter((gate) => gate.stage === stage);
    const met = own.filter(({ state }) => state === 'met').length;
    const waived = own.filter(({ state }) => state === 'waived').length;
    return { stage, met, waived, open: own.length - met - waived, total: own.length };
  });
}

/** Why a system can't move on, or what to think about before it does. */
export interface NextStage {
  /** Null at the end of the life cycle. */
  readonly stage: Stage | null;
  /** Criteria of this stage and of those before it that nobody decided. */
  readonly open: readonly Gate[];
  /** Waivers without a reason, of any stage. */
  readonly unexplained: readonly Gate[];
  /** This stage has no criteria at all: nothing holds the system back, and nothing was checked. */
  readonly unchecked: boolean;
}

/** What stands between a system and its next stage; agrees with the rule that refuses the save. */
export function nextStage(status: string, gates: readonly Gate[]): NextStage {
  const stages: readonly string[] = lifecycleStages;
  const at = stages.indexOf(status);
  const stage = lifecycleStages[at + 1] ?? null;
  const undecided = ({ state }: Gate): boolean => state !== 'met' && state !== 'waived';
  const positionOf = (gate: Gate): number => stages.indexOf(gate.stage ?? '');
  return {
    stage,
    open: gates.filter((gate) => undecided(gate) && gate.stage !== null && positionOf(gate) <= at),
    unexplained: gates.filter(({ state, reason }) => state === 'waived' && reason.trim() === ''),
    unchecked: stage !== null && !gates.some((gate) => positionOf(gate) === at),
  };
}

/** Whether nothing holds a system back from its next stage. */
export function mayMoveOn({ stage, open, unexplained }: NextStage): boolean {
  return stage !== null && open.length === 0 && unexplained.length === 0;
}
