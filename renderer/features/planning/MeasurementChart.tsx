import { withUnit } from '../../../shared/documents/aims/objectives/facts.ts';
import { measurementsChart } from '../../../shared/documents/charts/measurements.ts';
import type { Words } from '../../../shared/documents/words.ts';
import { measurementsOf, type Objective } from '../../../shared/domain/objectives.ts';
import { DrawingView } from '../../components/DrawingView.tsx';
import { t } from '../../lib/i18n.ts';

interface MeasurementChartProps {
  readonly objective: Objective;
  readonly words: Words;
}

/** The values on their way to the target; one alone is said in words. */
export function MeasurementChart({ objective, words }: MeasurementChartProps) {
  const { data, due } = objective;
  const measurements = measurementsOf(data);
  const last = measurements.at(-1);
  if (last === undefined || measurements.length < 2) return null;
  const figure = (value: number): string => withUnit(words, value, data.unit);
  const target = data.target === null ? '' : figure(data.target);
  return (
    <DrawingView
      label={t('planning.objective.chart')}
      description={t('planDoc.chart.title', {
        indicator: data.indicator,
        latest: figure(last.value),
        target: target || t('planDoc.noTarget'),
      })}
      maxWidth={640}
      drawing={measurementsChart({
        measurements,
        target: data.target,
        baseline: data.baseline,
        from: data.startOn,
        to: due,
        targetText: t('planDoc.chart.target', { value: target }),
        baselineText: t('planDoc.chart.start', {
          value: data.baseline === null ? '' : figure(data.baseline),
        }),
        lastText: figure(last.value),
        day: words.shortDate,
        value: words.number,
      })}
    />
  );
}
