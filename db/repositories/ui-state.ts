import { eq } from 'drizzle-orm';
import type { DatabaseHandle, ReadDb } from '../handle.ts';
import { uiState } from '../schema/log.ts';

/** Where a screen stood, or undefined. */
export function readUiState(db: ReadDb, key: string): string | undefined {
  return db.select().from(uiState).where(eq(uiState.key, key)).get()?.value;
}

/**
 * Remembers where a screen stood. Not a record, so it passes beside the write
 * door: logging each question looked at would bury the changes that matter.
 */
export function writeUiState(handle: DatabaseHandle, key: string, value: string): void {
  if (handle.readOnly) return;
  handle.drizzle
    .insert(uiState)
    .values({ key, value })
    .onConflictDoUpdate({ target: uiState.key, set: { value } })
    .run();
}
