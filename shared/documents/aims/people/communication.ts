import { addMonths } from '../../../domain/common.ts';
import { isOverdue, type AimsRecord } from '../../../domain/records/record.ts';
import { communication as words } from '../../../i18n/en/records/support.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences, wordsFor, type Words } from '../../words.ts';
import { codesOf, openPoints, stateOf } from '../context/common.ts';
import { statusText } from '../field-text.ts';
import { frame, heading, newPage, paragraph, table, widePage } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';

type Communication = AimsRecord<'communication'>;

interface CommunicationFacts {
  readonly input: AimsDocInput;
  readonly words: Words;
  readonly today: string;
  /** Those that have not ended. */
  readonly plan: readonly Communication[];
  /** Everything that was told, the latest first. */
  readonly log: readonly {
    readonly communication: Communication;
    readonly row: Communication['data']['log'][number];
  }[];
  readonly open: readonly string[];
}

/** What is told to whom, when, how and by whom, and what was told (7.4). */
export const communicationPlanDocument: AimsDocKind = {
  document: 'communication-plan',
  clauses: ['7.4', 'A.8.2', 'A.8.5'],
  missing: (input) => communicationFacts(input).open,
  build: (input) => {
    const facts = communicationFacts(input);
    const { open, words: format } = facts;
    const { records, organisation } = input;
    const owner = records.only('scope')?.owner.trim() || organisation.contactName;
    return frame(input, {
      title: translate('commDoc.title'),
      code: 'COMMUNICATION',
      version: stateOf(records.of('communication'), input.createdAt, format),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner,
      clauses: communicationPlanDocument.clauses,
      blocks: [...summaryBlocks(facts), ...planBlocks(facts), ...logBlocks(facts)],
      signers: (facts.plan.length === 0 ? [] : [owner]).map((name) => ({
        name,
        role: translate('peopleDoc.sign.role'),
        statement: translate('commDoc.sign.statement'),
      })),
    });
  },
};

function communicationFacts(input: AimsDocInput): CommunicationFacts {
  const all = input.records.of('communication');
  const facts = {
    input,
    words: wordsFor(input.organisation.documentLanguage),
    today: input.createdAt.slice(0, 10),
    plan: all.filter(({ status }) => status !== 'ended'),
    log: all
      .flatMap((communication) => communication.data.log.map((row) => ({ communication, row })))
      .toSorted((a, b) => (b.row.on ?? '').localeCompare(a.row.on ?? '')),
  };
  return { ...facts, open: openPointsOf(facts) };
}

function openPointsOf({ plan, today }: Omit<CommunicationFacts, 'open'>): readonly string[] {
  if (plan.length === 0) return [translate('commDoc.open.none')];
  const unowned = plan.filter(({ owner }) => owner.trim() === '');
  const late = plan.filter((one) => isOverdue(one, today));
  const silent = plan.filter(
    ({ status, data }) =>
      status === 'running' &&
      !data.log.some(({ on }) => on !== null && on >= addMonths(today, -12)),
  );
  const lacksOutside = !plan.some(({ data }) => data.direction === 'external');
  const lacksInside = !plan.some(({ data }) => data.direction === 'internal');
  const point = (
    key: 'commDoc.open.unowned' | 'commDoc.open.late' | 'commDoc.open.silent',
    some: readonly Communication[],
  ): readonly string[] =>
    some.length === 0 ? [] : [translate(key, { count: some.length, codes: codesOf(some) })];
  return [
    ...point('commDoc.open.unowned', unowned),
    ...point('commDoc.open.late', late),
    ...point('commDoc.open.silent', silent),
    ...(lacksInside ? [translate('commDoc.open.noInside')] : []),
    ...(lacksOutside ? [translate('commDoc.open.noOutside')] : []),
  ];
}

function summaryBlocks(facts: CommunicationFacts): readonly Block[] {
  const { input, plan, log, words: format, open } = facts;
  const organisation = input.organisation.name;
  const inside = plan.filter(({ data }) => data.direction === 'internal').length;
  const last = log.find(({ row }) => row.on !== null)?.row.on;
  const lead =
    plan.length === 0
      ? translate('commDoc.lead.none', { organisation })
      : sentences([
          translate('commDoc.lead', {
            organisation,
            count: plan.length,
            inside,
            outside: plan.length - inside,
          }),
          last == null
            ? translate('commDoc.lead.noLog')
            : translate('commDoc.lead.log', { count: log.length, day: format.date(last) }),
        ]);
  return [
    // The plan needs the width, and begins on the same page.
    ...(plan.length === 0 ? [] : [widePage]),
    heading(1, translate('commDoc.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(lead) },
    ...openPoints(open),
  ];
}

function planBlocks({ plan, words: format, today }: CommunicationFacts): readonly Block[] {
  if (plan.length === 0) return [];
  const { fields } = words;
  return [
    heading(1, translate('commDoc.section.plan'), 'plan'),
    table(
      [
        { header: fields.what.label, weight: 4.4 },
        { header: fields.audience.label, weight: 2.4 },
        { header: fields.when.label, weight: 2 },
        { header: fields.how.label, weight: 2.4 },
        { header: words.owner, weight: 2 },
        { header: words.due, weight: 1.6 },
      ],
      plan.map((one) => {
        const { code, title, owner, due, data } = one;
        return [
          lines([
            [bold(`${code} `), bold(title)],
            data.what.trim() === '' ? [] : plain(data.what),
            data.direction === null
              ? []
              : [muted(`${fields.direction.options[data.direction]}, ${statusText(one)}`)],
          ]),
          plain(data.audience),
          plain(data.when),
          plain(data.how),
          lines([
            owner.trim() === '' ? [muted(translate('planDoc.noOwner'))] : plain(owner),
            data.approval.trim() === ''
              ? []
              : [muted(translate('commDoc.cleared', { by: data.approval }))],
          ]),
          due === null
            ? []
            : lines([
                [text(format.shortDate(due))],
                isOverdue(one, today) ? [muted(translate('planDoc.late'))] : [],
              ]),
        ];
      }),
      true,
    ),
    newPage,
  ];
}

function logBlocks({ log, plan, words: format }: CommunicationFacts): readonly Block[] {
  if (log.length === 0) {
    return plan.length === 0
      ? []
      : [
          heading(1, translate('commDoc.section.log'), 'log'),
          paragraph(translate('commDoc.log.none')),
        ];
  }
  const { columns } = words.fields.log;
  return [
    heading(1, translate('commDoc.section.log'), 'log'),
    table(
      [
        { header: columns.on.label, weight: 1.5 },
        { header: translate('commDoc.column.subject'), weight: 2.4 },
        { header: columns.to.label, weight: 2.2 },
        { header: columns.what.label, weight: 4 },
        { header: columns.by.label, weight: 1.7 },
      ],
      log.map(({ communication, row }) => [
        row.on === null ? [muted('–')] : plain(format.shortDate(row.on)),
        [muted(`${communication.code} `), text(communication.title)],
        plain(row.to),
        lines([plain(row.what), row.response.trim() === '' ? [] : [muted(row.response)]]),
        plain(row.by),
      ]),
      true,
    ),
  ];
}
