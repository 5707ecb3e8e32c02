import type { EntityName } from '../../shared/domain/changelog.ts';
import {
  keyOf,
  partsOf,
  type MergeAuthor,
  type MergeEntry,
  type MergeRow,
  type SameRecord,
} from '../../shared/domain/merge/model.ts';
import type { MergeInput } from '../../shared/domain/merge/plan.ts';
import type { DatabaseHandle } from '../handle.ts';
import { hashAt, headOf, type LogPlace } from '../log-place.ts';
import { merged } from '../../shared/domain/merging.ts';
import { entityTables } from '../schema/tables.ts';
import { entriesOf, entriesSince, forkOf, parsedEntry, type StoredEntry } from './log.ts';

/** What a colleague's copy has that this workspace has not. */
export interface TheirChanges {
  readonly fork: LogPlace;
  readonly head: LogPlace;
  /** All their entries since the two parted, word for word. */
  readonly stored: readonly StoredEntry[];
  /** Those that no earlier merge took in. */
  readonly entries: readonly MergeEntry[];
  readonly base: Map<string, MergeRow>;
  readonly theirs: Map<string, MergeRow>;
  readonly same: readonly SameRecord[];
}

type KeptMerge = Pick<
  (typeof entityTables.merge)['$inferSelect'],
  'mergedAt' | 'headSeq' | 'headHash' | 'decisions'
>;

/**
 * Reads what a copy has that is new here, against the state that both sides knew last: where they
 * parted, or what the last merge of either took in. Only their change log is read; what their tables
 * say beside it does not count.
 * @throws AppError `merge.other-workspace`, `merge.log-broken`
 */
export function readTheirChanges(ours: DatabaseHandle, other: DatabaseHandle): TheirChanges {
  const fork = forkOf(ours.driver, other.driver);
  const stored = entriesSince(other.driver, fork);
  const all = stored.map(parsedEntry);
  const head = stored.at(-1) ?? fork;
  const mine = mergesHere(ours, (seq) => stored[seq - fork.seq - 1]?.hash);
  const back = mergesThere(all, (seq) => hashAt(ours.driver, seq));
  const isBack = back !== undefined && (mine === undefined || back.mergedAt > mine.mergedAt);
  const from = isBack || mine === undefined ? fork.seq : mine.headSeq;
  const entries = all.filter(({ seq }) => seq > from);
  const base = new Map<string, MergeRow>();
  const theirs = new Map<string, MergeRow>();
  const earlier = all.filter(({ seq }) => seq <= from);
  for (const key of new Set(entries.map((one) => keyOf(one.entity, one.entityId)))) {
    const { entity, id } = partsOf(key);
    const until = (seq: number): MergeEntry[] =>
      entriesOf(ours.driver, entity, id, seq).map(parsedEntry);
    const shared = replay(undefined, until(fork.seq));
    const isOf = (one: MergeEntry): boolean => one.entity === entity && one.entityId === id;
    const known = replay(shared, earlier.filter(isOf));
    set(base, key, isBack ? replay(undefined, until(back.headSeq)) : known);
    set(theirs, key, replay(known, entries.filter(isOf)));
  }
  const same = isBack ? turned(samesOf(back.decisions)) : samesOf(mine?.decisions ?? []);
  return { fork, head, stored, entries, base, theirs, same };
}

/** All rows that are here, and who changed what since the fork. */
export function readOurs(
  ours: DatabaseHandle,
  fork: LogPlace,
): Pick<MergeInput, 'ours' | 'ourAuthor' | 'counters'> {
  const rows = new Map<string, MergeRow>();
  for (const [entity, table] of Object.entries(entityTables)) {
    for (const row of ours.drizzle.select().from(table).all()) {
      rows.set(keyOf(entity as EntityName, row.id), row);
    }
  }
  const author = ours.driver.prepare<[string, string, number], MergeAuthor>(
    `SELECT actor, at FROM change_log WHERE entity = ? AND entity_id = ? AND seq > ?
     ORDER BY seq DESC LIMIT 1`,
  );
  const counters = ours.driver
    .prepare<[], { prefix: string; last: number }>('SELECT prefix, last FROM code_counter')
    .all();
  return {
    ours: rows,
    counters: new Map(counters.map(({ prefix, last }) => [prefix, last])),
    ourAuthor(key) {
      const { entity, id } = partsOf(key);
      return author.get(entity, id, fork.seq) ?? null;
    },
  };
}

/** Where both logs stand: a plan holds only as long as neither moved. */
export function standOf(ours: DatabaseHandle, other: DatabaseHandle): string {
  return `${headOf(ours.driver).hash}-${headOf(other.driver).hash}`;
}

function replay(start: MergeRow | undefined, entries: readonly MergeEntry[]): MergeRow | undefined {
  let state = start;
  for (const { entity, entityId, kind, after } of entries) {
    if (kind === 'delete') state = undefined;
    else if (kind === 'insert') state = { ...after, id: entityId };
    else {
      const current: Readonly<Record<string, unknown>> = state ?? {};
      state = { ...current, ...merged(entity, current, after ?? {}), id: entityId };
    }
  }
  return state;
}

function set(state: Map<string, MergeRow>, key: string, row: MergeRow | undefined): void {
  if (row !== undefined) state.set(key, row);
}

/** The last merge here of a state that their log went through. */
function mergesHere(
  ours: DatabaseHandle,
  theirHash: (seq: number) => string | undefined,
): KeptMerge | undefined {
  const { mergedAt, headSeq, headHash, decisions } = entityTables.merge;
  return ours.drizzle
    .select({ mergedAt, headSeq, headHash, decisions })
    .from(entityTables.merge)
    .all()
    .filter((one) => theirHash(one.headSeq) === one.headHash)
    .toSorted((a, b) => b.headSeq - a.headSeq)[0];
}

/** The last merge there of a state that our log went through: then they know ours up to it. */
function mergesThere(
  entries: readonly MergeEntry[],
  ourHash: (seq: number) => string | undefined,
): KeptMerge | undefined {
  const undone = new Set(
    entries
      .filter((one) => one.entity === 'merge' && one.kind === 'delete')
      .map((one) => one.entityId),
  );
  return entries
    .filter((one) => one.entity === 'merge' && one.kind === 'insert' && !undone.has(one.entityId))
    .map(({ after }) => after as unknown as KeptMerge)
    .filter((one) => Number.isInteger(one.headSeq) && ourHash(one.headSeq) === one.headHash)
    .toSorted((a, b) => b.headSeq - a.headSeq)[0];
}

function samesOf(decisions: unknown): SameRecord[] {
  if (!Array.isArray(decisions)) return [];
  return decisions
    .map((one) => one as Partial<SameRecord> & { readonly kind?: unknown })
    .filter(
      ({ kind, ours, theirs }) => kind === 'same' && ours !== undefined && theirs !== undefined,
    )
    .map(({ entity, ours, theirs }) => ({ entity, ours, theirs }) as SameRecord);
}

const turned = (same: readonly SameRecord[]): SameRecord[] =>
  same.map(({ entity, ours, theirs }) => ({ entity, ours: theirs, theirs: ours }));
