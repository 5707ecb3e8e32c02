import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { chunkBytes } from '../../../db/blobs.ts';
import { keyOfFile, newKey } from '../../../db/cipher.ts';
import { copyToDraft } from '../../../db/copy.ts';
import { draftBeside, removeLeftovers } from '../../../db/drafts.ts';
import { isEncryptedFile } from '../../../db/format.ts';
import { openForReading } from '../../../db/open.ts';
import { announceDue } from '../../../electron/services/due-notice.ts';
import { closeSession, openSession } from '../../../electron/services/session.ts';
import { makeSample } from '../../../electron/services/workspaces.ts';
import { AppError } from '../../../shared/domain/errors.ts';
import { checkFile } from '../../fixtures/database.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { filesIn, hashOf } from '../../fixtures/folder.ts';
import { call, eventsOf, openWorld, setup, world, type World } from '../../fixtures/world.ts';

const passphrase = ' vier Wörter ohne Zusammenhang ';
const other = 'cinq mots sans lien entre eux';
const jobId = 'p';

/** A workspace with a passphrase, open. */
async function protectedWorld(): Promise<World & { readonly path: string }> {
  const made = openWorld();
  await call(made, 'workspace.protect', { jobId, passphrase });
  return made;
}

/** Some evidence, so that writing the file anew takes many steps. */
async function addEvidence(made: World, chunks: number): Promise<string> {
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  const target = { assessmentId, questionId: 'Q-4.1-01' };
  const bytes = Buffer.alloc(chunks * chunkBytes, 'plain evidence ');
  const added = await call(made, 'evidence.importBytes', { name: 'proof.txt', bytes, target });
  return added.id;
}

it('sets, changes and removes a passphrase; what was written stays, with its steps of undo', async () => {
  const made = openWorld();
  await call(made, 'organisation.save', { name: 'Marker of a client' });
  const set = await call(made, 'workspace.protect', { jobId, passphrase });
  expect(set).toMatchObject({ workspace: { encrypted: true }, oldBackups: 'none', problem: null });
  expect(readFileSync(made.path).includes('Marker of a client')).toBe(false);
  expect((await call(made, 'workspace.recent'))[0]?.organisation).toBe('');
  expect((await call(made, 'history.state')).undo).toBe('organisation.save');
  await call(made, 'assessor.save', { name: 'after' });

  await call(made, 'workspace.changePassphrase', { jobId, current: passphrase, passphrase: other });
  const removed = await call(made, 'workspace.unprotect', { jobId, current: other });
  expect(removed.workspace.encrypted).toBe(false);
  expect((await call(made, 'workspace.recent'))[0]?.organisation).toBe('Marker of a client');
  expect(await call(made, 'assessor.read')).toMatchObject({ name: 'after' });
  closeSession(made.ports);
  expect(filesIn(made.folder)).toEqual(['client.aims']);
  expect(checkFile(made.path)).toMatchObject({ ok: true });
  expect(eventsOf(made, 'job').filter(({ state }) => state === 'done')).not.toEqual([]);
});

it('locks, refuses a wrong passphrase, and opens again with the right one', async () => {
  const made = await protectedWorld();
  made.events.length = 0;
  const waiting = { fileName: 'client.aims', folder: made.folder, readOnly: false };
  expect(await call(made, 'workspace.lock')).toEqual(waiting);
  // The window hears what waits before it hears that nothing is open.
  expect(made.events.map(({ name }) => name).filter((name) => name !== 'job')).toEqual([
    'locked',
    'workspace',
  ]);
  expect(await call(made, 'workspace.current')).toBeNull();
  expect(await call(made, 'workspace.waiting')).toEqual(waiting);
  const wrong = () => call(made, 'workspace.unlock', { passphrase: passphrase.trim() });
  expect((await failureOfAsync(wrong)).code).toBe('passphrase.wrong');
  expect(await call(made, 'workspace.waiting')).toEqual(waiting);
  expect(await call(made, 'workspace.unlock', { passphrase })).toMatchObject({ readOnly: false });
  expect(await call(made, 'workspace.waiting')).toBeNull();

  const second = world();
  const dropped = { paths: [made.path] };
  const asked = () => call(second, 'workspace.openDropped', dropped);
  expect((await failureOfAsync(asked)).code).toBe('workspace.encrypted');
  const taken = () => call(second, 'workspace.unlock', { passphrase });
  expect((await failureOfAsync(taken)).code).toBe('workspace.already-open');
  const look = await call(second, 'workspace.unlock', { passphrase, readOnly: true });
  expect(look).toMatchObject({ readOnly: true, readOnlyReason: 'asked' });
  expect(await call(second, 'workspace.lock')).toMatchObject({ readOnly: true });
  await call(second, 'workspace.stopWaiting');
  expect(await call(second, 'workspace.waiting')).toBeNull();
});

