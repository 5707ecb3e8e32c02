import { person, competence, qualification } from './people.ts';
import { training, acknowledgement } from './trainings.ts';
import { resource, communication } from './support.ts';
import { concern } from './concerns.ts';
import { incident } from './incidents.ts';
import { indicator } from './monitoring.ts';
import { auditProgramme, audit } from './audits.ts';
import { auditCheck, finding } from './audit-findings.ts';
import { review } from './reviews.ts';
import { nonconformity, idea } from './nonconformities.ts';
import { estimate, body, engagement } from './certification-bodies.ts';
import { project } from './certification.ts';
import { externalAudit, certificate } from './certification-audits.ts';
import { issue, party, role, scope } from './context.ts';
import { document, documentVersion } from './controlled.ts';
import { impact } from './impacts.ts';
import { control } from './controls.ts';
import { change, objective, task } from './planning.ts';
import { riskCriteria } from './risk-criteria.ts';
import { risk } from './risks.ts';
import { supplier } from './suppliers.ts';
import { dataset, deployment, explanation, model, system, testRun } from './systems.ts';

export type { FieldWords, RecordWords } from './words.ts';

/** The words of every record type; a test proves that none is missing and none is left over. */
export const recordWords = {
  issue,
  party,
  scope,
  role,
  system,
  dataset,
  model,
  'test-run': testRun,
  explanation,
  deployment,
  'risk-criteria': riskCriteria,
  risk,
  control,
  impact,
  objective,
  change,
  task,
  supplier,
  document,
  'document-version': documentVersion,
  person,
  competence,
  qualification,
  training,
  acknowledgement,
  resource,
  communication,
  concern,
  incident,
  indicator,
  'audit-programme': auditProgramme,
  audit,
  'audit-check': auditCheck,
  finding,
  review,
  nonconformity,
  idea,
  project,
  estimate,
  body,
  engagement,
  'external-audit': externalAudit,
  certificate,
} as const;
