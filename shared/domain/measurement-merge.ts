import type { IndicatorValue } from './indicators.ts';

/** New values beside those that an indicator has: of one day and subgroup there is only one. */

export const duplicateChoices = ['replace', 'skip'] as const;
export type DuplicateChoice = (typeof duplicateChoices)[number];

/** A new value where there is another one already. */
export interface Clash {
  readonly before: IndicatorValue;
  readonly after: IndicatorValue;
}

/** What taking values over would do. */
export interface MergePlan {
  readonly fresh: readonly IndicatorValue[];
  readonly clashes: readonly Clash[];
  /** There already, figure and note alike. */
  readonly same: readonly IndicatorValue[];
}

const separator = '\u0000';

/** Day and subgroup, in which capitals make no difference. */
export function valueKey({ on, subgroup }: Pick<IndicatorValue, 'on' | 'subgroup'>): string {
  return `${on}${separator}${subgroup.trim().toLowerCase()}`;
}

/** Compares new values with those that are there. Of new ones for one day and subgroup the last counts. */
export function planMerge(
  existing: readonly IndicatorValue[],
  incoming: readonly IndicatorValue[],
): MergePlan {
  const known = new Map(existing.map((value) => [valueKey(value), value]));
  const last = new Map(incoming.map((value) => [valueKey(value), value]));
  const fresh: IndicatorValue[] = [];
  const clashes: Clash[] = [];
  const same: IndicatorValue[] = [];
  for (const [key, after] of last) {
    const before = known.get(key);
    if (before === undefined) fresh.push(after);
    else if (before.value === after.value && sameNote(before, after)) same.push(after);
    else clashes.push({ before, after });
  }
  return { fresh, clashes, same };
}

/** A pasted value without a note does not take the note away that is there. */
const sameNote = (before: IndicatorValue, after: IndicatorValue): boolean =>
  after.note === '' || before.note === after.note;

/** The values afterwards, oldest first. What is replaced keeps its note unless it gets another. */
export function mergeValues(
  existing: readonly IndicatorValue[],
  incoming: readonly IndicatorValue[],
  duplicates: DuplicateChoice,
): readonly IndicatorValue[] {
  const merged = new Map(existing.map((value) => [valueKey(value), value]));
  for (const value of incoming) {
    const key = valueKey(value);
    const before = merged.get(key);
    if (before === undefined) merged.set(key, value);
    else if (duplicates === 'replace') {
      merged.set(key, { ...before, value: value.value, note: value.note || before.note });
    }
  }
  return [...merged.values()].toSorted((a, b) => a.on.localeCompare(b.on));
}
