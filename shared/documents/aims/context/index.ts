import { translate } from '../../../i18n/index.ts';
import { frame } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { stateOf } from './common.ts';
import { contextFacts } from './facts.ts';
import { issueBlocks } from './issues.ts';
import { partyBlocks } from './parties.ts';
import { organisationBlocks, summaryBlocks } from './summary.ts';

/** What bears on the AIMS, who has a stake in it, and what they need (4.1, 4.2). */
export const contextDocument: AimsDocKind = {
  document: 'context',
  clauses: ['4.1', '4.2'],
  missing: (input) => contextFacts(input).open,
  build: (input) => {
    const facts = contextFacts(input);
    const { issues, closed, parties, open } = facts;
    return frame(input, {
      title: translate('contextDoc.title'),
      code: 'CONTEXT',
      version: stateOf([...issues, ...closed, ...parties], input.createdAt, facts.words),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: ownerOf(input),
      clauses: contextDocument.clauses,
      contents: issues.length + parties.length > 12,
      blocks: [
        ...summaryBlocks(facts),
        ...organisationBlocks(facts),
        ...issueBlocks(facts),
        ...partyBlocks(facts),
      ],
    });
  },
};

/** Who keeps the AIMS; context has no record of its own that could have an owner. */
function ownerOf({ records, organisation }: AimsDocInput): string {
  return records.only('scope')?.owner.trim() || organisation.contactName;
}
