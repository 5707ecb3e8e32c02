import type { ChainPoint } from '../../../domain/value-chain.ts';
import { translate } from '../../../i18n/index.ts';

/** An open point with a supplier, customer or partner as a sentence; `day` writes a day. */
export function chainPointText(
  { key, count, about }: ChainPoint,
  day: (day: string) => string,
): string {
  switch (key) {
    case 'undecided':
    case 'shared-without-how':
      return translate(`chain.${key}`, { count, about: about.join('; ') });
    case 'contract-ended':
    case 'contract-ends-soon':
      return translate(`chain.${key}`, { about: about.map(day).join(', ') });
    case 'diligence-open':
    case 'concerns':
    case 'concerns-but-approved':
    case 'diligence-old':
      return translate(`chain.${key}`, { count });
    default:
      return translate(`chain.${key}`);
  }
}
