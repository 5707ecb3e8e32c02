import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { storeBlob } from '../../db/blobs.ts';
import { isEncryptedFile } from '../../db/format.ts';
import { handle, openSession } from '../../electron/services/session.ts';
import type { InputOf } from '../../shared/contract/operations.ts';
import { canMount, SmallDisk } from '../e2e/fixtures/small-disk.ts';
import { checkFile, instant, opened, writeTo } from '../fixtures/database.ts';
import { failureOfAsync } from '../fixtures/errors.ts';
import { filesIn, hashOf, temporaryFolder } from '../fixtures/folder.ts';
import { identityIn } from '../fixtures/identities.ts';
import { packHere } from '../fixtures/packing.ts';
import { richFile } from '../fixtures/rich.ts';
import { call, world, type World } from '../fixtures/world.ts';

const passphrase = 'vier Wörter ohne Zusammenhang';
const megabyte = 1024 * 1024;
// Where nobody may mount a disk, tests/faults/full-disk.test.ts and the services' own tests have to do.
const disks = canMount ? ['tmpfs'] : [];

/** A workspace with 5 MB of evidence, open, on a disk of its own. */
function onSmallDisk(size = '24m'): World & { readonly disk: SmallDisk; readonly path: string } {
  const disk = new SmallDisk(join(temporaryFolder(), 'disk'), size);
  onTestFinished(() => disk.remove());
  const made = world({ runPack: packHere });
  const path = join(disk.folder, 'client.aims');
  copyFileSync(richFile(null, 50, 1), path);
  addEvidence(path, 'evidence-98');
  openSession(made.ports, path);
  return Object.assign(made, { disk, path });
}

/** Fills a disk but for a little room: work begins well, and fails in its middle. */
function leaveOneMegabyte(disk: SmallDisk): void {
  const spare = join(disk.folder, 'spare');
  writeFileSync(spare, Buffer.alloc(megabyte));
  disk.fill();
  rmSync(spare);
}

/** Evidence, but no documents and registers: those take their while, and are no different to a disk. */
async function packInput(made: World): Promise<InputOf<'pack.make'>> {
  const identityId = await identityIn(made, { passphrase });
  const period = { profile: 'everything', from: null, to: null } as const;
  const { documents, registers } = await call(made, 'pack.plan', period);
  return {
    jobId: 'pack',
    ...period,
    withoutDocuments: documents.map(({ item }) => item),
    withoutEvidence: [],
    withoutRegisters: registers.map(({ type }) => type),
    withoutAssessments: true,
    signers: [{ identityId, passphrase }],
  };
}

/** Adds evidence that no packing makes smaller. */
function addEvidence(path: string, id: string): void {
  const file = opened(path);
  const size = 2_500_000;
  const sha256 = storeBlob(file.handle, randomBytes(size));
  const words = { title: `${id}.bin`, description: '', location: '' };
  writeTo(file.handle, (db) => {
    const code = db.nextCode('EVD');
    const mime = 'application/octet-stream';
    db.insert('evidence', {
      id,
      code,
      kind: 'file',
      ...words,
      sha256,
      mime,
      size,
      createdAt: instant,
    });
    db.insert('record-evidence', { id: `link-${id}`, recordId: 'record-1', evidenceId: id });
  });
  file.close();
}

/** A colleague's copy with new contents, on another disk. */
function colleaguesCopy(path: string): string {
  const copy = join(temporaryFolder(), 'copy.aims');
  copyFileSync(path, copy);
  addEvidence(copy, 'evidence-99');
  return copy;
}

/** What the workspace's folder holds while it is open, but for what fills the disk. */
const names = (folder: string): string[] =>
  filesIn(folder).filter((name) => !/ballast|\.lock$|-wal$|-shm$/.test(name));

it.each(disks)(
  'a full disk (%s) ends packing, copying and encrypting in words, and nothing is lost',
  async () => {
    const made = onSmallDisk();
    const { disk, path } = made;
    const input = await packInput(made);
    const work = {
      pack: () => call(made, 'pack.make', input),
      copy: () => call(made, 'workspace.saveCopy', { jobId: 'copy' }),
      protect: () => call(made, 'workspace.protect', { jobId: 'protect', passphrase }),
    };
    const targets = { pack: 'p.zip', copy: 'other.aims', protect: null };
    leaveOneMegabyte(disk);
    for (const what of ['pack', 'copy', 'protect'] as const) {
      const target = targets[what];
      if (target !== null) made.answers.push(join(disk.folder, target));
      expect((await failureOfAsync(work[what])).code).toBe('disk.full');
      expect(names(disk.folder)).toEqual(['client.aims']);
      // A change that fits is still saved.
      await call(made, 'assessor.save', { name: `after ${what}` });
      expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
    }
    disk.free();
    made.answers.push(join(disk.folder, 'p.zip'), join(disk.folder, 'other.aims'));
    expect((await work.pack())?.fileName).toBe('p.zip');
    await work.copy();
    expect(checkFile(join(disk.folder, 'other.aims'))).toMatchObject({ ok: true });
    rmSync(join(disk.folder, 'other.aims'));
    rmSync(join(disk.folder, 'p.zip'));
    await work.protect();
    expect(isEncryptedFile(path)).toBe(true);
    expect(await call(made, 'assessor.read')).toMatchObject({ name: 'after protect' });
  },
);

