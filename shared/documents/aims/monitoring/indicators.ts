import { latestValues } from '../../../domain/indicators.ts';
import { indicator as words } from '../../../i18n/en/records/monitoring.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Column, Inline, Inlines, TagTone } from '../../doc.ts';
import { muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { filledRows, named } from '../context/common.ts';
import { heading, table } from '../frame.ts';
import type { IndicatorEntry, MonitoringFacts } from './facts.ts';
import { indicatorFigure } from './figure.ts';
import { figureText, gapText, limitLines, standingText } from './text.ts';

const { fields } = words;

type Standing = IndicatorEntry['indicator']['data']['standing'];

const tones: Readonly<Record<NonNullable<Standing>, TagTone>> = {
  'on-target': 'good',
  'off-target': 'warning',
  breach: 'danger',
};

const cardOf = ({ indicator }: IndicatorEntry): string => `indicator-${indicator.code}`;

function standingTag(standing: Standing): Inline {
  return {
    kind: 'tag',
    tone: standing === null ? 'neutral' : tones[standing],
    label: translate(`monitorDoc.standing.${standing ?? 'none'}`),
  };
}

/** All indicators in one table; each leads to its card. */
export function indicatorTable({ entries, words: format }: MonitoringFacts): Block {
  const column = (name: TableColumn, weight: number): Column => ({
    header: translate(`monitorDoc.column.${name}`),
    weight,
  });
  return table(
    [
      column('indicator', 3.8),
      column('limits', 3),
      column('latest', 1.7),
      column('standing', 2),
      column('owner', 1.9),
      column('next', 1.7),
    ],
    entries.map((entry) => {
      const { indicator, due, isLate } = entry;
      const { data, owner, status } = indicator;
      return [
        lines([
          [{ kind: 'reference', target: cardOf(entry), text: indicator.code }],
          [text(indicator.title)],
        ]),
        lines(limitLines(format, data).map(plain)),
        data.lastOn === null || data.lastValue === null
          ? [muted(translate('monitorDoc.notMeasured'))]
          : lines([
              [text(figureText(format, data, data.lastValue))],
              [muted(format.shortDate(data.lastOn))],
            ]),
        [standingTag(data.standing)],
        owner.trim() === '' ? [muted(translate('monitorDoc.noOwner'))] : plain(owner),
        nextCell(format.shortDate, { status, due, isLate }),
      ];
    }),
    true,
  );
}

type TableColumn = 'indicator' | 'limits' | 'latest' | 'standing' | 'owner' | 'next';

function nextCell(
  date: (day: string) => string,
  { status, due, isLate }: { status: string; due: string | null; isLate: boolean },
): Inlines {
  if (status === 'paused') return [muted(translate('monitorDoc.paused'))];
  if (due === null) return [muted(translate('monitorDoc.noNext'))];
  return lines([[text(date(due))], isLate ? [muted(translate('monitorDoc.late'))] : []]);
}

/** A card for each indicator, its chart, and its groups side by side. */
export function indicatorBlocks(facts: MonitoringFacts): readonly Block[] {
  if (facts.entries.length === 0) return [];
  return [
    heading(1, translate('monitorDoc.section.indicators'), 'indicators'),
    ...facts.entries.flatMap((entry) => [
      card(facts, entry),
      ...chart(facts, entry),
      ...groups(facts, entry),
    ]),
  ];
}

function card(facts: MonitoringFacts, entry: IndicatorEntry): Block {
  const { input, words: format } = facts;
  const { indicator } = entry;
  const hasChart = chart(facts, entry).length > 0;
  const { data, owner } = indicator;
  return {
    kind: 'card',
    id: cardOf(entry),
    title: [muted(`${indicator.code}  `), text(indicator.title)],
    badges: [standingTag(data.standing)],
    rows: [
      ...filledRows([
        // Above its chart the same is said already.
        [translate('monitorDoc.fact.status'), hasChart ? '' : standingText(format, data)],
        [fields.purpose.label, data.purpose],
        [
          translate('monitorDoc.fact.measures'),
          input.records.linkedFrom(indicator.id, 'measures').map(named).join(', '),
        ],
        [fields.method.label, data.method],
        [fields.source.label, data.source],
        [translate('monitorDoc.fact.limits'), limitLines(format, data).join(', ')],
        [
          translate('monitorDoc.fact.gap'),
          data.largestGap === null ? '' : gapText(format, data, data.largestGap),
        ],
        [
          fields.frequency.label,
          data.frequency === null ? '' : fields.frequency.options[data.frequency],
        ],
        [translate('monitorDoc.column.owner'), owner],
        [fields.analysis.label, data.analysis],
        [translate('monitorDoc.fact.evaluatedBy'), data.evaluatedBy],
      ]),
      ...evaluationRow(entry),
    ],
  };
}

function evaluationRow({ indicator, isMeasured }: IndicatorEntry) {
  const label = fields.evaluation.label;
  const { evaluation } = indicator.data;
  if (evaluation.trim() !== '') return [{ label, value: plain(evaluation) }];
  return isMeasured ? [{ label, value: [muted(translate('monitorDoc.fact.noEvaluation'))] }] : [];
}

function chart({ words: format, since }: MonitoringFacts, { indicator }: IndicatorEntry) {
  const figure = indicatorFigure(format, indicator.data, { since });
  return figure === null ? [] : [{ kind: 'figure', ...figure } as const];
}

/** Values of the groups on the last day, against the whole where there is one. */
function groups(
  { words: format }: MonitoringFacts,
  { indicator }: IndicatorEntry,
): readonly Block[] {
  const { data } = indicator;
  const latest = latestValues(data);
  const own = latest.filter(({ subgroup }) => subgroup !== '');
  const whole = latest.find(({ subgroup }) => subgroup === '');
  const day = latest[0]?.on;
  if (own.length === 0 || day === undefined) return [];
  const columns: Column[] = [
    { header: translate('monitorDoc.column.group'), weight: 4 },
    { header: translate('monitorDoc.column.value'), weight: 2, align: 'end' },
    ...(whole === undefined
      ? []
      : [
          {
            header: translate('monitorDoc.column.difference'),
            weight: 2,
            align: 'end',
          } as const,
        ]),
  ];
  return [
    {
      kind: 'table',
      caption: translate('monitorDoc.groups', { date: format.date(day) }),
      columns,
      rows: (whole === undefined ? own : [whole, ...own]).map(({ subgroup, value }) => [
        plain(subgroup || translate('monitorDoc.all')),
        plain(figureText(format, data, value)),
        ...(whole === undefined
          ? []
          : [plain(subgroup === '' ? '' : signed(format.figure, value - whole.value))]),
      ]),
      dense: true,
    },
  ];
}

function signed(figure: (value: number) => string, difference: number): string {
  const size = Number(Math.abs(difference).toPrecision(12));
  if (size === 0) return '0';
  return `${difference > 0 ? '+' : '\u2212'}${figure(size)}`;
}
