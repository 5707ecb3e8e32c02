import { isOfType, type AimsRecord, type AnyRecord } from '../../../domain/records/record.ts';
import { impact as words } from '../../../i18n/en/records/impacts.ts';
import { translate } from '../../../i18n/index.ts';
import type { Doc, Signer } from '../../doc.ts';
import { stateOf } from '../context/common.ts';
import { frame, newPage, signerOf } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import { decisionBlocks, riskBlocks } from './decision.ts';
import { impactFacts, type ImpactFacts } from './facts.ts';
import { dimensionBlocks, harmBlocks } from './harms.ts';
import { affectedBlocks, benefitBlocks, evidenceBlocks, subjectBlocks } from './subject.ts';
import { resultBlocks, screeningBlocks } from './summary.ts';

/** One AI system impact assessment, laid out along ISO/IEC 42005 (6.1.4, 8.4, A.5). */
export const impactAssessmentDocument: AimsDocKind = {
  document: 'impact-assessment',
  clauses: ['6.1.4', '8.4', 'A.5.2', 'A.5.3', 'A.5.4', 'A.5.5'],
  subjects: (records) => records.of('impact'),
  missing: (input, subject) => impactFacts(input, impactOf(subject)).open,
  build: (input, subject) => buildDoc(impactFacts(input, impactOf(subject))),
};

function impactOf(subject: AnyRecord | null): AimsRecord<'impact'> {
  if (subject === null || !isOfType(subject, 'impact')) {
    throw new Error('An impact assessment is made of an impact record');
  }
  return subject;
}

function buildDoc(facts: ImpactFacts): Doc {
  const { input, impact, subject, isFull, words: format } = facts;
  return frame(input, {
    title: translate('impactDoc.title'),
    subtitle: subject,
    code: impact.code,
    version: stateOf([impact], input.createdAt, format),
    status: words.statuses[impact.status as keyof typeof words.statuses],
    owner: impact.owner,
    clauses: impactAssessmentDocument.clauses,
    contents: isFull && facts.harms.length > 3,
    blocks: [
      ...resultBlocks(facts),
      ...(isFull ? [newPage] : []),
      ...screeningBlocks(facts),
      ...subjectBlocks(facts),
      ...(isFull
        ? [
            ...affectedBlocks(facts),
            ...benefitBlocks(facts),
            ...harmBlocks(facts),
            ...dimensionBlocks(facts),
          ]
        : []),
      ...riskBlocks(facts),
      ...decisionBlocks(facts),
      ...evidenceBlocks(facts),
    ],
    signers: signers(facts),
  });
}

function signers({ impact, words: format }: ImpactFacts): readonly Signer[] {
  const { approvedBy, approvedOn } = impact.data;
  return [
    { name: impact.owner, role: words.owner, statement: translate('impactDoc.sign.lead') },
    {
      ...signerOf(approvedBy, translate('impactDoc.role.approver')),
      statement: translate('impactDoc.sign.approve'),
      ...(approvedOn === null ? {} : { date: format.shortDate(approvedOn) }),
    },
  ];
}
