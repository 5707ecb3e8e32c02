/**
 * Whether requirements are about the same thing: "4" contains 4.1, and A.6.2.4 is part of A.6. Ids
 * say it themselves, so that no catalogue is needed.
 */

/** Whether a requirement is another one or a part of it. */
export const isWithin = (id: string, whole: string): boolean =>
  id === whole || id.startsWith(`${whole}.`);

/** Whether one of two requirements contains the other. */
export const overlaps = (a: string, b: string): boolean => isWithin(a, b) || isWithin(b, a);

/** Whether a requirement is in a scope, as a whole or in part. */
export const isInScope = (id: string, scope: readonly string[]): boolean =>
  scope.some((one) => overlaps(id, one));

/** Those of some requirements that are in a scope, each once. */
export function inScope(ids: readonly string[], scope: readonly string[]): readonly string[] {
  return [...new Set(ids)].filter((id) => isInScope(id, scope));
}
