import type { AgendaItem } from './agenda-model.ts';
import { controlChecks } from './journey-controls.ts';
import type { JourneyCheck, JourneyKey } from './journey-check.ts';
import { journeyOrder } from './journey-check.ts';
import { journeyChecks } from './journey-checks.ts';
import { JourneyState, type JourneyInput } from './journey-state.ts';
import type { RecordTypeName } from './records/types.ts';

/** Something that a clause still lacks, or that comes next; its words are under `journey.<key>`. */
export interface JourneyItem {
  readonly key: JourneyKey;
  /** The requirement that asks for it: "4.3", "A.6". */
  readonly clause: string;
  /** Fills the placeholders of its words. */
  readonly values: Readonly<Record<string, string | number>>;
  /** Where it is done: a register, or one record. */
  readonly type: RecordTypeName | null;
  readonly recordId: string | null;
}

export interface JourneyClause {
  readonly clause: string;
  /** Weights of the checks that hold, in part where they hold for some records only. */
  readonly done: number;
  /** Weights of all checks that this clause has. */
  readonly of: number;
  readonly lacks: readonly JourneyItem[];
}

/** Where the organisation stands, computed from its records. */
export interface Journey {
  /** Leaf clauses 4.1 to 10.2, then the groups of controls. */
  readonly clauses: readonly JourneyClause[];
  /** At most three. */
  readonly next: readonly JourneyItem[];
  /** The longest overdue ones. */
  readonly overdue: readonly AgendaItem[];
  /** How many are overdue at all. */
  readonly overdueCount: number;
  /** Registers with the number of their records. */
  readonly counts: Readonly<Partial<Record<RecordTypeName, number>>>;
}

/** Computes where the organisation stands. */
export function journeyOf(input: JourneyInput): Journey {
  const state = new JourneyState(input);
  const checks = [...journeyChecks, ...controlChecks(state)];
  const byClause = new Map<string, JourneyCheck[]>();
  for (const check of checks) {
    const list = byClause.get(check.clause);
    if (list === undefined) byClause.set(check.clause, [check]);
    else list.push(check);
  }
  // Areas add their checks wherever they like: the clauses stay in the order of the standard.
  const place = new Map(input.catalogue.requirements.map(({ id }, at) => [id, at]));
  const clauses = [...byClause]
    .toSorted(([a], [b]) => (place.get(a) ?? Infinity) - (place.get(b) ?? Infinity))
    .map(([clause, own]) => clauseOf(state, clause, own));
  return {
    clauses,
    next: nextSteps(clauses.flatMap(({ lacks }) => lacks)),
    overdue: input.overdue.first,
    overdueCount: input.overdue.count,
    counts: input.counts,
  };
}

function clauseOf(
  state: JourneyState,
  clause: string,
  checks: readonly JourneyCheck[],
): JourneyClause {
  let done = 0;
  let of = 0;
  const lacks: JourneyItem[] = [];
  for (const { key, weight, test } of checks) {
    const { share, lack } = test(state);
    done += weight * share;
    of += weight;
    if (lack !== null) lacks.push({ key, clause, ...lack });
  }
  return { clause, done, of, lacks };
}

/** The first three things to do, in the order in which an AIMS is usually built. */
function nextSteps(lacks: readonly JourneyItem[]): readonly JourneyItem[] {
  const place = new Map(journeyOrder.map((key, at) => [key, at]));
  return lacks.toSorted((a, b) => (place.get(a.key) ?? 0) - (place.get(b.key) ?? 0)).slice(0, 3);
}
