import type { Day } from '../../../shared/domain/common.ts';
import type { IndicatorValue } from '../../../shared/domain/indicators.ts';
import { readFigure, readingOfFigures } from '../../../shared/domain/measurement-cells.ts';

/** What is typed into the row for the next value: a figure for all and one for each group. */
export interface Entry {
  readonly on: Day | null;
  /** By group; the empty name is all. */
  readonly figures: Readonly<Record<string, string>>;
  readonly note: string;
}

/** What keeps an entry from being added. */
export interface EntryProblems {
  /** Groups whose text is no figure. */
  readonly figures: readonly string[];
  readonly isFuture: boolean;
}

const filledOf = ({ figures }: Entry): readonly (readonly [string, string])[] =>
  Object.entries(figures).filter(([, text]) => text.trim() !== '');

/** A single figure is read as it is typed: with one comma or one point it has decimals. */
const read = (text: string): number | null => readFigure(text, readingOfFigures([text]));

export function entryProblems(entry: Entry, today: Day): EntryProblems {
  return {
    figures: filledOf(entry)
      .filter(([, text]) => read(text) === null)
      .map(([group]) => group),
    isFuture: entry.on !== null && entry.on > today,
  };
}

/** The values of an entry; none while something in it is wrong or nothing is filled in. */
export function entryValues(entry: Entry, today: Day): readonly IndicatorValue[] {
  const { on, note } = entry;
  const problems = entryProblems(entry, today);
  if (on === null || problems.isFuture || problems.figures.length > 0) return [];
  return filledOf(entry).map(([subgroup, text]) => ({
    on,
    value: read(text) ?? 0,
    subgroup,
    note: note.trim(),
  }));
}
