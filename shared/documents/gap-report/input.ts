import type { Action } from '../../domain/action.ts';
import type { Answer, Assessment } from '../../domain/assessment.ts';
import { isAnswered, questionsOf } from '../../domain/assessment.ts';
import type { Catalogue } from '../../domain/content.ts';
import type { Evidence, EvidenceLink } from '../../domain/evidence.ts';
import type { Assessor, Organisation } from '../../domain/organisation.ts';
import type { DocImage } from '../doc.ts';

/** Everything that a gap report is made from. */
export interface GapReportInput {
  readonly assessment: Assessment;
  readonly answers: readonly Answer[];
  readonly catalogue: Catalogue;
  readonly organisation: Organisation;
  readonly assessor: Assessor;
  /** The actions of this assessment. */
  readonly actions: readonly Action[];
  readonly evidence: readonly Evidence[];
  /** Links of this assessment; others are left aside. */
  readonly evidenceLinks: readonly EvidenceLink[];
  /** The assessment to compare with. */
  readonly previous?: { readonly assessment: Assessment; readonly answers: readonly Answer[] };
  /** All of it; a summary for management; or the gaps with the plan. */
  readonly variant: 'full' | 'summary' | 'gaps';
  readonly logos: { readonly organisation?: DocImage; readonly author?: DocImage };
  /** ISO 8601 instant: the date of issue, and the creation date of the files. */
  readonly createdAt: string;
  readonly toolVersion: string;
}

/** What may be missing; the words are in the catalogue under `gapReport.missing.<code>`. */
export type MissingForReport = 'answers' | 'organisation' | 'assessor';

/** Whether a report would say something, and what is missing for it. */
export interface Readiness {
  readonly ready: boolean;
  readonly missing: MissingForReport[];
}

/** Checks that a report has a subject, an author and at least one answer. */
export function documentReadiness(
  input: Pick<GapReportInput, 'assessment' | 'answers' | 'catalogue' | 'organisation' | 'assessor'>,
): Readiness {
  const missing: MissingForReport[] = [];
  const asked = new Set(questionsOf(input.assessment, input.catalogue).map(({ id }) => id));
  if (!input.answers.some((answer) => asked.has(answer.questionId) && isAnswered(answer))) {
    missing.push('answers');
  }
  if (input.organisation.name.trim() === '') missing.push('organisation');
  const named = input.assessment.people.some(({ role }) => role === 'assessor');
  if (input.assessor.name.trim() === '' && !named) missing.push('assessor');
  return { ready: missing.length === 0, missing };
}
