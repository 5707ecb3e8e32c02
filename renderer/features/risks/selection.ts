import { allRecords, type RecordQuery } from '../../../shared/contract/record-values.ts';
import { recordSpecs } from '../../../shared/domain/records/types.ts';
import type { MatrixCell } from './matrix-cell.ts';

/** Which risks stand beside the matrix. */
export type Selection =
  | { readonly kind: 'gravest' | 'above' | 'again' | 'unrated' }
  | { readonly kind: 'cell'; readonly when: When; readonly cell: MatrixCell };

/** The rating before treatment or after it. */
export type When = 'before' | 'after';

/** Open risks; one whose kind was not chosen yet is a risk. */
const open: RecordQuery['filters'] = {
  kind: ['risk', ''],
  status: recordSpecs.risk.statuses.filter(
    (status) => !(recordSpecs.risk.closed as readonly string[]).includes(status),
  ),
};

/** The query of the register for a selection that the overview does not hold itself. */
export function queryOf(selection: Selection): RecordQuery | null {
  if (selection.kind === 'unrated') {
    return { ...allRecords, filters: { ...open, inherent: [''], residual: [''] } };
  }
  if (selection.kind !== 'cell') return null;
  const { likelihood, consequence } = selection.cell;
  const [first, second] =
    selection.when === 'before'
      ? (['likelihood', 'consequence'] as const)
      : (['residualLikelihood', 'residualConsequence'] as const);
  return {
    ...allRecords,
    filters: { ...open, [first]: [String(likelihood)], [second]: [String(consequence)] },
  };
}
