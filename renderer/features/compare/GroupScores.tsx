import { useMemo, useState } from 'react';
import { SegmentedControl } from '@mantine/core';
import type { RequirementComparison } from '../../../shared/domain/comparison.ts';
import { barChart, radarChart } from '../../../shared/documents/charts/index.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { DrawingView } from '../../components/DrawingView.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Section } from '../../components/Page.tsx';
import { nameOf, scoreText } from '../../components/wording.ts';
import { formatDay, formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { roundedDelta } from '../../../shared/domain/comparison.ts';
import { groupsOf } from './compare-data.ts';
import { Delta } from './Delta.tsx';
import type { ComparisonData } from './useComparison.ts';
import { deltaText } from './words.ts';
import classes from './GroupScores.module.css';

const views = ['bars', 'radar', 'table'] as const;
type View = (typeof views)[number];

/** Narrower than on paper: the same words then stand larger on the screen. */
const width = 380;
/** A radar with fewer spokes shows nothing. */
const fewestSpokes = 3;

/** The scores of clauses and control groups, then and now. */
export function GroupScores({ data }: { readonly data: ComparisonData }) {
  const [view, setView] = useState<View>('bars');
  const parts = (
    [
      ['clauses', 'clause'],
      ['controls', 'control'],
    ] as const
  )
    .map(([part, kind]) => ({ part, groups: groupsOf(data.comparison, kind) }))
    .filter(({ groups }) => groups.length > 0);
  return (
    <Section
      title={t('compare.parts')}
      actions={
        <SegmentedControl
          aria-label={t('compare.view')}
          value={view}
          onChange={(value) => setView(value)}
          data={views.map((value) => ({ value, label: t(`compare.view.${value}`) }))}
        />
      }
    >
      <div className={classes['parts']} data-view={view}>
        {parts.map(({ part, groups }) => (
          <Figure
            key={part}
            kicker={t(`compare.part.${part}`)}
            title={findingOf(groups)}
            label={t(`compare.part.${part}`)}
          >
            {view === 'table' ? (
              <DataTable
                label={t(`compare.part.${part}`)}
                rows={groups}
                columns={columns}
                rowKey={({ requirement }) => requirement.id}
              />
            ) : (
              <Chart
                view={groups.length < fewestSpokes ? 'bars' : view}
                label={t('compare.bars.label', { part: t(`compare.part.${part}`) })}
                data={data}
                groups={groups}
              />
            )}
          </Figure>
        ))}
      </div>
    </Section>
  );
}

interface ChartProps {
  readonly view: 'bars' | 'radar';
  readonly label: string;
  readonly data: ComparisonData;
  readonly groups: readonly RequirementComparison[];
}

function Chart({ view, label, data, groups }: ChartProps) {
  const { from, to } = data;
  const drawing = useMemo(() => {
    const points = groups.map((group) => ({
      label: nameOf(group.requirement),
      value: group.to.score,
      previous: group.from.score,
    }));
    if (view === 'radar') {
      return radarChart({
        axes: points.map((point, index) => ({
          ...point,
          valueText: changeText(groups[index]),
        })),
        series: {
          current: t('compare.later', { date: formatDay(to.assessment.date) }),
          previous: t('compare.earlier', { date: formatDay(from.assessment.date) }),
        },
        width,
      });
    }
    return barChart({
      bars: points.map((point) => ({
        ...point,
        valueText: scoreText(point.value),
        previousText: point.previous === null ? '' : scoreText(point.previous),
      })),
      axis: t('compare.axis'),
      width,
    });
  }, [view, groups, from, to]);
  return <DrawingView drawing={drawing} label={label} description={findingOf(groups)} />;
}

/** "62 (+14)" at the end of a spoke. */
function changeText(group: RequirementComparison | undefined): string {
  if (group === undefined) return '';
  const delta = roundedDelta(group);
  const score = scoreText(group.to.score);
  return delta === null ? score : `${score} (${deltaText(delta)})`;
}

function findingOf(groups: readonly RequirementComparison[]): string {
  const deltas = groups.flatMap((group) => roundedDelta(group) ?? []);
  if (deltas.length === 0) return t('compare.finding.none');
  const count = deltas.length;
  const up = deltas.filter((delta) => delta > 0).length;
  const down = deltas.filter((delta) => delta < 0).length;
  if (up === 0 && down === 0) return t('compare.finding.same');
  if (down === 0) return t('compare.finding.up', { count, up });
  return up === 0
    ? t('compare.finding.down', { count, down })
    : t('compare.finding.both', { count, up, down });
}

const columns: readonly Column<RequirementComparison>[] = [
  {
    id: 'name',
    header: t('compare.column.requirement'),
    cell: ({ requirement }) => nameOf(requirement),
    wrap: true,
  },
  {
    id: 'from',
    header: t('compare.column.earlier'),
    cell: ({ from }) => scoreText(from.score),
    sort: ({ from }) => from.score,
    width: '80px',
    align: 'right',
  },
  {
    id: 'to',
    header: t('compare.column.later'),
    cell: ({ to }) => scoreText(to.score),
    sort: ({ to }) => to.score,
    width: '80px',
    align: 'right',
  },
  {
    id: 'change',
    header: t('compare.column.change'),
    cell: (group) => <Delta value={roundedDelta(group)} />,
    sort: roundedDelta,
    width: '84px',
    align: 'right',
  },
  {
    id: 'improved',
    header: t('compare.column.improved'),
    cell: ({ counts }) => formatNumber(counts.improved),
    sort: ({ counts }) => counts.improved,
    width: '88px',
    align: 'right',
  },
  {
    id: 'worse',
    header: t('compare.column.worse'),
    cell: ({ counts }) => formatNumber(counts.worse),
    sort: ({ counts }) => counts.worse,
    width: '72px',
    align: 'right',
  },
];
