import { comparePrices } from '../../../domain/body-comparison.ts';
import { levelOf } from '../../../domain/impartiality.ts';
import { engagement as engagementWords } from '../../../i18n/en/records/certification-bodies.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, TagTone } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences } from '../../words.ts';
import { openPoints, stateOf } from '../context/common.ts';
import { frame, heading, paragraph, signerOf, table, widePage } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import {
  certificationFacts,
  findingText,
  leadOf,
  sponsorOf,
  type BodyEntry,
  type CertificationFacts,
} from '../certification/facts.ts';
import { estimateBlocks } from './estimate.ts';
import { comparisonTables } from './table.ts';

/** Certification bodies side by side: who may certify, what they quote, which one and why. */
export const bodyComparisonDocument: AimsDocKind = {
  document: 'body-comparison',
  clauses: ['8.1', 'A.10.3'],
  missing: (input) => missing(certificationFacts(input)),
  build: (input) => {
    const facts = certificationFacts(input);
    const { bodies, chosen, words } = facts;
    return frame(input, {
      title: translate('certDoc.bodies.title'),
      code: 'BODIES',
      version: stateOf(
        bodies.map(({ body }) => body),
        input.createdAt,
        words,
      ),
      status: translate(
        chosen === undefined ? 'certDoc.bodies.undecided' : 'certDoc.bodies.decided',
      ),
      owner: leadOf(facts),
      clauses: bodyComparisonDocument.clauses,
      blocks: [
        ...summaryBlocks(facts, missing(facts)),
        ...impartialityBlocks(facts),
        ...comparisonBlocks(facts),
        ...(facts.bodies.length === 0 ? [] : estimateBlocks(facts)),
      ],
      signers: [
        {
          ...signerOf(sponsorOf(facts), translate('aimsDoc.topManagement')),
          statement: translate('certDoc.bodies.sign'),
        },
      ],
    });
  },
};

/** Fewer quotations say little about a price. */
const fewestBodies = 3;

function missing({ bodies, chosen, words }: CertificationFacts): readonly string[] {
  if (bodies.length === 0) return [translate('certDoc.bodies.none')];
  const rejected = bodies.filter(({ body }) => body.status === 'rejected').length;
  const unchecked = bodies.filter(
    ({ body, findings }) =>
      body.status !== 'rejected' &&
      findings.some(({ kind }) => kind === 'never-checked' || kind === 'check-old'),
  );
  const unquoted = bodies.filter(
    ({ body, isExcluded }) =>
      !isExcluded && body.status !== 'rejected' && body.data.initialPrice === null,
  );
  const named = (some: readonly BodyEntry[]): string =>
    words.list(some.slice(0, 6).map(({ body }) => body.title));
  return [
    ...(bodies.length < fewestBodies
      ? [translate('certDoc.bodies.few', { count: bodies.length })]
      : []),
    ...(unchecked.length === 0
      ? []
      : [
          translate('certDoc.bodies.unchecked', {
            count: unchecked.length,
            names: named(unchecked),
          }),
        ]),
    ...(unquoted.length === 0 || chosen !== undefined
      ? []
      : [translate('certDoc.bodies.unquoted', { count: unquoted.length, names: named(unquoted) })]),
    ...(chosen === undefined && rejected < bodies.length
      ? [translate('certDoc.bodies.noChoice')]
      : []),
    ...(chosen?.isExcluded === true
      ? [translate('certDoc.bodies.chosenExcluded', { body: chosen.body.title })]
      : []),
  ];
}

