import type { Requirement } from '../../../shared/domain/content.ts';
import { bandOf } from '../../../shared/documents/charts/index.ts';
import { formatNumber } from '../../lib/format.ts';
import { t } from '../../lib/i18n.ts';
import type { Extremes } from './results-data.ts';

/** The result in a sentence. */
export function headlineOf(score: number | null): string {
  const band = bandOf(score);
  if (score === null || band === 'none') return t('results.headline.none');
  return t(`results.headline.${band}`, { score: scoreText(score) });
}

/** A score as it is printed: "62"; words where nothing was rated. */
export function scoreText(score: number | null): string {
  return score === null ? t('results.figure.notRated') : formatNumber(Math.round(score));
}

/** A requirement as it is named: "6.1.2 AI risk assessment". */
export function nameOf({ id, title }: Pick<Requirement, 'id' | 'title'>): string {
  return `${id} ${title}`;
}

/** The finding of a set of scores, as the title of its chart. */
export function findingOf(extremes: Extremes): string {
  switch (extremes.kind) {
    case 'none':
      return t('results.scores.none');
    case 'single':
      return t('results.scores.single', {
        name: nameOf(extremes.only.requirement),
        score: scoreText(extremes.only.score.score),
      });
    case 'even':
      return t('results.scores.even', { score: extremes.score });
    case 'spread':
      return t('results.scores.extremes', {
        strongest: nameOf(extremes.strongest.requirement),
        high: scoreText(extremes.strongest.score.score),
        weakest: nameOf(extremes.weakest.requirement),
        low: scoreText(extremes.weakest.score.score),
      });
  }
}
