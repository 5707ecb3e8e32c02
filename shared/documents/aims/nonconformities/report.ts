import { isSettled } from '../../../domain/nonconformities.ts';
import { isOfType, type AnyRecord } from '../../../domain/records/record.ts';
import { nonconformity as recordWords } from '../../../i18n/en/records/nonconformities.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Doc, Signer } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import { filledRows, named, openPoints, stateOf } from '../context/common.ts';
import { frame, heading, paragraph, signerOf } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import {
  gradeWord,
  nonconformityFacts,
  statusWord,
  type NonconformityFacts,
  type NonconformityRecord,
} from './facts.ts';
import { actionBlocks, causeBlocks, effectBlocks } from './report-parts.ts';

const { fields, groups } = recordWords;

/** One nonconformity from its statement to the check of the effect (10.2). */
export const nonconformityReportDocument: AimsDocKind = {
  document: 'nonconformity-report',
  clauses: ['10.2'],
  subjects: (records) => records.of('nonconformity'),
  missing: (input, subject) => openIn(nonconformityFacts(input, subjectOf(subject))),
  build: (input, subject) => buildDoc(nonconformityFacts(input, subjectOf(subject))),
};

function subjectOf(subject: AnyRecord | null): NonconformityRecord {
  if (subject === null || !isOfType(subject, 'nonconformity')) {
    throw new Error('A nonconformity report is made of a nonconformity');
  }
  return subject;
}

function buildDoc(facts: NonconformityFacts): Doc {
  const { input, record, words, actions } = facts;
  return frame(input, {
    title: translate('nonconformityDoc.title'),
    subtitle: record.title,
    code: record.code,
    version: stateOf([record, ...actions], input.createdAt, words),
    status: statusWord(record.status),
    owner: record.owner,
    clauses: nonconformityReportDocument.clauses,
    blocks: [
      heading(1, translate('nonconformityDoc.section.result'), 'result'),
      { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
      ...openPoints(openIn(facts)),
      ...factRows(facts),
      ...foundBlocks(facts),
      ...correctionBlocks(facts),
      ...causeBlocks(facts),
      ...actionBlocks(facts),
      ...effectBlocks(facts),
    ],
    signers: signers(facts),
  });
}

/** What is still to be done, step by step; nothing once it is closed. */
function openIn({ record, standing, words }: NonconformityFacts): readonly string[] {
  if (isSettled(record.status)) return [];
  const requirement = record.data.requirements.length === 0;
  return [
    ...(requirement ? [translate('nonconformityDoc.open.requirement')] : []),
    ...standing.steps.flatMap(({ step, lacks }) =>
      lacks.map((lack) =>
        translate('nonconformityDoc.open.lack', {
          step: translate(`nonconformities.step.${step}`),
          lack:
            lack === 'check-waiting' && standing.checkFrom !== null
              ? translate('nonconformities.lack.check-from', {
                  day: words.date(standing.checkFrom),
                })
              : translate(`nonconformities.lack.${lack}`),
        }),
      ),
    ),
  ];
}

function leadText({ record, standing, words, actions }: NonconformityFacts): string {
  const { code, status, data } = record;
  const requirements = data.requirements.length === 0 ? '' : words.list(data.requirements);
  const grade = gradeWord(data.grade);
  const left = actions.filter((task) => task.status !== 'dropped');
  const done = left.filter((task) => task.status === 'done').length;
  return sentences([
    requirements === ''
      ? translate('nonconformityDoc.lead.plain', { code, grade })
      : translate('nonconformityDoc.lead', { code, grade, requirements }),
    data.detectedOn === null
      ? ''
      : translate('nonconformityDoc.lead.found', { day: words.date(data.detectedOn) }),
    translate(`nonconformityDoc.lead.status.${status as NonconformityStatus}`),
    left.length === 0
      ? ''
      : translate('nonconformityDoc.lead.actions', { count: left.length, done }),
    standing.lateDays === 0
      ? ''
      : translate('nonconformityDoc.lead.late', { count: standing.lateDays }),
  ]);
}

type NonconformityStatus = keyof typeof recordWords.statuses;

function factRows({ input, record, standing, words }: NonconformityFacts): readonly Block[] {
  const { data, owner, id } = record;
  const titles = new Map(input.catalogue.requirements.map((one) => [one.id, one.title]));
  const { records } = input;
  const from = (['raised', 'led-to'] as const).flatMap((relation) =>
    records.linkingTo(id, relation),
  );
  const rows = filledRows([
    [
      fields.requirements.label,
      data.requirements.map((one) => `${one} ${titles.get(one) ?? ''}`.trim()).join('\n'),
    ],
    [fields.source.label, data.source === null ? '' : fields.source.options[data.source]],
    [translate('nonconformityDoc.from'), from.map(named).join(', ')],
    [fields.reference.label, from.length === 0 ? data.reference : ''],
    [recordWords.links.concerns.label, records.linkedFrom(id, 'concerns').map(named).join(', ')],
    [recordWords.owner, owner],
    [recordWords.due, standing.deadline === null ? '' : words.date(standing.deadline)],
  ]);
  return rows.length === 0 ? [] : [{ kind: 'key-value', rows }];
}

function foundBlocks({ input, record }: NonconformityFacts): readonly Block[] {
  const { statement, evidence } = record.data;
  const attached = input.evidence.get(record.id) ?? [];
  const rows = filledRows([
    [fields.statement.label, statement],
    [fields.evidence.label, evidence],
    [
      translate('nonconformityDoc.attached'),
      attached.map(({ code, title }) => `${code} ${title}`).join('\n'),
    ],
  ]);
  if (rows.length === 0) return [];
  return [
    heading(1, translate('nonconformityDoc.section.found'), 'found'),
    { kind: 'key-value', rows },
  ];
}

function correctionBlocks({ record, words }: NonconformityFacts): readonly Block[] {
  const { correction, correctedOn, consequences, extent } = record.data;
  const rows = filledRows([
    [fields.correction.label, correction],
    [fields.correctedOn.label, correctedOn === null ? '' : words.date(correctedOn)],
    [fields.consequences.label, consequences],
    [fields.extent.label, extent],
  ]);
  return [
    heading(1, groups.correction.title, 'correction'),
    rows.length === 0
      ? paragraph(translate('nonconformityDoc.none.correction'))
      : { kind: 'key-value', rows },
  ];
}

function signers({ record, words }: NonconformityFacts): readonly Signer[] {
  const { checkedBy, checkedOn, effective } = record.data;
  const isChecked = effective === 'yes' && checkedOn !== null;
  return [
    {
      ...signerOf(record.owner, recordWords.owner),
      statement: translate('nonconformityDoc.sign.owner'),
    },
    {
      ...signerOf(checkedBy, translate('nonconformityDoc.sign.checker')),
      statement: translate('nonconformityDoc.sign.effect'),
      ...(isChecked ? { date: words.shortDate(checkedOn) } : {}),
    },
  ];
}
