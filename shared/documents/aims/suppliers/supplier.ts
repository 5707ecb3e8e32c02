import { supplier as words } from '../../../i18n/en/records/suppliers.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, TagTone } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { plain } from '../../words.ts';
import { filledRows, named, openPoints } from '../context/common.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { ChainFacts, Supplier, SupplierEntry } from './facts.ts';

const { fields } = words;

const resultTones = {
  satisfied: 'good',
  concern: 'danger',
  open: 'warning',
} as const satisfies Record<string, TagTone>;

/** Everything that is settled and checked with one organisation. */
export function supplierBlocks(facts: ChainFacts, entry: SupplierEntry): readonly Block[] {
  const { supplier, open } = entry;
  const { data, code } = supplier;
  const part = (id: string, title: string): Block =>
    heading(3, title, `supplier-${code}-${id}`, false);
  return [
    heading(2, translate('chainDoc.name', { title: supplier.title, code }), `supplier-${code}`),
    { kind: 'key-value', rows: factRows(facts, entry) },
    ...openPoints(open),
    part('responsibilities', translate('chainDoc.responsibilities')),
    responsibilities(supplier),
    ...(data.obligations.trim() === ''
      ? []
      : [part('obligations', fields.obligations.label), paragraph(data.obligations)]),
    part('diligence', translate('chainDoc.diligence')),
    diligence(facts, supplier),
    ...(data.conclusion.trim() === ''
      ? []
      : [part('conclusion', fields.conclusion.label), paragraph(data.conclusion)]),
  ];
}

function factRows(
  { words: format }: ChainFacts,
  { supplier, systems, risks }: SupplierEntry,
): Extract<Block, { kind: 'key-value' }>['rows'] {
  const { data, owner, due, status } = supplier;
  const day = (value: string | null): string => (value === null ? '' : format.date(value));
  const riskStatuses = recordWords.risk.statuses;
  return filledRows([
    [translate('planDoc.column.status'), words.statuses[status as keyof typeof words.statuses]],
    [translate('chainDoc.provides'), data.provides],
    [
      fields.criticality.label,
      data.criticality === null ? '' : fields.criticality.options[data.criticality],
    ],
    [translate('chainDoc.column.systems'), systems.map(named).join('\n')],
    [words.owner, owner],
    [fields.contact.label, data.contact],
    [fields.country.label, data.country],
    [fields.contract.label, data.contract],
    [fields.contractEnds.label, day(data.contractEnds)],
    [words.due, day(due)],
    [
      translate('chainDoc.risks'),
      risks
        .map((risk) =>
          translate('impactDoc.harms.risk', {
            code: risk.code,
            title: risk.title,
            status: riskStatuses[risk.status as keyof typeof riskStatuses],
          }),
        )
        .join('\n'),
    ],
  ]);
}

function responsibilities({ data }: Supplier): Block {
  const rows = data.responsibilities.filter(({ topic }) => topic.trim() !== '');
  if (rows.length === 0) return paragraph(translate('chainDoc.noResponsibilities'));
  const { columns } = fields.responsibilities;
  return table(
    [
      { header: columns.topic.label, weight: 3 },
      { header: columns.who.label, weight: 1.1 },
      { header: columns.how.label, weight: 5 },
    ],
    rows.map(({ topic, who, how }) => [
      [bold(topic)],
      who === null ? [muted(translate('chainDoc.notDecided'))] : plain(columns.who.options[who]),
      plain(how),
    ]),
    true,
  );
}

function diligence({ words: format }: ChainFacts, { data }: Supplier): Block {
  const rows = data.diligence.filter(({ question }) => question.trim() !== '');
  if (rows.length === 0) return paragraph(translate('chainDoc.noDiligence'));
  const { columns } = fields.diligence;
  return table(
    [
      { header: columns.question.label, weight: 3.4 },
      { header: columns.answer.label, weight: 4 },
      { header: columns.result.label, weight: 1.4 },
      { header: translate('chainDoc.column.checked'), weight: 1.4 },
    ],
    rows.map(({ question, answer, result, on }) => [
      plain(question),
      plain(answer),
      [
        {
          kind: 'tag',
          tone: resultTones[result ?? 'open'],
          label: columns.result.options[result ?? 'open'],
        },
      ],
      on === null ? [muted(translate('chainDoc.notChecked'))] : [text(format.shortDate(on))],
    ]),
    true,
  );
}
