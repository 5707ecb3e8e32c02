import {
  coverageOf,
  gravestFirst,
  type DimensionCoverage,
  type HarmGravity,
  type ImpactHarm,
} from '../../../domain/impact-assessment.ts';
import { openPoints } from '../../../domain/impact-open-points.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../../domain/records/record.ts';
import { criteriaInForce, type RiskCriteria } from '../../../domain/risk-criteria.ts';
import { translate } from '../../../i18n/index.ts';
import { wordsFor, type Words } from '../../words.ts';
import { named } from '../context/common.ts';
import { versioned } from '../field-text.ts';
import type { AimsDocInput } from '../kind.ts';
import { openPointText } from './open-point-text.ts';

/** A harm with its number in the document: the gravest is 1. */
export interface NumberedHarm {
  readonly number: number;
  readonly harm: ImpactHarm;
  readonly gravity: HarmGravity;
}

/** What the document on one impact assessment says, found once. */
export interface ImpactFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly today: string;
  readonly impact: AimsRecord<'impact'>;
  readonly system: AimsRecord<'system'> | undefined;
  /** "Match (AIS-001), version 3.2". */
  readonly subject: string;
  readonly criteria: RiskCriteria;
  /** Whether there is more than a screening to tell. */
  readonly isFull: boolean;
  readonly harms: readonly NumberedHarm[];
  readonly coverage: readonly DimensionCoverage[];
  /** Risks that came from it. */
  readonly risks: readonly AimsRecord<'risk'>[];
  /** What is open before approval, as sentences. */
  readonly open: readonly string[];
}

/** Gathers everything about one assessment. */
export function impactFacts(input: AimsDocInput, impact: AimsRecord<'impact'>): ImpactFacts {
  const { records } = input;
  const system = records.linkedFrom(impact.id, 'assesses').find((one) => isOfType(one, 'system'));
  const criteria = criteriaInForce(records.only('risk-criteria'));
  const { data } = impact;
  return {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    today: input.createdAt.slice(0, 10),
    impact,
    system,
    subject: subjectOf(impact, system),
    criteria,
    isFull: data.fullNeeded !== 'no' || data.harms.length > 0,
    harms: gravestFirst(data.harms, criteria).map(({ harm, gravity }, at) => ({
      number: at + 1,
      harm,
      gravity,
    })),
    coverage: coverageOf(data),
    risks: records
      .linkingTo(impact.id, 'arises-from')
      .filter((one) => isOfType(one, 'risk'))
      .filter(({ archivedAt }) => archivedAt === null),
    open: openPoints(data, { system: system?.data ?? null, criteria, due: impact.due }).map(
      openPointText,
    ),
  };
}

function subjectOf(
  { data }: AimsRecord<'impact'>,
  system: Pick<AnyRecord, 'title' | 'code'> | undefined,
): string {
  const name = system === undefined ? translate('impactDoc.noSystem') : named(system);
  // "As a service" is no version that somebody assessed.
  return /\d/u.test(data.systemVersion) ? versioned(name, data.systemVersion) : name;
}

/** Harms above the appetite: `handled` are those with a risk in the register. */
export function aboveAppetite({ harms, criteria, input }: ImpactFacts): {
  readonly all: readonly NumberedHarm[];
  readonly handled: readonly NumberedHarm[];
} {
  const codes = new Set(input.records.of('risk').map(({ code }) => code));
  const all = harms.filter(
    ({ gravity }) => gravity.score !== null && gravity.score > (criteria.appetite ?? Infinity),
  );
  return { all, handled: all.filter(({ harm }) => codes.has(harm.risk)) };
}
