import type { AimsRecord } from '../../../../shared/domain/records/record.ts';
import {
  groupText,
  limitText,
} from '../../../../shared/documents/aims/technical-file/metric-figure.ts';
import {
  summariseTests,
  type FailingMetric,
  type TestSummary,
} from '../../../../shared/domain/test-results.ts';
import { Chip } from '../../../components/Tag.tsx';
import { StatusChip } from '../../../components/records/StatusChip.tsx';
import { formatDay, formatNumber } from '../../../lib/format.ts';
import { t } from '../../../lib/i18n.ts';
import { fieldWords, optionText } from '../../../lib/record-words.ts';
import { routes } from '../../../lib/routes.ts';
import { formatMeasure } from '../measure.ts';
import classes from './Development.module.css';

/** More than these fill the screen; the runs have them all. */
const mostFailing = 6;

/** The latest result of each purpose, what misses its limit, and how far groups lie apart. */
export function TestSummaryView({ runs }: { readonly runs: readonly AimsRecord<'test-run'>[] }) {
  const summary = summariseTests(runs);
  const { purposes, failing, gap } = summary;
  if (purposes.length === 0) return null;
  return (
    <section className={classes['summary']} aria-label={t('systems.tests.summary')}>
      <Latest purposes={purposes} />
      {failing.length > 0 && (
        <div>
          <h3 className={classes['summaryTitle']}>
            {t('systems.tests.failing', { count: failing.length })}
          </h3>
          <ul className={classes['failing']}>
            {failing.slice(0, mostFailing).map((one, index) => (
              <li key={index}>
                <Failing {...one} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {gap !== null && gap.gap.gap > 0 && (
        <p>
          {t('systems.tests.gap', {
            metric: gap.gap.metric,
            worst: gap.gap.worst.subgroup,
            worstValue: formatMeasure(gap.gap.worst.value),
            best: gap.gap.best.subgroup,
            bestValue: formatMeasure(gap.gap.best.value),
            code: gap.run.code,
          })}
        </p>
      )}
    </section>
  );
}

function Failing({ run, metric }: FailingMetric) {
  return (
    <>
      {t('systems.tests.value', {
        metric: metric.metric,
        group: groupText(metric),
        value: metric.value === null ? '' : formatMeasure(metric.value),
        limit: limitText(metric, formatMeasure),
      })}{' '}
      <Chip href={routes.record(run.id)} title={run.title}>
        {run.code}
      </Chip>
    </>
  );
}

function Latest({ purposes }: Pick<TestSummary, 'purposes'>) {
  const words = fieldWords('test-run', 'purposes');
  return (
    <table className={classes['table']}>
      <thead>
        <tr>
          <th scope="col">{t('systems.tests.purpose')}</th>
          <th scope="col">{t('systems.tests.latest')}</th>
          <th scope="col">{t('systems.tests.when')}</th>
          <th scope="col">{t('systems.tests.outcome')}</th>
          <th scope="col" data-align="right">
            {t('systems.tests.missed')}
          </th>
        </tr>
      </thead>
      <tbody>
        {purposes.map(({ purpose, latest, planned }) => {
          const run = latest ?? planned;
          const isRun = latest !== null;
          return (
            <tr key={purpose}>
              <th scope="row">{optionText(words, purpose)}</th>
              <td>
                {run !== null && (
                  <Chip href={routes.record(run.id)} title={run.title}>
                    {run.code}
                  </Chip>
                )}
              </td>
              <td>{isRun ? formatDay(latest.data.runOn) : t('systems.tests.planned')}</td>
              <td>{isRun && <StatusChip type="test-run" status={latest.status} />}</td>
              <td data-align="right" data-figures>
                {isRun && formatNumber(latest.data.failing ?? 0)}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
