import type { AssessmentDetail } from '../../../shared/contract/values.ts';
import type { Catalogue } from '../../../shared/domain/content.ts';
import { rankGaps, type Gap } from '../../../shared/domain/gaps.ts';
import { resultsOf, type Results } from '../../../shared/domain/scoring.ts';
import { useAssessmentData, type DataQuery } from '../../lib/assessment-data.ts';

/** An assessment with everything that follows from its answers. */
export interface ResultsData {
  readonly detail: AssessmentDetail;
  readonly catalogue: Catalogue;
  readonly results: Results;
  /** The most pressing first. */
  readonly gaps: readonly Gap[];
}

/** The results of an assessment, worked out anew whenever one of its answers changes. */
export function useResults(assessmentId: string): DataQuery<ResultsData> {
  return useAssessmentData(assessmentId, resultsDataOf);
}

function resultsDataOf(detail: AssessmentDetail, catalogue: Catalogue): ResultsData {
  const { assessment, answers } = detail;
  return {
    detail,
    catalogue,
    results: resultsOf(assessment, catalogue, answers),
    gaps: rankGaps(assessment, catalogue, answers),
  };
}
