import type { Requirement } from './content.ts';
import { pathToTop, requirementsById } from './tree.ts';

/** Which of some requirements come before which. */
export interface Precedence {
  /** The asked requirements, each after all that it depends on. */
  readonly order: readonly string[];
  /** For every requirement its direct predecessors among the asked ones, without those that follow from others. */
  readonly direct: ReadonlyMap<string, readonly string[]>;
}

/**
 * The order of work between `present` requirements. A dependency runs through
 * requirements that are not present; one on a group is one on all its leaves; what
 * a group depends on, its leaves depend on. A circle in broken data is cut where it
 * closes: the result never has one.
 */
export function precedence(
  requirements: readonly Requirement[],
  present: ReadonlySet<string>,
): Precedence {
  const needs = leafDependencies(requirements);
  const finished = new Set<string>();
  const started = new Set<string>();
  const order: string[] = [];
  /** All present requirements that come before, directly or not. */
  const closure = new Map<string, ReadonlySet<string>>();

  const visit = (id: string): void => {
    started.add(id);
    const all = new Set<string>();
    for (const needed of needs.get(id) ?? []) {
      if (!started.has(needed)) visit(needed);
      if (!finished.has(needed)) continue;
      if (present.has(needed)) all.add(needed);
      for (const earlier of closure.get(needed) ?? []) all.add(earlier);
    }
    closure.set(id, all);
    finished.add(id);
    if (present.has(id)) order.push(id);
  };
  for (const { id } of requirements) if (!started.has(id)) visit(id);
  for (const id of present) if (!started.has(id)) visit(id);

  const direct = new Map([...closure].map(([id, all]) => [id, reduced(all, closure)]));
  return { order, direct };
}

/** The predecessors that no other predecessor already waits for. */
function reduced(
  all: ReadonlySet<string>,
  closure: ReadonlyMap<string, ReadonlySet<string>>,
): readonly string[] {
  return [...all].filter((id) => ![...all].some((other) => closure.get(other)?.has(id) === true));
}

function leafDependencies(
  requirements: readonly Requirement[],
): ReadonlyMap<string, readonly string[]> {
  const byId = requirementsById(requirements);
  const leavesUnder = new Map<string, string[]>();
  for (const { id, leaf } of requirements) {
    if (!leaf) continue;
    for (const above of pathToTop(id, byId)) {
      leavesUnder.set(above, [...(leavesUnder.get(above) ?? []), id]);
    }
  }
  return new Map(
    requirements.map(({ id }) => {
      const named = pathToTop(id, byId).flatMap((above) => byId.get(above)?.dependsOn ?? []);
      const leaves = named.flatMap((needed) => leavesUnder.get(needed) ?? [needed]);
      return [id, [...new Set(leaves)].filter((needed) => needed !== id)];
    }),
  );
}
