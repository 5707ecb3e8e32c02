import { withUnit } from '../../../shared/documents/aims/objectives/facts.ts';
import { sparkline } from '../../../shared/documents/charts/sparkline.ts';
import { wordsFor } from '../../../shared/documents/words.ts';
import type { IndicatorEntry } from '../../../shared/contract/monitoring-values.ts';
import { DataTable, type Column } from '../../components/DataTable.tsx';
import { DrawingView } from '../../components/DrawingView.tsx';
import { formatDay } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import { goTo, routes } from '../../lib/routes.ts';
import { byUrgency } from './overview.ts';
import { Standing, TrendArrow } from './Standing.tsx';
import classes from './IndicatorTable.module.css';

const words = wordsFor('en-GB');

interface IndicatorTableProps {
  readonly indicators: readonly IndicatorEntry[];
  /** Said where a view lists none. */
  readonly empty: string;
}

/** One line for each indicator with its small chart; what needs attention comes first. */
export function IndicatorTable({ indicators, empty }: IndicatorTableProps) {
  return (
    <DataTable
      label={t('monitoring.table')}
      rows={byUrgency(indicators)}
      columns={columns}
      rowKey={({ id }) => id}
      onOpen={({ id }) => goTo(routes.record(id))}
      filterText={({ code, title, owner, measures }) =>
        [code, title, owner, ...measures.flatMap((one) => [one.code, one.title])].join(' ')
      }
      empty={<p className={classes['none']}>{empty}</p>}
    />
  );
}

const columns: readonly Column<IndicatorEntry>[] = [
  {
    id: 'code',
    header: t('monitoring.column.code'),
    width: '92px',
    figures: true,
    sort: ({ code }) => code,
    cell: ({ code }) => code,
  },
  {
    id: 'title',
    header: t('monitoring.column.indicator'),
    wrap: true,
    sort: ({ title }) => title,
    cell: ({ title, measures }) => (
      <div className={classes['title']}>
        <span dir="auto">{title}</span>
        {measures.length > 0 && (
          <span className={classes['muted']} dir="auto">
            {measures.map((one) => `${one.code} ${one.title}`).join(', ')}
          </span>
        )}
      </div>
    ),
  },
  {
    id: 'values',
    header: t('monitoring.column.values'),
    width: '128px',
    cell: ({ code, points, threshold }) =>
      points.length === 0 ? null : (
        <DrawingView
          drawing={sparkline({
            points: points.map(({ on, value, breach }) => ({ on, value, beyond: breach })),
            threshold,
          })}
          label={t('monitoring.spark', { code })}
          maxWidth={112}
        />
      ),
  },
  {
    id: 'last',
    header: t('monitoring.column.last'),
    width: '120px',
    align: 'right',
    sort: ({ lastValue }) => lastValue,
    wrap: true,
    cell: ({ lastValue, lastOn, unit, trend }) =>
      lastValue === null ? null : (
        <div className={classes['last']}>
          <span className={classes['figure']}>
            {trend !== null && <TrendArrow trend={trend} />}
            {withUnit(words, lastValue, unit)}
          </span>
          <span className={classes['muted']}>{formatDay(lastOn)}</span>
        </div>
      ),
  },
  {
    id: 'standing',
    header: t('monitoring.column.standing'),
    width: '196px',
    sort: ({ standing }) => standing,
    cell: ({ standing }) => <Standing standing={standing} />,
  },
  {
    id: 'next',
    header: t('monitoring.column.next'),
    width: '112px',
    figures: true,
    wrap: true,
    sort: ({ due }) => due,
    cell: ({ due, isLate, status }) => {
      if (status === 'paused') return t('monitoring.paused');
      if (due === null) return t('monitoring.notPlanned');
      const day = formatDay(due);
      return isLate ? (
        <span className={classes['late']}>{t('monitoring.late', { day })}</span>
      ) : (
        day
      );
    },
  },
  {
    id: 'owner',
    header: t('monitoring.column.owner'),
    width: '136px',
    sort: ({ owner }) => owner,
    cell: ({ owner }) => owner,
  },
];
