import { supplier as words } from '../../../i18n/en/records/suppliers.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain, sentences } from '../../words.ts';
import { openPoints, stateOf } from '../context/common.ts';
import { frame, heading, table } from '../frame.ts';
import type { AimsDocKind } from '../kind.ts';
import { chainFacts, type ChainFacts, type Supplier, type SupplierEntry } from './facts.ts';
import { supplierBlocks } from './supplier.ts';

/** With whom AI systems are shared, who answers for what, what was checked (A.10). */
export const supplierRegisterDocument: AimsDocKind = {
  document: 'supplier-register',
  clauses: ['A.10.2', 'A.10.3', 'A.10.4', '8.1'],
  missing: (input) => missing(chainFacts(input)),
  build: (input) => {
    const facts = chainFacts(input);
    const { entries, ended, words: format } = facts;
    const all = [...entries.map(({ supplier }) => supplier), ...ended];
    return frame(input, {
      title: translate('chainDoc.title'),
      code: 'SUPPLIERS',
      version: stateOf(all, input.createdAt, format),
      status: translate(missing(facts).length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: input.records.only('scope')?.owner.trim() || input.organisation.contactName,
      clauses: supplierRegisterDocument.clauses,
      contents: entries.length > 4,
      blocks: [...summaryBlocks(facts), ...kindBlocks(facts), ...endedBlocks(ended)],
    });
  },
};

function missing({ entries, words: format }: ChainFacts): readonly string[] {
  if (entries.length === 0) return [translate('chainDoc.noRecords')];
  const open = entries.filter((one) => one.open.length > 0);
  return open.length === 0
    ? []
    : [
        translate('chainDoc.lead.open', {
          count: open.length,
          names: format.list(open.map(({ supplier }) => supplier.code)),
        }),
      ];
}

const kinds = ['supplier', 'customer', 'partner', null] as const;

function summaryBlocks(facts: ChainFacts): readonly Block[] {
  const { entries } = facts;
  return [
    heading(1, translate('chainDoc.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...(entries.length === 0 ? openPoints(missing(facts)) : [overviewTable(facts)]),
  ];
}

function leadText({ entries, input, words: format }: ChainFacts): string {
  const organisation = input.organisation.name;
  if (entries.length === 0) return translate('chainDoc.lead.none', { organisation });
  const counts = kinds.flatMap((kind) => {
    const count = entries.filter(({ supplier }) => supplier.data.kind === kind).length;
    return count === 0 ? [] : [translate(`chainDoc.count.${kind ?? 'none'}`, { count })];
  });
  const critical = entries.filter(({ supplier }) => supplier.data.criticality === 'critical');
  const open = entries.filter((one) => one.open.length > 0);
  const names = (some: readonly SupplierEntry[]): string =>
    format.list(some.slice(0, 6).map(({ supplier }) => supplier.title));
  return sentences([
    translate('chainDoc.lead', { organisation, list: format.list(counts) }),
    critical.length === 0
      ? ''
      : translate('chainDoc.lead.critical', { count: critical.length, names: names(critical) }),
    open.length === 0
      ? translate('chainDoc.lead.settled')
      : translate('chainDoc.lead.open', { count: open.length, names: names(open) }),
  ]);
}

function overviewTable({ entries, words: format }: ChainFacts): Block {
  const { fields, statuses } = words;
  return table(
    [
      { header: translate('chainDoc.column.organisation'), weight: 3 },
      { header: translate('chainDoc.column.relation'), weight: 1.3 },
      { header: fields.criticality.label, weight: 1.3 },
      { header: translate('chainDoc.column.systems'), weight: 1.8 },
      { header: translate('chainDoc.column.ends'), weight: 1.5 },
      { header: translate('planDoc.column.status'), weight: 1.8 },
      { header: translate('chainDoc.column.open'), weight: 1, align: 'end' },
    ],
    entries.map(({ supplier, systems, open }) => {
      const { kind, criticality, contractEnds } = supplier.data;
      return [
        lines([
          [
            {
              kind: 'reference',
              target: `supplier-${supplier.code}`,
              text: supplier.code,
            },
          ],
          [text(supplier.title)],
        ]),
        kind === null ? [] : plain(fields.kind.options[kind]),
        criticality === null ? [] : plain(fields.criticality.options[criticality]),
        systems.length === 0
          ? [muted(translate('chainDoc.none'))]
          : plain(systems.map(({ code }) => code).join(', ')),
        contractEnds === null ? [] : plain(format.shortDate(contractEnds)),
        plain(statuses[supplier.status as keyof typeof statuses]),
        open.length === 0 ? [muted('–')] : plain(String(open.length)),
      ];
    }),
    true,
  );
}

function kindBlocks(facts: ChainFacts): readonly Block[] {
  return kinds.flatMap((kind) => {
    const own = facts.entries.filter(({ supplier }) => supplier.data.kind === kind);
    if (own.length === 0) return [];
    const id = kind ?? 'none';
    return [
      heading(1, translate(`chainDoc.section.${id}`), `kind-${id}`),
      ...own.flatMap((entry) => supplierBlocks(facts, entry)),
    ];
  });
}

function endedBlocks(ended: readonly Supplier[]): readonly Block[] {
  if (ended.length === 0) return [];
  return [
    heading(1, translate('chainDoc.section.ended'), 'ended'),
    {
      kind: 'list',
      ordered: false,
      items: ended.map(({ code, title, data }) => [
        bold(`${code} `),
        text(data.provides.trim() === '' ? title : `${title}: ${data.provides}`),
      ]),
    },
  ];
}
