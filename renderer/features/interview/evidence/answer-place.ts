import type { EvidencePlace } from '../../../components/evidence/place.ts';
import { routes } from '../../../lib/routes.ts';

/** An answer as a place for evidence. */
export function answerPlace(assessmentId: string, questionId: string): EvidencePlace {
  return {
    target: { assessmentId, questionId },
    name: questionId,
    address: routes.interview(assessmentId, questionId),
  };
}
