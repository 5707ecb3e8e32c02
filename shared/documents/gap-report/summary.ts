import type { Grade } from '../../domain/assessment.ts';
import type { Gap } from '../../domain/gaps.ts';
import { ratedCount } from '../../domain/scoring.ts';
import { translate } from '../../i18n/index.ts';
import type { Block } from '../doc.ts';
import { decisionBlock } from './decisions.ts';
import type { Facts } from './facts.ts';
import { distinctRequirements } from './facts.ts';
import { heading } from './method.ts';
import { limitsText, strengthsText } from './summary-parts.ts';
import { nameOf, proseScore } from './words.ts';
import { plain, sentences } from '../words.ts';

/**
 * One page for top management: the verdict, what lies behind it, what already
 * works, what to decide, and what the assessment cannot say. Every sentence is there
 * because the data call for it.
 */
export function summaryBlocks(facts: Facts): readonly Block[] {
  const strengths = strengthsText(facts);
  const figures = figuresText(facts);
  return [
    heading(1, translate('gapReport.section.summary'), 'summary'),
    { kind: 'paragraph', style: 'lead', content: plain(verdictText(facts)) },
    ...(figures === '' ? [] : [{ kind: 'paragraph', content: plain(figures) } as const]),
    ...decisionBlock(facts),
    ...(strengths === '' ? [] : labelled('gapSummary.strengths', 'strengths', strengths)),
    ...labelled('gapSummary.limits', 'limits', limitsText(facts)),
  ];
}

function labelled(
  title: 'gapSummary.strengths' | 'gapSummary.limits',
  id: string,
  content: string,
): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: translate(title), id: `summary-${id}`, numbered: false },
    { kind: 'paragraph', content: plain(content) },
  ];
}

function verdictText(facts: Facts): string {
  const { results, input, gaps } = facts;
  const { overall } = results;
  const organisation = input.organisation.name;
  if (overall.score === null) return translate('gapSummary.verdict.nothing', { organisation });
  const standard = input.catalogue.title;
  const majors = gaps.filter(({ grade }) => grade === 'major');
  const share = overall.answered / overall.total;
  const interim =
    share < 0.7
      ? translate('gapSummary.interim', { answered: overall.answered, total: overall.total })
      : '';
  return sentences([verdict(facts, organisation, standard, majors, overall.score), interim]);
}

function verdict(
  facts: Facts,
  organisation: string,
  standard: string,
  majors: readonly Gap[],
  score: number,
): string {
  if (facts.gaps.length === 0) return translate('gapSummary.verdict.clean', { organisation });
  if (majors.length === 0) {
    if (score >= 80) return translate('gapSummary.verdict.near', { organisation, standard });
    if (score >= 40) return translate('gapSummary.verdict.solid', { organisation });
    return translate('gapSummary.verdict.early', { organisation, standard });
  }
  const places = distinctRequirements(majors);
  const some = places.slice(0, 3).map((one) => nameOf(one, facts.byId));
  const values = { organisation, standard, count: majors.length, where: facts.words.list(some) };
  if (score < 40) return translate('gapSummary.verdict.beginning', values);
  // Few enough to be named all, in an organisation that has the rest.
  if (score >= 65 && places.length <= 3) return translate('gapSummary.verdict.fewMajors', values);
  return translate('gapSummary.verdict.majors', values);
}

function figuresText(facts: Facts): string {
  const { results, words } = facts;
  const { overall } = results;
  if (overall.score === null) return '';
  const score = translate('gapSummary.score', {
    count: ratedCount(overall.counts),
    score: words.score(overall.score),
  });
  return sentences([
    score,
    partsText(facts),
    weakestText(facts),
    maturityText(facts),
    changeText(facts),
    findingsText(facts),
  ]);
}

function partsText({ results, words }: Facts): string {
  const { clauses, controls } = results;
  if (clauses.score === null || controls.score === null) return '';
  const values = { clauses: words.score(clauses.score), controls: words.score(controls.score) };
  const ahead = clauses.score - controls.score;
  if (ahead >= 15) return translate('gapSummary.partsControlsBehind', values);
  if (ahead <= -15) return translate('gapSummary.partsClausesBehind', values);
  return translate('gapSummary.scoreParts', values);
}

function weakestText({ results, words }: Facts): string {
  const rated = results.groups
    .filter(({ score }) => score.score !== null)
    .sort((a, b) => (a.score.score ?? 0) - (b.score.score ?? 0));
  const lowest = rated[0];
  const highest = rated.at(-1);
  if (!lowest || !highest || rated.length < 3) return '';
  // With all areas alike there is no weakest one to point at.
  if ((highest.score.score ?? 0) - (lowest.score.score ?? 0) < 15) return '';
  const weakest = rated.slice(0, 2).map((group) => proseScore(group, words));
  return translate('gapSummary.weakest', { weakest: words.list(weakest) });
}

function maturityText({ results, words }: Facts): string {
  const { maturity } = results.overall;
  if (maturity === null) return '';
  const level = words.level(maturity);
  if (maturity < 2) return translate('gapSummary.maturity.low', { level });
  if (maturity < 3.5) return translate('gapSummary.maturity.middle', { level });
  return translate('gapSummary.maturity.high', { level });
}

function changeText({ comparison, input, words }: Facts): string {
  if (!comparison || !input.previous) return '';
  const { score: before } = comparison.from.overall;
  const { score: after } = comparison.to.overall;
  if (before === null || after === null) return '';
  const date = words.date(input.previous.assessment.date);
  const moved = Math.round(after) - Math.round(before);
  if (moved === 0) return translate('gapSummary.changed.same', { date });
  const points = translate('gapSummary.points', { count: Math.abs(moved) });
  const values = { date, points, from: words.score(before), to: words.score(after) };
  return translate(moved > 0 ? 'gapSummary.changed.up' : 'gapSummary.changed.down', values);
}

const countedGrades = ['major', 'minor', 'observation', 'opportunity'] as const satisfies Grade[];

function findingsText({ gaps, words }: Facts): string {
  if (gaps.length === 0) return '';
  const counts = countedGrades.flatMap((grade) => {
    const count = gaps.filter((gap) => gap.grade === grade).length;
    return count === 0 ? [] : [translate(`gapSummary.count.${grade}`, { count })];
  });
  const suggested = gaps.filter(({ graded }) => !graded).length;
  return sentences([
    counts.length === 0
      ? ''
      : translate('gapSummary.findings', { count: gaps.length, list: words.list(counts) }),
    suggested === 0 ? '' : translate('gapSummary.suggestedGrades', { count: suggested }),
  ]);
}
