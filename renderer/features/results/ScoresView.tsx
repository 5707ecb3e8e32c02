import { useMemo } from 'react';
import { statuses } from '../../../shared/domain/assessment.ts';
import { ratedCount, type RequirementScore } from '../../../shared/domain/scoring.ts';
import {
  bandOf,
  barChart,
  radarChart,
  stackedChart,
} from '../../../shared/documents/charts/index.ts';
import { ChartWithTable } from '../../components/Figure.tsx';
import { nameOf, scoreText } from '../../components/wording.ts';
import { t } from '../../lib/i18n.ts';
import { CountsTable, ScoreTable } from './ScoreTable.tsx';
import { extremesOf, groupsOf, type Part } from './results-data.ts';
import type { ResultsData } from './useResults.ts';
import { findingOf } from './words.ts';
import classes from './ScoresView.module.css';

/** Narrower than on paper: the same words then stand larger on the screen. */
const width = 380;
/** A radar with fewer spokes shows nothing. */
const fewestSpokes = 3;

/** Scores and answers per clause and control group, as charts or as tables. */
export function ScoresView({ data }: { readonly data: ResultsData }) {
  const parts = (['clauses', 'controls'] as const).filter(
    (part) => groupsOf(data.results, part).length > 0,
  );
  const maturity = data.detail.assessment.scale.maturity;
  return (
    <div className={classes['grid']}>
      {parts.map((part) => (
        <PartFigures
          key={part}
          part={part}
          groups={groupsOf(data.results, part)}
          maturity={maturity}
        />
      ))}
    </div>
  );
}

interface PartFiguresProps {
  readonly part: Part;
  readonly groups: readonly RequirementScore[];
  readonly maturity: boolean;
}

function PartFigures({ part, groups, maturity }: PartFiguresProps) {
  const partName = t(`results.part.${part}`);
  const finding = findingOf(extremesOf(groups));
  const table = <ScoreTable label={partName} groups={groups} maturity={maturity} />;
  const drawings = useMemo(() => drawingsOf(groups), [groups]);
  return (
    <div className={classes['part']}>
      {groups.filter(({ score }) => score.score !== null).length >= fewestSpokes && (
        <ChartWithTable
          kicker={`${partName} · ${t('results.radar')}`}
          title={finding}
          label={t('results.radar.label', { part: partName })}
          drawing={drawings.radar}
          table={table}
        />
      )}
      <ChartWithTable
        kicker={`${partName} · ${t('results.bars')}`}
        title={bandsFinding(groups)}
        label={t('results.bars.label', { part: partName })}
        drawing={drawings.bars}
        table={table}
      />
      <ChartWithTable
        kicker={`${partName} · ${t('results.figure.counts')}`}
        title={countsFinding(groups)}
        label={t('results.counts.label', { part: partName })}
        drawing={drawings.counts}
        table={<CountsTable label={partName} groups={groups} />}
      />
    </div>
  );
}

function drawingsOf(groups: readonly RequirementScore[]) {
  const points = groups.map(({ requirement, score }) => ({
    label: nameOf(requirement),
    value: score.score,
    valueText: scoreText(score.score),
  }));
  return {
    radar: radarChart({ axes: points, width }),
    bars: barChart({ bars: points, axis: t('results.bars.axis'), width }),
    counts: stackedChart({
      rows: groups.map(({ requirement, score }) => ({
        label: nameOf(requirement),
        counts: score.counts,
      })),
      words: Object.fromEntries(
        statuses.map((status) => [status, t(`status.${status}`)]),
      ) as Parameters<typeof stackedChart>[0]['words'],
      width,
    }),
  };
}

function bandsFinding(groups: readonly RequirementScore[]): string {
  const rated = groups.flatMap(({ score }) => score.score ?? []);
  if (rated.length === 0) return t('results.scores.none');
  const inBand = (band: 'high' | 'low'): number =>
    rated.filter((score) => bandOf(Math.round(score)) === band).length;
  return t('results.bars.bands', {
    count: rated.length,
    high: inBand('high'),
    low: inBand('low'),
  });
}

function countsFinding(groups: readonly RequirementScore[]): string {
  const sum = (count: (group: RequirementScore) => number): number =>
    groups.reduce((total, group) => total + count(group), 0);
  const rated = sum(({ score }) => ratedCount(score.counts));
  if (rated === 0) return t('results.scores.none');
  return t('results.counts.title', {
    count: rated,
    conforms: sum(({ score }) => score.counts.conforms),
    partly: sum(({ score }) => score.counts.partly),
    doesNot: sum(({ score }) => score.counts['does-not']),
  });
}
