import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { text } from '../../doc.ts';
import { wordsFor, type Words } from '../../words.ts';
import { stateOf } from '../context/common.ts';
import { frame, heading, paragraph, widePage } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { registerFacts, type RegisterFacts, type RegisterLine } from './facts.ts';
import { registerTable, versionsTable, withdrawnTable } from './tables.ts';

/** Everything under document control, with what is overdue first (7.5). */
export const documentRegisterDocument: AimsDocKind = {
  document: 'document-register',
  clauses: ['7.5.2', '7.5.3'],
  missing,
  build: (input) => {
    const { records, organisation, createdAt } = input;
    const words = wordsFor(organisation.documentLanguage);
    const facts = registerFacts(input);
    const versions = versionsTable(facts, words);
    return frame(input, {
      title: translate('documents.kind.document-register'),
      code: 'DOC-REGISTER',
      version: stateOf(records.of('document'), createdAt, words),
      status: translate('registerDoc.status'),
      owner: '',
      clauses: documentRegisterDocument.clauses,
      blocks: [
        widePage,
        heading(1, translate('registerDoc.summary'), 'summary'),
        ...summaryBlocks(facts, words),
        ...(facts.lines.length === 0
          ? []
          : [
              heading(1, translate('registerDoc.documents'), 'documents'),
              registerTable(facts, words),
            ]),
        ...(facts.withdrawn.length === 0
          ? []
          : [
              heading(1, translate('registerDoc.withdrawn'), 'withdrawn'),
              paragraph(
                translate('registerDoc.withdrawn.intro', { count: facts.withdrawn.length }),
              ),
              withdrawnTable(facts.withdrawn),
            ]),
        ...(versions === null
          ? []
          : [
              heading(1, translate('registerDoc.versions'), 'versions'),
              paragraph(translate('registerDoc.versions.intro')),
              versions,
            ]),
      ],
    });
  },
};

/** What is overdue or not approved is what the register is for; it lacks nothing by that. */
function missing(input: AimsDocInput): readonly string[] {
  return registerFacts(input).lines.length === 0 ? [translate('registerDoc.none')] : [];
}

const codes = (found: readonly RegisterLine[]): string =>
  found.map(({ document }) => document.code).join(', ');

/** How many documents there are, how many are valid, and what to look at first. */
function summaryBlocks(facts: RegisterFacts, words: Words): readonly Block[] {
  if (facts.lines.length === 0) return [lead(translate('registerDoc.none'))];
  const points = [
    [facts.unapproved, 'unapproved'],
    [facts.inRevision, 'inRevision'],
    [facts.notSet, 'notSet'],
    [facts.notTold, 'notTold'],
  ] as const;
  const items = points
    .filter(([found]) => found.length > 0)
    .map(([found, key]): Inlines => [
      text(translate(`registerDoc.point.${key}`, { count: found.length, codes: codes(found) })),
    ]);
  return [
    lead(`${totalSentence(facts)} ${overdueSentence(facts, words)}`),
    ...(items.length === 0 ? [] : [{ kind: 'list', ordered: false, items } as const]),
  ];
}

function totalSentence({ lines, unapproved }: RegisterFacts): string {
  const inForce = lines.length - unapproved.length;
  const valid =
    inForce === 0
      ? translate('registerDoc.lead.inForce.none')
      : inForce === lines.length && inForce > 1
        ? translate('registerDoc.lead.inForce.all')
        : translate('registerDoc.lead.inForce', { count: inForce });
  return `${translate('registerDoc.lead', { count: lines.length })} ${valid}`;
}

function overdueSentence({ overdue }: RegisterFacts, words: Words): string {
  const oldest = overdue[0]?.document;
  if (oldest === undefined) return translate('registerDoc.lead.noneOverdue');
  const { title, code, due } = oldest;
  const date = words.date(due ?? '');
  return translate('registerDoc.lead.overdue', { count: overdue.length, title, code, date });
}

const lead = (value: string): Block => ({
  kind: 'paragraph',
  style: 'lead',
  content: [text(value)],
});
