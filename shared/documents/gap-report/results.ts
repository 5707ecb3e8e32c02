import { statuses } from '../../domain/assessment.ts';
import type { Requirement } from '../../domain/content.ts';
import type { RequirementScore, Score } from '../../domain/scoring.ts';
import { ratedCount } from '../../domain/scoring.ts';
import { topLevelOf } from '../../domain/tree.ts';
import { translate } from '../../i18n/index.ts';
import { bandOf, barChart, heatMap, radarChart, stackedChart } from '../charts/index.ts';
import type { Block } from '../doc.ts';
import type { Facts } from './facts.ts';
import { heading } from './method.ts';
import { proseName } from './words.ts';
import { plain } from '../words.ts';

/** The scores in figures and charts; each chart is titled by what it shows. */
export function resultBlocks(facts: Facts): readonly Block[] {
  const { groups } = facts.results;
  const clauses = groups.filter(({ requirement }) => requirement.kind === 'clause');
  const controls = groups.filter(({ requirement }) => requirement.kind === 'control');
  return [
    heading(1, translate('gapReport.section.results'), 'results'),
    { kind: 'key-value', rows: keyFigures(facts) },
    ...(groups.length === 0 ? [] : [countsFigure(facts, groups)]),
    ...(clauses.length === 0 ? [] : [radarFigure(facts, clauses)]),
    ...(controls.length === 0 ? [] : [barFigure(facts, controls)]),
    ...(groups.length === 0 ? [] : [heatFigure(facts, groups)]),
  ];
}

/** "6 Planning". */
export function groupName({ id, title }: Requirement): string {
  return translate('gapReport.group', { id, title });
}

function keyFigures(facts: Facts): { label: string; value: ReturnType<typeof plain> }[] {
  const { results, words, input } = facts;
  const { clauses, controls } = input.assessment.parts;
  const figure = (score: Score): string =>
    score.score === null
      ? translate('gapReport.notRated')
      : translate('gapReport.results.score', { score: words.score(score.score) });
  const rows: (readonly [string, string])[] = [
    [translate('gapReport.results.overall'), figure(results.overall)],
  ];
  if (clauses && controls) {
    rows.push([translate('gapReport.results.clauses'), figure(results.clauses)]);
    rows.push([translate('gapReport.results.controls'), figure(results.controls)]);
  }
  if (results.overall.maturity !== null) {
    const level = words.level(results.overall.maturity);
    rows.push([
      translate('gapReport.results.maturity'),
      translate('gapReport.results.maturityValue', { level }),
    ]);
  }
  const { answered, total } = results.overall;
  rows.push([
    translate('gapReport.results.answered'),
    translate('gapReport.results.answeredValue', { answered, total }),
  ]);
  return rows.map(([label, value]) => ({ label, value: plain(value) }));
}

/** What a series of scores shows, as a title. */
export function scoresTitle({ words }: Facts, groups: readonly RequirementScore[]): string {
  const rated = groups
    .flatMap(({ requirement, score }) =>
      score.score === null ? [] : [{ name: proseName(requirement), score: score.score }],
    )
    .sort((a, b) => b.score - a.score);
  const best = rated[0];
  const worst = rated.at(-1);
  if (!best || !worst) return translate('gapReport.results.unrated');
  const high = words.score(best.score);
  const low = words.score(worst.score);
  if (rated.length === 1) {
    return translate('gapReport.results.single', { name: best.name, score: high });
  }
  if (best.score - worst.score < 10) return translate('gapReport.results.even', { low, high });
  const names = { weakest: worst.name, strongest: best.name };
  return translate('gapReport.results.range', { ...names, low, high });
}

function previousScore({ comparison }: Facts, id: string): { readonly previous?: number } {
  const previous = comparison?.from.byRequirement[id]?.score ?? null;
  return previous === null ? {} : { previous };
}

function scoresAlt(facts: Facts, groups: readonly RequirementScore[]): string {
  const items = groups.map(({ requirement, score }) => {
    const { previous } = previousScore(facts, requirement.id);
    const name = groupName(requirement);
    const value = facts.words.score(score.score);
    return previous === undefined
      ? translate('gapReport.results.altItem', { name, value })
      : translate('gapReport.results.altPrevious', {
          name,
          value,
          previous: facts.words.score(previous),
        });
  });
  return translate('gapReport.results.altScores', { list: items.join('; ') });
}

