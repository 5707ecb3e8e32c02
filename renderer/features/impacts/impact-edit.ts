import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import type {
  DimensionCoverage,
  ImpactData,
  ImpactDimensionId,
  ImpactHarm,
} from '../../../shared/domain/impact-assessment.ts';
import type { CellSpec } from '../../../shared/domain/records/spec.ts';
import type { ScreeningProposal } from '../../../shared/domain/screening.ts';
import { call } from '../../lib/api.ts';
import { notifyError } from '../../lib/errors.ts';
import { t } from '../../lib/i18n.ts';
import { fieldOf } from '../../lib/record-words.ts';
import { flushAll, forgetWrittenDrafts } from '../../lib/saver.ts';
import { noteWithUndo } from '../../lib/undo-note.ts';

/** An impact assessment that is being edited. */
export interface ImpactEdit {
  readonly data: ImpactData;
  /** For typing. */
  readonly change: (patch: Partial<ImpactData>) => void;
  /** For choices: saved at once. */
  readonly commit: (patch: Partial<ImpactData>) => void;
  readonly flush: () => void;
  readonly readOnly: boolean;
}

/** A harm that says only what it is. */
export function newHarm(dimension: ImpactDimensionId, harm: string): ImpactHarm {
  return {
    dimension,
    harm,
    bearer: '',
    severity: null,
    likelihood: null,
    reversible: null,
    measures: '',
    remains: '',
    risk: '',
  };
}

/** The rows with one changed. */
export function changedAt<R extends object>(
  rows: readonly R[],
  at: number,
  patch: Partial<R>,
): readonly R[] {
  return rows.map((row, index) => (index === at ? { ...row, ...patch } : row));
}

/** The rows without one. */
export const removedAt = <R>(rows: readonly R[], at: number): readonly R[] =>
  rows.filter((_, index) => index !== at);

/** The reasons with the one of a dimension set; an empty one takes the row away. */
export function withReason(
  rows: ImpactData['without'],
  dimension: ImpactDimensionId,
  reason: string,
): ImpactData['without'] {
  const at = rows.findIndex((row) => row.dimension === dimension);
  if (at < 0) return reason === '' ? rows : [...rows, { dimension, reason }];
  return reason === '' ? removedAt(rows, at) : changedAt(rows, at, { reason });
}

/** The first dimension that nobody looked at, or the first one. */
export function firstOpen(coverage: readonly DimensionCoverage[]): ImpactDimensionId {
  return (coverage.find(({ state }) => state === 'open') ?? coverage[0])?.dimension ?? 'fairness';
}

/** Measures with one more at the end; one that is there already is not added again. */
export function withMeasure(measures: string, measure: string): string {
  if (measures.includes(measure)) return measures;
  const sentence = /[.!?]$/.test(measure) ? measure : `${measure}.`;
  return measures.trim() === '' ? sentence : `${measures.trimEnd()}\n${sentence}`;
}

/** A proposal in a sentence. */
export function proposalText({ because, questions }: ScreeningProposal): string {
  switch (because) {
    case 'decisive':
    case 'unclear':
      return t(`impactDoc.screening.${because}`, { count: questions.length });
    case 'several':
      return t('impactDoc.screening.several', { count: questions.length });
    case 'none':
      return t(questions.length > 0 ? 'impactDoc.screening.oneLesser' : 'impactDoc.screening.none');
    case 'unanswered':
      return t('impacts.screening.answerAll', { count: questions.length });
  }
}

/** A reason to start from: what led to the proposal. */
export function proposedReason(proposal: ScreeningProposal): string {
  const named = proposal.questions.map((question) => `– ${question}`);
  return [proposalText(proposal), ...named].join('\n');
}

/** The definition of a column of the harms. */
export function harmColumn(name: keyof ImpactHarm): CellSpec {
  const field = fieldOf('impact', 'harms');
  const columns: readonly CellSpec[] = field?.kind === 'rows' ? field.columns : [];
  const column = columns.find((one) => one.name === name);
  if (column === undefined) throw new Error(`harms have no ${name}`);
  return column;
}

/** Turns a harm into a risk, with what was typed until now. */
export async function makeRisk({ record }: RecordDetail, row: number): Promise<void> {
  try {
    if (!(await flushAll())) return;
    const { code } = await call('impact.makeRisk', { id: record.id, row });
    // The row has the risk's code now: fields show the record again.
    forgetWrittenDrafts();
    noteWithUndo(t('impacts.risk.made', { code }));
  } catch (error) {
    notifyError(error);
  }
}
