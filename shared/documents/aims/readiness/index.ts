import type {
  Readiness,
  ReadinessInput,
  ReadinessItem,
  ReadinessStage,
} from '../../../domain/readiness/model.ts';
import { readinessSections } from '../../../domain/readiness/model.ts';
import { readinessView, type ReadinessView } from '../../../domain/readiness/view.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { lackSentences } from '../../readiness-words.ts';
import { plain, sentences, wordsFor } from '../../words.ts';
import { frame, heading, newPage, paragraph, table } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { interviewBlocks, processBlocks } from './stage-2.ts';

/** Whether the organisation can go into stage 1: what is missing, what is weak, what is there. */
export const readinessStage1Document = readinessDocument('1');
/** The same for stage 2, with likely samples by process and a mock interview. */
export const readinessStage2Document = readinessDocument('2');

function readinessDocument(stage: ReadinessStage): AimsDocKind {
  const clauses = stage === '1' ? ['4', '5', '6', '7', '9.2', '9.3'] : ['8', '9', '10'];
  return {
    document: `readiness-stage-${stage}`,
    clauses,
    // It says itself what is missing: that is what it is for.
    missing: ({ records }) => (records.all.length === 0 ? [translate('readyDoc.noRecords')] : []),
    build: (input) => {
      const view = readinessView(stage, inputOf(input), input.interviews);
      return frame(input, {
        title: translate(`documents.kind.readiness-stage-${stage}`),
        code: `READINESS-${stage}`,
        version: wordsFor(input.organisation.documentLanguage).date(input.createdAt),
        status: translate(view.readiness.ready ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
        owner: input.records.only('project')?.owner.trim() || input.organisation.contactName,
        clauses,
        blocks: [
          ...summaryBlocks(view, input),
          ...itemBlocks(view.readiness),
          ...(stage === '1' ? [] : [...processBlocks(view, input), ...interviewBlocks(view)]),
        ],
      });
    },
  };
}

const inputOf = ({ records, catalogue, createdAt }: AimsDocInput): ReadinessInput => ({
  records,
  requirements: catalogue.requirements,
  today: createdAt.slice(0, 10),
});

const isMet = ({ lacks }: ReadinessItem): boolean => lacks.length === 0;

function summaryBlocks({ readiness }: ReadinessView, input: AimsDocInput): readonly Block[] {
  const { stage, items, blocking, weak, ready } = readiness;
  const words = wordsFor(input.organisation.documentLanguage);
  const facts = {
    date: words.date(input.createdAt),
    organisation: input.organisation.name,
    stage,
    met: items.filter(isMet).length,
    all: items.length,
  };
  const first = items.find((item) => item.blocks && !isMet(item));
  return [
    heading(1, translate('readyDoc.section.summary'), 'summary'),
    {
      kind: 'paragraph',
      style: 'lead',
      content: plain(
        sentences([
          ready
            ? translate('readyDoc.lead.ready', facts)
            : translate('readyDoc.lead.blocked', { ...facts, count: blocking }),
          first === undefined
            ? ''
            : translate('readyDoc.lead.first', {
                title: translate(`readiness.${first.key}`),
                missing: lackSentences(first).join(' '),
              }),
          weak === 0 ? '' : translate('readyDoc.lead.weak', { count: weak }),
        ]),
      ),
    },
    paragraph(translate('readyDoc.method')),
    partsTable(readiness),
  ];
}

function partsTable({ items }: Readiness): Block {
  const parts = readinessSections.flatMap((section) => {
    const own = items.filter((item) => item.section === section);
    if (own.length === 0) return [];
    const open = own.filter((item) => !isMet(item));
    return [
      [
        [text(translate(`readiness.section.${section}`))],
        [text(`${own.length - open.length} / ${own.length}`)],
        [count(open.filter(({ blocks }) => blocks).length)],
        [count(open.filter(({ blocks }) => !blocks).length)],
      ] satisfies readonly Inlines[],
    ];
  });
  return table(
    [
      { header: translate('readyDoc.column.part'), weight: 5 },
      { header: translate('readyDoc.column.met'), weight: 1, align: 'end' },
      { header: translate('readyDoc.column.blocking'), weight: 1.2, align: 'end' },
      { header: translate('readyDoc.column.weak'), weight: 1, align: 'end' },
    ],
    parts,
  );
}

const count = (value: number) => (value === 0 ? muted('–') : text(String(value)));

function itemBlocks({ items }: Readiness): readonly Block[] {
  const open = items.filter((item) => !isMet(item));
  const part = (id: 'blocking' | 'weak', some: readonly ReadinessItem[]): readonly Block[] =>
    some.length === 0 ? [] : [heading(1, translate(`readyDoc.section.${id}`), id), openTable(some)];
  const met = items.filter(isMet);
  return [
    newPage,
    ...part(
      'blocking',
      open.filter(({ blocks }) => blocks),
    ),
    ...part(
      'weak',
      open.filter(({ blocks }) => !blocks),
    ),
    ...(met.length === 0
      ? []
      : [heading(1, translate('readyDoc.section.met'), 'met'), metTable(met)]),
  ];
}

const openTable = (items: readonly ReadinessItem[]): Block =>
  table(
    [
      { header: translate('readyDoc.column.clause'), weight: 0.9 },
      { header: translate('readyDoc.column.point'), weight: 3 },
      { header: translate('readyDoc.column.missing'), weight: 3 },
      { header: translate('readyDoc.column.todo'), weight: 3.2 },
    ],
    items.map((item) => [
      [text(item.clause)],
      [text(translate(`readiness.${item.key}`))],
      [text(lackSentences(item).join(' '))],
      [text(translate(`readiness.${item.key}.todo`))],
    ]),
  );

const metTable = (items: readonly ReadinessItem[]): Block =>
  table(
    [
      { header: translate('readyDoc.column.clause'), weight: 0.9 },
      { header: translate('readyDoc.column.point'), weight: 5 },
      { header: translate('readyDoc.column.proof'), weight: 3.4 },
    ],
    items.map(({ clause, key, proof }) => [
      [text(clause)],
      [text(translate(`readiness.${key}`))],
      proof.length === 0
        ? [muted('–')]
        : [
            text(
              proof
                .map(({ code }) => code)
                .slice(0, 6)
                .join(', '),
            ),
          ],
    ]),
  );
