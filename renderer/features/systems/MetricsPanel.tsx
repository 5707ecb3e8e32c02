import type { RecordDetail } from '../../../shared/contract/record-values.ts';
import {
  groupText,
  limitText,
  metricFigure,
} from '../../../shared/documents/aims/technical-file/metric-figure.ts';
import { metricPasses } from '../../../shared/domain/records/testing.ts';
import type { AimsRecord } from '../../../shared/domain/records/record.ts';
import { byMetric, type Metric } from '../../../shared/domain/test-results.ts';
import { DrawingView } from '../../components/DrawingView.tsx';
import { Figure } from '../../components/Figure.tsx';
import { Section } from '../../components/Page.tsx';
import { StatusIcon } from '../../components/StatusMark.tsx';
import { useRecordDraft } from '../../components/records/useRecordDraft.ts';
import { t } from '../../lib/i18n.ts';
import { formatMeasure } from './measure.ts';
import classes from './Metrics.module.css';

/** On the page of a test run: each value against its limit, and groups side by side. */
export function MetricsPanel({ detail }: { readonly detail: RecordDetail }) {
  const { draft } = useRecordDraft(detail.record);
  const all = (draft as unknown as AimsRecord<'test-run'>['data']).metrics;
  const metrics = all.filter(({ metric }) => metric.trim() !== '');
  if (metrics.length === 0) return <p className={classes['none']}>{t('systems.metrics.none')}</p>;
  const limited = metrics.filter((metric) => metricPasses(metric) !== null);
  const passing = limited.filter((metric) => metricPasses(metric) === true).length;
  const compared = byMetric(metrics).filter(({ rows }) => rows.length > 1);
  return (
    <div className={classes['panel']}>
      <p className={classes['lead']}>
        {limited.length === 0
          ? t('systems.metrics.noLimits')
          : t('systems.metrics.keeps', { passing, total: limited.length })}
      </p>
      <MetricTable metrics={metrics} />
      {compared.length > 0 && (
        <Section title={t('systems.metrics.groups')}>
          <div className={classes['figures']}>
            {compared.map((group) => {
              const { drawing, title, alt } = metricFigure(group, formatMeasure, 520);
              return (
                <Figure key={group.metric} kicker={group.metric} title={title} label={group.metric}>
                  <DrawingView drawing={drawing} label={title} description={alt} />
                </Figure>
              );
            })}
          </div>
        </Section>
      )}
    </div>
  );
}

function MetricTable({ metrics }: { readonly metrics: readonly Metric[] }) {
  const noted = metrics.some(({ note }) => note.trim() !== '');
  return (
    <table className={classes['table']} aria-label={t('systems.metrics.table')}>
      <thead>
        <tr>
          <th scope="col">{t('systems.metrics.metric')}</th>
          <th scope="col">{t('systems.metrics.group')}</th>
          <th scope="col" data-align="right">
            {t('systems.metrics.value')}
          </th>
          <th scope="col" data-align="right">
            {t('systems.metrics.limit')}
          </th>
          <th scope="col">{t('systems.metrics.result')}</th>
          {noted && <th scope="col">{t('systems.metrics.note')}</th>}
        </tr>
      </thead>
      <tbody>
        {metrics.map((metric, index) => (
          <tr key={index}>
            <th scope="row" dir="auto">
              {metric.metric}
            </th>
            <td dir="auto">{groupText(metric)}</td>
            <td data-align="right" data-figures>
              {metric.value !== null && formatMeasure(metric.value)}
            </td>
            <td data-align="right" data-figures>
              {limitText(metric, formatMeasure)}
            </td>
            <td>
              <Result metric={metric} />
            </td>
            {noted && <td dir="auto">{metric.note}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Result({ metric }: { readonly metric: Metric }) {
  const passes = metricPasses(metric);
  const status = passes === null ? 'not-assessed' : passes ? 'conforms' : 'does-not';
  const word =
    passes === null
      ? t(metric.value === null ? 'technicalFile.unmeasured' : 'technicalFile.unrated')
      : t(passes ? 'technicalFile.pass' : 'technicalFile.fail');
  return (
    <span className={classes['result']} data-status={status}>
      <StatusIcon status={status} />
      {word}
    </span>
  );
}
