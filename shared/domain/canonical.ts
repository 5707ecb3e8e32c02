/** What JSON can say. */
export type Json =
  string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text per value: keys sorted, no blanks, numbers and strings as JavaScript's JSON writes them
 * (the rules of RFC 8785 for what records hold). What is undefined is left out.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  // By code unit, not by language: the same everywhere. A null prototype keeps "__proto__" a key.
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const result: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, one] of entries) result[key] = sorted(one);
  return result;
}
