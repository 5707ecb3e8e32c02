import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentVersion } from '../../db/migrations/index.ts';
import { openForReading } from '../../db/open.ts';
import { checkWorkspace } from '../../db/check.ts';
import { toErrorValue } from '../../electron/services/failures.ts';
import { closeSession, openSession } from '../../electron/services/session.ts';
import { failureOf } from '../fixtures/errors.ts';
import { filesIn, hashOf, temporaryFolder } from '../fixtures/folder.ts';
import { call, openWorld, setup, world, type World } from '../fixtures/world.ts';

/** Opens a file for writing and for reading; both have to be refused, with the file as it was. */
function refusal(made: World, path: string): string {
  const before = hashOf(path);
  const files = filesIn(made.folder);
  const { code } = failureOf(() => openSession(made.ports, path));
  expect(failureOf(() => openSession(made.ports, path, { readOnly: true })).code).toBe(code);
  expect(hashOf(path)).toBe(before);
  expect(filesIn(made.folder)).toEqual(files);
  expect(made.ports.session.current).toBeNull();
  return code;
}

/** The bytes of a workspace with some records and evidence in it. */
async function bytesOfWorkspace(): Promise<Buffer> {
  const made = openWorld();
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  for (const questionId of ['Q-4.1-01', 'Q-4.1-02', 'Q-A.2.2-01']) {
    const patch = { status: 'does-not' as const, note: 'What was said. '.repeat(60) };
    await call(made, 'answer.save', { assessmentId, questionId, patch });
    const bytes = Buffer.alloc(9000, questionId);
    const target = { assessmentId, questionId };
    await call(made, 'evidence.importBytes', { name: `${questionId}.txt`, bytes, target });
  }
  await call(made, 'action.generate', { assessmentId });
  closeSession(made.ports);
  return readFileSync(made.path);
}

describe('a file that is no workspace is refused and left as it is', () => {
  const cases: readonly (readonly [what: string, code: string, make: (path: string) => void])[] = [
    ['an empty file', 'workspace.not-a-workspace', (path) => writeFileSync(path, '')],
    [
      'a text',
      'workspace.not-a-workspace',
      (path) => writeFileSync(path, 'Dear client,\n'.repeat(90)),
    ],
    [
      'another application’s database',
      'workspace.not-a-workspace',
      (path) => {
        const driver = new Database(path);
        driver.exec('CREATE TABLE message (body TEXT); PRAGMA user_version = 3');
        driver.close();
      },
    ],
    [
      'another application’s database that is in use, with a log beside it',
      'workspace.not-a-workspace',
      (path) => {
        const driver = new Database(path);
        driver.exec('PRAGMA journal_mode = WAL; CREATE TABLE message (body TEXT)');
        driver.close();
      },
    ],
    [
      'a file of zeros',
      'workspace.not-a-workspace',
      (path) => writeFileSync(path, Buffer.alloc(8192)),
    ],
  ];
  it.each(cases)('%s', (_what, code, make) => {
    const made = world();
    const path = join(made.folder, 'client.aims');
    make(path);
    expect(refusal(made, path)).toBe(code);
  });

  it('random bytes', () => {
    const made = world();
    const path = join(made.folder, 'client.aims');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), (bytes) => {
        writeFileSync(path, bytes);
        expect(refusal(made, path)).toBe('workspace.not-a-workspace');
      }),
      { numRuns: 50 },
    );
  });

  it('a folder, and nothing at all', () => {
    const made = world();
    mkdirSync(join(made.folder, 'folder.aims'));
    const codeOf = (name: string): string =>
      failureOf(() => openSession(made.ports, join(made.folder, name))).code;
    expect(codeOf('folder.aims')).toBe('file.is-folder');
    expect(codeOf('nothing.aims')).toBe('workspace.not-found');
    expect(filesIn(made.folder)).toEqual(['folder.aims']);
  });
});

it('a workspace from a newer version is refused by both numbers, and left as it is', async () => {
  const bytes = await bytesOfWorkspace();
  const made = world();
  const path = join(made.folder, 'client.aims');
  bytes.writeUInt32BE(currentVersion + 1, 60);
  writeFileSync(path, bytes);
  expect(refusal(made, path)).toBe('workspace.too-new');
  expect(failureOf(() => openSession(made.ports, path)).details).toEqual({
    found: currentVersion + 1,
    supported: currentVersion,
  });
});

