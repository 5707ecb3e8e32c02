import { translate } from '../../../i18n/index.ts';
import { stateOf } from '../context/common.ts';
import { frame, widePage } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import { cardBlocks } from './cards.ts';
import { registerFacts } from './facts.ts';
import { overviewBlocks } from './overview.ts';
import { summaryBlocks } from './summary.ts';

/** Every AI system of the organisation: a table to find it, and a card to know it (8.1, A.4.2, A.6). */
export const systemRegisterDocument: AimsDocKind = {
  document: 'system-register',
  clauses: ['8.1', 'A.4.2', 'A.6.1.3', 'A.9.4'],
  missing: (input) => registerFacts(input).open,
  build: (input) => {
    const facts = registerFacts(input);
    const { records, organisation, createdAt } = input;
    return frame(input, {
      title: translate('systemRegister.title'),
      code: 'SYSTEM-REGISTER',
      version: stateOf(
        facts.systems.map(({ system }) => system),
        createdAt,
        facts.words,
      ),
      status: translate(facts.open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: records.only('scope')?.owner.trim() || organisation.contactName,
      clauses: systemRegisterDocument.clauses,
      blocks: [
        // The table needs the width, and above it there is room for what it shows.
        ...(facts.systems.length === 0 ? [] : [widePage]),
        ...summaryBlocks(facts),
        ...overviewBlocks(facts),
        ...cardBlocks(facts),
      ],
    });
  },
};
