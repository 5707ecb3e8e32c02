import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupsIn, foldersIn } from '../../db/backup-folder.ts';
import { storeBlob } from '../../db/blobs.ts';
import { checkWorkspace } from '../../db/check.ts';
import type { FileKey } from '../../db/cipher.ts';
import { openForReading, openForWriting } from '../../db/open.ts';
import { readAssessor } from '../../db/repositories/organisation.ts';
import { closeSession, handle, openSession } from '../../electron/services/session.ts';
import { instant, opened, writeTo } from '../fixtures/database.ts';
import { filesIn, temporaryFolder } from '../fixtures/folder.ts';
import { draftsOf, expectSound, killAtRandom, KnownKeys } from '../fixtures/killing.ts';
import { mergeInto, planned } from '../fixtures/merging.ts';
import type { ServiceWork } from '../fixtures/programs/service-worker.ts';
import { bytesOf, richFile } from '../fixtures/rich.ts';
import { projectRoot, world } from '../fixtures/world.ts';

const rounds = 20;
const timeout = 120_000;
/** Pieces of evidence that a colleague adds. */
const brought = 30;
const program = join(projectRoot, 'tests', 'fixtures', 'programs', 'service-worker.ts');
const passphrases = ['vier Wörter ohne Zusammenhang', 'cinq mots sans lien entre eux'];

/** All backups below a folder; each has its final name, so it has to be whole. */
const backupsBelow = (root: string): string[] =>
  (existsSync(root) ? foldersIn(root) : [])
    .flatMap((folder) => backupsIn(folder))
    .map(({ path }) => path);

/** A backup is whole but for the contents of evidence, which lie beside it. */
function expectWholeBackup(path: string, key: FileKey | null): void {
  const file = openForReading(path, key);
  const { problems } = checkWorkspace(file.handle);
  file.close();
  expect(problems.filter(({ kind }) => kind !== 'evidence')).toEqual([]);
}

it(
  `a file that is being encrypted is old or new and keeps what was saved, killed ${rounds} times`,
  { timeout },
  async () => {
    const path = richFile(null, 40, 2);
    const folder = join(path, '..');
    const backups = join(temporaryFolder(), 'backups');
    const keys = new KnownKeys(passphrases);
    const seen = new Set<string | undefined>();
    let count = 1;
    let drafts = 0;
    let saves = 0;
    await killAtRandom<ServiceWork>({
      program,
      args: ['protect'],
      rounds,
      lines: 30,
      longest: 40,
      prepare: () => ({
        path,
        passphrase: keys.of(path)?.passphrase,
        backups,
        count,
        passphrases,
        copy: '',
      }),
      inspect(said) {
        const saved = said.filter((line) => line.startsWith('saved '));
        saves += saved.length;
        const last = count - 1 + saved.length;
        const found = keys.of(path);
        seen.add(found?.passphrase);
        const file = openForReading(path, found?.key ?? null);
        const { name } = readAssessor(file.handle.drizzle);
        expect(checkWorkspace(file.handle).problems).toEqual([]);
        file.close();
        // It may have saved one more than it could say; never less.
        const stored = name === '' ? 0 : Number(name.slice('name '.length));
        expect([last, last + 1]).toContain(stored);
        count = stored + 1;
        drafts += draftsOf(path).length;
        // Whoever opens it next for writing clears up what the crash left.
        openForWriting(path, instant, { key: found?.key ?? null }).close();
        expect(filesIn(folder)).toEqual(['client.aims']);
        for (const backup of backupsBelow(backups)) {
          expectWholeBackup(backup, keys.of(backup)?.key ?? null);
        }
      },
    });
    // It was killed in the middle of it, and under more than one key.
    expect(saves).toBeGreaterThanOrEqual(rounds);
    expect(drafts).toBeGreaterThan(0);
    expect(seen.size).toBeGreaterThan(1);
  },
);

/** A workspace, and a colleague's copy of it with new records and contents. */
function pair(): { pristine: string; copy: string } {
  const pristine = richFile(null, 40, 2);
  const copy = join(temporaryFolder(), 'copy.aims');
  copyFileSync(pristine, copy);
  const other = opened(copy);
  const size = 2_500_000;
  const sha256 = storeBlob(other.handle, bytesOf(99, size));
  const common = { title: 'Colleague', description: '', createdAt: instant };
  const nowhere = {
    kind: 'reference',
    location: 'Shelf',
    sha256: null,
    mime: '',
    size: null,
  } as const;
  const mime = 'application/octet-stream';
  const inFile = { kind: 'file', location: '', sha256, mime, size } as const;
  for (let number = 0; number < brought; number++) {
    writeTo(other.handle, (db) => {
      const named = { id: `brought-${number}`, code: db.nextCode('EVD'), ...common };
      db.insert('evidence', { ...named, ...(number === 0 ? inFile : nowhere) });
    });
  }
  other.close();
  return { pristine, copy };
}

it(
  `a copy that is being merged is in the file whole or not at all, killed ${rounds} times`,
  { timeout },
  async () => {
    const { pristine, copy } = pair();
    const path = join(temporaryFolder(), 'client.aims');
    const folder = join(path, '..');
    const backups = join(temporaryFolder(), 'backups');
    const states = new Set<string>();
    await killAtRandom<ServiceWork>({
      program,
      args: ['merge'],
      rounds,
      lines: 40,
      longest: 40,
      prepare() {
        for (const name of filesIn(folder)) rmSync(join(folder, name));
        copyFileSync(pristine, path);
        return { path, passphrase: undefined, backups, count: 0, passphrases: [], copy };
      },
      inspect(said) {
        expectSound(path, null, 'Client');
        const { ports } = world();
        openSession(ports, path);
        const ours = handle(ports);
        const inHere = ours.driver
          .prepare<[], number>(`SELECT count(*) FROM evidence WHERE title = 'Colleague'`)
          .pluck()
          .get();
        const merges = ours.driver.prepare<[], number>('SELECT count(*) FROM merge').pluck().get();
        expect([
          [0, 0],
          [brought, 1],
        ]).toContainEqual([inHere, merges]);
        const isIn = merges === 1;
        states.add(isIn ? 'in' : 'not in');
        if (said.includes('merged')) expect(isIn).toBe(true);
        // What is left of the contents that came in is no hindrance to doing it again.
        const theirs = openForReading(copy);
        if (!isIn) expect(mergeInto(ours, theirs.handle).writes).toHaveLength(brought);
        expect(planned(ours, theirs.handle).touched).toEqual([]);
        theirs.close();
        expect(checkWorkspace(ours).problems).toEqual([]);
        closeSession(ports);
        expect(filesIn(folder)).toEqual(['client.aims']);
        for (const backup of backupsBelow(backups)) expectWholeBackup(backup, null);
      },
    });
    expect(states).toContain('not in');
    expect(states).toContain('in');
  },
);
