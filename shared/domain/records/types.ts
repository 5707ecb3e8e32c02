import { auditCheckSpec, auditProgrammeSpec, auditSpec, findingSpec } from './audits.ts';
import { bodySpec, engagementSpec, estimateSpec } from './certification-bodies.ts';
import { certificateSpec, externalAuditSpec, projectSpec } from './certification.ts';
import { documentSpec, documentVersionSpec } from './controlled.ts';
import { issueSpec, partySpec, roleSpec, scopeSpec } from './context.ts';
import { datasetSpec, modelSpec } from './development.ts';
import { impactSpec } from './impacts.ts';
import { concernSpec, incidentSpec } from './incidents.ts';
import { indicatorSpec } from './monitoring.ts';
import { ideaSpec, nonconformitySpec } from './nonconformities.ts';
import {
  acknowledgementSpec,
  competenceSpec,
  personSpec,
  qualificationSpec,
  trainingSpec,
} from './people.ts';
import { changeSpec, objectiveSpec, supplierSpec, taskSpec } from './planning.ts';
import { reviewSpec } from './reviews.ts';
import { controlSpec, riskCriteriaSpec, riskSpec } from './risks.ts';
import type { LinkSpec, RecordSpec } from './spec.ts';
import { communicationSpec, resourceSpec } from './support.ts';
import { systemSpec } from './systems.ts';
import { deploymentSpec, explanationSpec, testRunSpec } from './testing.ts';

/** Every type of record, by its name. Adding a register begins here. */
export const recordSpecs = {
  issue: issueSpec,
  party: partySpec,
  scope: scopeSpec,
  role: roleSpec,
  system: systemSpec,
  dataset: datasetSpec,
  model: modelSpec,
  'test-run': testRunSpec,
  explanation: explanationSpec,
  deployment: deploymentSpec,
  'risk-criteria': riskCriteriaSpec,
  risk: riskSpec,
  control: controlSpec,
  impact: impactSpec,
  objective: objectiveSpec,
  change: changeSpec,
  task: taskSpec,
  supplier: supplierSpec,
  document: documentSpec,
  'document-version': documentVersionSpec,
  person: personSpec,
  competence: competenceSpec,
  qualification: qualificationSpec,
  training: trainingSpec,
  acknowledgement: acknowledgementSpec,
  resource: resourceSpec,
  communication: communicationSpec,
  concern: concernSpec,
  incident: incidentSpec,
  indicator: indicatorSpec,
  'audit-programme': auditProgrammeSpec,
  audit: auditSpec,
  'audit-check': auditCheckSpec,
  finding: findingSpec,
  review: reviewSpec,
  nonconformity: nonconformitySpec,
  idea: ideaSpec,
  project: projectSpec,
  estimate: estimateSpec,
  body: bodySpec,
  engagement: engagementSpec,
  'external-audit': externalAuditSpec,
  certificate: certificateSpec,
} as const;

export type RecordTypeName = keyof typeof recordSpecs;
export const recordTypeNames = Object.keys(recordSpecs) as readonly RecordTypeName[];

/** The definition of a type, without its literal types. */
export function specOf(type: RecordTypeName): RecordSpec {
  return recordSpecs[type];
}

/** A kind of link of a type, if it has one of that name. */
export function linkSpecOf(type: RecordTypeName, relation: string): LinkSpec | undefined {
  return specOf(type).links.find(({ name }) => name === relation);
}
