import type { AimsRecord, AnyRecord } from '../../../domain/records/record.ts';
import { criteriaInForce } from '../../../domain/risk-criteria.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { text } from '../../doc.ts';
import type { Words } from '../../words.ts';
import { named } from '../context/common.ts';
import { entry, groupEntries, isFilledRow, statusText } from '../field-text.ts';
import { heading, paragraph, table } from '../frame.ts';
import { ratingTag } from '../risks/facts.ts';
import { recordHead } from './data-blocks.ts';
import { isInUse, type SystemFacts } from './facts.ts';
import { byAndOn } from './system-blocks.ts';

type Deployment = AimsRecord<'deployment'>;

/** What went live where and when, who released it, and how to get back. */
export function deploymentBlocks(facts: SystemFacts): readonly Block[] {
  const { deployments, system } = facts;
  if (deployments.length === 0) {
    if (!isInUse(system) && system.status !== 'retirement') return [];
    return [
      heading(1, translate('technicalFile.section.deployments'), 'deployments'),
      paragraph(translate('technicalFile.noDeploymentsLive', { stage: statusText(system) })),
    ];
  }
  return [
    heading(1, translate('technicalFile.section.deployments'), 'deployments'),
    deploymentTable(facts),
    ...deployments.flatMap((deployment) => deploymentPart(facts, deployment)),
  ];
}

function deploymentTable({ deployments, words }: SystemFacts): Block {
  return table(
    [
      { header: translate('technicalFile.column.release'), weight: 2.8 },
      { header: translate('technicalFile.column.version'), weight: 1.4 },
      { header: translate('technicalFile.column.where'), weight: 2.3 },
      { header: translate('technicalFile.column.live'), weight: 2.4 },
      { header: translate('technicalFile.column.status'), weight: 1.8 },
      { header: translate('technicalFile.column.approvedBy'), weight: 3.2 },
    ],
    deployments.map((one) => [
      [text(named(one))],
      [text(one.data.version)],
      [text(one.data.environment)],
      [text(liveText(one, words))],
      [text(statusText(one))],
      [text(one.data.approvedBy)],
    ]),
  );
}

function liveText({ data: { plannedOn, liveOn, endedOn } }: Deployment, words: Words): string {
  if (liveOn !== null) {
    const from = words.shortDate(liveOn);
    return endedOn === null
      ? translate('technicalFile.since', { from })
      : translate('technicalFile.until', { from, to: words.shortDate(endedOn) });
  }
  return plannedOn === null
    ? ''
    : translate('technicalFile.plannedFor', { from: words.shortDate(plannedOn) });
}

/** The table has said what, where, when and by whom already. */
const inTable = ['version', 'environment', 'plannedOn', 'liveOn', 'endedOn', 'approvedBy'];

function deploymentPart(facts: SystemFacts, deployment: Deployment): readonly Block[] {
  const { words, input } = facts;
  const model = input.records.linkedFrom(deployment.id, 'model').map(named).join('\n');
  const rows = [
    ...groupEntries(deployment, 'deployment', words, inTable),
    ...entry(recordWords.deployment.links.model.label, model),
    ...groupEntries(deployment, 'safety', words),
  ];
  const checklist = deployment.data.checklist.filter(isFilledRow);
  if (rows.length === 0 && checklist.length === 0) return [];
  return [
    ...recordHead(facts, deployment, rows),
    ...(checklist.length === 0 ? [] : [checklistTable(checklist)]),
  ];
}

function checklistTable(rows: Deployment['data']['checklist']): Block {
  return table(
    [
      { header: translate('technicalFile.column.condition'), weight: 6 },
      { header: translate('technicalFile.column.fulfilled'), weight: 1.6 },
      { header: translate('technicalFile.column.confirmedBy'), weight: 3 },
    ],
    rows.map(({ item, done, by }) => [
      [text(item)],
      [
        done
          ? { kind: 'mark', mark: 'conforms', label: translate('technicalFile.fulfilled') }
          : { kind: 'mark', mark: 'not-assessed', label: translate('technicalFile.notFulfilled') },
      ],
      [text(by)],
    ]),
  );
}

/** What can go wrong with it, and what it can do to people. */
export function riskBlocks(facts: SystemFacts): readonly Block[] {
  const { risks, impacts } = facts;
  return [
    heading(1, translate('technicalFile.section.risks'), 'risks'),
    risks.length === 0 ? paragraph(translate('technicalFile.noRisks')) : riskTable(facts),
    impacts.length === 0 ? paragraph(translate('technicalFile.noImpact')) : impactTable(facts),
  ];
}

function riskTable({ risks, input }: SystemFacts): Block {
  const criteria = criteriaInForce(input.records.only('risk-criteria'));
  const { strategy } = recordWords.risk.fields;
  const rating = { criteria };
  return table(
    [
      { header: translate('technicalFile.column.risk'), weight: 5 },
      { header: translate('technicalFile.column.before'), weight: 2 },
      { header: translate('technicalFile.column.after'), weight: 2 },
      { header: translate('technicalFile.column.treatment'), weight: 1.7 },
      { header: translate('technicalFile.column.status'), weight: 1.9 },
    ],
    risks.map((risk) => [
      [text(named(risk))],
      [ratingTag(rating, risk.data.likelihood, risk.data.consequence)],
      [ratingTag(rating, risk.data.residualLikelihood, risk.data.residualConsequence)],
      [text(risk.data.strategy === null ? '' : strategy.options[risk.data.strategy])],
      [text(statusText(risk))],
    ]),
  );
}

function impactTable({ impacts, words }: SystemFacts): Block {
  const { decision } = recordWords.impact.fields;
  return table(
    [
      { header: translate('technicalFile.column.impact'), weight: 4.4 },
      { header: translate('technicalFile.column.assessedVersion'), weight: 1.8 },
      { header: translate('technicalFile.column.decision'), weight: 2.4 },
      { header: translate('technicalFile.column.status'), weight: 1.8 },
      { header: translate('technicalFile.column.approved'), weight: 2.2 },
    ],
    impacts.map((impact) => [
      [text(named(impact))],
      [text(impact.data.systemVersion)],
      [text(impact.data.decision === null ? '' : decision.options[impact.data.decision])],
      [text(statusText(impact))],
      approvedCell(impact, words),
    ]),
  );
}

function approvedCell({ data }: AimsRecord<'impact'>, words: Words): Inlines {
  return byAndOn(data.approvedBy, data.approvedOn === null ? '' : words.shortDate(data.approvedOn));
}

/** Controlled documents and evidence of the system itself; the parts above name their own. */
export function documentBlocks({ system, documents, input }: SystemFacts): readonly Block[] {
  const evidence = input.evidence.get(system.id) ?? [];
  const rows: readonly Inlines[][] = [
    ...documents.map((one) => [[text(named(one))], [text(documentKind(one))]]),
    ...evidence.map(({ code, title }) => [
      [text(named({ code, title }))],
      [text(translate('systemDoc.evidence'))],
    ]),
  ];
  if (rows.length === 0) return [];
  return [
    heading(1, translate('technicalFile.section.documents'), 'documents'),
    table(
      [
        { header: translate('technicalFile.column.document'), weight: 7 },
        { header: translate('technicalFile.column.kind'), weight: 3 },
      ],
      rows,
    ),
  ];
}

function documentKind(record: AnyRecord): string {
  const kind = record.data['kind'];
  const options: Readonly<Record<string, string>> = recordWords.document.fields.kind.options;
  return (typeof kind === 'string' ? options[kind] : undefined) ?? recordWords.document.one;
}
