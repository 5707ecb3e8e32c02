import { metricPasses } from '../../../domain/records/testing.ts';
import { isOfType, type AimsRecord } from '../../../domain/records/record.ts';
import { byMetric, subgroupGap, type Metric } from '../../../domain/test-results.ts';
import { recordWords } from '../../../i18n/en/records/index.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inline, Inlines } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { named } from '../context/common.ts';
import { entry, groupEntries, statusText } from '../field-text.ts';
import { heading, paragraph, table } from '../frame.ts';
import { recordHead } from './data-blocks.ts';
import type { SystemFacts } from './facts.ts';
import { groupText, limitText, metricFigure } from './metric-figure.ts';

type TestRun = AimsRecord<'test-run'>;

const purposes = recordWords['test-run'].fields.purposes.options;

/** What was tested last for each purpose, then run by run. */
export function testBlocks(facts: SystemFacts): readonly Block[] {
  const { runs } = facts;
  const title = heading(1, translate('technicalFile.section.tests'), 'tests');
  if (runs.length === 0) return [title, paragraph(translate('technicalFile.noTests'))];
  return [
    title,
    ...(facts.tests.purposes.length === 0 ? [] : [summaryTable(facts)]),
    ...runs.flatMap((run) => runPart(facts, run)),
  ];
}

function summaryTable({ tests, words }: SystemFacts): Block {
  return table(
    [
      { header: translate('technicalFile.column.purpose'), weight: 2.5 },
      { header: translate('technicalFile.column.latest'), weight: 4 },
      { header: translate('technicalFile.column.runOn'), weight: 1.8 },
      { header: translate('technicalFile.column.outcome'), weight: 2.6 },
      { header: translate('technicalFile.column.missed'), weight: 1.4, align: 'end' },
    ],
    tests.purposes.map(({ purpose, latest, planned }) => {
      const name: Inlines = [text(purposes[purpose])];
      if (latest === null) {
        const code = planned?.code ?? '';
        return [name, [muted(translate('technicalFile.notRun', { code }))], [], [], []];
      }
      const { runOn, failing } = latest.data;
      return [
        name,
        [reference(latest)],
        [text(runOn === null ? '' : words.shortDate(runOn))],
        [outcomeMark(latest)],
        [text(String(failing ?? 0))],
      ];
    }),
  );
}

const reference = (record: TestRun): Inline => ({
  kind: 'reference',
  target: `record-${record.code}`,
  text: `${record.code} ${record.title}`,
});

/** Shape and word of a run's outcome. */
export function outcomeMark(run: TestRun): Inline {
  const label = statusText(run);
  switch (run.status) {
    case 'passed':
      return { kind: 'mark', mark: 'conforms', label };
    case 'passed-with-conditions':
      return { kind: 'mark', mark: 'partly', label };
    case 'failed':
      return { kind: 'mark', mark: 'does-not', label };
    default:
      return { kind: 'mark', mark: 'not-assessed', label };
  }
}

function runPart(facts: SystemFacts, run: TestRun): readonly Block[] {
  const { words, input, figure } = facts;
  const { links } = recordWords['test-run'];
  const from = (relation: string) =>
    input.records.linkedFrom(run.id, relation).map(named).join('\n');
  const metrics = run.data.metrics.filter(({ metric }) => metric.trim() !== '');
  const compared = byMetric(metrics).filter((group) => subgroupGap(group) !== null);
  return [
    ...recordHead(facts, run, [
      ...groupEntries(run, 'test', words),
      ...entry(links.model.label, from('model')),
      ...entry(links.data.label, from('data')),
      ...groupEntries(run, 'results', words, ['failing']),
    ]),
    ...(metrics.length === 0 ? [] : [metricTable(facts, metrics)]),
    ...compared.map((group): Block => ({ kind: 'figure', ...metricFigure(group, figure) })),
  ];
}

function metricTable({ figure }: SystemFacts, metrics: readonly Metric[]): Block {
  const noted = metrics.some(({ note }) => note.trim() !== '');
  return table(
    [
      { header: translate('technicalFile.column.metric'), weight: 3 },
      { header: translate('technicalFile.column.group'), weight: 2.4 },
      { header: translate('technicalFile.column.value'), weight: 1.4, align: 'end' },
      { header: translate('technicalFile.column.limit'), weight: 1.9, align: 'end' },
      { header: translate('technicalFile.column.result'), weight: 1.7 },
      ...(noted ? [{ header: translate('technicalFile.column.note'), weight: 3 }] : []),
    ],
    metrics.map((metric) => [
      [text(metric.metric)],
      [text(groupText(metric))],
      [text(metric.value === null ? '' : figure(metric.value))],
      [text(limitText(metric, figure))],
      [passMark(metric)],
      ...(noted ? [[text(metric.note)]] : []),
    ]),
  );
}

/** Pass or fail as shape and word. */
function passMark(metric: Metric): Inline {
  const passes = metricPasses(metric);
  if (passes === true) {
    return { kind: 'mark', mark: 'conforms', label: translate('technicalFile.pass') };
  }
  if (passes === false) {
    return { kind: 'mark', mark: 'does-not', label: translate('technicalFile.fail') };
  }
  const key = metric.value === null ? 'technicalFile.unmeasured' : 'technicalFile.unrated';
  return { kind: 'mark', mark: 'not-assessed', label: translate(key) };
}

/** How results are explained, with the pictures of the evidence. */
export function explanationBlocks(facts: SystemFacts): readonly Block[] {
  const { explanations } = facts;
  if (explanations.length === 0) return [];
  return [
    heading(1, translate('technicalFile.section.explanations'), 'explanations'),
    ...explanations.flatMap((explanation) => explanationPart(facts, explanation)),
  ];
}

function explanationPart(
  facts: SystemFacts,
  explanation: AimsRecord<'explanation'>,
): readonly Block[] {
  const { words, input } = facts;
  const models = input.records
    .linkedFrom(explanation.id, 'model')
    .filter((one) => isOfType(one, 'model'));
  const evidence = input.evidence.get(explanation.id) ?? [];
  return [
    ...recordHead(facts, explanation, [
      ...groupEntries(explanation, 'method', words),
      ...entry(recordWords.explanation.links.model.label, models.map(named).join('\n')),
      ...groupEntries(explanation, 'findings', words),
    ]),
    ...evidence.flatMap(({ id, code, title }): readonly Block[] => {
      const image = input.pictures.get(id);
      if (image === undefined) return [];
      return [
        { kind: 'picture', title: translate('technicalFile.picture', { code, title }), image },
      ];
    }),
  ];
}
