import { createHash } from 'node:crypto';
import { AppError } from '../shared/domain/errors.ts';
import { storageError } from './driver-errors.ts';
import type { DatabaseHandle } from './handle.ts';

/** Bytes in one stored chunk: the driver reads a value whole, so this bounds memory. */
export const chunkBytes = 1024 * 1024;

/** A file that is coming in; nothing refers to it before `finish`. */
export interface BlobWriter {
  /** Stores one chunk of at most `chunkBytes`. */
  append(bytes: Uint8Array): void;
  /** Ends it; when the same content is kept already, that one is used. */
  finish(): { readonly sha256: string; readonly size: number };
  /** Throws away what came in so far. */
  abort(): void;
}

/** Starts to take in a file's content. @throws AppError `workspace.read-only`, `disk.full` */
export function writeBlob(handle: DatabaseHandle): BlobWriter {
  if (handle.readOnly) throw new AppError('workspace.read-only');
  const { driver } = handle;
  const hash = createHash('sha256');
  let size = 0;
  let chunks = 0;
  const id = guarded(
    () => driver.prepare('INSERT INTO blob (size, chunks) VALUES (0, 0)').run().lastInsertRowid,
  );
  const insert = driver.prepare('INSERT INTO blob_chunk VALUES (?, ?, ?)');
  const drop = driver.transaction(() => dropBlob(handle, id));
  return {
    append(bytes) {
      guarded(() =>
        insert.run(id, chunks, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)),
      );
      hash.update(bytes);
      size += bytes.byteLength;
      chunks += 1;
    },
    finish() {
      const sha256 = hash.digest('hex');
      guarded(() =>
        driver
          .transaction(() => {
            const known = driver.prepare('SELECT 1 FROM blob WHERE sha256 = ?').get(sha256);
            if (known !== undefined) dropBlob(handle, id);
            else {
              driver
                .prepare('UPDATE blob SET sha256 = ?, size = ?, chunks = ? WHERE id = ?')
                .run(sha256, size, chunks, id);
            }
          })
          .immediate(),
      );
      return { sha256, size };
    },
    abort() {
      try {
        drop.immediate();
      } catch {
        // Closed, or no room even for that: what is left over is collected at the next opening.
      }
    },
  };
}

/** Stores bytes that are in memory already. */
export function storeBlob(handle: DatabaseHandle, bytes: Uint8Array): string {
  const writer = writeBlob(handle);
  try {
    for (let at = 0; at < bytes.byteLength; at += chunkBytes) {
      writer.append(bytes.subarray(at, at + chunkBytes));
    }
    return writer.finish().sha256;
  } catch (error) {
    writer.abort();
    throw error;
  }
}

/** The content chunk by chunk. @throws AppError `record.not-found` */
export function* readBlob(handle: DatabaseHandle, sha256: string): Generator<Uint8Array> {
  const blob = handle.driver
    .prepare<[string], { id: number; chunks: number }>(
      'SELECT id, chunks FROM blob WHERE sha256 = ?',
    )
    .get(sha256);
  if (blob === undefined) throw new AppError('record.not-found', { entity: 'blob', id: sha256 });
  const read = handle.driver
    .prepare<[number, number], Buffer>(
      'SELECT bytes FROM blob_chunk WHERE blob_id = ? AND position = ?',
    )
    .pluck();
  for (let position = 0; position < blob.chunks; position++) {
    const bytes = read.get(blob.id, position);
    if (bytes === undefined) throw new AppError('workspace.damaged', { detail: sha256 });
    yield bytes;
  }
}

/** The whole content, for what is known to be small (logos, previews). */
export function readWholeBlob(handle: DatabaseHandle, sha256: string): Uint8Array {
  return new Uint8Array(Buffer.concat([...readBlob(handle, sha256)]));
}

/**
 * Removes contents that came in only half or that no record refers to any more.
 * Run when a workspace is opened: until then undo can still bring records back.
 */
export function collectBlobs(handle: DatabaseHandle): void {
  const orphans = handle.driver
    .prepare<[], number>(
      `SELECT id FROM blob WHERE sha256 IS NULL OR (
         sha256 NOT IN (SELECT sha256 FROM evidence WHERE sha256 IS NOT NULL)
         AND sha256 NOT IN (SELECT logo FROM organisation WHERE logo IS NOT NULL)
         AND sha256 NOT IN (SELECT logo FROM assessor WHERE logo IS NOT NULL))`,
    )
    .pluck()
    .all();
  if (orphans.length === 0) return;
  handle.driver.transaction(() => orphans.forEach((id) => dropBlob(handle, id))).immediate();
}

function dropBlob(handle: DatabaseHandle, id: number | bigint): void {
  handle.driver.prepare('DELETE FROM blob_chunk WHERE blob_id = ?').run(id);
  handle.driver.prepare('DELETE FROM blob WHERE id = ?').run(id);
}

function guarded<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw storageError(error);
  }
}
