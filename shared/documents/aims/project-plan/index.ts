import { stateOf } from '../context/common.ts';
import { frame, signerOf } from '../frame.ts';
import { translate } from '../../../i18n/index.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import type { AimsDocKind } from '../kind.ts';
import {
  certificationFacts,
  leadOf,
  sponsorOf,
  type CertificationFacts,
} from '../certification/facts.ts';
import { basisBlocks, outcomeBlocks, stepBlocks, summaryBlocks, taskBlocks } from './blocks.ts';
import { riskBlocks } from './risks.ts';

/** The certification project: its steps, who takes them, how they hang together, what endangers them. */
export const projectPlanDocument: AimsDocKind = {
  document: 'project-plan',
  clauses: ['5.1', '6.2', '7.1'],
  missing: (input) => missing(certificationFacts(input)),
  build: (input) => {
    const facts = certificationFacts(input);
    const { project, tasks, words } = facts;
    const changed = project === undefined ? [] : [project, ...tasks];
    return frame(input, {
      title: translate('certDoc.plan.title'),
      code: project?.code ?? 'PROJECT',
      version: stateOf(changed, input.createdAt, words),
      status: statusText(facts),
      owner: leadOf(facts),
      clauses: projectPlanDocument.clauses,
      blocks: [
        ...summaryBlocks(facts, missing(facts)),
        ...stepBlocks(facts),
        ...riskBlocks(facts),
        ...outcomeBlocks(facts),
        ...taskBlocks(facts),
        ...basisBlocks(facts),
      ],
      signers: [
        {
          ...signerOf(sponsorOf(facts), translate('aimsDoc.topManagement')),
          statement: translate('certDoc.plan.sign'),
        },
      ],
    });
  },
};

function statusText({ project }: CertificationFacts): string {
  const known: Readonly<Record<string, string>> = recordWords.project.statuses;
  return known[project?.status ?? 'planned'] ?? '';
}

function missing({ project, state }: CertificationFacts): readonly string[] {
  if (project === undefined || state === null) return [translate('certDoc.plan.noProject')];
  const open = state.steps.filter(({ state: one }) => one !== 'done');
  const undated = open.filter(({ from, until }) => from === null || until === null).length;
  const nobody = open.filter(({ who }) => who.trim() === '').length;
  return [
    ...(undated === 0 ? [] : [translate('certDoc.plan.undated', { count: undated })]),
    ...(nobody === 0 ? [] : [translate('certDoc.plan.nobody', { count: nobody })]),
    ...(project.data.sponsor.trim() === '' ? [translate('certDoc.plan.noSponsor')] : []),
    ...(project.owner.trim() === '' ? [translate('certDoc.plan.noLead')] : []),
  ];
}
