import { bandOf } from '../../../shared/documents/charts/index.ts';
import { nameOf, scoreText } from '../../components/wording.ts';
import { t } from '../../lib/i18n.ts';
import type { Extremes } from './results-data.ts';

/** The result in a sentence. */
export function headlineOf(score: number | null): string {
  const band = bandOf(score);
  if (score === null || band === 'none') return t('results.headline.none');
  return t(`results.headline.${band}`, { score: scoreText(score) });
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
