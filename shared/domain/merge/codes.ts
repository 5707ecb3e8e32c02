import type { EntityName } from '../changelog.ts';
import { partsOf, type CodeChange, type MergeRow, type MergeState } from './model.ts';
import type { Candidate } from './standing.ts';

/** The prefix and the number of a code such as GAP-004, or null. */
export function partsOfCode(code: unknown): { prefix: string; number: number } | null {
  const match = typeof code === 'string' ? /^([A-Z]{2,4})-(\d{3,15})$/.exec(code) : null;
  return match === null ? null : { prefix: match[1] ?? '', number: Number(match[2]) };
}

interface Coded {
  readonly candidate: Candidate;
  readonly after: MergeRow | undefined;
}

/**
 * Gives the next code to what comes in with a code that another record here has. Numbers that
 * either file has given out are not used again.
 */
export function giveCodes(
  candidates: readonly Candidate[],
  { ours, counters }: { readonly ours: MergeState; readonly counters: ReadonlyMap<string, number> },
): { readonly rows: readonly Coded[]; readonly codes: readonly CodeChange[] } {
  const last = new Map(counters);
  const see = (code: unknown): void => {
    const parts = partsOfCode(code);
    if (parts === null) return;
    last.set(parts.prefix, Math.max(last.get(parts.prefix) ?? 0, parts.number));
  };
  const changed = new Map(candidates.map(({ key, after }) => [key, after]));
  const owners = new Map<string, string>();
  const at = (entity: EntityName, code: unknown): string => `${entity}/${String(code)}`;
  for (const [key, row] of ours) {
    see(row['code']);
    const isMoved = changed.has(key) && changed.get(key)?.['code'] !== row['code'];
    if (row['code'] !== undefined && !isMoved)
      owners.set(at(partsOf(key).entity, row['code']), key);
  }
  for (const { after } of candidates) see(after?.['code']);
  const codes: CodeChange[] = [];
  const rows = candidates.map((candidate): Coded => {
    const { entity, key, after, name } = candidate;
    const parts = partsOfCode(after?.['code']);
    if (after === undefined || parts === null) return { candidate, after };
    const owner = owners.get(at(entity, after['code']));
    if (owner === undefined || owner === key) {
      owners.set(at(entity, after['code']), key);
      return { candidate, after };
    }
    const number = (last.get(parts.prefix) ?? 0) + 1;
    last.set(parts.prefix, number);
    const code = `${parts.prefix}-${String(number).padStart(3, '0')}`;
    owners.set(at(entity, code), key);
    codes.push({ ...name, code, from: String(after['code']) });
    return { candidate: { ...candidate, name: { ...name, code } }, after: { ...after, code } };
  });
  return { rows, codes };
}
