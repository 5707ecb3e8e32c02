import type { AimsRecord, AnyRecord } from '../../../domain/records/record.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inline } from '../../doc.ts';
import { text } from '../../doc.ts';
import { named } from '../context/common.ts';
import {
  entry,
  groupEntries,
  isFilledRow,
  statusText,
  wordsOfType,
  type Entry,
} from '../field-text.ts';
import { heading, paragraph, table } from '../frame.ts';
import type { SystemFacts } from './facts.ts';
import { byAndOn } from './system-blocks.ts';

type Dataset = AimsRecord<'dataset'>;
type Model = AimsRecord<'model'>;

/** Heading and facts of one record of the file. */
export function recordHead(
  facts: SystemFacts,
  record: AnyRecord,
  rows: readonly Entry[],
): readonly Block[] {
  const evidence = facts.input.evidence.get(record.id) ?? [];
  const { owner } = record;
  return [
    heading(2, `${record.code} ${record.title}`, `record-${record.code}`, false),
    {
      kind: 'key-value',
      rows: [
        { label: translate('technicalFile.column.status'), value: [text(statusText(record))] },
        ...entry(wordsOfType(record.type).owner ?? translate('technicalFile.column.owner'), owner),
        ...rows,
        ...entry(
          translate('systemDoc.evidence'),
          evidence.map(({ code, title }) => `${code} ${title}`).join('\n'),
        ),
      ],
    },
  ];
}

/** Where the data come from, whether they may be used, and how good they are. */
export function datasetBlocks(facts: SystemFacts): readonly Block[] {
  const { datasets, system } = facts;
  const title = heading(1, translate('technicalFile.section.data'), 'data');
  if (datasets.length === 0) {
    const key =
      system.data.origin === 'bought' ? 'technicalFile.noDataBought' : 'technicalFile.noData';
    return [title, paragraph(translate(key))];
  }
  return [title, ...datasets.flatMap((dataset) => datasetPart(facts, dataset))];
}

function datasetPart(facts: SystemFacts, dataset: Dataset): readonly Block[] {
  const { words, input, system } = facts;
  const { links } = recordWords.dataset;
  const others = input.records
    .linkedFrom(dataset.id, 'used-by')
    .filter(({ id, archivedAt }) => id !== system.id && archivedAt === null);
  const from = (relation: string) => input.records.linkedFrom(dataset.id, relation);
  return [
    ...recordHead(facts, dataset, [
      ...groupEntries(dataset, 'identity', words),
      ...groupEntries(dataset, 'provenance', words),
      ...entry(links['derived-from'].label, from('derived-from').map(named).join('\n')),
      ...entry(links['provided-by'].label, from('provided-by').map(named).join('\n')),
      ...groupEntries(dataset, 'content', words),
      ...entry(translate('technicalFile.madeFor'), others.map(named).join('\n')),
    ]),
    ...checksTable(facts, dataset),
    ...preparationTable(facts, dataset),
  ];
}

function checksTable({ words }: SystemFacts, { data }: Dataset): readonly Block[] {
  const rows = data.checks.filter(isFilledRow);
  if (rows.length === 0) return [];
  const block = table(
    [
      { header: translate('technicalFile.column.check'), weight: 3 },
      { header: translate('technicalFile.column.criterion'), weight: 2.5 },
      { header: translate('technicalFile.column.result'), weight: 3 },
      { header: translate('technicalFile.column.outcome'), weight: 1.8 },
      { header: translate('technicalFile.column.when'), weight: 3 },
    ],
    rows.map(({ check, criterion, result, outcome, on, by }) => [
      [text(check)],
      [text(criterion)],
      [text(result)],
      [outcomeMark(outcome)],
      byAndOn(by, on === null ? '' : words.shortDate(on)),
    ]),
  );
  return [{ ...block, caption: translate('technicalFile.checksTitle') } as Block];
}

function outcomeMark(outcome: Dataset['data']['checks'][number]['outcome']): Inline {
  const label = recordWords.dataset.fields.checks.columns.outcome.options[outcome ?? 'open'];
  if (outcome === 'pass') return { kind: 'mark', mark: 'conforms', label };
  if (outcome === 'fail') return { kind: 'mark', mark: 'does-not', label };
  return { kind: 'mark', mark: 'not-assessed', label };
}

function preparationTable({ words }: SystemFacts, { data }: Dataset): readonly Block[] {
  const rows = data.preparation.filter(isFilledRow);
  if (rows.length === 0) return [];
  const dated = rows.some(({ on }) => on !== null);
  const block = table(
    [
      { header: translate('technicalFile.column.step'), weight: 2.5 },
      { header: translate('technicalFile.column.method'), weight: 4 },
      { header: translate('technicalFile.column.why'), weight: 4 },
      ...(dated ? [{ header: translate('technicalFile.column.on'), weight: 1.8 }] : []),
    ],
    rows.map(({ step, method, reason, on }) => [
      [text(step)],
      [text(method)],
      [text(reason)],
      ...(dated ? [[text(on === null ? '' : words.shortDate(on))]] : []),
    ]),
  );
  return [{ ...block, caption: translate('technicalFile.preparationTitle') } as Block];
}

/** The versions, and what it takes to make those that count again. */
export function modelBlocks(facts: SystemFacts): readonly Block[] {
  const { models, system } = facts;
  const title = heading(1, translate('technicalFile.section.models'), 'models');
  if (models.length === 0) {
    const key =
      system.data.origin === 'bought' ? 'technicalFile.noModelsBought' : 'technicalFile.noModels';
    return [title, paragraph(translate(key))];
  }
  const kept = models.filter(({ status }) => status !== 'withdrawn');
  return [
    title,
    // Of a withdrawn version the line in the table is enough.
    ...(models.length > 1 || kept.length === 0 ? [modelTable(facts)] : []),
    ...kept.flatMap((model) => modelPart(facts, model)),
  ];
}

function modelTable({ models, words }: SystemFacts): Block {
  return table(
    [
      { header: translate('technicalFile.column.model'), weight: 3 },
      { header: translate('technicalFile.column.version'), weight: 1.6 },
      { header: translate('technicalFile.column.algorithm'), weight: 3.4 },
      { header: translate('technicalFile.column.trainedOn'), weight: 1.8 },
      { header: translate('technicalFile.column.status'), weight: 2 },
    ],
    models.map((model) => [
      [text(named(model))],
      [text(model.data.version)],
      [text(model.data.algorithm)],
      [text(model.data.trainedOn === null ? '' : words.shortDate(model.data.trainedOn))],
      [text(statusText(model))],
    ]),
  );
}

function modelPart(facts: SystemFacts, model: Model): readonly Block[] {
  const { words, input } = facts;
  const { links } = recordWords.model;
  const from = (relation: string) =>
    input.records.linkedFrom(model.id, relation).map(named).join('\n');
  const parameters = model.data.parameters
    .filter(isFilledRow)
    .map(({ name, value }) => translate('technicalFile.parameter', { name, value }))
    .join('\n');
  return recordHead(facts, model, [
    ...groupEntries(model, 'identity', words),
    ...entry(links['based-on'].label, from('based-on')),
    ...groupEntries(model, 'making', words),
    ...entry(links['trained-on'].label, from('trained-on')),
    ...entry(translate('technicalFile.parameters'), parameters),
  ]);
}
