import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { newKey } from '../../../db/cipher.ts';
import { copyWorkspace } from '../../../db/copy.ts';
import { afterRekey, backUpDaily } from '../../../electron/services/backup-making.ts';
import { closeSession, openSession } from '../../../electron/services/session.ts';
import { failureOf, failureOfAsync } from '../../fixtures/errors.ts';
import { filesIn, hashOf } from '../../fixtures/folder.ts';
import { call, openWorld, projectRoot, setup, world, type World } from '../../fixtures/world.ts';

const jobId = 'job';
const day = 24 * 3_600_000;

const organisation = async (made: World): Promise<string> =>
  (await call(made, 'organisation.read')).name;
const rename = (made: World, name: string): Promise<unknown> =>
  call(made, 'organisation.save', { name });
const paste = (made: World, assessmentId: string): Promise<unknown> =>
  call(made, 'evidence.importBytes', {
    name: 'minutes.txt',
    bytes: Buffer.from('Minutes of a meeting'),
    target: { assessmentId, questionId: 'Q-4.1-01' },
  });

function damage(path: string): void {
  const bytes = readFileSync(path);
  bytes.fill(0xaa, 4096, 4096 * 6);
  writeFileSync(path, bytes);
}

it('a restore shows what it costs, keeps what was there, and brings evidence back', async () => {
  const made = openWorld();
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  await paste(made, assessmentId);
  expect(await call(made, 'backup.make', { jobId })).toMatchObject({
    lacking: 0,
    secondPlace: 'none',
  });
  made.pass(60_000);
  await rename(made, 'Renamed');
  const { id: other } = await call(made, 'assessment.create', setup({ title: 'Second' }));
  const [backup] = (await call(made, 'backup.list')).backups;
  expect(backup).toMatchObject({ reason: 'asked', content: { organisation: 'Client' } });
  const id = backup?.id ?? '';
  expect(await call(made, 'backup.preview', { id })).toMatchObject({
    changesLost: 2,
    recordsChanged: 2,
    differences: [
      { entity: 'assessment', label: 'GAP-002 Second', change: 'insert' },
      { entity: 'organisation', label: 'Renamed', change: 'update' },
    ],
    missingFiles: [],
  });
  const restored = await call(made, 'backup.restore', { id, jobId });
  expect(restored).toMatchObject({ missingFiles: [], setAside: null });
  expect(await organisation(made)).toBe('Client');
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
  expect((await failureOfAsync(() => call(made, 'assessment.read', { id: other }))).code).toBe(
    'record.not-found',
  );
  // And back again: what was there had been backed up.
  const { backups } = await call(made, 'backup.list');
  expect(backups.map(({ reason }) => reason)).toEqual(['restore', 'asked']);
  made.pass(60_000);
  await call(made, 'backup.restore', { id: backups[0]?.id ?? '', jobId });
  expect(await organisation(made)).toBe('Renamed');
  expect(await call(made, 'evidence.list')).toHaveLength(1);
  expect(filesIn(made.folder)).toEqual([
    '.client.aims.lock',
    'client.aims',
    'client.aims-shm',
    'client.aims-wal',
  ]);
});

it('closing makes a backup when something changed, and the day one', async () => {
  const made = openWorld();
  await call(made, 'workspace.close');
  openSession(made.ports, made.path);
  const reasons = async (): Promise<string[]> =>
    (await call(made, 'backup.list')).backups.map(({ reason }) => reason);
  expect(await reasons()).toEqual(['close']);
  made.pass(2 * day);
  await call(made, 'workspace.close');
  openSession(made.ports, made.path);
  await backUpDaily(made.ports);
  expect(await reasons()).toEqual(['close']);
  await rename(made, 'Changed');
  await backUpDaily(made.ports);
  await rename(made, 'Changed again');
  await backUpDaily(made.ports);
  expect(await reasons()).toEqual(['daily', 'close']);
  // The clock is set back by a month: a backup of today is due, and none is deleted.
  made.pass(-30 * day);
  await backUpDaily(made.ports);
  expect(await reasons()).toEqual(['daily', 'close', 'daily']);
});

it('a second place gets each backup too, and its absence costs nothing', async () => {
  const made = openWorld();
  const stick = join(made.folder, 'stick');
  mkdirSync(stick);
  made.answers.push(stick);
  expect(await call(made, 'backup.chooseSecondPlace')).toMatchObject({
    secondPlace: stick,
    secondPlaceIsThere: true,
  });
  expect(await call(made, 'backup.make', { jobId })).toMatchObject({ secondPlace: 'made' });
  const { backups } = await call(made, 'backup.list');
  expect(backups.map(({ place }) => place).toSorted()).toEqual(['computer', 'second']);
  await call(made, 'backup.reveal', { what: 'backup' });
  expect(made.revealed).toHaveLength(1);
  rmSync(stick, { recursive: true });
  expect(await call(made, 'backup.make', { jobId })).toMatchObject({ secondPlace: 'absent' });
  expect(existsSync(stick)).toBe(false);
  expect(await call(made, 'backup.removeSecondPlace')).toMatchObject({ secondPlace: null });
});

it('a backup is saved as a whole workspace', async () => {
  const made = openWorld();
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  await paste(made, assessmentId);
  await call(made, 'backup.make', { jobId });
  const [backup] = (await call(made, 'backup.list')).backups;
  made.answers.push(join(made.folder, 'again'));
  expect(await call(made, 'backup.saveAs', { id: backup?.id ?? '', jobId })).toEqual({
    fileName: 'again.aims',
    missingFiles: [],
  });
  openSession(made.ports, join(made.folder, 'again.aims'));
  expect(await call(made, 'workspace.check')).toMatchObject({
    ok: true,
    checked: { evidenceFiles: 1 },
  });
});

