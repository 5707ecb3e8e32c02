import type { RiskOverview } from '../../../shared/contract/record-values.ts';
import { trendChart } from '../../../shared/documents/charts/index.ts';
import type { Drawing } from '../../../shared/documents/drawing.ts';
import { levelTone } from '../../../shared/documents/risk-tones.ts';
import { levelOf } from '../../../shared/domain/risk-criteria.ts';
import { t } from '../../lib/i18n.ts';

type Trend = RiskOverview['trend'];

/** Months from the first one in which a risk was rated. */
export function sinceFirst(trend: Trend): Trend {
  const first = trend.findIndex(({ byLevel }) => byLevel.some((count) => count > 0));
  return first < 0 ? [] : trend.slice(first);
}

const monthName = new Intl.DateTimeFormat('en-GB', { month: 'short', timeZone: 'UTC' });

/** "May", and the year where it begins. */
function monthLabel(month: string, isFirst: boolean): string {
  const name = monthName.format(Date.parse(`${month}-01`));
  return isFirst || month.endsWith('-01') ? `${name} ${month.slice(0, 4)}` : name;
}

/** The trend as a chart. */
export function trendDrawing({ criteria, trend }: RiskOverview): Drawing {
  const months = sinceFirst(trend);
  return trendChart({
    axis: t('risks.trend.axis'),
    parts: criteria.levels.map(({ label }, at) => ({
      label,
      tone: levelTone(at, criteria.levels.length),
    })),
    columns: months.map(({ month, byLevel }, at) => ({
      label: monthLabel(month, at === 0),
      counts: byLevel,
    })),
    width: 520,
  });
}

/** What the trend says, about the levels above the appetite. */
export function trendFinding(overview: RiskOverview): string {
  const { criteria } = overview;
  const months = sinceFirst(overview.trend);
  const from = firstAbove(overview);
  const sum = (byLevel: readonly number[]): number =>
    byLevel.slice(from).reduce((total, count) => total + count, 0);
  if (months.length < 2) {
    return t('risks.trend.first', {
      now: sum(months[0]?.byLevel ?? []),
      total: (months[0]?.byLevel ?? []).reduce((total, count) => total + count, 0),
      level: criteria.levels[from]?.label ?? '',
    });
  }
  const before = sum(months[0]?.byLevel ?? []);
  const now = sum(months.at(-1)?.byLevel ?? []);
  const values = {
    level: criteria.levels[from]?.label ?? '',
    now: t('risks.trend.count', { count: now }),
    before,
    months: t('risks.trend.months', { count: months.length - 1 }),
  };
  if (now === before) return t('risks.trend.same', values);
  return t(now > before ? 'risks.trend.more' : 'risks.trend.less', values);
}

/** The lowest level that has a rating above the appetite; the highest where none has. */
function firstAbove({ criteria }: RiskOverview): number {
  const { likelihood, consequence, levels, appetite } = criteria;
  const above = likelihood.flatMap((_, row) =>
    consequence.flatMap((__, column) =>
      (row + 1) * (column + 1) > (appetite ?? Infinity)
        ? [levelOf(criteria, row + 1, column + 1) ?? levels.length - 1]
        : [],
    ),
  );
  return Math.min(levels.length - 1, ...above);
}