it('refuses what is weak, wrong, not there or read-only, and changes nothing', async () => {
  const made = openWorld();
  const codeOf = async (work: () => Promise<unknown>) => (await failureOfAsync(work)).code;
  expect(await codeOf(() => call(made, 'workspace.lock'))).toBe('workspace.not-encrypted');
  for (const weak of ['elf Zeichen', '           x', '😀😀😀😀😀😀']) {
    expect(await codeOf(() => call(made, 'workspace.protect', { jobId, passphrase: weak }))).toBe(
      'passphrase.weak',
    );
  }
  const without = { jobId, current: passphrase };
  expect(await codeOf(() => call(made, 'workspace.unprotect', without))).toBe(
    'workspace.not-encrypted',
  );
  await call(made, 'workspace.protect', { jobId, passphrase });
  const before = hashOf(made.path);
  const change = { jobId, current: other, passphrase: other };
  expect(await codeOf(() => call(made, 'workspace.changePassphrase', change))).toBe(
    'passphrase.wrong',
  );
  expect(await codeOf(() => call(made, 'workspace.unprotect', { jobId, current: other }))).toBe(
    'passphrase.wrong',
  );
  // Who does not know the passphrase cannot set another one either.
  expect(await codeOf(() => call(made, 'workspace.protect', { jobId, passphrase: other }))).toBe(
    'passphrase.wrong',
  );
  expect(hashOf(made.path)).toBe(before);
  openSession(made.ports, made.path, { readOnly: true, passphrase });
  expect(await codeOf(() => call(made, 'workspace.unprotect', without))).toBe(
    'workspace.read-only',
  );
});

it('that is cancelled leaves the old file open and nothing beside it', async () => {
  const made = openWorld();
  await addEvidence(made, 20);
  made.onJob = ({ state }) => {
    if (state === 'running') made.ports.jobs.cancel(jobId);
  };
  const refused = await failureOfAsync(() =>
    call(made, 'workspace.protect', { jobId, passphrase }),
  );
  expect(refused.code).toBe('job.cancelled');
  await call(made, 'assessor.save', { name: 'still here' });
  closeSession(made.ports);
  expect(filesIn(made.folder)).toEqual(['client.aims']);
  expect(checkFile(made.path)).toMatchObject({ ok: true });
});

it('on a full disk leaves the old file open and nothing beside it', async () => {
  const made = openWorld();
  await addEvidence(made, 4);
  made.onJob = ({ state }) => {
    // Where the test's disk has room: what the driver says when there is none.
    if (state === 'running') throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' });
  };
  const refused = await failureOfAsync(() =>
    call(made, 'workspace.protect', { jobId, passphrase }),
  );
  expect(refused.code).toBe('disk.full');
  made.onJob = () => undefined;
  await call(made, 'assessor.save', { name: 'still here' });
  closeSession(made.ports);
  expect(filesIn(made.folder)).toEqual(['client.aims']);
  expect(isEncryptedFile(made.path)).toBe(false);
});

it('keeps what is written meanwhile', async () => {
  const made = openWorld();
  await addEvidence(made, 20);
  let writes = 0;
  const saved: Promise<unknown>[] = [];
  made.onJob = ({ state }) => {
    if (state !== 'running' || writes > 30) return;
    writes += 1;
    saved.push(call(made, 'assessor.save', { name: `name ${writes}` }));
  };
  await call(made, 'workspace.protect', { jobId, passphrase });
  await Promise.all(saved);
  expect(writes).toBeGreaterThan(5);
  expect(await call(made, 'assessor.read')).toMatchObject({ name: `name ${writes}` });
  closeSession(made.ports);
  const file = openForReading(made.path, keyOfFile(made.path, passphrase));
  file.close();
});

it('waits for no other work and for nobody who reads: both are refused by name', async () => {
  const made = openWorld();
  let free = (): void => undefined;
  const busy = made.ports.jobs.run('other', 'export', () => new Promise<void>((r) => (free = r)));
  const running = await failureOfAsync(() =>
    call(made, 'workspace.protect', { jobId, passphrase }),
  );
  expect(running.code).toBe('job.running');
  free();
  await busy;
  const reader = openForReading(made.path);
  const inUse = await failureOfAsync(() => call(made, 'workspace.protect', { jobId, passphrase }));
  expect(inUse.code).toBe('workspace.in-use');
  reader.close();
  await call(made, 'assessor.save', { name: 'still here' });
  expect(await call(made, 'workspace.protect', { jobId, passphrase })).toMatchObject({
    workspace: { encrypted: true },
  });
});

