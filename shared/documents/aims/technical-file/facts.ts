import { nextStage, type NextStage } from '../../../domain/lifecycle.ts';
import { isOfType, type AimsRecord, type AnyRecord } from '../../../domain/records/record.ts';
import type { RecordTypeName } from '../../../domain/records/types.ts';
import { summariseTests, type TestSummary } from '../../../domain/test-results.ts';
import { wordsFor, type Words } from '../../words.ts';
import type { AimsDocInput } from '../kind.ts';

export type System = AimsRecord<'system'>;

/** One AI system with everything that is recorded about it; what is archived is left out. */
export interface SystemFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  /** A measured value, with as many decimals as it needs, at most four. */
  readonly figure: (value: number) => string;
  readonly system: System;
  readonly datasets: readonly AimsRecord<'dataset'>[];
  readonly models: readonly AimsRecord<'model'>[];
  readonly runs: readonly AimsRecord<'test-run'>[];
  readonly tests: TestSummary;
  readonly explanations: readonly AimsRecord<'explanation'>[];
  readonly deployments: readonly AimsRecord<'deployment'>[];
  /** Risks that are not closed; opportunities are none. */
  readonly risks: readonly AimsRecord<'risk'>[];
  /** Assessments that no later one has taken the place of. */
  readonly impacts: readonly AimsRecord<'impact'>[];
  readonly suppliers: readonly AnyRecord[];
  readonly documents: readonly AnyRecord[];
  readonly dependsOn: readonly AnyRecord[];
  readonly dependents: readonly AnyRecord[];
  readonly next: NextStage;
}

const byCode = new Intl.Collator('en', { numeric: true });

export function systemFacts(input: AimsDocInput, system: System): SystemFacts {
  const { records, organisation } = input;
  const { id } = system;
  const from = (relation: string): readonly AnyRecord[] =>
    inOrder(records.linkedFrom(id, relation));
  const to = <T extends RecordTypeName>(type: T, relation: string): readonly AimsRecord<T>[] =>
    inOrder(records.linkingTo(id, relation)).filter((record) => isOfType(record, type));
  const runs = to('test-run', 'tests');
  return {
    input,
    words: wordsFor(organisation.documentLanguage),
    figure: figureFor(organisation.documentLanguage),
    system,
    datasets: to('dataset', 'used-by'),
    models: to('model', 'part-of'),
    runs,
    tests: summariseTests(runs),
    explanations: to('explanation', 'explains'),
    deployments: to('deployment', 'of'),
    risks: to('risk', 'concerns').filter(
      ({ status, data }) => status !== 'closed' && data.kind !== 'opportunity',
    ),
    impacts: to('impact', 'assesses').filter(({ status }) => status !== 'superseded'),
    suppliers: from('supplied-by'),
    documents: from('documented-by'),
    dependsOn: from('depends-on'),
    dependents: to('system', 'depends-on'),
    next: nextStage(system.status, system.data.gates),
  };
}

/** A measured value as the language writes it. */
export function figureFor(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language, { maximumFractionDigits: 4 });
  return (value) => format.format(value);
}

function inOrder(records: readonly AnyRecord[]): readonly AnyRecord[] {
  // Two links of the same kind between two records are one.
  return [...new Set(records)]
    .filter(({ archivedAt }) => archivedAt === null)
    .toSorted((a, b) => byCode.compare(a.code, b.code));
}

/** Live now, the latest first. */
export function liveDeployments({ deployments }: SystemFacts): SystemFacts['deployments'] {
  return deployments
    .filter(({ status }) => status === 'live')
    .toSorted((a, b) => (b.data.liveOn ?? '').localeCompare(a.data.liveOn ?? ''));
}

const usedFrom = ['deployment', 'operation'];

/** Whether the system has come so far that people work with it. */
export const isInUse = ({ status }: Pick<System, 'status'>): boolean => usedFrom.includes(status);
