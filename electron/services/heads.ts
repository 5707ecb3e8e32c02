import { z } from 'zod';
import { hasLogEntry, readHead } from '../../db/repositories/history.ts';
import type { ReadDb } from '../../db/handle.ts';
import type { RolledBack } from '../../shared/domain/workspace.ts';
import { readJson, writeWhole } from './files.ts';
import type { Ports } from './ports.ts';
import type { Session } from './session.ts';

/** Where a change log ended when this computer saw it last. */
export interface SeenHead {
  readonly seq: number;
  readonly hash: string;
  readonly at: string;
}

/** What this computer has seen of each workspace: hashes only, nothing of what is in them. */
export interface HeadStore {
  /** By the id of a workspace, the hash of the first entry of its log. */
  seen(id: string): SeenHead | null;
  note(id: string, head: SeenHead): void;
}

/** For hosts without a memory. */
export const noHeads: HeadStore = { seen: () => null, note: () => undefined };

const storedSchema = z.record(
  z.string(),
  z.object({ seq: z.int().min(1), hash: z.string(), at: z.string() }),
);
/** More workspaces than anybody uses; the ones not seen for longest are forgotten. */
const most = 500;

/** Heads in a JSON file; a broken file counts as empty. */
export function headsInFile(file: string): HeadStore {
  const read = (): z.infer<typeof storedSchema> =>
    storedSchema.safeParse(readJson(file)).data ?? {};
  return {
    seen: (id) => read()[id] ?? null,
    note(id, head) {
      const all = Object.entries({ ...read(), [id]: head });
      const kept = all.toSorted(([, a], [, b]) => b.at.localeCompare(a.at)).slice(0, most);
      try {
        writeWhole(file, JSON.stringify(Object.fromEntries(kept), null, 2));
      } catch {
        // It must not keep anybody from closing; the next one is noted again.
      }
    },
  };
}

/**
 * Notes where the log of an open workspace ends; not while the user has still to say whether it is
 * right that it ends earlier than it did.
 */
export function rememberHead(
  { heads, clock }: Pick<Ports, 'heads' | 'clock'>,
  { file, rolledBack }: Pick<Session, 'file' | 'rolledBack'>,
): void {
  if (rolledBack !== null) return;
  try {
    const { id, head, entries } = readHead(file.handle.drizzle);
    if (heads.seen(id)?.hash !== head) heads.note(id, { seq: entries, hash: head, at: clock() });
  } catch {
    // A file that cannot be read any more says so where it is used.
  }
}

/** What this computer has seen of a workspace and its file lacks. */
export function rolledBackOf(heads: HeadStore, db: ReadDb): RolledBack | null {
  const { id, entries } = readHead(db);
  const seen = heads.seen(id);
  if (seen === null || hasLogEntry(db, seen.seq, seen.hash)) return null;
  return { seen: seen.seq, has: entries, at: seen.at };
}