it('keeps others out while the file is swapped, and who may read it', async () => {
  const made = openWorld();
  chmodSync(made.path, 0o600);
  await call(made, 'workspace.protect', { jobId, passphrase });
  expect(statSync(made.path).mode & 0o777).toBe(0o600);
  const second = world();
  const taken = () => Promise.resolve(openSession(second.ports, made.path, { passphrase }));
  expect((await failureOfAsync(taken)).code).toBe('workspace.already-open');
});

it('removes what a crash left beside the file, but not what is being written', async () => {
  const made = openWorld();
  await addEvidence(made, 8);
  closeSession(made.ports);
  const leftover = join(made.folder, '.client.aims.0123abcd.new');
  const notOurs = join(made.folder, '.client.aims.notes.new');
  writeFileSync(leftover, 'SQLite format 3\0 plain text of a client');
  writeFileSync(`${leftover}-journal`, 'plain text of a client');
  writeFileSync(notOurs, 'notes');
  openSession(made.ports, made.path);
  expect(filesIn(made.folder).filter((name) => name.endsWith('.new'))).toEqual([
    '.client.aims.notes.new',
  ]);
  expect(existsSync(`${leftover}-journal`)).toBe(false);

  const draft = draftBeside(made.path);
  const steps = copyToDraft({ path: made.path, key: null }, draft, {
    key: newKey(passphrase),
    contents: true,
  });
  steps.next();
  removeLeftovers(made.path);
  expect(existsSync(draft)).toBe(true);
  steps.return();
  // Cut off, as by a crash: now it is a leftover.
  removeLeftovers(made.path);
  expect(existsSync(draft)).toBe(false);
});

it('removes plain copies of evidence when it is locked or closed', async () => {
  const made = await protectedWorld();
  const id = await addEvidence(made, 1);
  for (const leave of ['workspace.lock', 'workspace.close'] as const) {
    await call(made, 'evidence.open', { id });
    const copy = made.opened.at(-1) ?? '';
    expect(statSync(copy).mode & 0o077).toBe(0);
    expect(statSync(made.ports.paths.temporary).mode & 0o077).toBe(0);
    await call(made, leave);
    expect(existsSync(made.ports.paths.temporary)).toBe(false);
    if (leave === 'workspace.lock') await call(made, 'workspace.unlock', { passphrase });
  }
});

it('makes a new workspace with a passphrase', async () => {
  const made = world();
  made.answers.push(join(made.folder, 'new'), join(made.folder, 'weak'));
  const organisation = 'Acme Ltd';
  const created = await call(made, 'workspace.create', { organisation, passphrase });
  expect(created).toMatchObject({ encrypted: true, fileName: 'new.aims' });
  expect(isEncryptedFile(join(made.folder, 'new.aims'))).toBe(true);
  expect(JSON.stringify(made.ports.recent.list())).not.toContain('Acme');
  const weak = () => call(made, 'workspace.create', { organisation, passphrase: 'short' });
  expect((await failureOfAsync(weak)).code).toBe('passphrase.weak');
});

it('tells no titles of a protected workspace in notes on the desktop', async () => {
  const made = world();
  const path = join(made.folder, 'sample.aims');
  makeSample(made.ports, path, passphrase);
  openSession(made.ports, path, { passphrase });
  made.pass(400 * 24 * 3600_000);
  announceDue(made.ports);
  const organisation = (await call(made, 'organisation.read')).name;
  expect(made.notices).toHaveLength(1);
  expect(JSON.stringify(made.notices)).not.toContain(organisation);
});

it('writes a recovery sheet without the passphrase', async () => {
  const made = await protectedWorld();
  expect(await call(made, 'workspace.recoverySheet')).toBeNull();
  made.answers.push(join(made.folder, 'sheet'));
  expect(await call(made, 'workspace.recoverySheet')).toBe('sheet.pdf');
  expect(readFileSync(join(made.folder, 'sheet.pdf'), 'latin1').slice(0, 5)).toBe('%PDF-');
  await call(made, 'workspace.unprotect', { jobId, current: passphrase });
  const refused = await failureOfAsync(() => call(made, 'workspace.recoverySheet'));
  expect(refused.code).toBe('workspace.not-encrypted');
});

it('never says a passphrase in an error', async () => {
  const made = await protectedWorld();
  await call(made, 'workspace.lock');
  const error: unknown = await call(made, 'workspace.unlock', { passphrase: other }).catch(
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(AppError);
  expect(`${JSON.stringify(error)} ${(error as Error).stack ?? ''}`).not.toContain(other);
});
