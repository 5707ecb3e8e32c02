import {
  latestMeasurement,
  measurementOverdue,
  progressOf,
  reaches,
  statusProposal,
  type Measurement,
  type StatusProposal,
} from '../../../domain/objectives.ts';
import { isOfType, type AimsRecord } from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';

export type Objective = AimsRecord<'objective'>;
export type Task = AimsRecord<'task'>;
export type Change = AimsRecord<'change'>;

/** An objective with what follows from its figures. */
export interface ObjectiveEntry {
  readonly objective: Objective;
  readonly latest: Measurement | undefined;
  /** 0 to 1, null where it is reached or not, with nothing in between. */
  readonly progress: number | null;
  readonly isReached: boolean | null;
  readonly isMeasurementOverdue: boolean;
  /** What the figures speak for, where it differs from what is recorded. */
  readonly differs: StatusProposal | null;
  readonly tasks: readonly Task[];
}

/** What the plan says, found once. */
export interface PlanFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly today: string;
  readonly entries: readonly ObjectiveEntry[];
  readonly changes: readonly Change[];
  /** Open tasks that serve an objective or a change, what is due first. */
  readonly tasks: readonly { readonly task: Task; readonly serves: readonly string[] }[];
}

/** Gathers objectives, tasks and changes. */
export function planFacts(input: AimsDocInput): PlanFacts {
  const { records } = input;
  const today = input.createdAt.slice(0, 10);
  const changes = records.of('change');
  return {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    today,
    entries: records.of('objective').map((objective) => entryOf(input, objective, today)),
    changes,
    tasks: tasksOf(input),
  };
}

function entryOf(input: AimsDocInput, objective: Objective, today: string): ObjectiveEntry {
  const { data, status } = objective;
  const latest = latestMeasurement(data);
  const proposal = statusProposal(objective, today);
  // What has not begun or is not measured yet says nothing against what somebody recorded.
  const speaks =
    proposal !== null && proposal.because !== 'not-measured' && proposal.because !== 'not-started';
  return {
    objective,
    latest,
    progress: progressOf(data),
    isReached: latest === undefined ? null : reaches(data, latest.value),
    isMeasurementOverdue: measurementOverdue(objective, today),
    differs: speaks && proposal.status !== status ? proposal : null,
    tasks: input.records
      .linkingTo(objective.id, 'serves')
      .filter((one) => isOfType(one, 'task'))
      .filter(({ archivedAt, status: state }) => archivedAt === null && state !== 'dropped'),
  };
}

function tasksOf({ records }: AimsDocInput): PlanFacts['tasks'] {
  return records
    .of('task')
    .filter(({ status }) => status === 'open' || status === 'in-progress')
    .map((task) => ({
      task,
      serves: records
        .linkedFrom(task.id, 'serves')
        .filter(
          ({ type, archivedAt }) =>
            archivedAt === null && (type === 'objective' || type === 'change'),
        )
        .map(({ code }) => code),
    }))
    .filter(({ serves }) => serves.length > 0)
    .toSorted((a, b) => (a.task.due ?? '9999').localeCompare(b.task.due ?? '9999'));
}

/** A figure with its unit: "95%", "4 days". */
export function withUnit(words: Words, value: number, unit: string): string {
  const figure = words.figure(value);
  const name = unit.trim();
  if (name === '') return figure;
  return name === '%'
    ? translate('planDoc.percent', { value: figure })
    : translate('planDoc.value', { value: figure, unit: name });
}

/** "at least 95%". */
export function targetText(words: Words, { data }: Pick<Objective, 'data'>): string {
  const { target, direction, unit } = data;
  if (target === null) return translate('planDoc.noTarget');
  const value = withUnit(words, target, unit);
  return direction === null ? value : translate(`planDoc.target.${direction}`, { value });
}
