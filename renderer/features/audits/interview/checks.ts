import type { CheckEntry } from '../../../../shared/contract/audit-values.ts';
import type { Question, Requirement } from '../../../../shared/domain/content.ts';
import { searchText } from '../../../../shared/domain/records/record.ts';
import { fold } from '../../../../shared/domain/search.ts';
import type { CheckFilter } from './view-store.ts';

/** Checks of one requirement that stand together. */
export interface CheckGroup {
  /** Of its first check: a requirement can come up several times in a timetable. */
  readonly key: string;
  readonly requirement: string;
  readonly title: string;
  readonly checks: readonly CheckEntry[];
}

/** The checks in their order, those of the same requirement under one head. */
export function groupsOf(
  checks: readonly CheckEntry[],
  byId: ReadonlyMap<string, Requirement>,
): readonly CheckGroup[] {
  const groups: { key: string; requirement: string; title: string; checks: CheckEntry[] }[] = [];
  for (const entry of checks) {
    const requirement = entry.record.data.requirement[0] ?? '';
    const last = groups.at(-1);
    if (last?.requirement === requirement) last.checks.push(entry);
    else {
      const title = byId.get(requirement)?.title ?? '';
      groups.push({ key: entry.record.id, requirement, title, checks: [entry] });
    }
  }
  return groups;
}

const passes: Readonly<Record<CheckFilter, (entry: CheckEntry) => boolean>> = {
  open: ({ record }) => record.status === 'open',
  fails: ({ record, findings }) => record.status === 'does-not' || findings.length > 0,
  flagged: ({ record }) => record.data.flagged,
  followUps: ({ followsUp }) => followsUp !== null,
};

/** How many checks pass a filter. */
export const countPassing = (checks: readonly CheckEntry[], filter: CheckFilter): number =>
  checks.filter(passes[filter]).length;

// Records are immutable values: what was folded once stays right.
const folded = new WeakMap<CheckEntry['record'], string>();

function textOf({ record }: CheckEntry): string {
  const known = folded.get(record);
  if (known !== undefined) return known;
  const text = fold(searchText(record));
  folded.set(record, text);
  return text;
}

/** The checks that pass the filter and have all words of the query. */
export function shownChecks(
  checks: readonly CheckEntry[],
  filter: CheckFilter | null,
  query: string,
): readonly CheckEntry[] {
  const words = query
    .split(/\s+/)
    .map(fold)
    .filter((word) => word !== '');
  return checks.filter(
    (entry) =>
      (filter === null || passes[filter](entry)) &&
      words.every((word) => textOf(entry).includes(word)),
  );
}

/**
 * The check after the current one among those shown, or before it. One that has just dropped out
 * of them, because it was answered, still knows where it stood.
 */
export function neighbour(
  shown: readonly CheckEntry[],
  all: readonly CheckEntry[],
  current: string,
  step: 1 | -1,
): CheckEntry | null {
  const place = new Map(all.map(({ record }, at) => [record.id, at]));
  const here = place.get(current) ?? -1;
  const ahead = (entry: CheckEntry): boolean =>
    ((place.get(entry.record.id) ?? 0) - here) * step > 0;
  return (step === 1 ? shown.find(ahead) : shown.findLast(ahead)) ?? null;
}

/** Where to go on: the check that was last on screen, else the first open one, else the first. */
export function resumeAt(checks: readonly CheckEntry[], last: string | null): string | null {
  if (checks.some(({ record }) => record.id === last)) return last;
  const open = checks.find(({ record }) => record.status === 'open');
  return (open ?? checks[0])?.record.id ?? null;
}

/** The question of the bank that a check was made of. */
export function questionOf(
  { record }: CheckEntry,
  questions: readonly Question[],
): Question | undefined {
  return questions.find(({ id }) => id === record.data.origin);
}
