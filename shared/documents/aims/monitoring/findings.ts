import { objective as objectiveWords } from '../../../i18n/en/records/planning.ts';
import { translate } from '../../../i18n/index.ts';
import type { Block, Inlines } from '../../doc.ts';
import { bold, muted, text } from '../../doc.ts';
import { lines, plain } from '../../words.ts';
import { statusText } from '../field-text.ts';
import { heading, paragraph, table } from '../frame.ts';
import { targetText, withUnit } from '../objectives/facts.ts';
import type { MonitoringFacts } from './facts.ts';
import { breachText } from './text.ts';

/** Every breach of the period with what followed from it, the latest first. */
export function breachBlocks({ entries, words: format }: MonitoringFacts): readonly Block[] {
  if (entries.every(({ isMeasured }) => !isMeasured)) return [];
  const days = entries
    .flatMap(({ indicator, breachDays }) => breachDays.map((day) => ({ indicator, ...day })))
    .toSorted((a, b) => b.on.localeCompare(a.on));
  const head = heading(1, translate('monitorDoc.section.breaches'), 'breaches');
  if (days.length === 0) return [head, paragraph(translate('monitorDoc.breaches.none'))];
  return [
    head,
    paragraph(translate('monitorDoc.breaches.intro', { count: days.length })),
    table(
      [
        { header: translate('monitorDoc.column.day'), weight: 1.5 },
        { header: translate('monitorDoc.column.indicator'), weight: 2.6 },
        { header: translate('monitorDoc.column.what'), weight: 3 },
        { header: translate('monitorDoc.column.followed'), weight: 3.4 },
      ],
      days.map(({ indicator, on, breaches, followers }) => [
        plain(format.shortDate(on)),
        [bold(`${indicator.code} `), text(indicator.title)],
        lines(breaches.map((one) => plain(breachText(format, indicator.data, one)))),
        followers.length === 0
          ? [
              muted(
                translate(
                  on < indicator.createdAt.slice(0, 10)
                    ? 'monitorDoc.breaches.before'
                    : 'monitorDoc.breaches.nothing',
                ),
              ),
            ]
          : lines(
              followers.map((one): Inlines =>
                plain(
                  translate('monitorDoc.breaches.follower', {
                    code: one.code,
                    title: one.title,
                    status: statusText(one),
                  }),
                ),
              ),
            ),
      ]),
      true,
    ),
  ];
}

/** Measurements that came late or are still missing. */
export function missedBlocks({ entries, words: format }: MonitoringFacts): readonly Block[] {
  if (entries.length === 0) return [];
  const missed = entries
    .flatMap(({ indicator, missed: periods }) => periods.map((one) => ({ indicator, ...one })))
    .toSorted((a, b) => b.due.localeCompare(a.due));
  const head = heading(1, translate('monitorDoc.section.missed'), 'missed');
  if (missed.length === 0) return [head, paragraph(translate('monitorDoc.missed.none'))];
  return [
    head,
    paragraph(translate('monitorDoc.missed.intro')),
    table(
      [
        { header: translate('monitorDoc.column.indicator'), weight: 4.6 },
        { header: translate('monitorDoc.column.due'), weight: 1.8 },
        { header: translate('monitorDoc.column.measured'), weight: 1.8 },
        { header: translate('monitorDoc.column.owner'), weight: 2.2 },
      ],
      missed.map(({ indicator, due, measuredOn }) => [
        [bold(`${indicator.code} `), text(indicator.title)],
        plain(format.shortDate(due)),
        measuredOn === null
          ? [muted(translate('monitorDoc.missed.still'))]
          : plain(format.shortDate(measuredOn)),
        indicator.owner.trim() === ''
          ? [muted(translate('monitorDoc.noOwner'))]
          : plain(indicator.owner),
      ]),
      true,
    ),
  ];
}

/** Where the AI objectives stand by their own measurements. */
export function objectiveBlocks({ objectives, words: format }: MonitoringFacts): readonly Block[] {
  if (objectives.length === 0) return [];
  return [
    heading(1, translate('monitorDoc.section.objectives'), 'objectives'),
    paragraph(translate('monitorDoc.objectives.intro', { count: objectives.length })),
    table(
      [
        { header: translate('monitorDoc.column.objective'), weight: 4.4 },
        { header: translate('monitorDoc.column.target'), weight: 1.8 },
        { header: translate('monitorDoc.column.latest'), weight: 1.8 },
        { header: translate('monitorDoc.column.status'), weight: 1.4 },
        { header: translate('monitorDoc.column.next'), weight: 1.7 },
      ],
      objectives.map(({ objective, latest, next, isLate }) => [
        lines([
          [bold(`${objective.code} `), text(objective.title)],
          plain(objective.data.indicator),
        ]),
        plain(targetText(format, objective)),
        latest === undefined
          ? [muted(translate('monitorDoc.notMeasured'))]
          : lines([
              [text(withUnit(format, latest.value, objective.data.unit))],
              [muted(format.shortDate(latest.on))],
            ]),
        plain(objectiveWords.statuses[objective.status as keyof typeof objectiveWords.statuses]),
        next === null
          ? [muted(translate('monitorDoc.noNext'))]
          : lines([
              [text(format.shortDate(next))],
              isLate ? [muted(translate('monitorDoc.late'))] : [],
            ]),
      ]),
      true,
    ),
  ];
}
