import { roundedDelta, type QuestionComparison } from '../../domain/comparison.ts';
import { translate } from '../../i18n/index.ts';
import type { Block, Inline, Inlines } from '../doc.ts';
import { muted, text } from '../doc.ts';
import { statusMark } from './card.ts';
import type { Facts } from './facts.ts';
import { cardId } from './facts.ts';
import { heading } from './method.ts';
import { groupName } from './results.ts';
import { plain, sentences } from '../words.ts';

/** What changed since the earlier assessment; nothing when there is none. */
export function comparisonBlocks(facts: Facts): readonly Block[] {
  const { comparison, words, input } = facts;
  if (!comparison || !input.previous) return [];
  const date = words.date(input.previous.assessment.date);
  const of = (change: QuestionComparison['change']) =>
    comparison.questions.filter((one) => one.change === change);
  const improved = of('improved');
  const worse = of('worse');
  return [
    heading(1, translate('gapReport.section.comparison', { date }), 'comparison'),
    { kind: 'paragraph', content: plain(comparisonText(facts)) },
    groupTable(facts),
    ...questionTable(facts, improved, 'headingImproved', 'comparison-improved'),
    ...questionTable(facts, worse, 'headingWorse', 'comparison-worse'),
  ];
}

function comparisonText({ comparison, words }: Facts): string {
  if (!comparison) return '';
  const { counts, scoreDelta } = comparison;
  const from = words.score(comparison.from.overall.score);
  const to = words.score(comparison.to.overall.score);
  const score =
    scoreDelta === null
      ? translate('gapReport.comparison.noScore')
      : from === to
        ? translate('gapReport.comparison.scoreSame', { to })
        : translate('gapReport.comparison.score', { from, to });
  const parts = [
    counts.improved > 0 && translate('gapReport.comparison.improved', { count: counts.improved }),
    counts.worse > 0 && translate('gapReport.comparison.worse', { count: counts.worse }),
    counts.same > 0 && translate('gapReport.comparison.same', { count: counts.same }),
    counts['newly-assessed'] > 0 &&
      translate('gapReport.comparison.new', { count: counts['newly-assessed'] }),
    counts['no-longer-assessed'] > 0 &&
      translate('gapReport.comparison.gone', { count: counts['no-longer-assessed'] }),
  ].filter((part) => part !== false);
  const uneven = counts['newly-assessed'] + counts['no-longer-assessed'] > 0;
  return sentences([
    score,
    parts.length === 0 ? '' : `${words.list(parts)}.`,
    uneven && scoreDelta !== null ? translate('gapReport.comparison.caution') : '',
    comparison.sameScale ? '' : translate('gapReport.comparison.scale'),
  ]);
}

function groupTable({ comparison, words }: Facts): Block {
  const nodes = (comparison?.requirements ?? []).filter(
    ({ requirement }) => requirement.parent === null,
  );
  const figures = ['before', 'now', 'change', 'improved', 'worse'] as const;
  return {
    kind: 'table',
    columns: [
      { header: translate('gapReport.comparison.column.group'), weight: 6 },
      ...figures.map((figure) => ({
        header: translate(`gapReport.comparison.column.${figure}`),
        weight: 1.4,
        align: 'end' as const,
      })),
    ],
    rows: nodes.map((node) => [
      plain(groupName(node.requirement)),
      plain(words.score(node.from.score)),
      plain(words.score(node.to.score)),
      plain(words.delta(roundedDelta(node))),
      plain(String(node.counts.improved)),
      plain(String(node.counts.worse)),
    ]),
  };
}

function questionTable(
  facts: Facts,
  questions: readonly QuestionComparison[],
  title: 'headingImproved' | 'headingWorse',
  id: string,
): readonly Block[] {
  if (questions.length === 0) return [];
  return [
    heading(2, translate(`gapReport.comparison.${title}`), id),
    {
      kind: 'table',
      dense: true,
      columns: [
        { header: translate('gapReport.comparison.column.question'), weight: 6 },
        { header: translate('gapReport.comparison.column.before'), weight: 2.5 },
        { header: translate('gapReport.comparison.column.now'), weight: 2.5 },
      ],
      rows: questions.map(({ question, from, to, maturityDelta }) => {
        // Where the status did not move, the maturity is what did.
        const level = from?.status === to?.status && maturityDelta !== null;
        return [
          [...questionReference(facts, question.id), text(`  ${question.text}`)],
          sideOf(from, level),
          sideOf(to, level),
        ];
      }),
    },
  ];
}

function sideOf(answer: QuestionComparison['from'], withLevel: boolean): Inlines {
  if (!answer) return [];
  const level: readonly Inline[] =
    withLevel && answer.maturity !== null
      ? [{ kind: 'break' }, muted(`${translate('gapReport.results.maturity')} ${answer.maturity}`)]
      : [];
  return [statusMark(answer.status), ...level];
}

/** A question's identifier, linked to its card where this document has it. */
export function questionReference(facts: Facts, questionId: string): Inlines {
  return facts.carded.has(questionId)
    ? [{ kind: 'reference', target: cardId(questionId), text: questionId }]
    : [muted(questionId)];
}
