import type { AssessmentSummary } from '../../../shared/contract/values.ts';
import { needsAction } from '../../../shared/domain/action-plan.ts';
import { rankGaps } from '../../../shared/domain/gaps.ts';
import {
  documentReadiness,
  type GapReportInput,
} from '../../../shared/documents/gap-report/input.ts';
import { t } from '../../lib/i18n.ts';
import { routes } from '../../lib/routes.ts';

/** Something to know about a document before it is made, and where to change it. */
export interface Hint {
  readonly text: string;
  readonly fix: string;
  readonly href: string;
}

/** What keeps a report from being made; nothing when it is ready. */
export function missingOf(input: GapReportInput): readonly Hint[] {
  const hrefs = {
    answers: routes.interview(input.assessment.id),
    organisation: routes.organisation(),
    assessor: routes.assessor(),
  } as const;
  return documentReadiness(input).missing.map((what) => ({
    text: t(`documents.missing.${what}`),
    fix: t(`documents.missing.${what}.fix`),
    href: hrefs[what],
  }));
}

/** What does not keep a report from being made, but will show in it. */
export function hintsOf(input: GapReportInput, summary: AssessmentSummary): readonly Hint[] {
  const { assessment, answers, catalogue, actions, logos, variant } = input;
  const open = summary.total - summary.answered;
  const gaps = rankGaps(assessment, catalogue, answers).filter(needsAction).length;
  const hints: Hint[] = [];
  if (open > 0) {
    hints.push({
      text: t('documents.hint.unanswered', { count: open }),
      fix: t('documents.hint.unanswered.fix'),
      href: routes.interview(assessment.id),
    });
  }
  if (gaps > 0 && actions.length === 0 && variant !== 'summary') {
    hints.push({
      text: t('documents.hint.noPlan', { count: gaps }),
      fix: t('documents.hint.noPlan.fix'),
      href: routes.actions(assessment.id),
    });
  }
  if (assessment.status === 'in-progress') {
    hints.push({
      text: t('documents.hint.inProgress'),
      fix: t('documents.hint.inProgress.fix'),
      href: routes.results(assessment.id),
    });
  }
  if (logos.organisation === undefined) {
    hints.push({
      text: t('documents.hint.noLogo'),
      fix: t('documents.hint.noLogo.fix'),
      href: routes.organisation(),
    });
  }
  return hints;
}
