import type { Messages } from '../format.ts';
import { gapReportSummary } from './gap-report-summary.ts';
import { aimsDocuments } from './aims-documents.ts';
import { auditDocuments } from './documents-audits.ts';
import { certificationDocuments } from './documents-certification.ts';
import { contextDocuments } from './documents-context.ts';
import { controlledDocuments } from './documents-controlled.ts';
import { rolesDocument } from './documents-roles.ts';
import { impactDocuments } from './documents-impacts.ts';
import { monitoringDocument } from './documents-monitoring.ts';
import { nonconformityDocuments } from './documents-nonconformities.ts';
import { peopleDocuments } from './documents-people.ts';
import { planningDocuments } from './documents-planning.ts';
import { readinessDocuments } from './documents-readiness.ts';
import { reviewDocuments } from './documents-reviews.ts';
import { riskDocuments } from './documents-risks.ts';
import { soaDocuments } from './documents-soa.ts';
import { systemDocuments } from './documents-systems.ts';
import { gapReport } from './gap-report.ts';

/** Texts of the area "documents": everything that is printed in one. */
export const documents = {
  ...gapReport,
  ...gapReportSummary,
  ...systemDocuments,
  ...aimsDocuments,
  ...auditDocuments,
  ...contextDocuments,
  ...certificationDocuments,
  ...rolesDocument,
  ...controlledDocuments,
  ...reviewDocuments,
  ...riskDocuments,
  ...soaDocuments,
  ...impactDocuments,
  ...peopleDocuments,
  ...planningDocuments,
  ...monitoringDocument,
  ...nonconformityDocuments,
  ...readinessDocuments,
} as const satisfies Messages;
