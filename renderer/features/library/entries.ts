import type { LibraryUse, StartLibrary } from '../../../shared/contract/record-values.ts';
import type { Libraries } from '../../../shared/domain/library.ts';
import { lifecycleStages, partyRelations, riskCategories } from '../../../shared/domain/library.ts';
import type { Organisation } from '../../../shared/domain/organisation.ts';
import { issueTopics } from '../../../shared/domain/records/context.ts';
import type { RecordTypeName } from '../../../shared/domain/records/types.ts';
import { fold } from '../../../shared/domain/search.ts';

/** Three libraries as one kind of list. No words here: these are rules. */

type Sector = NonNullable<Organisation['sector']>;

/** What a screen needs of an entry, whichever library it is from. */
export interface Entry {
  readonly id: string;
  readonly title: string;
  /** Risk category, topic of an issue, relation of a party. */
  readonly category: string;
  /** Life cycle stages of a risk; internal or external. */
  readonly seconds: readonly string[];
  /** Empty for risks: they fit every sector. */
  readonly sectors: readonly string[];
  /** Folded; what a search looks through. */
  readonly text: string;
}

/** Records that a library makes. */
export const typeOf: Readonly<Record<StartLibrary, RecordTypeName>> = {
  risks: 'risk',
  issues: 'issue',
  parties: 'party',
};

/** The values of the two choices above the list, in order. */
export const categoriesOf: Readonly<Record<StartLibrary, readonly string[]>> = {
  risks: riskCategories,
  issues: issueTopics,
  parties: partyRelations,
};
export const secondsOf: Readonly<Record<StartLibrary, readonly string[]>> = {
  risks: lifecycleStages,
  issues: ['internal', 'external'],
  parties: ['internal', 'external'],
};

/** All entries of a library, in its order. */
export function entriesOf(library: StartLibrary, libraries: Libraries): readonly Entry[] {
  switch (library) {
    case 'risks':
      return libraries.risks.map((risk) => ({
        id: risk.id,
        title: risk.title,
        category: risk.category,
        seconds: risk.stages,
        sectors: [],
        text: searchable(risk),
      }));
    case 'issues':
      return libraries.issues.map((issue) => ({
        id: issue.id,
        title: issue.title,
        category: issue.topic,
        seconds: [issue.kind],
        sectors: issue.sectors,
        text: searchable(issue),
      }));
    case 'parties':
      return libraries.parties.map((party) => ({
        id: party.id,
        title: party.name,
        category: party.relation,
        seconds: [party.kind],
        sectors: party.sectors,
        text: searchable(party),
      }));
  }
}

/** What the list is narrowed to; null accepts all. */
export interface EntryFilter {
  readonly text: string;
  readonly category: string | null;
  readonly second: string | null;
  /** One sector, with what fits every sector. */
  readonly sector: Sector | null;
  readonly hideUsed: boolean;
}

export const noFilter: EntryFilter = {
  text: '',
  category: null,
  second: null,
  sector: null,
  hideUsed: false,
};

/** The entries that pass: every typed word has to occur. */
export function filterEntries(
  entries: readonly Entry[],
  filter: EntryFilter,
  used: ReadonlyMap<string, LibraryUse>,
): readonly Entry[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return entries.filter(
    ({ id, category, seconds, sectors, text }) =>
      (filter.category === null || category === filter.category) &&
      (filter.second === null || seconds.includes(filter.second)) &&
      (filter.sector === null || sectors.includes(filter.sector) || sectors.includes('all')) &&
      !(filter.hideUsed && used.has(id)) &&
      words.every((word) => text.includes(word)),
  );
}

/**
 * Whether an entry can be chosen: the same risk can arise with several AI systems, while an issue
 * or a party is there once.
 */
export function canChoose(
  library: StartLibrary,
  id: string,
  used: ReadonlyMap<string, LibraryUse>,
): boolean {
  return library === 'risks' || !used.has(id);
}

/** The sectors that a library has entries for, in the order of the profile. */
export function sectorsIn(
  entries: readonly Entry[],
  sectors: readonly Sector[],
): readonly Sector[] {
  return sectors.filter((sector) => entries.some((entry) => entry.sectors.includes(sector)));
}

function searchable(entry: object): string {
  const words: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') words.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect);
  };
  collect(entry);
  return fold(words.join('\n'));
}
