import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newKey } from '../../../db/cipher.ts';
import { copyWorkspace } from '../../../db/copy.ts';
import { openSession } from '../../../electron/services/session.ts';
import { instant } from '../../fixtures/database.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { call, openWorld, world, type World } from '../../fixtures/world.ts';

/** A workspace with one risk, open; and a colleague's copy of it, open in a world of its own. */
async function twoWorlds(): Promise<{ mine: World; other: World; copy: string; id: string }> {
  const mine = openWorld();
  const { id } = await create(mine, 'Shared');
  const copy = join(mine.folder, 'copy.aims');
  mine.answers.push(copy);
  await call(mine, 'workspace.saveCopy', { jobId: 'copy' });
  const other = world();
  openSession(other.ports, copy);
  return { mine, other, copy, id };
}

const create = (made: World, title: string) =>
  call(made, 'record.create', { type: 'risk', head: { title }, data: {}, links: [] });

const change = (made: World, id: string, patch: { title?: string; owner?: string }) =>
  call(made, 'record.save', { id, patch });

const preview = (made: World) => call(made, 'merge.preview', { jobId: 'preview', decisions: [] });

it('brings a colleague’s changes in as one step, after a backup, and takes it back', async () => {
  const { mine, other, copy, id } = await twoWorlds();
  await change(other, id, { owner: 'Colleague' });
  const made = await create(other, 'Theirs');
  await create(mine, 'Mine');
  await call(other, 'workspace.close');

  expect(await failureOfAsync(() => preview(mine))).toMatchObject({ code: 'merge.nothing-chosen' });
  expect(await call(mine, 'merge.choose')).toBeNull();
  mine.answers.push(copy);
  expect(await call(mine, 'merge.choose')).toEqual({
    fileName: 'copy.aims',
    needsPassphrase: false,
  });
  const seen = await preview(mine);
  expect(seen).toMatchObject({ nothingNew: false, conflicts: [], refusals: [], undecided: [] });
  expect(seen.codes).toMatchObject([{ from: 'RSK-002', code: 'RSK-003' }]);

  await change(mine, id, { title: 'Typed meanwhile' });
  const apply = { jobId: 'merge', decisions: [], stand: seen.stand };
  expect(await failureOfAsync(() => call(mine, 'merge.apply', apply))).toMatchObject({
    code: 'merge.moved',
  });
  const again = await preview(mine);
  const outcome = await call(mine, 'merge.apply', { ...apply, stand: again.stand });
  expect(outcome).toMatchObject({ written: 2, refusals: [] });
  expect((await call(mine, 'record.read', { id })).record).toMatchObject({
    title: 'Typed meanwhile',
    owner: 'Colleague',
  });
  const { backups } = await call(mine, 'backup.list');
  expect(backups.map(({ reason }) => reason)).toContain('merge');

  mine.answers.push(copy);
  await call(mine, 'merge.choose');
  expect(await preview(mine)).toMatchObject({ nothingNew: true, items: [] });

  expect(await call(mine, 'history.undo')).toMatchObject({ redo: 'workspace.merge' });
  expect((await call(mine, 'record.read', { id })).record.owner).toBe('');
  expect(await failureOfAsync(() => call(mine, 'record.read', { id: made.id }))).toMatchObject({
    code: 'record.not-found',
  });
  expect(await call(mine, 'workspace.check')).toMatchObject({ ok: true });
  expect(await preview(mine)).toMatchObject({ nothingNew: false });
  await call(mine, 'history.redo');
  expect(await preview(mine)).toMatchObject({ nothingNew: true });
  expect(await call(mine, 'workspace.check')).toMatchObject({ ok: true });
});

it('asks for a side where both changed the same field, and for the passphrase of the copy', async () => {
  const { mine, other, copy, id } = await twoWorlds();
  await change(other, id, { title: 'Theirs' });
  await change(mine, id, { title: 'Mine' });
  await call(other, 'workspace.close');
  const locked = join(mine.folder, 'locked.aims');
  const options = { key: newKey('open sesame please'), contents: true };
  for (const _ of copyWorkspace({ path: copy, key: null }, locked, options, instant));
  mine.answers.push(locked);
  expect(await call(mine, 'merge.choose')).toMatchObject({ needsPassphrase: true });
  const withPassphrase = (passphrase: string) =>
    call(mine, 'merge.preview', { jobId: 'preview', decisions: [], passphrase });
  expect(await failureOfAsync(() => preview(mine))).toMatchObject({ code: 'workspace.encrypted' });
  expect(await failureOfAsync(() => withPassphrase('wrong'))).toMatchObject({
    code: 'passphrase.wrong',
  });
  const seen = await withPassphrase('open sesame please');
  expect(seen.undecided).toEqual([`record/${id}`]);
  const { stand } = seen;
  const refused = await failureOfAsync(() =>
    call(mine, 'merge.apply', { jobId: 'merge', decisions: [], stand }),
  );
  expect(refused).toMatchObject({ code: 'merge.undecided' });
  const decisions = [{ key: `record/${id}`, field: 'title', take: 'theirs' as const }];
  await call(mine, 'merge.apply', { jobId: 'merge', decisions, stand });
  expect((await call(mine, 'record.read', { id })).record.title).toBe('Theirs');
});

it('refuses a file of another workspace', async () => {
  const mine = openWorld();
  const other = openWorld();
  const path = join(mine.folder, 'other.aims');
  await call(other, 'workspace.close');
  copyFileSync(other.path, path);
  mine.answers.push(path);
  await call(mine, 'merge.choose');
  expect(await failureOfAsync(() => preview(mine))).toMatchObject({
    code: 'merge.other-workspace',
  });
});
