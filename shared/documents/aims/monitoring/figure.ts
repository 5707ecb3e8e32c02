import {
  breachesOf,
  seriesOf,
  standingOf,
  valuesOf,
  type Breach,
} from '../../../domain/indicators.ts';
import { translate } from '../../../i18n/index.ts';
import { indicatorChart } from '../../charts/indicator.ts';
import type { Drawing } from '../../drawing.ts';
import { sentences, type Words } from '../../words.ts';
import { figureText, limitText, standingText, type IndicatorData } from './text.ts';

/** The chart of an indicator with the sentences that belong to it. */
export interface IndicatorFigure {
  readonly drawing: Drawing;
  /** The finding. */
  readonly title: string;
  /** What the chart shows, for those who do not see it. */
  readonly alt: string;
}

interface Range {
  /** Values before this day are left out; all are shown where it is null. */
  readonly since: string | null;
  readonly width?: number;
}

/** Null where nothing was measured in the range. */
export function indicatorFigure(
  words: Words,
  data: IndicatorData,
  { since, width }: Range,
): IndicatorFigure | null {
  const isIn = ({ on }: { readonly on: string }): boolean => since === null || on >= since;
  const values = valuesOf(data).filter(isIn);
  const series = seriesOf(data)
    .map(({ subgroup, values: all }) => ({ subgroup, values: all.filter(isIn) }))
    .filter((one) => one.values.length > 0);
  const first = values[0];
  const last = values.at(-1);
  if (first === undefined || last === undefined) return null;
  const { target, threshold, direction } = data;
  const figure = (value: number): string => figureText(words, data, value);
  const label = (subgroup: string): string => subgroup || translate('monitorDoc.chart.all');
  const breaches = breachesOf(data).filter(isIn);
  return {
    title: standingText(words, data),
    alt: sentences([
      translate('monitorDoc.chart.alt', {
        count: values.length,
        from: words.shortDate(first.on),
        to: words.shortDate(last.on),
        beyond: breaches.length,
        lines: series
          .map((one) =>
            translate('monitorDoc.chart.line', {
              label: label(one.subgroup),
              first: figure(one.values[0]?.value ?? 0),
              last: figure(one.values.at(-1)?.value ?? 0),
            }),
          )
          .join(' '),
      }),
    ]),
    drawing: indicatorChart({
      series: series.map((one) => ({
        label: label(one.subgroup),
        points: one.values.map(({ on, value }) => ({
          on,
          value,
          beyond: standingOf(data, value) === 'breach',
        })),
      })),
      direction,
      target,
      threshold,
      targetText:
        target === null
          ? ''
          : translate('monitorDoc.chart.target', { value: limitText(words, data, target) }),
      thresholdText:
        threshold === null
          ? ''
          : translate('monitorDoc.chart.threshold', { value: limitText(words, data, threshold) }),
      gaps: breaches
        .filter((one): one is Extract<Breach, { kind: 'gap' }> => one.kind === 'gap')
        .map(({ on, high, low }) => ({ on, from: low.value, to: high.value })),
      day: words.shortDate,
      value: words.figure,
      ...(width === undefined ? {} : { width }),
    }),
  };
}
