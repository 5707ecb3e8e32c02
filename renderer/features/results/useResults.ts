import { useMemo } from 'react';
import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { rankGaps, type Gap } from '../../../shared/domain/gaps.ts';
import { resultsOf, type Results } from '../../../shared/domain/scoring.ts';
import { useOperation } from '../../lib/api.ts';

/** An assessment with everything that follows from its answers. */
export interface ResultsData {
  readonly detail: AssessmentDetail;
  readonly catalogue: Catalogue;
  readonly results: Results;
  /** The most pressing first. */
  readonly gaps: readonly Gap[];
}

/** What `QueryView` needs to show loading, failure or the data. */
export interface ResultsQuery {
  readonly data: ResultsData | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/** The results of an assessment, worked out anew whenever one of its answers changes. */
export function useResults(assessmentId: string): ResultsQuery {
  const detail = useOperation('assessment.read', { id: assessmentId });
  const catalogue = useOperation('content.catalogue', undefined);
  const data = useMemo(() => {
    if (detail.data === undefined || catalogue.data === undefined) return undefined;
    const { assessment, answers } = detail.data;
    return {
      detail: detail.data,
      catalogue: catalogue.data,
      results: resultsOf(assessment, catalogue.data, answers),
      gaps: rankGaps(assessment, catalogue.data, answers),
    };
  }, [detail.data, catalogue.data]);
  return {
    data,
    error: detail.error ?? catalogue.error,
    isPending: detail.isPending || catalogue.isPending,
    refetch: () => {
      void detail.refetch();
      void catalogue.refetch();
    },
  };
}
