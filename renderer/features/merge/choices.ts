import type { MergeConflict, MergeDecision, Side } from '../../../shared/domain/merge/model.ts';

/** What was chosen so far; a new value for every choice, so that screens see it change. */
export class Choices {
  readonly #chosen: ReadonlyMap<string, MergeDecision>;

  constructor(chosen: readonly MergeDecision[] = []) {
    this.#chosen = new Map(chosen.map((one) => [nameOf(one.key, one.field), one]));
  }

  /** The side of a field, or of the whole record; what holds for the whole holds for each field. */
  get(key: string, field: string | null): Side | undefined {
    const own = this.#chosen.get(nameOf(key, field))?.take;
    return own ?? this.#chosen.get(nameOf(key, null))?.take;
  }

  /** With one more choice; one for the whole record takes the place of those for its fields. */
  with(key: string, field: string | null, take: Side): Choices {
    const others = this.list().filter((one) =>
      field === null ? one.key !== key : one.key !== key || one.field !== field,
    );
    return new Choices([...others, { key, field, take }]);
  }

  /** With one side for everything that is not chosen yet. */
  withRest(conflicts: readonly MergeConflict[], take: Side): Choices {
    const rest = conflicts.flatMap((one): MergeDecision[] => {
      if (this.isDecided(one)) return [];
      const { key, scope, fields } = one;
      if (scope === 'record') return [{ key, field: null, take }];
      return fields
        .filter(({ field }) => this.get(key, field) === undefined)
        .map(({ field }) => ({ key, field, take }));
    });
    return new Choices([...this.list(), ...rest]);
  }

  isDecided({ key, scope, fields }: MergeConflict): boolean {
    if (scope === 'record') return this.#chosen.has(nameOf(key, null));
    return fields.every(({ field }) => this.get(key, field) !== undefined);
  }

  list(): MergeDecision[] {
    return [...this.#chosen.values()];
  }
}

const nameOf = (key: string, field: string | null): string => `${key} ${field ?? ''}`;
