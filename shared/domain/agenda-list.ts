import { byDay } from './agenda.ts';
import { agendaKinds, urgencies, type AgendaItem, type AgendaKind } from './agenda-model.ts';

/** How the agenda is narrowed, sorted and put under headings. */

export const agendaTabs = ['mine', 'overdue', 'all'] as const;
export type AgendaTab = (typeof agendaTabs)[number];

export const agendaGroupings = ['due', 'clause', 'owner', 'kind', 'none'] as const;
export type AgendaGrouping = (typeof agendaGroupings)[number];

export const agendaColumns = ['due', 'code', 'title', 'owner', 'kind'] as const;
export type AgendaColumn = (typeof agendaColumns)[number];

/** What narrows the list, apart from whose it is and whether it is overdue. */
export interface AgendaFilter {
  /** Words that all have to occur in code, title, detail or owner. */
  readonly search: string;
  /** None accepts all. */
  readonly kinds: readonly AgendaKind[];
  /** A clause, a control or what either belongs to: "6", "6.1", "A.6". */
  readonly clause: string | null;
}

export interface AgendaSort {
  readonly column: AgendaColumn;
  readonly descending: boolean;
}

const folded = (text: string): string => text.trim().toLowerCase();

/** The items that pass. */
export function filterAgenda(
  items: readonly AgendaItem[],
  { search, kinds, clause }: AgendaFilter,
): readonly AgendaItem[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0 && kinds.length === 0 && clause === null) return items;
  return items.filter((item) => {
    if (kinds.length > 0 && !kinds.includes(item.kind)) return false;
    if (clause !== null && !item.requirements.some((one) => belongsTo(one, clause))) return false;
    if (words.length === 0) return true;
    const text = `${item.code}\n${item.title}\n${item.detail}\n${item.owner}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}

const belongsTo = (requirement: string, clause: string): boolean =>
  requirement === clause || requirement.startsWith(`${clause}.`);

/** A role and who holds it. */
export interface HeldRole {
  readonly title: string;
  readonly holder: string;
}

/** What a person is called where they own something: the name, and the roles that they hold. */
export function namesOf(person: string, roles: readonly HeldRole[]): ReadonlySet<string> {
  const name = folded(person);
  if (name === '') return new Set();
  const held = roles.filter(({ holder }) => folded(holder) === name);
  return new Set([name, ...held.map(({ title }) => folded(title))]);
}

/** Whether an item belongs to somebody with these names. */
export function isOwnedBy({ owner }: AgendaItem, names: ReadonlySet<string>): boolean {
  return names.has(folded(owner));
}

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** In the asked order; what is equal in it stays in the order of days. Empty values come last. */
export function sortAgenda(
  items: readonly AgendaItem[],
  { column, descending }: AgendaSort,
): readonly AgendaItem[] {
  if (column === 'due' && !descending) return items;
  const direction = descending ? -1 : 1;
  const compare = comparisons[column];
  return items.toSorted((a, b) => {
    const left = emptyIn(a, column);
    const right = emptyIn(b, column);
    if (left || right) return Number(left) - Number(right) || byDay(a, b);
    return direction * compare(a, b) || byDay(a, b);
  });
}

function emptyIn(item: AgendaItem, column: AgendaColumn): boolean {
  if (column === 'due') return item.due === null;
  return column === 'owner' && item.owner.trim() === '';
}

const comparisons: Readonly<Record<AgendaColumn, (a: AgendaItem, b: AgendaItem) => number>> = {
  due: (a, b) => (a.due ?? '').localeCompare(b.due ?? ''),
  code: (a, b) => collator.compare(a.code, b.code),
  title: (a, b) => collator.compare(a.title, b.title),
  owner: (a, b) => collator.compare(a.owner, b.owner),
  kind: (a, b) => agendaKinds.indexOf(a.kind) - agendaKinds.indexOf(b.kind),
};

/** Items under one heading. */
export interface AgendaGroup {
  /** An urgency, a clause or control group, a kind, an owner in small letters; empty for none of it. */
  readonly key: string;
  /** The owner as it is written; otherwise the key. */
  readonly name: string;
  readonly count: number;
  readonly overdue: number;
}

/** A line of the list: a heading, or an item under it. */
export type AgendaLine =
  | { readonly group: AgendaGroup; readonly item?: undefined }
  | { readonly item: AgendaItem; readonly group?: undefined };

/**
 * Headings and items as they follow each other. The items of a closed group are left out; without
 * grouping there are items only.
 */
export function agendaLines(
  items: readonly AgendaItem[],
  grouping: AgendaGrouping,
  closed: ReadonlySet<string>,
): readonly AgendaLine[] {
  if (grouping === 'none') return items.map((item) => ({ item }));
  const groups = Map.groupBy(items, (item) => keyOf(item, grouping));
  return [...groups]
    .toSorted(([a], [b]) => compareKeys(grouping, a, b))
    .flatMap(([key, own]): readonly AgendaLine[] => {
      const overdue = own.filter(({ urgency }) => urgency === 'overdue').length;
      const name = grouping === 'owner' ? (own[0]?.owner.trim() ?? '') : key;
      const head: AgendaLine = { group: { key, name, count: own.length, overdue } };
      return closed.has(key) ? [head] : [head, ...own.map((item) => ({ item }))];
    });
}

function keyOf(item: AgendaItem, grouping: Exclude<AgendaGrouping, 'none'>): string {
  switch (grouping) {
    case 'due':
      return item.urgency;
    case 'kind':
      return item.kind;
    case 'owner':
      return folded(item.owner);
    case 'clause':
      return clauseGroup(item.requirements[0] ?? '');
  }
}

/** What a requirement is listed under: 6.1.3 under 6.1, A.6.2.4 under A.6. */
export function clauseGroup(requirement: string): string {
  return requirement.split('.').slice(0, 2).join('.');
}

function compareKeys(grouping: AgendaGrouping, a: string, b: string): number {
  if (grouping === 'due') return place(urgencies, a) - place(urgencies, b);
  if (grouping === 'kind') return place(agendaKinds, a) - place(agendaKinds, b);
  // Nobody, and no clause: at the end.
  if (a === '' || b === '') return Number(a === '') - Number(b === '');
  const isControl = Number(a.startsWith('A.')) - Number(b.startsWith('A.'));
  return (grouping === 'clause' ? isControl : 0) || collator.compare(a, b) || (a < b ? -1 : 1);
}

const place = (keys: readonly string[], key: string): number => keys.indexOf(key);
