import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openSession } from '../../electron/services/session.ts';
import { bundled, start } from '../fixtures/child.ts';
import { checkFile, opened, writeTo } from '../fixtures/database.ts';
import { failureOf, failureOfAsync } from '../fixtures/errors.ts';
import { filesIn, hashOf } from '../fixtures/folder.ts';
import { richFile } from '../fixtures/rich.ts';
import { call, projectRoot, world } from '../fixtures/world.ts';

const holder = join(projectRoot, 'tests', 'fixtures', 'programs', 'lock-holder.ts');
const passphrase = 'vier Wörter ohne Zusammenhang';

it('a file that another process has open is not encrypted, merged into, restored or replaced', async () => {
  const path = richFile(null, 40, 2);
  const made = world();
  openSession(made.ports, path);
  await call(made, 'backup.make', { jobId: 'b' });
  const [backup] = (await call(made, 'backup.list')).backups;
  const id = backup?.id ?? '';
  await call(made, 'workspace.close');

  const other = start(await bundled(holder), [path]);
  expect(await other.nextLine()).toBe(`open ${path}`);
  const before = hashOf(path);
  const files = filesIn(join(path, '..'));
  const codeOf = async (work: () => Promise<unknown>) => (await failureOfAsync(work)).code;
  expect(failureOf(() => openSession(made.ports, path)).code).toBe('workspace.already-open');
  // It can be looked at, and then nothing that writes it is to be had.
  openSession(made.ports, path, { readOnly: true });
  const protect = () => call(made, 'workspace.protect', { jobId: 'p', passphrase });
  const restore = () => call(made, 'backup.restore', { id, jobId: 'r' });
  for (const work of [protect, restore, () => call(made, 'merge.choose')]) {
    expect(await codeOf(work)).toBe('workspace.read-only');
  }
  await call(made, 'workspace.close');

  // Nor is it replaced from the side, by a copy or a backup of another workspace.
  const mine = world();
  const own = join(mine.folder, 'own.aims');
  copyFileSync(path, own);
  openSession(mine.ports, own);
  mine.answers.push(path);
  expect(await codeOf(() => call(mine, 'workspace.saveCopy', { jobId: 'c' }))).toBe(
    'workspace.already-open',
  );
  await call(mine, 'backup.make', { jobId: 'b' });
  const [mineToo] = (await call(mine, 'backup.list')).backups;
  mine.answers.push(path);
  const saveAs = () => call(mine, 'backup.saveAs', { id: mineToo?.id ?? '', jobId: 's' });
  expect(await codeOf(saveAs)).toBe('workspace.already-open');
  expect(hashOf(path)).toBe(before);
  expect(filesIn(join(path, '..'))).toEqual(files);

  // What the other process has saved can be merged while it goes on: nothing is written there.
  mine.answers.push(path);
  await call(mine, 'merge.choose');
  const preview = { jobId: 'm', decisions: [] };
  expect(await call(mine, 'merge.preview', preview)).toMatchObject({ nothingNew: true });
  expect(hashOf(path)).toBe(before);

  await other.kill();
  openSession(made.ports, path);
  await restore();
  expect(await protect()).toMatchObject({ workspace: { encrypted: true } });
});

it('a copy that its user goes on changing is merged as it was seen, or not at all', async () => {
  const path = richFile(null, 40, 2);
  const mine = world();
  const own = join(mine.folder, 'own.aims');
  copyFileSync(path, own);
  const described = async () => (await call(mine, 'organisation.read')).description;
  const theirs = opened(path);
  const change = (description: string) =>
    writeTo(theirs.handle, (db) => db.update('organisation', 'organisation', { description }));
  change('First');
  openSession(mine.ports, own);
  mine.answers.push(path);
  await call(mine, 'merge.choose');
  const seen = await call(mine, 'merge.preview', { jobId: 'm', decisions: [] });
  change('Second');
  const apply = (stand: string) => call(mine, 'merge.apply', { jobId: 'm', decisions: [], stand });
  expect((await failureOfAsync(() => apply(seen.stand))).code).toBe('merge.moved');
  expect(await described()).toBe('');
  const again = await call(mine, 'merge.preview', { jobId: 'm', decisions: [] });
  await apply(again.stand);
  expect(await described()).toBe('Second');
  await call(mine, 'workspace.close');
  expect(checkFile(own)).toMatchObject({ ok: true });
});
