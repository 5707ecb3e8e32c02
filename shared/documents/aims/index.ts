import { bodyComparisonDocument } from './body-comparison/index.ts';
import { applicationFormDocument } from './application-form/index.ts';
import { projectPlanDocument } from './project-plan/index.ts';
import { auditPlanDocument } from './audits/plan.ts';
import { auditProgrammeDocument } from './audits/programme.ts';
import { auditReportDocument } from './audits/report.ts';
import { contextDocument } from './context/index.ts';
import { aiPolicyDocument, controlledDocument } from './controlled/index.ts';
import { dashboardDocument } from './dashboard/index.ts';
import { documentRegisterDocument } from './document-register/index.ts';
import { impactAssessmentDocument } from './impact/index.ts';
import type { AimsDocKind } from './kind.ts';
import { incidentReportDocument } from './incidents/report.ts';
import { nonconformityRegisterDocument } from './nonconformities/register.ts';
import { nonconformityReportDocument } from './nonconformities/report.ts';
import { monitoringReportDocument } from './monitoring/index.ts';
import { objectivesPlanDocument } from './objectives/index.ts';
import { communicationPlanDocument } from './people/communication.ts';
import { competenceMatrixDocument } from './people/index.ts';
import { readinessStage1Document, readinessStage2Document } from './readiness/index.ts';
import { managementReviewDocument } from './review/index.ts';
import { riskRegisterDocument } from './risks/index.ts';
import { riskMethodologyDocument } from './risks/methodology.ts';
import { rolesDocument } from './roles/index.ts';
import { scopeDocument } from './scope/index.ts';
import { soaDocument } from './soa/index.ts';
import { supplierRegisterDocument } from './suppliers/index.ts';
import { systemRegisterDocument } from './system-register/index.ts';
import { technicalFileDocument } from './technical-file/index.ts';

/** Every kind of document that is made from the registers, in the order of the work. */
export const aimsDocuments: readonly AimsDocKind[] = [
  contextDocument,
  scopeDocument,
  aiPolicyDocument,
  rolesDocument,
  systemRegisterDocument,
  technicalFileDocument,
  supplierRegisterDocument,
  riskMethodologyDocument,
  riskRegisterDocument,
  soaDocument,
  impactAssessmentDocument,
  objectivesPlanDocument,
  competenceMatrixDocument,
  communicationPlanDocument,
  monitoringReportDocument,
  auditProgrammeDocument,
  auditPlanDocument,
  auditReportDocument,
  managementReviewDocument,
  incidentReportDocument,
  nonconformityReportDocument,
  nonconformityRegisterDocument,
  dashboardDocument,
  projectPlanDocument,
  bodyComparisonDocument,
  applicationFormDocument,
  documentRegisterDocument,
  controlledDocument,
  readinessStage1Document,
  readinessStage2Document,
];