function radarFigure(facts: Facts, groups: readonly RequirementScore[]): Block {
  const { words, input } = facts;
  const series = input.previous && {
    current: translate('gapReport.results.series', { date: words.date(input.assessment.date) }),
    previous: translate('gapReport.results.seriesPrevious', {
      date: words.date(input.previous.assessment.date),
    }),
  };
  const drawing = radarChart({
    axes: groups.map(({ requirement, score }) => ({
      label: groupName(requirement),
      value: score.score,
      valueText: words.score(score.score),
      ...previousScore(facts, requirement.id),
    })),
    ...(series ? { series } : {}),
  });
  const title = scoresTitle(facts, groups);
  return { kind: 'figure', drawing, title, alt: scoresAlt(facts, groups) };
}

function barFigure(facts: Facts, groups: readonly RequirementScore[]): Block {
  const drawing = barChart({
    bars: groups.map(({ requirement, score }) => {
      const earlier = previousScore(facts, requirement.id);
      return {
        label: groupName(requirement),
        value: score.score,
        valueText: facts.words.score(score.score),
        ...earlier,
        ...(earlier.previous === undefined
          ? {}
          : { previousText: facts.words.score(earlier.previous) }),
      };
    }),
    axis: translate('gapReport.results.axis'),
  });
  const title = scoresTitle(facts, groups);
  return { kind: 'figure', drawing, title, alt: scoresAlt(facts, groups) };
}

function countsFigure(facts: Facts, groups: readonly RequirementScore[]): Block {
  const { counts } = facts.results.overall;
  const words = {
    conforms: translate('status.conforms'),
    partly: translate('status.partly'),
    'does-not': translate('status.does-not'),
    'not-applicable': translate('status.not-applicable'),
    'not-assessed': translate('status.not-assessed'),
  };
  const rated = ratedCount(counts);
  const title =
    rated === 0
      ? translate('gapReport.results.unrated')
      : translate('gapReport.results.counts', {
          count: rated,
          conforms: counts.conforms,
          partly: counts.partly,
          doesNot: counts['does-not'],
        });
  const list = groups
    .map(({ requirement, score }) => {
      const given = statuses.filter((status) => score.counts[status] > 0);
      const value = given.map((status) => `${words[status]} ${score.counts[status]}`).join(', ');
      return translate('gapReport.results.altItem', { name: groupName(requirement), value });
    })
    .join('; ');
  return {
    kind: 'figure',
    drawing: stackedChart({
      rows: groups.map(({ requirement, score }) => ({
        label: groupName(requirement),
        counts: score.counts,
      })),
      words,
    }),
    title,
    alt: translate('gapReport.results.altCounts', { list }),
  };
}

function heatFigure(facts: Facts, groups: readonly RequirementScore[]): Block {
  const { results, words, input, byId } = facts;
  const leaves = input.catalogue.requirements.flatMap((requirement) => {
    const score = results.byRequirement[requirement.id];
    return requirement.leaf && score && score.total > 0 ? [{ requirement, score }] : [];
  });
  const rated = leaves.filter(({ score }) => score.score !== null);
  const low = rated.filter(({ score }) => bandOf(score.score) === 'low').length;
  const total = rated.length;
  const title =
    total === 0
      ? translate('gapReport.results.unrated')
      : low === 0
        ? translate('gapReport.results.heatNoLow')
        : translate('gapReport.results.heatLow', { count: low, total });
  const drawing = heatMap({
    rows: groups.map(({ requirement }) => ({
      label: groupName(requirement),
      cells: leaves
        .filter((leaf) => topLevelOf(leaf.requirement.id, byId) === requirement)
        .map((leaf) => ({
          label: leaf.requirement.id,
          score: leaf.score.score,
          valueText: leaf.score.score === null ? '–' : words.score(leaf.score.score),
        })),
    })),
    bands: {
      high: translate('gapReport.results.band.high'),
      middle: translate('gapReport.results.band.middle'),
      low: translate('gapReport.results.band.low'),
      none: translate('gapReport.results.band.none'),
    },
  });
  return { kind: 'figure', drawing, title, alt: scoresAlt(facts, leaves) };
}
