import type { MockInterview } from '../library.ts';
import { recordTypeNames, type RecordTypeName } from '../records/types.ts';
import { readinessOf } from './index.ts';
import type { NamedRecord, Readiness, ReadinessInput, ReadinessStage } from './model.ts';
import { processRecords, type ProcessRecords, type SampleReason } from './processes.ts';
import { named } from './state.ts';

/** A process with its samples, as it goes to the window. */
export interface ProcessView extends Omit<ProcessRecords, 'samples'> {
  readonly samples: readonly {
    readonly record: NamedRecord;
    readonly why: SampleReason;
    readonly on: string | null;
  }[];
}

/** Questions of an auditor to one function, with the records that answer them here. */
export interface InterviewView {
  readonly who: string;
  readonly questions: readonly {
    readonly ask: string;
    readonly good: string;
    readonly clause: string;
    /** At most three per register, the newest first. */
    readonly records: readonly NamedRecord[];
    /** Registers that should answer it and are empty. */
    readonly empty: readonly RecordTypeName[];
  }[];
}

/** Everything that is shown of the readiness for a stage. */
export interface ReadinessView {
  readonly readiness: Readiness;
  /** Empty at stage 1. */
  readonly processes: readonly ProcessView[];
  readonly interviews: readonly InterviewView[];
}

/** So many records are named for a question and register. */
const mostAnswers = 3;

/** Computes readiness with what helps to prepare for stage 2. */
export function readinessView(
  stage: ReadinessStage,
  input: ReadinessInput,
  interviews: readonly MockInterview[],
): ReadinessView {
  const readiness = readinessOf(stage, input);
  if (stage === '1') return { readiness, processes: [], interviews: [] };
  return {
    readiness,
    processes: processRecords(input.records, input.today).map((process) => ({
      ...process,
      samples: process.samples.flatMap(({ record, why, on }) =>
        named([record]).map((one) => ({ record: one, why, on })),
      ),
    })),
    interviews: interviews.map(({ who, questions }) => ({
      who,
      questions: questions.map(({ ask, good, clause, records }) => ({
        ask,
        good,
        clause,
        ...answersOf(records, input),
      })),
    })),
  };
}

function answersOf(
  types: readonly string[],
  { records }: ReadinessInput,
): Pick<InterviewView['questions'][number], 'records' | 'empty'> {
  const known = recordTypeNames.filter((type) => types.includes(type));
  return {
    records: known.flatMap((type) =>
      named(
        records
          .of(type)
          .toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))
          .slice(0, mostAnswers),
      ),
    ),
    empty: known.filter((type) => records.of(type).length === 0),
  };
}
