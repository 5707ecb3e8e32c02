import type Database from 'better-sqlite3';
import { AppError } from '../../shared/domain/errors.ts';
import { mergeEntrySchema, type MergeEntry } from '../../shared/domain/merge/model.ts';
import { entryHash, type HashedEntry } from '../chain.ts';
import { lastShared, type LogPlace } from '../log-place.ts';

/** An entry as the file keeps it, word for word. */
export interface StoredEntry extends HashedEntry {
  readonly previousHash: string;
  readonly hash: string;
}

const columns = `seq, change_set AS changeSet, at, actor, operation, entity, entity_id AS entityId,
  kind, before, after, previous_hash AS previousHash, hash`;

/** The whole log, oldest first, read one entry at a time. */
export function storedEntries(driver: Database.Database): IterableIterator<StoredEntry> {
  return driver
    .prepare<[], StoredEntry>(`SELECT ${columns} FROM change_log ORDER BY seq`)
    .iterate();
}

/** Where two copies parted: the last entry that both have. @throws AppError `merge.other-workspace` */
export function forkOf(ours: Database.Database, theirs: Database.Database): LogPlace {
  const fork = lastShared(ours, theirs);
  if (fork.seq === 0) throw new AppError('merge.other-workspace');
  return fork;
}

/**
 * Their entries after the fork, whole and unbroken.
 * @throws AppError `merge.log-broken`
 */
export function entriesSince(theirs: Database.Database, fork: LogPlace): StoredEntry[] {
  const rows = theirs
    .prepare<[number], StoredEntry>(`SELECT ${columns} FROM change_log WHERE seq > ? ORDER BY seq`)
    .iterate(fork.seq);
  const entries: StoredEntry[] = [];
  let { seq, hash } = fork;
  for (const row of rows) {
    const follows = row.seq === seq + 1 && row.previousHash === hash;
    if (!follows || row.hash !== entryHash(hash, row)) {
      throw new AppError('merge.log-broken', { seq: row.seq });
    }
    entries.push(row);
    ({ seq, hash } = row);
  }
  return entries;
}

/** An entry as the rules of merging see it. @throws AppError `merge.log-broken` */
export function parsedEntry(stored: StoredEntry): MergeEntry {
  const { previousHash: _, ...entry } = stored;
  try {
    const [before, after] = [entry.before, entry.after].map((text) =>
      text === null ? null : (JSON.parse(text) as unknown),
    );
    return mergeEntrySchema.parse({ ...entry, before, after });
  } catch (error) {
    throw new AppError('merge.log-broken', { seq: stored.seq }, { cause: error });
  }
}

/** The entries of one record up to a place, oldest first. */
export function entriesOf(
  driver: Database.Database,
  entity: string,
  id: string,
  until: number,
): StoredEntry[] {
  return driver
    .prepare<[string, string, number], StoredEntry>(
      `SELECT ${columns} FROM change_log
       WHERE entity = ? AND entity_id = ? AND seq <= ? ORDER BY seq`,
    )
    .all(entity, id, until);
}
