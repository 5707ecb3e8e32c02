import { createHash } from 'node:crypto';

/** The parts of a change-log entry that its hash covers, as they are stored. */
export interface HashedEntry {
  readonly seq: number;
  readonly changeSet: string;
  readonly at: string;
  readonly actor: string;
  readonly operation: string;
  readonly entity: string;
  readonly entityId: string;
  readonly kind: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What the first entry follows. */
export const chainStart = '0'.repeat(64);

/** SHA-256 (hex) over the previous hash and the entry as a JSON array of its stored texts. */
export function entryHash(previousHash: string, entry: HashedEntry): string {
  const canonical = JSON.stringify([
    previousHash,
    entry.seq,
    entry.changeSet,
    entry.at,
    entry.actor,
    entry.operation,
    entry.entity,
    entry.entityId,
    entry.kind,
    entry.before,
    entry.after,
  ]);
  return createHash('sha256').update(canonical).digest('hex');
}
