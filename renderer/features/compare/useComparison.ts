import { useMemo } from 'react';
import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import type { Assessment } from '../../../shared/domain/assessment.ts';
import { compareAssessments, type Comparison } from '../../../shared/domain/comparison.ts';
import { useOperation } from '../../lib/api.ts';
import { byTime, othersOf, usualOther } from './compare-data.ts';

/** Two assessments side by side, the earlier one first. */
export interface ComparisonData {
  readonly from: AssessmentDetail;
  readonly to: AssessmentDetail;
  readonly comparison: Comparison;
}

/** What the screen shows: the choice, and the comparison once both are read. */
export interface ComparisonQuery {
  /** Undefined while read; empty when this is the only assessment. */
  readonly others: readonly Assessment[] | undefined;
  readonly other: Assessment | null;
  readonly data: ComparisonData | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/** Compares an assessment with another one; `otherId` null takes the usual one. */
export function useComparison(assessmentId: string, otherId: string | null): ComparisonQuery {
  const list = useOperation('assessment.list', undefined);
  const catalogue = useOperation('content.catalogue', undefined);
  const own = useOperation('assessment.read', { id: assessmentId });
  const others = useMemo(
    () => (list.data === undefined ? undefined : othersOf(list.data, assessmentId)),
    [list.data, assessmentId],
  );
  const assessment = own.data?.assessment;
  const other =
    others?.find(({ id }) => id === otherId) ??
    (assessment === undefined || others === undefined ? null : usualOther(assessment, others));
  const second = useOperation(
    'assessment.read',
    { id: other?.id ?? '' },
    { enabled: other !== null },
  );
  const data = useMemo(() => {
    if (own.data === undefined || second.data === undefined || catalogue.data === undefined) {
      return undefined;
    }
    const [from, to] =
      byTime(own.data.assessment, second.data.assessment) < 0
        ? [own.data, second.data]
        : [second.data, own.data];
    return { from, to, comparison: compareAssessments({ from, to, catalogue: catalogue.data }) };
  }, [own.data, second.data, catalogue.data]);
  return {
    others,
    other,
    data,
    error: list.error ?? catalogue.error ?? own.error ?? second.error,
    isPending: data === undefined,
    refetch: () => {
      for (const query of [list, catalogue, own, second]) void query.refetch();
    },
  };
}
