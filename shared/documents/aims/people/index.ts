import { expiringDays, stateCounts } from '../../../domain/competence.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import { openPoints, stateOf } from '../context/common.ts';
import { frame, heading } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { awarenessBlocks } from './awareness.ts';
import { peopleFacts, type PeopleFacts } from './facts.ts';
import { competenceBlocks, gapBlocks, matrixBlocks, proofBlocks } from './matrix.ts';
import { trainingBlocks } from './trainings.ts';

/** Who has to be able to do what, what is proved, trainings with their effect, awareness (7.2, 7.3). */
export const competenceMatrixDocument: AimsDocKind = {
  document: 'competence-matrix',
  clauses: ['7.2', '7.3', 'A.4.6'],
  missing: (input) => peopleFacts(input).open,
  build: (input) => {
    const facts = peopleFacts(input);
    const { open, words: format, matrix } = facts;
    const { records } = input;
    return frame(input, {
      title: translate('peopleDoc.title'),
      code: 'COMPETENCE',
      version: stateOf(
        [
          ...records.of('person'),
          ...records.of('competence'),
          ...records.of('qualification'),
          ...records.of('training'),
          ...records.of('acknowledgement'),
        ],
        input.createdAt,
        format,
      ),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: ownerOf(input),
      // Names with proofs and gaps are personal data.
      confidentiality: translate('peopleDoc.confidentiality'),
      clauses: competenceMatrixDocument.clauses,
      contents: matrix.persons.length > 4,
      contentsDepth: 1,
      blocks: [
        ...summaryBlocks(facts),
        ...gapBlocks(facts),
        ...competenceBlocks(facts),
        ...matrixBlocks(facts),
        ...proofBlocks(facts),
        ...trainingBlocks(facts),
        ...awarenessBlocks(facts),
      ],
      signers: (matrix.persons.length === 0 ? [] : [ownerOf(input)]).map((name) => ({
        name,
        role: translate('peopleDoc.sign.role'),
        statement: translate('peopleDoc.sign.statement'),
      })),
    });
  },
};

/** Who keeps the AIMS. */
function ownerOf({ records, organisation }: AimsDocInput): string {
  return records.only('scope')?.owner.trim() || organisation.contactName;
}

function summaryBlocks(facts: PeopleFacts): readonly Block[] {
  return [
    heading(1, translate('peopleDoc.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...openPoints(facts.open),
  ];
}

function leadText(facts: PeopleFacts): string {
  const { input, matrix, needed, met, gaps, trainings, awareness } = facts;
  const organisation = input.organisation.name;
  const policy = awareness.find(({ document }) => document.isPolicy);
  const soon = stateCounts(matrix.persons).expiring;
  const planned = gaps.filter((gap) => gap.planned !== null).length;
  const held = trainings.filter(({ training }) => training.status !== 'planned');
  const effective = held.filter(({ training }) => training.status === 'effective').length;
  return sentences([
    needed === 0
      ? translate('peopleDoc.lead.none', { organisation })
      : gaps.length === 0
        ? translate('peopleDoc.lead.met', { organisation, count: needed })
        : translate('peopleDoc.lead.gaps', { organisation, count: gaps.length, met, needed }),
    planned === 0 ? '' : translate('peopleDoc.lead.planned', { count: planned }),
    soon === 0 ? '' : translate('peopleDoc.lead.expiring', { count: soon, days: expiringDays }),
    held.length === 0
      ? ''
      : translate('peopleDoc.lead.trainings', { count: held.length, effective }),
    policy === undefined || policy.lines.length === 0
      ? ''
      : translate('peopleDoc.lead.policy', {
          current: policy.counts.current,
          count: policy.lines.length,
          version: policy.document.version,
        }),
  ]);
}
