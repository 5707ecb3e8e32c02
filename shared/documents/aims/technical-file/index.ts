import { isOfType, type AnyRecord } from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import { stateOf } from '../context/common.ts';
import { statusText, versioned } from '../field-text.ts';
import { frame } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { datasetBlocks, modelBlocks } from './data-blocks.ts';
import { systemFacts, type SystemFacts } from './facts.ts';
import { openPoints } from './open-points.ts';
import { summaryBlocks } from './summary.ts';
import {
  classificationBlocks,
  designBlocks,
  gateBlocks,
  identityBlocks,
  operationBlocks,
  resourceBlocks,
} from './system-blocks.ts';
import { explanationBlocks, testBlocks } from './test-blocks.ts';
import { deploymentBlocks, documentBlocks, riskBlocks } from './use-blocks.ts';

/** All that is recorded about one AI system, for whoever has to check or take it over (A.6.2.7). */
export const technicalFileDocument: AimsDocKind = {
  document: 'technical-file',
  clauses: ['8.1', 'A.4', 'A.6.2', 'A.7', 'A.8.2'],
  subjects: (records) => records.of('system'),
  missing: (input, subject) => openPoints(factsOf(input, subject)),
  build: (input, subject) => {
    const facts = factsOf(input, subject);
    const { system, words } = facts;
    return frame(input, {
      title: translate('technicalFile.title'),
      subtitle: versioned(system.title, system.data.version),
      code: `${system.code}-TF`,
      version: stateOf(recordsOf(facts), input.createdAt, words),
      status: statusText(system),
      owner: system.owner,
      clauses: technicalFileDocument.clauses,
      contents: true,
      blocks: [
        ...summaryBlocks(facts),
        ...identityBlocks(facts),
        ...classificationBlocks(facts),
        ...designBlocks(facts),
        ...resourceBlocks(facts),
        ...gateBlocks(facts),
        ...datasetBlocks(facts),
        ...modelBlocks(facts),
        ...testBlocks(facts),
        ...explanationBlocks(facts),
        ...deploymentBlocks(facts),
        ...operationBlocks(facts),
        ...riskBlocks(facts),
        ...documentBlocks(facts),
      ],
    });
  },
};

function factsOf(input: AimsDocInput, subject: AnyRecord | null): SystemFacts {
  if (subject === null || !isOfType(subject, 'system')) {
    throw new Error('A technical file is about an AI system.');
  }
  return systemFacts(input, subject);
}

/** Records whose last change is the state of the file. */
function recordsOf(facts: SystemFacts): readonly AnyRecord[] {
  const { system, datasets, models, runs, explanations, deployments } = facts;
  return [system, ...datasets, ...models, ...runs, ...explanations, ...deployments];
}
