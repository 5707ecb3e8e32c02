import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chunkBytes,
  collectBlobs,
  readBlob,
  readWholeBlob,
  storeBlob,
  writeBlob,
} from '../../db/blobs.ts';
import type { DatabaseHandle } from '../../db/handle.ts';
import { openForReading } from '../../db/open.ts';
import { instant, newFile, newHandle, writeTo } from '../fixtures/database.ts';
import { failureOf } from '../fixtures/errors.ts';

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const count = (handle: DatabaseHandle, table: 'blob' | 'blob_chunk'): unknown =>
  handle.driver.prepare(`SELECT count(*) FROM ${table}`).pluck().get();

/** Bytes that differ everywhere, so that a chunk out of place shows. */
function bytesOf(size: number, seed: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let state = seed + 1;
  for (let at = 0; at < size; at++) {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    bytes[at] = state >> 16;
  }
  return bytes;
}

describe('contents of files', () => {
  it('come back as they were, at every size', () => {
    const handle = newHandle();
    const size = fc.oneof(
      { weight: 3, arbitrary: fc.integer({ min: 1, max: 5000 }) },
      { weight: 2, arbitrary: fc.integer({ min: -2, max: 2 }).map((near) => chunkBytes + near) },
      { weight: 1, arbitrary: fc.integer({ min: chunkBytes, max: 3 * chunkBytes }) },
    );
    fc.assert(
      fc.property(size, fc.nat(1000), (length, seed) => {
        const bytes = bytesOf(length, seed);
        const stored = storeBlob(handle, bytes);
        expect(stored).toBe(sha256(bytes));
        expect(sha256(readWholeBlob(handle, stored))).toBe(stored);
      }),
      { numRuns: 25 },
    );
  });

  it('are kept in chunks that bound memory', () => {
    const handle = newHandle();
    const bytes = bytesOf(2 * chunkBytes + 1, 7);
    const sizes = [...readBlob(handle, storeBlob(handle, bytes))].map((chunk) => chunk.byteLength);
    expect(sizes).toEqual([chunkBytes, chunkBytes, 1]);
  });

  it('come in by chunks of any size', () => {
    const handle = newHandle();
    const bytes = bytesOf(10_000, 3);
    const writer = writeBlob(handle);
    const cuts = [0, 1, 4096, 4097, 9999, 10_000];
    cuts.slice(1).forEach((end, index) => writer.append(bytes.subarray(cuts[index], end)));
    expect(writer.finish()).toEqual({ sha256: sha256(bytes), size: 10_000 });
    expect(readWholeBlob(handle, sha256(bytes))).toEqual(bytes);
  });

  it('are kept once, even when two of the same come in at a time', () => {
    const handle = newHandle();
    const bytes = bytesOf(chunkBytes + 5, 1);
    const first = storeBlob(handle, bytes);
    expect(storeBlob(handle, bytes)).toBe(first);
    expect([count(handle, 'blob'), count(handle, 'blob_chunk')]).toEqual([1, 2]);
    const [a, b] = [writeBlob(handle), writeBlob(handle)];
    for (const writer of [a, b]) writer.append(bytes.subarray(0, 100));
    expect(a.finish()).toEqual(b.finish());
    expect([count(handle, 'blob'), count(handle, 'blob_chunk')]).toEqual([2, 3]);
  });

  it('that were given up leave nothing', () => {
    const handle = newHandle();
    const writer = writeBlob(handle);
    writer.append(bytesOf(chunkBytes, 1));
    writer.append(bytesOf(10, 2));
    writer.abort();
    expect([count(handle, 'blob'), count(handle, 'blob_chunk')]).toEqual([0, 0]);
  });

  it('that are not there are named', () => {
    const handle = newHandle();
    const id = 'f'.repeat(64);
    expect(failureOf(() => readWholeBlob(handle, id))).toEqual({
      code: 'record.not-found',
      details: { entity: 'blob', id },
    });
  });

  it('are not taken in while the workspace is open to look at', () => {
    const file = openForReading(newFile());
    expect(failureOf(() => writeBlob(file.handle)).code).toBe('workspace.read-only');
    file.close();
  });
});

describe('collecting contents', () => {
  it('keeps what evidence or a logo refers to, and drops the rest', () => {
    const handle = newHandle();
    const [evidence, organisation, assessor, nobody] = [1, 2, 3, 4].map((seed) =>
      storeBlob(handle, bytesOf(chunkBytes + 1, seed)),
    ) as [string, string, string, string];
    // One that came in only half.
    writeBlob(handle).append(bytesOf(10, 5));
    writeTo(handle, (db) => {
      db.update('organisation', 'organisation', { logo: organisation });
      db.update('assessor', 'assessor', { logo: assessor });
      const code = db.nextCode('EVD');
      const texts = { title: 'a.txt', description: '', location: '', mime: 'text/plain' };
      const rest = { sha256: evidence, size: chunkBytes + 1, createdAt: instant };
      db.insert('evidence', { id: 'e', code, kind: 'file', ...texts, ...rest });
    });
    collectBlobs(handle);
    expect(count(handle, 'blob')).toBe(3);
    expect(count(handle, 'blob_chunk')).toBe(6);
    for (const [kept, seed] of [
      [evidence, 1],
      [organisation, 2],
      [assessor, 3],
    ] as const) {
      expect(readWholeBlob(handle, kept)).toEqual(bytesOf(chunkBytes + 1, seed));
    }
    expect(failureOf(() => readWholeBlob(handle, nobody)).code).toBe('record.not-found');
  });
});
