import type { EvidenceTarget } from '../../../shared/domain/evidence.ts';

/** What evidence is put to: an answer or a record, how it is called, and where it is on screen. */
export interface EvidencePlace {
  readonly target: EvidenceTarget;
  /** Q-5.2-03, RSK-014. */
  readonly name: string;
  /** The address of the screen that shows its evidence. */
  readonly address: string;
}

/** Which words fit: those for an answer or those for a record. */
export function placeKind({ target }: EvidencePlace): 'answer' | 'record' {
  return 'recordId' in target ? 'record' : 'answer';
}

/** Whether two targets are the same answer or the same record. */
export function sameTarget(a: EvidenceTarget, b: EvidenceTarget): boolean {
  if ('recordId' in a) return 'recordId' in b && a.recordId === b.recordId;
  return !('recordId' in b) && a.assessmentId === b.assessmentId && a.questionId === b.questionId;
}