it('a damaged file finds its backups; the damaged one is kept under another name', async () => {
  const made = openWorld();
  await rename(made, 'Backed up');
  await call(made, 'workspace.close');
  damage(made.path);
  const hash = hashOf(made.path);
  expect(failureOf(() => openSession(made.ports, made.path)).code).toBe('workspace.damaged');
  const { backups, damaged } = await call(made, 'backup.list');
  expect(damaged?.fileName).toBe('client.aims');
  const id = backups[0]?.id ?? '';
  expect(await call(made, 'backup.preview', { id })).toMatchObject({ changesLost: null });
  expect(await call(made, 'backup.restore', { id, jobId })).toMatchObject({
    setAside: 'client damaged.aims',
    missingFiles: [],
  });
  expect(hashOf(join(made.folder, 'client damaged.aims'))).toBe(hash);
  expect(await organisation(made)).toBe('Backed up');
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
});

it('a damaged file is read into a new one, which is opened', async () => {
  const made = openWorld();
  await rename(made, 'Readable');
  closeSession(made.ports);
  damage(made.path);
  const hash = hashOf(made.path);
  expect(failureOf(() => openSession(made.ports, made.path)).code).toBe('workspace.damaged');
  const outcome = await call(made, 'backup.recover', { jobId });
  expect(outcome.workspace.fileName).toBe('client recovered.aims');
  expect(await organisation(made)).toBe('Readable');
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
  expect(hashOf(made.path)).toBe(hash);
});

it('a backup that is gone or in no place any more is said', async () => {
  const made = openWorld();
  await call(made, 'backup.make', { jobId });
  const [backup] = (await call(made, 'backup.list')).backups;
  rmSync(made.ports.paths.backups ?? '', { recursive: true });
  const restore = () => call(made, 'backup.restore', { id: backup?.id ?? '', jobId });
  expect((await failureOfAsync(restore)).code).toBe('backup.none');
  writeFileSync(made.ports.paths.backups ?? '', 'no folder');
  const make = () => call(made, 'backup.make', { jobId });
  expect(await failureOfAsync(make)).toMatchObject({
    code: 'backup.failed',
    details: { reason: 'folder.not-writable' },
  });
});

it('after the passphrase was set no plain backup is left', async () => {
  const made = openWorld();
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  await paste(made, assessmentId);
  await call(made, 'backup.make', { jobId });
  closeSession(made.ports);
  const key = newKey('correct horse battery');
  const options = { key, contents: true };
  for (const _ of copyWorkspace(
    { path: made.path, key: null },
    made.path,
    options,
    made.ports.clock(),
  ));
  openSession(made.ports, made.path, { passphrase: 'correct horse battery' });
  expect(await afterRekey(made.ports)).toEqual({ leftInSecondPlace: false });
  const root = made.ports.paths.backups ?? '';
  const [folder = ''] = readdirSync(root);
  expect(readdirSync(root)).toHaveLength(1);
  for (const name of readdirSync(join(root, folder))) {
    expect(readFileSync(join(root, folder, name)).includes('Minutes of a meeting')).toBe(false);
    expect(readFileSync(join(root, folder, name)).includes('SQLite format')).toBe(false);
  }
  const { backups } = await call(made, 'backup.list');
  expect(backups).toMatchObject([{ reason: 'passphrase', content: { organisation: 'Client' } }]);
  await call(made, 'backup.restore', { id: backups[0]?.id ?? '', jobId });
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
});

it('an earlier file is backed up before it is brought up to date, or left as it is', async () => {
  const made = world();
  const path = join(made.folder, 'old.aims');
  copyFileSync(join(projectRoot, 'tests', 'fixtures', 'schemas', 'version-1.aims'), path);
  const hash = hashOf(path);
  const root = made.ports.paths.backups ?? '';
  writeFileSync(root, 'no folder');
  expect(failureOf(() => openSession(made.ports, path)).code).toBe('backup.failed');
  expect(hashOf(path)).toBe(hash);
  expect(await call(made, 'workspace.openAgainReadOnly')).toMatchObject({ readOnly: true });
  closeSession(made.ports);
  expect(hashOf(path)).toBe(hash);
  rmSync(root);
  openSession(made.ports, path);
  const { backups } = await call(made, 'backup.list');
  expect(backups).toMatchObject([{ reason: 'migration', content: { schemaVersion: 1 } }]);
  // Evidence was left for later, but the file itself still has it.
  const restored = await call(made, 'backup.restore', { id: backups[0]?.id ?? '', jobId });
  expect(restored.missingFiles).toEqual([]);
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
});

it('without a folder for backups the one before an update lies beside the file', () => {
  const made = world();
  const ports = { ...made.ports, paths: { ...made.ports.paths, backups: null } };
  const path = join(made.folder, 'old.aims');
  copyFileSync(join(projectRoot, 'tests', 'fixtures', 'schemas', 'version-2.aims'), path);
  openSession(ports, path);
  closeSession(ports);
  expect(filesIn(made.folder)).toEqual(['old backups', 'old.aims']);
});

it('a restore that is cancelled changes nothing', async () => {
  const made = openWorld();
  await call(made, 'backup.make', { jobId });
  await rename(made, 'Later');
  const [backup] = (await call(made, 'backup.list')).backups;
  made.onJob = ({ state }) => void (state === 'running' && made.ports.jobs.cancel(jobId));
  const restore = () => call(made, 'backup.restore', { id: backup?.id ?? '', jobId });
  expect((await failureOfAsync(restore)).code).toBe('job.cancelled');
  expect(await organisation(made)).toBe('Later');
  expect(filesIn(made.folder).filter((name) => name.endsWith('.new'))).toEqual([]);
});
