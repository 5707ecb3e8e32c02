import { documentSpec, documentVersionSpec } from './controlled.ts';
import { issueSpec, partySpec, roleSpec, scopeSpec } from './context.ts';
import { datasetSpec, modelSpec } from './development.ts';
import { impactSpec } from './impacts.ts';
import { changeSpec, objectiveSpec, supplierSpec, taskSpec } from './planning.ts';
import { controlSpec, riskCriteriaSpec, riskSpec } from './risks.ts';
import type { LinkSpec, RecordSpec } from './spec.ts';
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
