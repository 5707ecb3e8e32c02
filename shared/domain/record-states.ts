import type { ChangeEntry } from './changelog.ts';
import { merged } from './merging.ts';

type Fields = Readonly<Record<string, unknown>>;

/**
 * A record as it was after one of its entries in the change log; null where it was not there then.
 * @param entries all entries of the record, in any order
 */
export function stateAfter(entries: readonly ChangeEntry[], seq: number): Fields | null {
  let state: Fields | null = null;
  for (const { entity, kind, after } of entries
    .filter((entry) => entry.seq <= seq)
    .toSorted((a, b) => a.seq - b.seq)) {
    const before: Fields = state ?? {};
    state = kind === 'delete' ? null : { ...before, ...merged(entity, before, after ?? {}) };
  }
  return state;
}
