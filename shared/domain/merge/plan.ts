import type { EntityName } from '../changelog.ts';
import { fieldChanges, sameValue } from './fields.ts';
import { ReportedChecklists } from './locks.ts';
import {
  keyOf,
  partsOf,
  type MergeAuthor,
  type MergeConflict,
  type MergeDecision,
  type MergeEntry,
  type MergeItem,
  type MergeName,
  type MergePlan,
  type MergeRefusal,
  type MergeRow,
  type MergeState,
  type MergeWrite,
  type SameRecord,
} from './model.ts';
import { giveCodes, partsOfCode } from './codes.ts';
import { nameOf } from './names.ts';
import { outcomeOf } from './outcome.ts';
import { insertOrder, invalidField } from './rows.ts';
import { standing, type Candidate } from './standing.ts';
import { Twins } from './twins.ts';

/** What a merge is planned from. Rows are by `entity/id`, each side by its own ids. */
export interface MergeInput {
  /** All that is here. */
  readonly ours: MergeState;
  /** What their entries touch, as it was when the two copies parted, and as they left it. */
  readonly base: MergeState;
  readonly theirs: MergeState;
  /** Their entries since then, oldest first. */
  readonly entries: readonly MergeEntry[];
  /** Who changed a row here last, since the two parted. */
  readonly ourAuthor: (key: string) => MergeAuthor | null;
  /** What earlier merges found to be the same. */
  readonly same: readonly SameRecord[];
  /** SHA-256 of contents that are in neither file, or not as they should be. */
  readonly missingContents: ReadonlySet<string>;
  /** The last number given out per prefix of codes, here. */
  readonly counters: ReadonlyMap<string, number>;
  readonly decisions: readonly MergeDecision[];
}

/**
 * Plans how a colleague's changes come in: per record and field, against the state in which the
 * two copies parted. Every record that they touched is written, known, in conflict, or refused.
 */
export function planMerge(input: MergeInput): MergePlan {
  const planned = new Planner(input);
  return planned.plan();
}

class Planner {
  readonly #input: MergeInput;
  readonly #twins: Twins;
  readonly #checklists: ReportedChecklists;
  readonly #authors = new Map<string, MergeAuthor>();
  readonly #candidates: Candidate[] = [];
  readonly #conflicts: MergeConflict[] = [];
  readonly #undecided: string[] = [];
  readonly #refusals: MergeRefusal[] = [];
  readonly #known: string[] = [];

  constructor(input: MergeInput) {
    this.#input = input;
    this.#twins = new Twins(input);
    this.#checklists = new ReportedChecklists(input.ours, input.theirs);
    for (const { entity, entityId, actor, at } of input.entries) {
      this.#authors.set(keyOf(entity, entityId), { actor, at });
    }
  }

