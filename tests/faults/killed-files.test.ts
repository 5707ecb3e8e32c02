import { once } from 'node:events';
import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { newKey, type FileKey } from '../../db/cipher.ts';
import { checkWorkspace } from '../../db/check.ts';
import { openForReading, openForWriting } from '../../db/open.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { bundled, start } from '../fixtures/child.ts';
import { instant, newFile, tamper, writeTo } from '../fixtures/database.ts';
import type { FileWork } from '../fixtures/programs/file-worker.ts';
import { filesIn } from '../fixtures/folder.ts';
import { projectRoot } from '../fixtures/world.ts';

const rounds = 40;
const source = join(projectRoot, 'tests', 'fixtures', 'programs', 'file-worker.ts');

/** Lets the program work and kills it after a random while, round after round. */
async function killAtRandom(
  work: FileWork,
  longest: number,
  prepare: () => void,
  inspect: () => void,
): Promise<void> {
  const program = await bundled(source);
  let next = start(program, []);
  for (let round = 0; round < rounds; round++) {
    const worker = next;
    expect(await worker.nextLine()).toBe('ready');
    // The next one loads meanwhile.
    if (round + 1 < rounds) next = start(program, []);
    prepare();
    const gone = once(worker.child, 'exit');
    worker.child.stdin?.write(`${JSON.stringify(work)}\n`);
    // No wait for anything: the moment of the kill is what is random here.
    await pause(Math.random() * longest);
    worker.child.kill('SIGKILL');
    expect((await gone)[1]).toBe('SIGKILL');
    inspect();
  }
}

/** What is in a file is sound and complete. */
function expectSound(path: string, key: FileKey | null, marker: string): void {
  const file = openForReading(path, key);
  try {
    expect(readOrganisation(file.handle.drizzle).name).toBe(marker);
    expect(checkWorkspace(file.handle).problems).toEqual([]);
  } finally {
    file.close();
  }
}

function filled(marker: string): string {
  const path = newFile();
  const file = openForWriting(path, instant);
  for (let count = 0; count < 200; count++) {
    writeTo(file.handle, (db) => {
      db.update('organisation', 'organisation', { description: `Change ${count}`.repeat(50) });
    });
  }
  writeTo(file.handle, (db) => db.update('organisation', 'organisation', { name: marker }));
  file.close();
  return path;
}

it(`a file that is being copied under another key is old or new, killed ${rounds} times`, async () => {
  const path = filled('Old or new');
  const target = join(path, '..', 'target.aims');
  const keys = [newKey('the first passphrase'), newKey('the second passphrase')];
  let replaced = 0;
  await killAtRandom(
    { kind: 'copy', path, target, keys },
    120,
    () => copyFileSync(path, target),
    () => {
      const found = [null, ...keys].find((key) => opens(target, key));
      expect(found).not.toBeUndefined();
      if (found !== null) replaced += 1;
      expectSound(target, found ?? null, 'Old or new');
      expectSound(path, null, 'Old or new');
      for (const name of filesIn(join(path, '..'))) {
        // What is left of a copy that was cut off has no name that anybody would open.
        if (name.startsWith('.target.aims.')) rmSync(join(path, '..', name));
      }
    },
  );
  expect(replaced).toBeGreaterThan(0);
});

function opens(path: string, key: FileKey | null): boolean {
  try {
    openForReading(path, key).close();
    return true;
  } catch {
    return false;
  }
}

it(`a file that is being brought up to date is of one version or the other, killed ${rounds} times`, async () => {
  const current = filled('Up to date');
  const earlier = join(current, '..', 'earlier.aims');
  copyFileSync(current, earlier);
  tamper(earlier, 'DROP TABLE signature; DROP TABLE merge; PRAGMA user_version = 2;');
  const path = join(current, '..', 'migrated.aims');
  await killAtRandom(
    { kind: 'migrate', path },
    25,
    () => {
      for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(path + suffix, { force: true });
      copyFileSync(earlier, path);
    },
    () => {
      expectSound(path, null, 'Up to date');
      openForWriting(path, instant).close();
      expectSound(path, null, 'Up to date');
      expect(existsSync(`${path}-wal`)).toBe(false);
    },
  );
});