function summaryBlocks(facts: CertificationFacts, open: readonly string[]): readonly Block[] {
  const { chosen } = facts;
  const decision = chosen?.body.data.decision.trim() ?? '';
  return [
    heading(1, translate('certDoc.bodies.section.result'), 'result'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...(decision === '' ? [] : decision.split(/\n{2,}/).map(paragraph)),
    ...openPoints(open),
  ];
}

function leadText({ bodies, chosen, input, words: format }: CertificationFacts): string {
  const organisation = input.organisation.name;
  if (bodies.length === 0) return translate('certDoc.bodies.lead.none', { organisation });
  const excluded = bodies.filter(({ isExcluded }) => isExcluded);
  const decidedOn = chosen?.body.data.decidedOn ?? null;
  return sentences([
    chosen === undefined
      ? translate('certDoc.bodies.lead.open', { organisation, count: bodies.length })
      : translate('certDoc.bodies.lead.chosen', {
          organisation,
          count: bodies.length,
          body: chosen.body.title,
          when:
            decidedOn === null
              ? ''
              : translate('certDoc.bodies.lead.on', { date: format.date(decidedOn) }),
        }),
    excluded.length === 0
      ? translate('certDoc.bodies.lead.impartial', { count: bodies.length })
      : translate('certDoc.bodies.lead.excluded', {
          count: excluded.length,
          names: format.list(excluded.slice(0, 6).map(({ body }) => body.title)),
        }),
    priceText(bodies, format.list),
  ]);
}

function priceText(
  bodies: readonly BodyEntry[],
  list: (parts: readonly string[]) => string,
): string {
  const free = bodies.filter(({ isExcluded }) => !isExcluded);
  const compared = comparePrices(free.map(({ body }) => body));
  const cheapest = bodies.find(({ body }) => body.id === compared.cheapestId);
  if (compared.state === 'several') {
    const currencies = list(
      compared.currencies.map((one) => one || translate('certification.bodies.price.unnamed')),
    );
    return translate('certDoc.bodies.lead.currencies', { currencies });
  }
  return cheapest === undefined
    ? ''
    : translate('certDoc.bodies.lead.cheapest', { body: cheapest.body.title });
}

const tones = {
  excludes: 'danger',
  problem: 'danger',
  warning: 'warning',
} as const satisfies Record<ReturnType<typeof levelOf>, TagTone>;

/** Who may certify, and why not: the rule, each body, the engagements that were looked at. */
function impartialityBlocks(facts: CertificationFacts): readonly Block[] {
  const { bodies, words: format } = facts;
  if (bodies.length === 0) return [];
  return [
    heading(1, translate('certDoc.bodies.section.impartiality'), 'impartiality'),
    paragraph(translate('certDoc.bodies.rule')),
    table(
      [
        { header: translate('certDoc.column.body'), weight: 2.6 },
        { header: translate('certDoc.column.result'), weight: 1.4 },
        { header: translate('certDoc.column.reason'), weight: 5 },
      ],
      bodies.flatMap(({ body, findings }) =>
        findings.length === 0
          ? [
              [
                [bold(body.title)],
                [
                  {
                    kind: 'tag' as const,
                    tone: 'good' as const,
                    label: translate('certDoc.bodies.free'),
                  },
                ],
                plain(translate('certification.bodies.clear')),
              ],
            ]
          : findings.map((finding, at) => [
              at === 0 ? [bold(body.title)] : [muted(body.code)],
              [
                {
                  kind: 'tag' as const,
                  tone: tones[levelOf(finding)],
                  label: translate(`certification.level.${levelOf(finding)}`),
                },
              ],
              plain(findingText(finding, format)),
            ]),
      ),
      true,
    ),
    ...engagementTable(facts),
  ];
}

/** Whom the organisation took advice from. */
function engagementTable({ engagements, words: format }: CertificationFacts): readonly Block[] {
  if (engagements.length === 0) return [paragraph(translate('certDoc.bodies.noEngagements'))];
  const { fields, statuses } = engagementWords;
  const day = (value: string | null): string => (value === null ? '' : format.shortDate(value));
  return [
    paragraph(translate('certDoc.bodies.engagements', { count: engagements.length })),
    table(
      [
        { header: fields.firm.label, weight: 3 },
        { header: fields.services.label, weight: 3.4 },
        { header: translate('certDoc.column.period'), weight: 2.6 },
        { header: translate('certDoc.column.state'), weight: 1.4 },
      ],
      engagements.map(({ code, title, status, data }) => [
        lines([
          [text(data.firm.trim() || title)],
          data.group.trim() === ''
            ? []
            : [muted(translate('certDoc.groupOf', { group: data.group.trim() }))],
          [muted(code)],
        ]),
        plain(data.services.map((one) => fields.services.options[one]).join(', ')),
        plain(
          translate('certDoc.period', {
            from: day(data.startOn) || '–',
            until: day(data.endOn) || translate('certDoc.open'),
          }),
        ),
        plain(statuses[status as keyof typeof statuses] ?? status),
      ]),
      true,
    ),
  ];
}

/** The wide tables; what was rejected is compared as well, so that the choice can be followed. */
function comparisonBlocks(facts: CertificationFacts): readonly Block[] {
  if (facts.bodies.length === 0) return [];
  return [
    widePage,
    heading(1, translate('certDoc.bodies.section.comparison'), 'comparison'),
    ...comparisonTables(facts),
  ];
}
