import type { EntityName } from '../changelog.ts';
import {
  breaksRules,
  changedFields,
  completed,
  flatten,
  mergeFields,
  sameValue,
} from './fields.ts';
import { isLockedAgainst, isSettled, isUnchangeable } from './locks.ts';
import type { FieldConflict, MergeConflict, MergeRefusal, MergeRow, Side } from './model.ts';
import { emptyAnswer } from './rows.ts';

/** A record before anybody touched it, here now, and there now; undefined where it is not. */
export interface ThreeStates {
  readonly entity: EntityName;
  readonly base: MergeRow | undefined;
  readonly ours: MergeRow | undefined;
  readonly theirs: MergeRow | undefined;
}

/** What the user chose: for a field, or with null for the whole record. */
export type Choice = (field: string | null) => Side | undefined;

/** What becomes of one record. */
export type Outcome =
  /** Nothing: what they did is here already. */
  | { readonly kind: 'known' }
  | { readonly kind: 'refused'; readonly reason: MergeRefusal['reason'] }
  | {
      readonly kind: 'merged';
      /** Undefined where the record goes. */
      readonly after: MergeRow | undefined;
      readonly conflict: Pick<MergeConflict, 'scope' | 'reason' | 'fields'> | null;
      readonly isDecided: boolean;
    };

/** Decides one record; with an undecided conflict, what is here stays. */
export function outcomeOf(states: ThreeStates, choose: Choice): Outcome {
  const { entity, base, ours, theirs } = states;
  if (theirs === undefined) return deletedThere(states, choose);
  if (ours === undefined) {
    if (base === undefined) return flowsIn(theirs);
    if (changedFields(entity, base, theirs).length === 0) return { kind: 'known' };
    return whole(states, 'deleted-here', choose);
  }
  const origin = base ?? (entity === 'answer' ? emptyAnswer : {});
  const merged = mergeFields(entity, withCode(origin, ours, theirs), ours, theirs);
  const { taken, conflicts } = merged;
  if (Object.keys(taken).length === 0 && conflicts.length === 0) return { kind: 'known' };
  if (isUnchangeable(entity)) return { kind: 'refused', reason: 'unchangeable' };
  if (isLockedAgainst(ours, base, theirs)) return { kind: 'refused', reason: 'locked' };
  const isMixed = base === undefined || changedFields(entity, base, ours).length > 0;
  if (isMixed && (isSettled(entity, ours) || isSettled(entity, theirs))) {
    return whole(states, 'signed', choose);
  }
  return byField(states, taken, conflicts, choose);
}

/** Where two people made the same record, it keeps the code that it has here. */
function withCode(
  origin: Readonly<Record<string, unknown>>,
  ours: MergeRow,
  theirs: MergeRow,
): Readonly<Record<string, unknown>> {
  const isMadeTwice = origin['code'] === undefined && ours['code'] !== theirs['code'];
  return isMadeTwice ? { ...origin, code: theirs['code'] } : origin;
}

function byField(
  states: ThreeStates,
  taken: Readonly<Record<string, unknown>>,
  conflicts: readonly FieldConflict[],
  choose: Choice,
): Outcome {
  const { entity } = states;
  const { ours, theirs } = states as { ours: MergeRow; theirs: MergeRow };
  const flat = flatten(entity, theirs);
  const chosen = conflicts.map(({ field }) => ({ field, side: choose(field) ?? choose(null) }));
  const won = chosen.filter(({ side }) => side === 'theirs');
  const values = won.map(({ field }) => [field, flat[field] ?? null] as const);
  const after = completed(entity, ours, theirs, { ...taken, ...Object.fromEntries(values) });
  const broken = breaksRules(entity, after);
  if (broken && !breaksRules(entity, ours) && !breaksRules(entity, theirs)) {
    return whole(states, 'rules', choose);
  }
  return {
    kind: 'merged',
    after,
    conflict:
      conflicts.length === 0
        ? null
        : { scope: 'fields', reason: 'both-changed', fields: conflicts },
    isDecided: chosen.every(({ side }) => side !== undefined),
  };
}

function deletedThere(states: ThreeStates, choose: Choice): Outcome {
  const { entity, base, ours } = states;
  if (ours === undefined || base === undefined) return { kind: 'known' };
  if (isUnchangeable(entity)) return { kind: 'refused', reason: 'unchangeable' };
  if (isLockedAgainst(ours, base, undefined)) return { kind: 'refused', reason: 'locked' };
  if (changedFields(entity, base, ours).length > 0) return whole(states, 'deleted-there', choose);
  return { kind: 'merged', after: undefined, conflict: null, isDecided: true };
}

function whole(states: ThreeStates, reason: MergeConflict['reason'], choose: Choice): Outcome {
  const { entity, base, ours, theirs } = states;
  const side = choose(null);
  const [b, o, t] = [base, ours, theirs].map((row) => flatten(entity, row ?? {}));
  const names = [...new Set([o, t].flatMap((row) => Object.keys(row ?? {})))];
  const fields = names
    .filter((field) => !['id', 'createdAt', 'updatedAt'].includes(field))
    .map((field) => ({
      field,
      base: b?.[field] ?? null,
      ours: o?.[field] ?? null,
      theirs: t?.[field] ?? null,
    }))
    .filter(({ ours: mine, theirs: other }) => !sameValue(mine, other));
  return {
    kind: 'merged',
    after: side === 'theirs' ? theirs : ours,
    conflict: { scope: 'record', reason, fields },
    isDecided: side !== undefined,
  };
}

const flowsIn = (theirs: MergeRow): Outcome => ({
  kind: 'merged',
  after: theirs,
  conflict: null,
  isDecided: true,
});
