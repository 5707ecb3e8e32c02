import { AppError } from '../../shared/domain/errors.ts';
import { partsOfCode } from '../../shared/domain/merge/codes.ts';
import type { MergeDecision, MergePlan, MergeRow } from '../../shared/domain/merge/model.ts';
import { readBlob, writeBlob } from '../blobs.ts';
import type { DatabaseHandle } from '../handle.ts';
import type { WriteDb } from '../write.ts';
import type { TheirChanges } from './reading.ts';
import { createHash } from 'node:crypto';

/** How far contents are: bytes done of how many. */
export interface ContentProgress {
  readonly done: number;
  readonly total: number;
}

/** Contents that rows name and this workspace does not keep. */
export function contentsWanted(ours: DatabaseHandle, rows: Iterable<MergeRow>): string[] {
  const known = ours.driver.prepare('SELECT 1 FROM blob WHERE sha256 = ?');
  const wanted = new Set<string>();
  for (const row of rows) {
    const sha256 = row['sha256'] ?? row['logo'];
    if (typeof sha256 === 'string' && known.get(sha256) === undefined) wanted.add(sha256);
  }
  return [...wanted];
}

/**
 * Finds the contents that the other file lacks or that are not what their SHA-256 says.
 * @yields progress
 */
export function* examineContents(
  other: DatabaseHandle,
  wanted: readonly string[],
): Generator<ContentProgress, Set<string>> {
  const missing = new Set<string>();
  const total = sizeOf(other, wanted);
  let done = 0;
  for (const sha256 of wanted) {
    const hash = createHash('sha256');
    try {
      for (const bytes of readBlob(other, sha256)) {
        hash.update(bytes);
        done += bytes.byteLength;
        yield { done, total };
      }
    } catch {
      // Not there, or not all of it: the comparison tells.
    }
    if (hash.digest('hex') !== sha256) missing.add(sha256);
  }
  return missing;
}

/**
 * Takes contents in before any record refers to them; those that none refers to in the end are
 * collected when the workspace is opened next.
 * @yields progress
 * @throws AppError `merge.moved` when one is not what it was at the preview, `disk.full`
 */
export function* copyContents(
  ours: DatabaseHandle,
  other: DatabaseHandle,
  wanted: readonly string[],
): Generator<ContentProgress, void> {
  const total = sizeOf(other, wanted);
  let done = 0;
  for (const sha256 of wanted) {
    const writer = writeBlob(ours);
    let isWhole = false;
    try {
      for (const bytes of readBlob(other, sha256)) {
        writer.append(bytes);
        done += bytes.byteLength;
        yield { done, total };
      }
      isWhole = true;
    } finally {
      if (!isWhole) writer.abort();
    }
    if (writer.finish().sha256 !== sha256) throw new AppError('merge.moved');
  }
}

function sizeOf(other: DatabaseHandle, wanted: readonly string[]): number {
  const size = other.driver
    .prepare<[string], number>('SELECT size FROM blob WHERE sha256 = ?')
    .pluck();
  return wanted.reduce((sum, sha256) => sum + (size.get(sha256) ?? 0), 0);
}

/** Writes a plan whose conflicts are all decided, and keeps what came in word for word. */
export function applyMerge(
  db: WriteDb,
  plan: MergePlan,
  kept: {
    readonly id: string;
    readonly source: string;
    readonly changes: TheirChanges;
    readonly decisions: readonly MergeDecision[];
  },
): void {
  const { fork, head, stored } = kept.changes;
  for (const write of plan.writes) {
    if (write.kind === 'insert') {
      db.insert(write.entity, write.row as never);
      const code = partsOfCode(write.row['code']);
      if (code !== null) db.keepNumber(code.prefix, code.number);
    } else if (write.kind === 'update') {
      db.update(write.entity, write.id, write.patch);
      const code = partsOfCode(write.patch['code']);
      if (code !== null) db.keepNumber(code.prefix, code.number);
    } else db.remove(write.entity, write.id);
  }
  // What they gave out and deleted again is not given out here either.
  for (const { after } of kept.changes.entries) {
    const code = partsOfCode(after?.['code']);
    if (code !== null) db.keepNumber(code.prefix, code.number);
  }
  const used = new Set(plan.conflicts.map(({ key }) => key));
  db.insert('merge', {
    id: kept.id,
    mergedAt: db.context.at,
    source: kept.source,
    forkSeq: fork.seq,
    forkHash: fork.hash,
    headSeq: head.seq,
    headHash: head.hash,
    entries: stored,
    decisions: [
      ...kept.decisions
        .filter(({ key }) => used.has(key))
        .map((one) => ({ kind: 'decision', ...one })),
      ...plan.same.map((one) => ({ kind: 'same', ...one })),
      ...kept.changes.same
        .filter((one) => !plan.same.some((found) => found.theirs === one.theirs))
        .map((one) => ({ kind: 'same', ...one })),
      ...plan.codes.map(({ key, from, code }) => ({ kind: 'code', key, from, code })),
      ...plan.refusals.map(({ key, reason, detail }) => ({ kind: 'refused', key, reason, detail })),
    ],
  });
}
