import { metricPasses } from '../../../domain/records/testing.ts';
import { subgroupGap, type Metric, type MetricGroup } from '../../../domain/test-results.ts';
import { translate } from '../../../i18n/index.ts';
import { metricBars } from '../../charts/index.ts';
import type { Drawing } from '../../drawing.ts';

/** More bars than this fill a page and say no more. */
const mostBars = 24;

/** The limit of a value in words; empty where there is none. */
export function limitText(
  { comparison, threshold }: Pick<Metric, 'comparison' | 'threshold'>,
  figure: (value: number) => string,
): string {
  if (comparison === null || threshold === null) return '';
  return translate(`technicalFile.limit.${comparison}`, { limit: figure(threshold) });
}

/** The group that a value is about, in words. */
export function groupText({ subgroup }: Pick<Metric, 'subgroup'>): string {
  return subgroup.trim() === '' ? translate('technicalFile.allCases') : subgroup.trim();
}

/** What a figure of one metric shows and says. */
export interface MetricFigure {
  readonly drawing: Drawing;
  /** The finding. */
  readonly title: string;
  readonly alt: string;
}

/** The values of one metric as bars with their limits, for screen and paper alike. */
export function metricFigure(
  group: MetricGroup,
  figure: (value: number) => string,
  width?: number,
): MetricFigure {
  const rows = drawnRows(group.rows);
  const limits = new Set(group.rows.map((row) => limitText(row, figure)));
  const [limit = ''] = limits;
  const bars = rows.map((row) => ({
    label: groupText(row),
    value: row.value,
    valueText: row.value === null ? translate('technicalFile.unmeasured') : figure(row.value),
    threshold: row.comparison === null ? null : row.threshold,
    passes: metricPasses(row),
  }));
  const values = bars.map(({ label, valueText }) => `${label} ${valueText}`).join('; ');
  const alt = translate('technicalFile.figure.alt', { metric: group.metric, values });
  return {
    drawing: metricBars({
      bars,
      axis: group.metric,
      limitText: limits.size === 1 ? limit : '',
      format: figure,
      ...(width === undefined ? {} : { width }),
    }),
    title: titleOf(group, figure),
    alt:
      rows.length === group.rows.length
        ? alt
        : `${alt} ${translate('technicalFile.figure.worst', { count: rows.length })}`,
  };
}

/** All values in the order recorded, or the worst where there are too many. */
function drawnRows(rows: readonly Metric[]): readonly Metric[] {
  if (rows.length <= mostBars) return rows;
  const lessIsBetter = rows.some(({ comparison }) => comparison === 'at-most');
  const badness = ({ value }: Metric): number =>
    value === null ? Number.NEGATIVE_INFINITY : lessIsBetter ? value : -value;
  return rows.toSorted((a, b) => compare(badness(b), badness(a))).slice(0, mostBars);
}

/** Two infinities are equal: their difference would be no number. */
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1);

function titleOf(group: MetricGroup, figure: (value: number) => string): string {
  const gap = subgroupGap(group);
  if (gap === null) return group.metric;
  const { metric, worst, best } = gap;
  const values = {
    metric,
    worst: worst.subgroup,
    worstValue: figure(worst.value),
    best: best.subgroup,
    bestValue: figure(best.value),
    gap: figure(gap.gap),
  };
  if (gap.gap === 0) return translate('technicalFile.figure.equal', values);
  return worst.value < best.value
    ? translate('technicalFile.figure.below', values)
    : translate('technicalFile.figure.above', values);
}
