import { translate } from '../../../i18n/index.ts';
import type { Block } from '../../doc.ts';
import { plain, sentences } from '../../words.ts';
import { codesOf, openPoints, stateOf } from '../context/common.ts';
import { frame, heading, paragraph } from '../frame.ts';
import type { AimsDocInput, AimsDocKind } from '../kind.ts';
import { monitoringFacts, type IndicatorEntry, type MonitoringFacts } from './facts.ts';
import { breachBlocks, missedBlocks, objectiveBlocks } from './findings.ts';
import { indicatorBlocks, indicatorTable } from './indicators.ts';

/** What was monitored and measured, what it showed, and what followed (9.1). */
export const monitoringReportDocument: AimsDocKind = {
  document: 'monitoring-report',
  clauses: ['9.1', 'A.6.2.6'],
  missing: (input) => openInReport(monitoringFacts(input)),
  build: (input) => {
    const facts = monitoringFacts(input);
    const { entries, words: format } = facts;
    const open = openInReport(facts);
    return frame(input, {
      title: translate('monitorDoc.title'),
      code: 'MONITORING',
      version: stateOf(
        entries.map(({ indicator }) => indicator),
        input.createdAt,
        format,
      ),
      status: translate(open.length === 0 ? 'aimsDoc.complete' : 'aimsDoc.incomplete'),
      owner: ownerOf(input),
      clauses: monitoringReportDocument.clauses,
      contents: entries.length > 3,
      contentsDepth: 1,
      blocks: [
        ...summaryBlocks(facts, open),
        ...breachBlocks(facts),
        ...missedBlocks(facts),
        ...indicatorBlocks(facts),
        ...objectiveBlocks(facts),
      ],
      signers:
        entries.length === 0
          ? []
          : [
              {
                name: ownerOf(input),
                role: translate('monitorDoc.sign.role'),
                statement: translate('monitorDoc.sign.statement'),
              },
            ],
    });
  },
};

/** Who keeps the AIMS: the report is about all of it. */
function ownerOf({ records, organisation }: AimsDocInput): string {
  return records.only('scope')?.owner.trim() || organisation.contactName;
}

function summaryBlocks(facts: MonitoringFacts, open: readonly string[]): readonly Block[] {
  const { entries, words: format, since, today } = facts;
  return [
    heading(1, translate('monitorDoc.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(leadText(facts)) },
    ...openPoints(open),
    ...(entries.length === 0
      ? []
      : [
          indicatorTable(facts),
          paragraph(
            translate('monitorDoc.period', { from: format.date(since), to: format.date(today) }),
          ),
        ]),
  ];
}

const standings = ['breach', 'off-target', 'on-target', null] as const;

function leadText({ entries, input, words: format }: MonitoringFacts): string {
  const organisation = input.organisation.name;
  if (entries.length === 0) return translate('monitorDoc.lead.none', { organisation });
  const states = standings.flatMap((standing) => {
    const count = entries.filter(({ indicator }) => indicator.data.standing === standing).length;
    if (count === 0) return [];
    const isMeasured = entries.some(
      (one) => one.indicator.data.standing === null && one.isMeasured,
    );
    const state =
      standing === null && isMeasured
        ? translate('monitorDoc.state.unjudged')
        : translate(`monitorDoc.state.${standing ?? 'none'}`);
    return [entries.length === 1 ? state : translate('monitorDoc.states', { count, state })];
  });
  const names = (some: readonly IndicatorEntry[]): string =>
    format.list(
      some.map(({ indicator: { title, code } }) => translate('monitorDoc.named', { title, code })),
    );
  const beyond = entries.filter(({ indicator }) => indicator.data.standing === 'breach');
  const late = entries.filter(({ isLate }) => isLate);
  return sentences([
    translate('monitorDoc.lead', {
      organisation,
      count: entries.length,
      states: format.list(states),
    }),
    beyond.length === 0
      ? ''
      : translate('monitorDoc.lead.breach', { count: beyond.length, names: names(beyond) }),
    late.length === 0
      ? ''
      : translate('monitorDoc.lead.late', { count: late.length, names: names(late) }),
  ]);
}

/** What keeps the report from being complete. */
function openInReport(facts: MonitoringFacts): readonly string[] {
  const { entries, objectives, unmeasuredSystems } = facts;
  const active = entries.filter(({ indicator }) => indicator.status === 'active');
  const point = (key: OpenPoint, some: readonly { readonly code: string }[]): readonly string[] =>
    some.length === 0 ? [] : [translate(key, { count: some.length, codes: codesOf(some) })];
  const those = (is: (entry: IndicatorEntry) => boolean) =>
    active.filter(is).map(({ indicator }) => indicator);
  return [
    ...(entries.length === 0 ? [translate('monitorDoc.open.none')] : []),
    ...point(
      'monitorDoc.open.incomplete',
      those(
        ({ indicator: { data, owner } }) =>
          data.method.trim() === '' ||
          data.threshold === null ||
          data.frequency === null ||
          owner.trim() === '',
      ),
    ),
    ...point(
      'monitorDoc.open.unmeasured',
      those(({ isMeasured }) => !isMeasured),
    ),
    ...point(
      'monitorDoc.open.late',
      those(({ isLate }) => isLate),
    ),
    ...point(
      'monitorDoc.open.unanswered',
      those(({ isAnswered }) => !isAnswered),
    ),
    ...point(
      'monitorDoc.open.unevaluated',
      those(({ isMeasured, indicator }) => isMeasured && indicator.data.evaluation.trim() === ''),
    ),
    ...point('monitorDoc.open.systems', entries.length === 0 ? [] : unmeasuredSystems),
    ...point(
      'monitorDoc.open.objectives',
      objectives.filter(({ isLate }) => isLate).map(({ objective }) => objective),
    ),
  ];
}

type OpenPoint =
  | 'monitorDoc.open.incomplete'
  | 'monitorDoc.open.unmeasured'
  | 'monitorDoc.open.late'
  | 'monitorDoc.open.unanswered'
  | 'monitorDoc.open.unevaluated'
  | 'monitorDoc.open.systems'
  | 'monitorDoc.open.objectives';
