import type { EntityName } from '../changelog.ts';
import type { MergeAuthor, MergeName, MergeRefusal, MergeRow, MergeState } from './model.ts';
import { partsOf } from './model.ts';
import { naturalKey, referencesOf } from './rows.ts';

/** A change that may come in. */
export interface Candidate {
  readonly entity: EntityName;
  readonly key: string;
  readonly before: MergeRow | undefined;
  readonly after: MergeRow | undefined;
  readonly by: MergeAuthor | null;
  readonly name: MergeName;
}

interface Dropped {
  readonly candidate: Candidate;
  readonly reason: MergeRefusal['reason'];
  readonly detail: string;
}

/**
 * Leaves out what could not stand: links whose ends are gone, and deletions of what is still
 * referred to. What falls can take more with it, so that it goes round until nothing falls.
 */
export function standing(
  candidates: readonly Candidate[],
  ours: MergeState,
): { readonly kept: readonly Candidate[]; readonly dropped: readonly Dropped[] } {
  const kept = new Map(candidates.map((candidate) => [candidate.key, candidate]));
  const dropped: Dropped[] = [];
  const users = usersOf(candidates, ours);
  const rowAt = (key: string): MergeRow | undefined =>
    kept.has(key) ? kept.get(key)?.after : ours.get(key);
  const naturals = naturalsOf(candidates, ours);
  for (let before = -1; before !== dropped.length;) {
    before = dropped.length;
    for (const candidate of candidates) {
      if (!kept.has(candidate.key)) continue;
      const problem = problemOf(candidate, rowAt, users, naturals);
      if (problem === null) continue;
      kept.delete(candidate.key);
      dropped.push({ candidate, ...problem });
    }
  }
  return { kept: [...kept.values()], dropped };
}

function problemOf(
  { entity, key, before, after, name }: Candidate,
  rowAt: (key: string) => MergeRow | undefined,
  users: ReadonlyMap<string, readonly string[]>,
  naturals: ReadonlyMap<string, readonly string[]>,
): Pick<Dropped, 'reason' | 'detail'> | null {
  if (after === undefined) {
    const user = (users.get(key) ?? []).find((one) => {
      const row = rowAt(one);
      return (
        row !== undefined && referencesOf(partsOf(one).entity, row).some((end) => end.key === key)
      );
    });
    return user === undefined ? null : { reason: 'in-use', detail: user };
  }
  const gone = referencesOf(entity, after).find((end) => rowAt(end.key) === undefined);
  if (gone !== undefined) return { reason: 'end-gone', detail: gone.key };
  const natural = before === undefined ? naturalKey(entity, after) : null;
  const other = (natural === null ? [] : (naturals.get(natural) ?? [])).find(
    (one) => one !== key && rowAt(one) !== undefined,
  );
  return other === undefined ? null : { reason: 'in-use', detail: name.code || other };
}

function usersOf(candidates: readonly Candidate[], ours: MergeState): Map<string, string[]> {
  const users = new Map<string, string[]>();
  const note = (key: string, row: MergeRow | undefined): void => {
    if (row === undefined) return;
    for (const end of referencesOf(partsOf(key).entity, row)) push(users, end.key, key);
  };
  for (const [key, row] of ours) note(key, row);
  for (const { key, after } of candidates) note(key, after);
  return users;
}

function naturalsOf(candidates: readonly Candidate[], ours: MergeState): Map<string, string[]> {
  const naturals = new Map<string, string[]>();
  const note = (key: string, row: MergeRow | undefined): void => {
    const natural = row === undefined ? null : naturalKey(partsOf(key).entity, row);
    if (natural !== null) push(naturals, natural, key);
  };
  for (const [key, row] of ours) note(key, row);
  for (const { key, after } of candidates) note(key, after);
  return naturals;
}

function push(map: Map<string, string[]>, key: string, value: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