  plan(): MergePlan {
    const order = new Map(insertOrder.map((entity, position) => [entity, position]));
    const keys = [...this.#authors.keys()]
      .map((key) => ({ key, ...partsOf(key) }))
      .toSorted((a, b) => (order.get(a.entity) ?? 0) - (order.get(b.entity) ?? 0));
    for (const { key, entity } of keys) this.#decide(key, entity);
    const { kept, dropped } = standing(this.#candidates, this.#input.ours);
    for (const { candidate, reason, detail } of dropped) {
      this.#refuse(candidate.name, reason, detail);
    }
    const { rows, codes } = giveCodes(kept, this.#input);
    const items = rows.map(({ candidate, after }): MergeItem => {
      const { entity, before, by, name } = candidate;
      const kind = before === undefined ? 'insert' : after === undefined ? 'delete' : 'update';
      const fields = fieldChanges(entity, before ?? null, after ?? null);
      return { ...name, kind, fields, by };
    });
    return {
      writes: writesOf(rows, order),
      items,
      conflicts: this.#conflicts,
      undecided: this.#undecided,
      refusals: this.#refusals,
      codes,
      same: this.#twins.found,
      known: this.#known,
    };
  }

  #decide(theirKey: string, entity: EntityName): void {
    const { ours, base, theirs, missingContents, decisions, ourAuthor } = this.#input;
    const wasTheirs = base.get(theirKey);
    const isTheirs = theirs.get(theirKey);
    const theirRow = isTheirs && this.#twins.translated(entity, isTheirs);
    const baseRow = wasTheirs && this.#twins.translated(entity, wasTheirs);
    const key = keyOf(entity, this.#twins.ourId(entity, partsOf(theirKey).id));
    const ourRow = ours.get(key);
    const shown = theirRow ?? ourRow ?? baseRow;
    if (shown === undefined) return void this.#known.push(key);
    const name = nameOf(entity, shown, (wanted) => ours.get(wanted) ?? theirs.get(wanted));
    const invalid = theirRow === undefined ? null : invalidField(entity, theirRow);
    if (invalid !== null) return this.#refuse(name, 'invalid', invalid);
    const states = { entity, base: baseRow, ours: ourRow, theirs: theirRow };
    const outcome = outcomeOf(
      states,
      (field) => decisions.find((one) => one.key === key && one.field === field)?.take,
    );
    if (outcome.kind === 'known') return void this.#known.push(key);
    if (outcome.kind === 'refused') return this.#refuse(name, outcome.reason, '');
    if (this.#checklists.has(shown)) return this.#refuse(name, 'locked', '');
    const { after, conflict, isDecided } = outcome;
    const content = after?.['sha256'] ?? after?.['logo'];
    const before = ourRow?.['sha256'] ?? ourRow?.['logo'];
    if (typeof content === 'string' && content !== before && missingContents.has(content)) {
      return this.#refuse(name, 'content-missing', content);
    }
    const by = this.#authors.get(theirKey) ?? null;
    if (conflict !== null) {
      this.#conflicts.push({ ...name, ...conflict, ours: ourAuthor(key), theirs: by });
      if (!isDecided) this.#undecided.push(key);
    }
    if (!sameValue(after, ourRow)) {
      this.#candidates.push({ entity, key, before: ourRow, after, by, name });
    } else if (conflict === null) this.#known.push(key);
  }

  #refuse(name: MergeName, reason: MergeRefusal['reason'], detail: string): void {
    this.#refusals.push({ ...name, reason, detail });
  }
}

interface Settled {
  readonly candidate: Candidate;
  readonly after: MergeRow | undefined;
}

/** Deletions first, from the links inwards; then changes; then what is new, ends before links. */
function writesOf(rows: readonly Settled[], order: ReadonlyMap<EntityName, number>): MergeWrite[] {
  const at = ({ candidate }: Settled): number => order.get(candidate.entity) ?? 0;
  const sorted = rows.toSorted((a, b) => at(a) - at(b));
  const deletes: MergeWrite[] = [];
  const updates: MergeWrite[] = [];
  const inserts: MergeWrite[] = [];
  for (const { candidate, after } of sorted) {
    const { entity, key, before } = candidate;
    const { id } = partsOf(key);
    if (after === undefined) deletes.unshift({ kind: 'delete', entity, id });
    else if (before === undefined) inserts.push({ kind: 'insert', entity, row: after });
    else updates.push({ kind: 'update', entity, id, patch: patchOf(before, after) });
  }
  return [...deletes, ...byNewCode(updates), ...inserts];
}

/** Codes only ever move up: the highest first, so that each finds its new one free. */
function byNewCode(updates: readonly MergeWrite[]): MergeWrite[] {
  const number = (one: MergeWrite): number =>
    one.kind === 'update' ? (partsOfCode(one.patch['code'])?.number ?? 0) : 0;
  return updates.toSorted((a, b) => number(b) - number(a));
}

function patchOf(before: MergeRow, after: MergeRow): Record<string, unknown> {
  const changed = Object.entries(after).filter(
    ([field, value]) => field !== 'id' && !sameValue(value, before[field]),
  );
  return Object.fromEntries(changed);
}
