import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { backupsIn, foldersIn } from '../../db/backup-folder.ts';
import { newKey } from '../../db/cipher.ts';
import { isEncryptedFile } from '../../db/format.ts';
import { openForWriting } from '../../db/open.ts';
import { instant, newFile, tamper, writeTo } from '../fixtures/database.ts';
import type { FileWork } from '../fixtures/programs/file-worker.ts';
import { temporaryFolder } from '../fixtures/folder.ts';
import { expectSound, killAtRandom, removeDraftsOf } from '../fixtures/killing.ts';
import { projectRoot } from '../fixtures/world.ts';

const rounds = 40;
const program = join(projectRoot, 'tests', 'fixtures', 'programs', 'file-worker.ts');

/** Kills the program at one kind of work on files. */
const killAt = (
  work: FileWork,
  longest: number,
  prepare: () => void,
  inspect: () => void,
): Promise<void> =>
  killAtRandom<FileWork>({
    program,
    args: [work.kind],
    rounds,
    longest,
    prepare() {
      prepare();
      return work;
    },
    inspect,
  });

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
  await killAt(
    { kind: 'copy', path, target, keys },
    120,
    () => copyFileSync(path, target),
    () => {
      const salt = isEncryptedFile(target)
        ? readFileSync(target).subarray(0, 16).toString('hex')
        : '';
      const found = keys.find((key) => key.salt === salt) ?? null;
      if (found !== null) replaced += 1;
      expectSound(target, found, 'Old or new');
      // What is left of a copy that was cut off has no name that anybody would open.
      removeDraftsOf(target);
    },
  );
  expect(replaced).toBeGreaterThan(0);
  expectSound(path, null, 'Old or new');
});

it(`a file that is being brought up to date is of one version or the other, killed ${rounds} times`, async () => {
  const current = filled('Up to date');
  const earlier = join(current, '..', 'earlier.aims');
  copyFileSync(current, earlier);
  tamper(earlier, 'DROP TABLE signature; DROP TABLE merge; PRAGMA user_version = 2;');
  const path = join(current, '..', 'migrated.aims');
  await killAt(
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

it(`a backup is whole or not there, killed ${rounds} times`, async () => {
  const path = filled('Backed up');
  const root = join(temporaryFolder(), 'backups');
  let seen = 0;
  await killAt(
    { kind: 'backup', path, root },
    150,
    () => undefined,
    () => {
      for (const folder of existsSync(root) ? foldersIn(root) : []) {
        for (const backup of backupsIn(folder)) {
          expectSound(backup.path, null, 'Backed up');
          seen += 1;
        }
      }
      expectSound(path, null, 'Backed up');
    },
  );
  expect(seen).toBeGreaterThan(0);
});

it(`a pack that is written over another one is whole, killed ${rounds} times`, async () => {
  const target = join(temporaryFolder(), 'p.zip');
  let written = 0;
  await killAt(
    { kind: 'pack', target },
    150,
    () => undefined,
    () => {
      if (!existsSync(target)) return;
      written += 1;
      const files = unzipSync(new Uint8Array(readFileSync(target)));
      const sums = strFromU8(files['SHA256SUMS'] ?? new Uint8Array())
        .trim()
        .split('\n');
      expect(sums).toHaveLength(22);
      for (const line of sums) {
        const [sum, name = ''] = line.split('  ');
        const bytes = files[name] ?? new Uint8Array();
        expect(createHash('sha256').update(bytes).digest('hex')).toBe(sum);
      }
    },
  );
  expect(written).toBeGreaterThan(0);
});