it('a workspace that was cut off anywhere is refused and left as it is', async () => {
  const bytes = await bytesOfWorkspace();
  const made = world();
  const path = join(made.folder, 'client.aims');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), (length) => {
      writeFileSync(path, bytes.subarray(0, length));
      const expected = length < 100 ? 'workspace.not-a-workspace' : 'workspace.damaged';
      expect(refusal(made, path)).toBe(expected);
    }),
    { numRuns: 60 },
  );
});

it('a workspace with bytes overwritten anywhere never crashes anything, and is not made worse', async () => {
  const bytes = await bytesOfWorkspace();
  const path = join(temporaryFolder(), 'client.aims');
  const damage = fc.record({
    at: fc.nat(bytes.length - 1),
    garbage: fc.uint8Array({ minLength: 1, maxLength: 300 }),
  });
  const found = { sound: 0, refused: 0, reported: 0 };
  fc.assert(
    fc.property(damage, ({ at, garbage }) => {
      const damaged = Buffer.from(bytes);
      damaged.set(garbage.subarray(0, bytes.length - at), at);
      writeFileSync(path, damaged);
      const before = hashOf(path);
      found[examined(path)] += 1;
      expect(hashOf(path)).toBe(before);
    }),
    { numRuns: 250 },
  );
  // The damage was real, and was told in both ways.
  expect(found.refused).toBeGreaterThan(0);
  expect(found.reported).toBeGreaterThan(0);
});

describe('a file that is taken away while it is open', () => {
  it.each([
    ['deleted', (path: string) => rmSync(path)],
    [
      'replaced',
      (path: string) => {
        const content = readFileSync(path);
        rmSync(path);
        writeFileSync(path, content);
      },
    ],
  ] as const)('%s: saving says so instead of writing into nothing', async (_what, take) => {
    const made = openWorld();
    await call(made, 'assessor.save', { name: 'Mia' });
    take(made.path);
    const save = (): unknown => call(made, 'assessor.save', { name: 'Tom' });
    await expect(save()).rejects.toMatchObject({ code: 'workspace.changed-on-disk' });
    expect((await call(made, 'assessor.read')).name).toBe('Mia');
    // What is still there can be saved elsewhere.
    const rescue = join(made.folder, 'rescue.aims');
    made.answers.push(rescue);
    await call(made, 'workspace.saveCopy', { jobId: 'r' });
    await call(made, 'workspace.openDropped', { paths: [rescue] });
    expect((await call(made, 'assessor.read')).name).toBe('Mia');
    await call(made, 'assessor.save', { name: 'Tom' });
    expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
  });

  it('and its recent entry then says that it is gone', async () => {
    const made = openWorld();
    rmSync(made.path);
    await call(made, 'workspace.close');
    expect(filesIn(made.folder)).toEqual([]);
    expect(await call(made, 'workspace.recent')).toMatchObject([{ present: false }]);
  });
});

it('a log that was left beside a file that is gone is not taken for the next one', async () => {
  const bytes = await bytesOfWorkspace();
  const made = world();
  const path = join(made.folder, 'client.aims');
  writeFileSync(path, bytes);
  writeFileSync(`${path}-wal`, Buffer.alloc(5000, 'stale'));
  openSession(made.ports, path);
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
  closeSession(made.ports);
  expect(filesIn(made.folder)).toEqual(['client.aims']);
  truncateSync(path, 0);
  expect(refusal(made, path)).toBe('workspace.not-a-workspace');
});

/** What becomes of a file that somebody opens and checks; a mistake of the program is thrown on. */
function examined(path: string): 'sound' | 'reported' | 'refused' {
  try {
    const file = openForReading(path);
    try {
      return checkWorkspace(file.handle).ok ? 'sound' : 'reported';
    } finally {
      file.close();
    }
  } catch (error) {
    if (toErrorValue(error).code === 'internal') throw error;
    return 'refused';
  }
}
