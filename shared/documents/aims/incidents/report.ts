import type { AnyRecord } from '../../../domain/records/record.ts';
import { isOfType } from '../../../domain/records/record.ts';
import { concern as concernWords } from '../../../i18n/en/records/concerns.ts';
import { incident as incidentWords } from '../../../i18n/en/records/incidents.ts';
import { translate } from '../../../i18n/index.ts';
import type { Doc } from '../../doc.ts';
import { wordsFor } from '../../words.ts';
import { stateOf } from '../context/common.ts';
import { frame, signerOf } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { concernBlocks, concernOpen } from './concern-blocks.ts';
import { incidentBlocks, incidentOpen } from './incident-blocks.ts';
import { withheld } from './withheld.ts';

/** One incident or concern, with what was done about it (A.8.4, A.3.3). */
export const incidentReportDocument: AimsDocKind = {
  document: 'incident-report',
  clauses: ['A.8.4', 'A.3.3', '10.2'],
  subjects: (records) => [...records.of('incident'), ...records.of('concern')],
  missing: (input, subject) => openIn(input, subjectOf(subject)),
  // Whoever reported in confidence may be named in any text: what leaves the file is looked through.
  build: (input, subject) => withheld(buildDoc(input, subjectOf(subject)), subjectOf(subject)),
};

function subjectOf(subject: AnyRecord | null): AnyRecord {
  if (subject === null || (subject.type !== 'incident' && subject.type !== 'concern')) {
    throw new Error('An incident report is made of an incident or a concern');
  }
  return subject;
}

function openIn(input: AimsDocInput, subject: AnyRecord): readonly string[] {
  const today = input.createdAt.slice(0, 10);
  if (isOfType(subject, 'incident')) return incidentOpen(subject, today);
  return isOfType(subject, 'concern') ? concernOpen(subject, today) : [];
}

function buildDoc(input: AimsDocInput, subject: AnyRecord): Doc {
  const words = wordsFor(input.organisation.documentLanguage);
  const isIncident = isOfType(subject, 'incident');
  const { statuses, owner } = isIncident ? incidentWords : concernWords;
  const open = openIn(input, subject);
  return frame(input, {
    title: translate(isIncident ? 'incidentDoc.title.incident' : 'incidentDoc.title.concern'),
    subtitle: subject.title,
    code: subject.code,
    version: stateOf([subject], input.createdAt, words),
    status: (statuses as Readonly<Record<string, string>>)[subject.status] ?? subject.status,
    owner: subject.owner,
    clauses: isIncident ? ['A.8.4', '10.2'] : ['A.3.3'],
    blocks: isIncident
      ? incidentBlocks(input, subject, open)
      : isOfType(subject, 'concern')
        ? concernBlocks(input, subject, open)
        : [],
    signers: [
      { ...signerOf(subject.owner, owner), statement: translate('incidentDoc.sign.lead') },
      {
        name: '',
        role: translate('incidentDoc.sign.managementRole'),
        statement: translate('incidentDoc.sign.management'),
      },
    ],
  });
}
