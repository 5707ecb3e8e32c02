import type { Requirement } from '../../shared/domain/content.ts';
import { formatNumber } from '../lib/format.ts';
import { t } from '../lib/i18n.ts';

/** A score as it is printed: "62"; words where nothing was rated. */
export function scoreText(score: number | null): string {
  return score === null ? t('common.notRated') : formatNumber(Math.round(score));
}

/** A requirement as it is named: "6.1.2 AI risk assessment". */
export function nameOf({ id, title }: Pick<Requirement, 'id' | 'title'>): string {
  return `${id} ${title}`;
}
