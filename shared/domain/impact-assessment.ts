import { impactDimensions } from './records/impacts.ts';
import type { AimsRecord } from './records/record.ts';
import { levelOf, type RiskCriteria } from './risk-criteria.ts';

export type ImpactData = AimsRecord<'impact'>['data'];
export type ImpactHarm = ImpactData['harms'][number];
export type ImpactDimensionId = (typeof impactDimensions)[number];

/** How far a dimension was looked at. */
export interface DimensionCoverage {
  readonly dimension: ImpactDimensionId;
  /** Positions of its rows in the record, so that a screen can open one. */
  readonly harms: readonly number[];
  readonly benefits: readonly number[];
  /** Why it is without effect; null where nobody says so. */
  readonly without: string | null;
  readonly state:
    /** Harms are named. */
    | 'harms'
    /** Looked at, and no harm found, with the reason. */
    | 'without'
    /** Both harms and "without effect". */
    | 'contradiction'
    /** Not looked at yet; a benefit alone says nothing about harm. */
    | 'open';
}

const filled = (value: string): boolean => value.trim() !== '';

/** Rows of one dimension in which something is written, by their position. */
function positions<R extends { readonly dimension: string | null }>(
  rows: readonly R[],
  dimension: string,
  says: (row: R) => string,
): readonly number[] {
  return rows.flatMap((row, at) => (row.dimension === dimension && filled(says(row)) ? [at] : []));
}

/** All sixteen dimensions in the library's order, and what the record says of each. */
export function coverageOf(
  data: Pick<ImpactData, 'harms' | 'benefits' | 'without'>,
): readonly DimensionCoverage[] {
  return impactDimensions.map((dimension) => {
    const harms = positions(data.harms, dimension, ({ harm }) => harm);
    const benefits = positions(data.benefits, dimension, ({ benefit }) => benefit);
    const reason = data.without.find(
      (row) => row.dimension === dimension && filled(row.reason),
    )?.reason;
    const state =
      harms.length > 0
        ? reason === undefined
          ? 'harms'
          : 'contradiction'
        : reason === undefined
          ? 'open'
          : 'without';
    return { dimension, harms, benefits, without: reason ?? null, state };
  });
}

/** How grave a harm is on the scales of the risk criteria. */
export interface HarmGravity {
  /** Likelihood times severity; null while one of both is missing. */
  readonly score: number | null;
  /** Index of the criteria's levels; null while the harm is not rated. */
  readonly level: number | null;
  /** The gravest step of the scale, and it cannot be undone: to be looked at however rare it is. */
  readonly irreparable: boolean;
}

/** How grave a harm is. */
export function gravityOf(
  harm: Pick<ImpactHarm, 'severity' | 'likelihood' | 'reversible'>,
  criteria: Pick<RiskCriteria, 'levels' | 'exceptions' | 'consequence'>,
): HarmGravity {
  const { severity, likelihood, reversible } = harm;
  return {
    score: severity === null || likelihood === null ? null : severity * likelihood,
    level: levelOf(criteria, likelihood, severity),
    irreparable:
      reversible === 'no' && severity !== null && severity >= criteria.consequence.length,
  };
}

/** Harms with their position, the gravest first; those not rated come last, in their own order. */
export function gravestFirst(
  harms: readonly ImpactHarm[],
  criteria: Pick<RiskCriteria, 'levels' | 'exceptions' | 'consequence'>,
): readonly { readonly harm: ImpactHarm; readonly at: number; readonly gravity: HarmGravity }[] {
  return harms
    .map((harm, at) => ({ harm, at, gravity: gravityOf(harm, criteria) }))
    .filter(({ harm }) => filled(harm.harm))
    .toSorted(
      (a, b) =>
        (b.gravity.level ?? -1) - (a.gravity.level ?? -1) ||
        (b.gravity.score ?? -1) - (a.gravity.score ?? -1) ||
        Number(b.gravity.irreparable) - Number(a.gravity.irreparable) ||
        (b.harm.severity ?? 0) - (a.harm.severity ?? 0),
    );
}

/**
 * What an assessment can take over from the record of its AI system: only fields that are still
 * empty, and groups of people that are not named yet.
 */
export function prefillFrom(
  system: AimsRecord<'system'>['data'],
  data: ImpactData,
): Partial<ImpactData> {
  const named = new Set(data.affected.map(({ group }) => group.trim().toLowerCase()));
  const people = [...system.affected, ...system.users].filter((group) => {
    const key = group.trim().toLowerCase();
    if (key === '' || named.has(key)) return false;
    named.add(key);
    return true;
  });
  return {
    ...taken('systemVersion', data.systemVersion, system.version),
    ...taken('intendedUse', data.intendedUse, system.intendedUse),
    ...taken('unintendedUse', data.unintendedUse, system.misuse),
    ...taken('dataUsed', data.dataUsed, system.inputs),
    ...(people.length === 0
      ? {}
      : {
          affected: [
            ...data.affected,
            ...people.map((group) => ({
              group,
              kind: 'individuals' as const,
              size: '',
              vulnerable: false,
              how: '',
            })),
          ],
        }),
  };
}

function taken<K extends string>(
  name: K,
  present: string,
  offered: string,
): { readonly [N in K]?: string } {
  const given: { [N in K]?: string } = {};
  if (!filled(present) && filled(offered)) given[name] = offered;
  return given;
}

/** Something to settle before approval; its words are under `impacts.open.<key>`. */
export interface ImpactOpenPoint {
  readonly key:
    | 'no-system'
    | 'version-moved'
    | 'screening-unanswered'
    | 'screening-undecided'
    | 'against-proposal'
    | 'no-affected'
    | 'dimensions-open'
    | 'dimensions-contradict'
    | 'harms-unrated'
    | 'harms-without-measure'
    | 'harms-without-remains'
    | 'harms-without-risk'
    | 'irreparable'
    | 'no-consultation'
    | 'no-conclusion'
    | 'no-decision'
    | 'no-conditions'
    | 'no-triggers'
    | 'no-due';
  readonly count: number;
  /** Whom or what it is about, for the sentence: dimensions, versions. */
  readonly about: readonly string[];
  /** Without it nobody should approve; the others are worth a look. */
  readonly blocking: boolean;
}