it.each(disks)('a full disk (%s) takes in nothing of a merge, and all of it later', async () => {
  const made = onSmallDisk();
  const copy = colleaguesCopy(made.path);
  made.answers.push(copy);
  await call(made, 'merge.choose');
  const seen = () => call(made, 'merge.preview', { jobId: 'p', decisions: [] });
  const merge = async () =>
    call(made, 'merge.apply', { jobId: 'm', decisions: [], stand: (await seen()).stand });
  leaveOneMegabyte(made.disk);
  expect((await failureOfAsync(merge)).code).toBe('disk.full');
  expect((await seen()).items).toHaveLength(2);
  expect(await call(made, 'workspace.check')).toMatchObject({
    ok: true,
    checked: { evidenceFiles: 2 },
  });
  await call(made, 'assessor.save', { name: 'still here' });
  made.disk.free();
  expect(await merge()).toMatchObject({ written: 2 });
  expect(await call(made, 'workspace.check')).toMatchObject({
    ok: true,
    checked: { evidenceFiles: 3 },
  });
});

it.each(disks)(
  'a disk (%s) that may not be written is said, whatever is to be put there',
  async () => {
    const disk = new SmallDisk(join(temporaryFolder(), 'disk'), '16m');
    onTestFinished(() => disk.remove());
    const elsewhere = richFile(null, 50, 2);
    const path = join(disk.folder, 'client.aims');
    copyFileSync(elsewhere, path);
    const copy = join(disk.folder, 'copy.aims');
    copyFileSync(colleaguesCopy(path), copy);
    const before = hashOf(path);
    spawnSync('mount', ['-o', 'remount,ro', disk.folder]);

    // One's own file lies there: it can be looked at, and nothing else.
    const looking = world({ runPack: packHere });
    expect(openSession(looking.ports, path)).toMatchObject({ readOnlyReason: 'folder' });
    const codeOf = async (work: () => Promise<unknown>) => (await failureOfAsync(work)).code;
    const readOnly = 'workspace.read-only';
    expect(await codeOf(() => call(looking, 'merge.choose'))).toBe(readOnly);
    expect(await codeOf(() => call(looking, 'workspace.protect', { jobId: 'p', passphrase }))).toBe(
      readOnly,
    );
    const input = await packInput(looking);
    looking.answers.push(join(disk.folder, 'p.zip'));
    expect(await codeOf(() => call(looking, 'pack.make', input))).toBe('folder.not-writable');
    looking.answers.push(join(disk.folder, 'saved.aims'));
    expect(await codeOf(() => call(looking, 'workspace.saveCopy', { jobId: 'c' }))).toBe(
      'folder.not-writable',
    );
    // What lies there can still be packed and backed up to another place.
    looking.answers.push(join(looking.folder, 'p.zip'));
    expect(await call(looking, 'pack.make', input)).toMatchObject({ fileName: 'p.zip' });
    await call(looking, 'workspace.close');

    // A colleague's copy lies there: it comes in, since nothing is written to it.
    const merging = world();
    openSession(merging.ports, elsewhere);
    merging.answers.push(copy);
    await call(merging, 'merge.choose');
    const { stand } = await call(merging, 'merge.preview', { jobId: 'p', decisions: [] });
    const merge = { jobId: 'm', decisions: [], stand };
    expect(await call(merging, 'merge.apply', merge)).toMatchObject({ written: 2 });

    // The backups would go there: said by name, and nothing is done without the backup before it.
    const { ports } = merging;
    const nowhere = {
      ...merging,
      ports: { ...ports, paths: { ...ports.paths, backups: disk.folder } },
    };
    const failed = await failureOfAsync(() => call(nowhere, 'backup.make', { jobId: 'b' }));
    expect(failed).toMatchObject({
      code: 'backup.failed',
      details: { reason: 'folder.not-writable' },
    });
    expect(handle(merging.ports).isInPlace()).toBe(true);
    expect(hashOf(path)).toBe(before);
    expect(filesIn(disk.folder)).toEqual(['client.aims', 'copy.aims']);
  },
);
