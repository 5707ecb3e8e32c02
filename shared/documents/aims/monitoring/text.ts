import {
  indicatorState,
  keeps,
  latestBreaches,
  latestValues,
  seriesOf,
  trendOf,
  type Breach,
} from '../../../domain/indicators.ts';
import type { AimsRecord } from '../../../domain/records/record.ts';
import { translate } from '../../../i18n/index.ts';
import { sentences, type Words } from '../../words.ts';
import { withUnit } from '../objectives/facts.ts';

/** What the values of an indicator say, in words; the same on screen and on paper. */

export type IndicatorData = AimsRecord<'indicator'>['data'];

/** A figure in the indicator's unit. */
export const figureText = (words: Words, data: IndicatorData, value: number): string =>
  withUnit(words, value, data.unit);

/** A difference between two figures: percentages differ by points. */
export function gapText(words: Words, data: IndicatorData, gap: number): string {
  return data.unit.trim() === '%'
    ? translate('monitorDoc.points', { value: words.figure(gap) })
    : figureText(words, data, gap);
}

/** "at least 95 %". */
export function limitText(words: Words, data: IndicatorData, limit: number): string {
  const value = figureText(words, data, limit);
  return data.direction === null
    ? value
    : translate(`monitorDoc.limit.${data.direction}`, { value });
}

/** "target at least 95 %", "threshold at least 90 %". */
export function limitLines(words: Words, data: IndicatorData): readonly string[] {
  const { target, threshold } = data;
  const lines = [
    ...(target === null
      ? []
      : [translate('monitorDoc.limit.target', { value: limitText(words, data, target) })]),
    ...(threshold === null
      ? []
      : [translate('monitorDoc.limit.threshold', { value: limitText(words, data, threshold) })]),
  ];
  return lines.length === 0 ? [translate('monitorDoc.limit.none')] : lines;
}

/** How the indicator stands by its last day, in two or three sentences. */
export function standingText(words: Words, data: IndicatorData): string {
  const { lastOn, lastValue } = indicatorState(data);
  if (lastOn === null || lastValue === null) return translate('monitorDoc.status.none');
  const breaches = latestBreaches(data);
  const whole = latestValues(data).find(({ subgroup }) => subgroup === '');
  const groups = breaches
    .filter((one) => one.kind === 'value')
    .filter((one) => one.subgroup !== '');
  const gap = breaches.find((one) => one.kind === 'gap');
  const trend = trendOf(data.direction, seriesOf(data)[0]?.values ?? []);
  return sentences([
    whole === undefined && groups.length > 0 ? '' : wholeText(words, data, lastValue, lastOn),
    trend === null || whole === undefined ? '' : translate(`monitorDoc.trend.${trend}`),
    groups.length === 0 || data.threshold === null
      ? ''
      : translate('monitorDoc.status.groups', {
          count: groups.length,
          groups: words.list(
            groups.map(({ subgroup: group, value }) =>
              translate('monitorDoc.status.group', {
                group,
                value: figureText(words, data, value),
              }),
            ),
          ),
          limit: limitText(words, data, data.threshold),
        }),
    gap === undefined || data.largestGap === null
      ? ''
      : translate('monitorDoc.status.gap', {
          high: gap.high.subgroup,
          low: gap.low.subgroup,
          gap: gapText(words, data, gap.gap),
          limit: gapText(words, data, data.largestGap),
        }),
  ]);
}

function wholeText(words: Words, data: IndicatorData, last: number, on: string): string {
  const { direction, target, threshold } = data;
  const value = figureText(words, data, last);
  const date = words.shortDate(on);
  const limit = (of: number | null): string => (of === null ? '' : limitText(words, data, of));
  if (keeps(direction, threshold, last) === false) {
    return translate('monitorDoc.status.breach', { value, date, limit: limit(threshold) });
  }
  const reached = keeps(direction, target, last);
  if (reached === true) {
    return translate('monitorDoc.status.on-target', { value, date, limit: limit(target) });
  }
  if (keeps(direction, threshold, last) === null) {
    return translate('monitorDoc.status.noLimits', { value, date });
  }
  return reached === false
    ? translate('monitorDoc.status.off-target', { value, date, limit: limit(target) })
    : translate('monitorDoc.status.keeps', { value, date, limit: limit(threshold) });
}

/** One breach, for tables. */
export function breachText(words: Words, data: IndicatorData, breach: Breach): string {
  if (breach.kind === 'gap') {
    return translate('monitorDoc.breach.gap', {
      gap: gapText(words, data, breach.gap),
      high: breach.high.subgroup,
      low: breach.low.subgroup,
      limit: data.largestGap === null ? '' : gapText(words, data, data.largestGap),
    });
  }
  const value = figureText(words, data, breach.value);
  const limit = data.threshold === null ? '' : limitText(words, data, data.threshold);
  return breach.subgroup === ''
    ? translate('monitorDoc.breach.value', { value, limit })
    : translate('monitorDoc.breach.group', { group: breach.subgroup, value, limit });
}
