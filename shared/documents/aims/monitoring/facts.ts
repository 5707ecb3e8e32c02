import { beganOn, followersOf, isAnswered } from '../../../domain/breach-answers.ts';
import { addMonths } from '../../../domain/common.ts';
import { breachesOf, valuesOf, type Breach } from '../../../domain/indicators.ts';
import {
  isMeasurementLate,
  measurementDue,
  missedPeriods,
  type MissedPeriod,
} from '../../../domain/measurement-schedule.ts';
import {
  latestMeasurement,
  measurementOverdue,
  nextMeasurementDue,
  type Measurement,
} from '../../../domain/objectives.ts';
import type { AimsRecord, AnyRecord } from '../../../domain/records/record.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';

export type Indicator = AimsRecord<'indicator'>;

/** A day on which limits were broken, with what followed before the next such day. */
export interface BreachDay {
  readonly on: string;
  readonly breaches: readonly Breach[];
  readonly followers: readonly AnyRecord[];
}

export interface IndicatorEntry {
  readonly indicator: Indicator;
  readonly due: string | null;
  readonly isLate: boolean;
  readonly isMeasured: boolean;
  readonly isAnswered: boolean;
  readonly breachDays: readonly BreachDay[];
  readonly missed: readonly MissedPeriod[];
}

export interface ObjectiveEntry {
  readonly objective: AimsRecord<'objective'>;
  readonly latest: Measurement | undefined;
  readonly next: string | null;
  readonly isLate: boolean;
}

/** What the report says, found once. */
export interface MonitoringFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly today: string;
  /** First day of the period that breaches and missed measurements are listed for. */
  readonly since: string;
  /** Indicators that are not retired. */
  readonly entries: readonly IndicatorEntry[];
  /** Objectives that are not closed. */
  readonly objectives: readonly ObjectiveEntry[];
  /** AI systems in operation that no indicator measures. */
  readonly unmeasuredSystems: readonly AnyRecord[];
}

/** Months that the report looks back. */
const period = 12;

/** Gathers indicators, objectives and what followed from breaches. */
export function monitoringFacts(input: AimsDocInput): MonitoringFacts {
  const { records } = input;
  const today = input.createdAt.slice(0, 10);
  const since = addMonths(today, -period);
  const indicators = records.of('indicator').filter(({ status }) => status !== 'retired');
  const measured = new Set(
    indicators
      .filter(({ status }) => status === 'active')
      .flatMap(({ id }) => records.linkedFrom(id, 'measures').map((one) => one.id)),
  );
  return {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    today,
    since,
    entries: indicators.map((indicator) => entryOf(input, indicator, since, today)),
    objectives: records
      .of('objective')
      .filter(({ status }) => status !== 'dropped' && status !== 'achieved' && status !== 'missed')
      .map((objective) => ({
        objective,
        latest: latestMeasurement(objective.data),
        next: nextMeasurementDue(objective),
        isLate: measurementOverdue(objective, today),
      })),
    unmeasuredSystems: records
      .of('system')
      .filter(({ status, id }) => status === 'operation' && !measured.has(id)),
  };
}

function entryOf(
  { records }: AimsDocInput,
  indicator: Indicator,
  since: string,
  today: string,
): IndicatorEntry {
  const followers = followersOf(records, indicator);
  const setUpOn = indicator.createdAt.slice(0, 10);
  return {
    indicator,
    due: measurementDue(indicator),
    isLate: isMeasurementLate(indicator, today),
    isMeasured: valuesOf(indicator.data).length > 0,
    isAnswered: isAnswered(indicator, followers),
    breachDays: breachDays(indicator, followers, since),
    // Past months that were entered when it was set up were never due.
    missed: missedPeriods(indicator, setUpOn > since ? setUpOn : since, today),
  };
}

/** What followed belongs to the last breach on or before the day it began. */
function breachDays(
  { data }: Indicator,
  followers: readonly AnyRecord[],
  since: string,
): readonly BreachDay[] {
  const byDay = [...Map.groupBy(breachesOf(data), ({ on }) => on)];
  return byDay
    .map(([on, breaches], at) => {
      const next = byDay[at + 1]?.[0] ?? '9999-12-31';
      return {
        on,
        breaches,
        followers: followers.filter((one) => beganOn(one) >= on && beganOn(one) < next),
      };
    })
    .filter(({ on }) => on >= since);
}
