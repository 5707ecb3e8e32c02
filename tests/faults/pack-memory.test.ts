import { randomBytes } from 'node:crypto';
import { rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chunkBytes, writeBlob } from '../../db/blobs.ts';
import { bundled, runProgram } from '../fixtures/child.ts';
import { instant, newFile, opened, writeTo } from '../fixtures/database.ts';
import { temporaryFolder } from '../fixtures/folder.ts';
import { projectRoot } from '../fixtures/world.ts';

const source = join(projectRoot, 'tests', 'fixtures', 'programs', 'pack-memory.ts');
const megabyte = 1024 * 1024;

/** A workspace with evidence in files of so many megabytes, which no packing makes smaller. */
function withEvidence(sizes: readonly number[]): string {
  const path = newFile();
  const file = opened(path);
  sizes.forEach((megabytes, number) => {
    const writer = writeBlob(file.handle);
    for (let part = 0; part < megabytes; part++) writer.append(randomBytes(chunkBytes));
    const { sha256, size } = writer.finish();
    writeTo(file.handle, (db) => {
      const words = { title: `${number}`, description: '', location: '' };
      db.insert('evidence', {
        id: `evidence-${number}`,
        code: db.nextCode('EVD'),
        kind: 'file',
        ...words,
        sha256,
        mime: 'application/octet-stream',
        size,
        createdAt: instant,
      });
    });
  });
  file.close();
  return path;
}

it('a pack takes no more memory for four times the evidence', { timeout: 120_000 }, async () => {
  const program = await bundled(source);
  const grown = [
    [20, 40],
    [40, 200],
  ].map((sizes) => {
    const target = join(temporaryFolder(), 'p.zip');
    const path = withEvidence(sizes);
    const ran = runProgram(program, [path, target]);
    expect(ran.stderr).toBe('');
    const said = JSON.parse(ran.stdout) as { size: number; grown: number };
    expect(said.size).toBe(statSync(target).size);
    // All of it went through.
    expect(said.size).toBeGreaterThan(sizes.reduce((sum, size) => sum + size, 0) * megabyte);
    rmSync(target);
    return said.grown;
  });
  const [small = 0, large = 0] = grown;
  expect(small).toBeLessThan(200 * megabyte);
  expect(large).toBeLessThan(200 * megabyte);
  // In proportion it would be 180 MB more.
  expect(large - small).toBeLessThan(100 * megabyte);
});
