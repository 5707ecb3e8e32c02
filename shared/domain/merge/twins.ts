import type { EntityName } from '../changelog.ts';
import { keyOf, partsOf, type MergeRow, type MergeState, type SameRecord } from './model.ts';
import { insertOrder, naturalKey, withOurIds } from './rows.ts';

/** Which of their rows are ours under another id: both answered the same question, for example. */
export class Twins {
  /** Those that this merge found. */
  readonly found: SameRecord[] = [];
  readonly #ids = new Map<string, string>();

  constructor(input: {
    readonly ours: MergeState;
    readonly base: MergeState;
    readonly theirs: MergeState;
    readonly same: readonly SameRecord[];
  }) {
    for (const { entity, ours, theirs } of input.same) this.#ids.set(keyOf(entity, theirs), ours);
    const here = new Map<string, string>();
    for (const [key, row] of input.ours) {
      const natural = naturalKey(partsOf(key).entity, row);
      if (natural !== null) here.set(natural, row.id);
    }
    // Ends before links: what a link says depends on whose ids its ends have.
    for (const entity of insertOrder) {
      for (const [key, row] of input.theirs) {
        if (!key.startsWith(`${entity}/`)) continue;
        if (input.base.has(key) || input.ours.has(key) || this.#ids.has(key)) continue;
        const ours = here.get(naturalKey(entity, this.translated(entity, row)) ?? '');
        if (ours === undefined || this.#isDeletedThere(input, keyOf(entity, ours))) continue;
        this.#ids.set(key, ours);
        this.found.push({ entity, ours, theirs: row.id });
      }
    }
  }

  /** What a row of theirs is called here. */
  ourId(entity: EntityName, id: string): string {
    return this.#ids.get(keyOf(entity, id)) ?? id;
  }

  /** A row of theirs with our ids. */
  translated(entity: EntityName, row: MergeRow): MergeRow {
    return withOurIds(entity, row, (of, id) => this.ourId(of, id));
  }

  #isDeletedThere(input: { base: MergeState; theirs: MergeState }, key: string): boolean {
    return input.base.has(key) && !input.theirs.has(key);
  }
}
