import type { StartLibrary } from '../../../shared/contract/record-values.ts';
import { fieldWords, optionText, statusText } from '../../lib/record-words.ts';
import { typeOf, type Entry } from './entries.ts';

/** The registers' own words for what the libraries are divided by. */

const categoryField = { risks: 'category', issues: 'topic', parties: 'relation' } as const;

export function categoryText(library: StartLibrary, category: string): string {
  return optionText(fieldWords(typeOf[library], categoryField[library]), category);
}

export function secondText(library: StartLibrary, second: string): string {
  return library === 'risks'
    ? statusText('system', second)
    : optionText(fieldWords(typeOf[library], 'kind'), second);
}

/** One quiet line under a title: what the entry is. */
export function aboutText(library: StartLibrary, { category, seconds }: Entry): string {
  const first = categoryText(library, category);
  return library === 'risks'
    ? first
    : [first, ...seconds.map((second) => secondText(library, second).toLowerCase())].join(', ');
}
