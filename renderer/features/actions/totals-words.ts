import { effortSchema } from '../../../shared/domain/content.ts';
import { t } from '../../lib/i18n.ts';
import type { Totals } from './plan-data.ts';

/** "84 actions · 12 done · 5 overdue"; what there is none of is left out. */
export function totalsText(totals: Totals): string {
  const { count } = totals;
  const parts = (['done', 'overdue', 'waiting'] as const)
    .filter((part) => totals[part] > 0)
    .map((part) => t(`actions.totals.${part}`, { count: totals[part] }));
  return [t('actions.totals.count', { count }), ...parts].join(' · ');
}

/** "Effort: 3 small, 2 medium", of what is not finished; empty where nobody said. */
export function effortsText({ efforts }: Totals): string {
  const list = effortSchema.options
    .filter((effort) => efforts[effort] > 0)
    .map((effort) => t(`actions.totals.effort.${effort}`, { count: efforts[effort] }));
  return list.length === 0 ? '' : t('actions.totals.effort', { list: list.join(', ') });
}
