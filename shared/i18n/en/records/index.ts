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
} as const;
