import { useMemo } from 'react';
import type { AssessmentDetail } from '../../shared/contract/values.ts';
import type { Catalogue } from '../../shared/domain/content.ts';
import { useOperation } from './api.ts';

/** What `QueryView` needs to show loading, failure or the data. */
export interface DataQuery<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly isPending: boolean;
  readonly refetch: () => void;
}

/**
 * What follows from the records of an assessment and the catalogue, worked out anew whenever one
 * of them changes. `derive` stays the same function.
 */
export function useAssessmentData<T>(
  assessmentId: string,
  derive: (detail: AssessmentDetail, catalogue: Catalogue) => T,
): DataQuery<T> {
  const detail = useOperation('assessment.read', { id: assessmentId });
  const catalogue = useOperation('content.catalogue', undefined);
  const data = useMemo(
    () =>
      detail.data === undefined || catalogue.data === undefined
        ? undefined
        : derive(detail.data, catalogue.data),
    [detail.data, catalogue.data, derive],
  );
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
