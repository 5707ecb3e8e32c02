import { earlierActions, inputOfTask } from './review-inputs-actions.ts';
import { auditFacts } from './review-inputs-audits.ts';
import { monitoringFacts, nonconformityFacts } from './review-inputs-check.ts';
import {
  feedbackFacts,
  improvementFacts,
  issueFacts,
  partyFacts,
  resourceFacts,
} from './review-inputs-context.ts';
import type { InputFacts, ReviewContext } from './review-inputs-model.ts';
import { objectiveFacts, riskFacts } from './review-inputs-plan.ts';
import type { AnyRecord } from './records/record.ts';
import { reviewInputs, type ReviewInput } from './records/reviews.ts';
import type { RecordTypeName } from './records/types.ts';

/**
 * The papers of a management review (9.3.2), computed from the records: what is open on its day,
 * and what happened in the period that it looks at.
 */

const builders: Readonly<Record<ReviewInput, (context: ReviewContext) => InputFacts>> = {
  'earlier-actions': earlierActions,
  issues: issueFacts,
  parties: partyFacts,
  nonconformities: nonconformityFacts,
  monitoring: monitoringFacts,
  audits: auditFacts,
  objectives: objectiveFacts,
  risks: riskFacts,
  feedback: feedbackFacts,
  resources: resourceFacts,
  improvement: improvementFacts,
};

/** The paper of every input, in the order of the agenda. */
export function reviewFacts(context: ReviewContext): readonly InputFacts[] {
  return reviewInputs.map((input) => builders[input](context));
}

/** The registers that an input reports, the one to open first at the front. */
export const inputRegisters: Readonly<
  Record<ReviewInput, readonly [RecordTypeName, ...RecordTypeName[]]>
> = {
  'earlier-actions': ['review'],
  issues: ['issue'],
  parties: ['party'],
  nonconformities: ['nonconformity', 'incident'],
  monitoring: ['indicator'],
  audits: ['audit', 'finding', 'external-audit'],
  objectives: ['objective'],
  risks: ['risk'],
  feedback: ['concern', 'communication'],
  resources: ['resource', 'person', 'role', 'training'],
  improvement: ['idea', 'change'],
};

/** The input that reports a record; null for what no paper counts. */
export function inputOf(context: ReviewContext, record: AnyRecord): ReviewInput | null {
  if (record.type === 'task') return inputOfTask(context, record);
  return reviewInputs.find((input) => inputRegisters[input].includes(record.type)) ?? null;
}
