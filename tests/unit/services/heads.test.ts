import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { headsInFile } from '../../../electron/services/heads.ts';
import { problemsAgainst } from '../../../electron/services/pack-against.ts';
import { handle, openSession } from '../../../electron/services/session.ts';
import { readHead } from '../../../db/repositories/history.ts';
import type { PackCheck } from '../../../shared/domain/pack-check.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { call, openWorld, type World } from '../../fixtures/world.ts';

const rename = (made: World, name: string) => call(made, 'organisation.save', { name });

/** A workspace that is closed, and a copy of it from two changes ago. */
async function twoCopies() {
  const made = openWorld();
  const older = join(made.folder, 'older.aims');
  made.answers.push(older);
  await call(made, 'workspace.saveCopy', { jobId: 'copy' });
  await rename(made, 'One');
  await rename(made, 'Two');
  await call(made, 'workspace.close');
  return { made, older, path: made.path };
}

it('says when a file lacks what this computer has seen, until somebody says that it is right', async () => {
  const { made, older, path } = await twoCopies();
  copyFileSync(older, path);
  const lacking = { seen: 4, has: 2 };
  expect(openSession(made.ports, path).rolledBack).toMatchObject(lacking);
  // Closing is no answer.
  await call(made, 'workspace.close');
  expect(openSession(made.ports, path).rolledBack).toMatchObject(lacking);
  expect(await call(made, 'history.acceptHead')).toMatchObject({ rolledBack: null });
  expect(made.events.at(-1)).toMatchObject({ name: 'workspace', payload: { rolledBack: null } });
  await call(made, 'workspace.close');
  expect(openSession(made.ports, path).rolledBack).toBeNull();
});

it('finds another past too, and takes a newer copy as it is', async () => {
  const { made, older, path } = await twoCopies();
  const newer = join(made.folder, 'newer.aims');
  copyFileSync(path, newer);
  const other = openWorld();
  openSession(other.ports, older);
  for (const name of ['A', 'B', 'C']) await rename(other, name);
  await call(other, 'workspace.close');
  expect(openSession(made.ports, older).rolledBack).toMatchObject({ seen: 4, has: 5 });
  await call(made, 'workspace.close');
  openSession(other.ports, newer);
  await rename(other, 'Later');
  await call(other, 'workspace.close');
  expect(openSession(made.ports, newer).rolledBack).toBeNull();
  await call(made, 'workspace.close');
  expect(openSession(made.ports, path).rolledBack).toMatchObject({ seen: 5, has: 4 });
});

it('asks nothing after restoring a backup', async () => {
  const made = openWorld();
  await call(made, 'backup.make', { jobId: 'backup' });
  const [backup] = (await call(made, 'backup.list')).backups;
  await rename(made, 'Later');
  const input = { id: backup?.id ?? '', jobId: 'restore' };
  const { workspace } = await call(made, 'backup.restore', input);
  expect(workspace).toMatchObject({ organisation: 'Client', rolledBack: null });
  await call(made, 'workspace.close');
  expect(openSession(made.ports, made.path).rolledBack).toBeNull();
});

it('remembers hashes only, and survives a broken file', async () => {
  const { made, path } = await twoCopies();
  const stored = join(made.folder, '..', 'heads.json');
  expect(readFileSync(stored, 'utf8')).not.toMatch(/Client|client|Two/);
  writeFileSync(stored, '{"broken');
  expect(openSession(made.ports, path).rolledBack).toBeNull();
  const heads = headsInFile(join(temporaryFolder(), 'none', 'heads.json'));
  heads.note('a', { seq: 1, hash: 'b', at: '2026-05-14T09:00:00.000Z' });
  expect(heads.seen('a')).toBeNull();
});

it('holds a file against a pack that was made from it', async () => {
  const made = openWorld();
  const db = handle(made.ports).drizzle;
  const workspace = readHead(db);
  const check = (changes: object = {}, state = 'intact') =>
    problemsAgainst(db, {
      state,
      facts: { workspace: { ...workspace, ...changes } },
    } as unknown as PackCheck).map(({ kind, detail }) => `${kind}: ${detail}`);
  expect(check()).toEqual([]);
  await rename(made, 'Later');
  expect(check()).toEqual([]);
  expect(check({ entries: 9 })).toEqual([
    'pack: the change log ends at entry 3; when the pack was made it had 9',
  ]);
  expect(check({ head: 'd'.repeat(64) })[0]).toContain(
    'is not the one that the pack was made from',
  );
  expect(check({ id: 'd'.repeat(64) })).toEqual(['pack: the pack was made from another workspace']);
  expect(check({}, 'changed')[0]).toContain('not as it was signed');
});
