import { chmodSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { chunkBytes } from '../../../db/blobs.ts';
import { makeWorkspace } from '../../../electron/services/workspaces.ts';
import { closeSession, openSession } from '../../../electron/services/session.ts';
import { runUnprivileged } from '../../fixtures/child.ts';
import { checkFile, tamper } from '../../fixtures/database.ts';
import { failureOf, failureOfAsync } from '../../fixtures/errors.ts';
import { filesIn, hashOf, temporaryFolder } from '../../fixtures/folder.ts';
import { call, eventsOf, openWorld, projectRoot, setup, world } from '../../fixtures/world.ts';

describe('renaming', () => {
  it('to a name that is taken is refused, and the work goes on', async () => {
    const made = openWorld();
    writeFileSync(join(made.folder, 'taken.aims'), 'taken');
    const refused = await failureOfAsync(() => call(made, 'workspace.rename', { name: 'taken' }));
    expect(refused).toEqual({ code: 'workspace.exists', details: { file: 'taken.aims' } });
    expect(readFileSync(join(made.folder, 'taken.aims'), 'utf8')).toBe('taken');
    await call(made, 'assessor.save', { name: 'still here' });
    expect(await call(made, 'workspace.current')).toMatchObject({ fileName: 'client.aims' });
  });

  it.each(['///', '..', 'con', 'NUL.aims', '\u202e', '  . '])(
    'to %j is refused by name',
    async (name) => {
      const made = openWorld();
      const refused = await failureOfAsync(async () => call(made, 'workspace.rename', { name }));
      expect(refused.code).toBe('file.name-refused');
      expect(filesIn(made.folder)).toContain('client.aims');
    },
  );

  it('keeps the file in its folder, whatever the name says', async () => {
    const made = openWorld();
    const renamed = await call(made, 'workspace.rename', { name: '../../up: 50% <new>' });
    expect(renamed.folder).toBe(made.folder);
    expect(renamed.fileName).toBe('up 50% new.aims');
    expect(filesIn(made.folder)).not.toContain('client.aims');
    closeSession(made.ports);
    expect(filesIn(made.folder)).toEqual(['up 50% new.aims']);
  });

  it('moves its entry in the recent list', async () => {
    const made = openWorld();
    await call(made, 'workspace.rename', { name: 'other' });
    const recent = await call(made, 'workspace.recent');
    expect(recent.map(({ fileName, present }) => [fileName, present])).toEqual([
      ['other.aims', true],
    ]);
  });

  it('of what is open to look at is refused', async () => {
    const made = openWorld();
    openSession(made.ports, made.path, { readOnly: true });
    const refused = await failureOfAsync(() => call(made, 'workspace.rename', { name: 'other' }));
    expect(refused.code).toBe('workspace.read-only');
  });
});

describe('saving a copy', () => {
  it('copies what is there, as one plain file, while the work goes on', async () => {
    const made = openWorld();
    const { id: assessmentId } = await call(made, 'assessment.create', setup());
    const target = { assessmentId, questionId: 'Q-4.1-01' };
    const bytes = Buffer.alloc(3 * chunkBytes, 'x');
    await call(made, 'evidence.importBytes', { name: 'a.txt', bytes, target });
    const copy = join(made.folder, 'copy.aims');
    made.answers.push(join(made.folder, 'copy'));
    expect(await call(made, 'workspace.saveCopy', { jobId: 'c' })).toBe('copy.aims');
    const progress = eventsOf(made, 'job');
    expect(progress.at(-1)).toMatchObject({ kind: 'copy', state: 'done', label: 'copy.aims' });
    expect(progress.length).toBeGreaterThan(1);
    expect(readFileSync(copy)[18]).toBe(1);
    expect(filesIn(made.folder).filter((name) => name.includes('copy'))).toEqual(['copy.aims']);
    expect(checkFile(copy)).toMatchObject({ ok: true, checked: { evidenceFiles: 1 } });
    await call(made, 'assessor.save', { name: 'after' });
    expect(made.asked[0]).toMatchObject({
      defaultPath: join(made.folder, 'client 2026-05-14.aims'),
    });
  });

  it('over itself is refused, by any name that it has', async () => {
    const made = openWorld();
    symlinkSync(made.path, join(made.folder, 'link.aims'));
    for (const path of [made.path, join(made.folder, 'link.aims')]) {
      made.answers.push(path);
      const refused = await failureOfAsync(() => call(made, 'workspace.saveCopy', { jobId: 'c' }));
      expect(refused.code).toBe('workspace.exists');
    }
    expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });
  });

  it('into a folder that is gone is refused', async () => {
    const made = openWorld();
    const folder = join(made.folder, 'gone');
    made.answers.push(join(folder, 'copy.aims'));
    const refused = await failureOfAsync(() => call(made, 'workspace.saveCopy', { jobId: 'c' }));
    expect(refused).toEqual({ code: 'folder.not-found', details: { folder } });
  });

  it('that is cancelled, or whose workspace is closed, leaves nothing', async () => {
    for (const stop of ['cancel', 'close'] as const) {
      const made = openWorld();
      const { id: assessmentId } = await call(made, 'assessment.create', setup());
      const target = { assessmentId, questionId: 'Q-4.1-01' };
      const bytes = Buffer.alloc(20 * chunkBytes, 'x');
      await call(made, 'evidence.importBytes', { name: 'a.txt', bytes, target });
      made.onJob = ({ state }) => {
        if (state !== 'running') return;
        if (stop === 'cancel') made.ports.jobs.cancel('c');
        else closeSession(made.ports);
      };
      made.answers.push(join(made.folder, 'copy.aims'));
      const refused = await failureOfAsync(() => call(made, 'workspace.saveCopy', { jobId: 'c' }));
      expect(refused.code).toBe('job.cancelled');
      expect(filesIn(made.folder).filter((name) => name.includes('copy'))).toEqual([]);
      closeSession(made.ports);
      expect(checkFile(made.path)).toMatchObject({ ok: true });
    }
  });

  it('replaces an older copy only when the new one is whole', async () => {
    const made = openWorld();
    const copy = join(made.folder, 'copy.aims');
    writeFileSync(copy, 'older');
    const seen: string[] = [];
    made.onJob = ({ state }) => {
      if (state === 'running') seen.push(readFileSync(copy).toString('latin1', 0, 5));
    };
    made.answers.push(copy);
    await call(made, 'workspace.saveCopy', { jobId: 'c' });
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.filter((start) => start !== 'older')).toEqual([]);
    expect(checkFile(copy)).toMatchObject({ ok: true });
  });
});

describe('opening', () => {
  it('another workspace closes the one before, but only once the other is open', async () => {
    const made = openWorld();
    const other = join(made.folder, 'other.aims');
    writeFileSync(join(made.folder, 'broken.aims'), 'no workspace');
    makeWorkspace(made.ports, other, 'Other');
    const open = (path: string) => call(made, 'workspace.openDropped', { paths: [path] });
    const refused = await failureOfAsync(() => open(join(made.folder, 'broken.aims')));
    expect(refused.code).toBe('workspace.not-a-workspace');
    await call(made, 'assessor.save', { name: 'still open' });
    expect(await open(other)).toMatchObject({ organisation: 'Other' });
    expect(filesIn(made.folder)).not.toContain('.client.aims.lock');
    expect(eventsOf(made, 'workspace').at(-1)).toMatchObject({ organisation: 'Other' });
  });

  it('a workspace that lacks its first record leaves the one before open', async () => {
    const made = openWorld();
    const bad = join(made.folder, 'bad.aims');
    makeWorkspace(made.ports, bad, 'Bad');
    tamper(bad, 'DELETE FROM organisation');
    const refused = failureOf(() => openSession(made.ports, bad));
    expect(refused.code).toBe('workspace.damaged');
    expect(await call(made, 'workspace.current')).toMatchObject({ organisation: 'Client' });
    await call(made, 'assessor.save', { name: 'still open' });
    expect(filesIn(made.folder)).not.toContain('.bad.aims.lock');
  });

  it('for writing works after it was open to look at', async () => {
    const made = openWorld();
    openSession(made.ports, made.path, { readOnly: true });
    const refused = await failureOfAsync(() => call(made, 'assessor.save', { name: 'x' }));
    expect(refused.code).toBe('workspace.read-only');
    const info = await call(made, 'workspace.openDropped', { paths: [made.path] });
    expect(info).toMatchObject({ readOnly: false, readOnlyReason: null });
    await call(made, 'assessor.save', { name: 'x' });
    closeSession(made.ports);
    expect(filesIn(made.folder)).toEqual(['client.aims']);
  });

  it('where nobody may write gives it to look at, and says why', () => {
    const made = world();
    const folder = join(temporaryFolder(), 'read-only');
    mkdirSync(folder);
    const path = join(folder, 'client.aims');
    makeWorkspace(made.ports, path, 'Client');
    const before = hashOf(path);
    const own = temporaryFolder();
    chmodSync(own, 0o777);
    const secret = join(own, 'secret.txt');
    writeFileSync(secret, 'secret '.repeat(20));
    chmodSync(secret, 0o000);
    chmodSync(path, 0o444);
    chmodSync(folder, 0o555);
    try {
      const program = join(projectRoot, 'tests', 'fixtures', 'programs', 'read-only-opener.ts');
      const inside = join(own, 'own.aims');
      const args = [path, join(folder, 'new.aims'), `${inside}:${secret}`];
      const { stdout, stderr } = runUnprivileged(program, args);
      expect(stderr).toBe('');
      expect(JSON.parse(stdout)).toEqual({
        made: 'folder.not-writable',
        readOnly: true,
        readOnlyReason: 'folder',
        organisation: 'Client',
        write: 'workspace.read-only',
        // Not that the folder is to blame, whatever it was chosen for.
        refused: Array.from({ length: 6 }, () => 'file.unreadable'),
      });
      expect(hashOf(path)).toBe(before);
      expect(filesIn(folder)).toEqual(['client.aims']);
    } finally {
      chmodSync(folder, 0o755);
    }
  });
});

describe('the recent list', () => {
  it('shows what is gone as gone, and says so when it is opened', async () => {
    const made = openWorld();
    closeSession(made.ports);
    rmSync(made.path);
    const [entry] = await call(made, 'workspace.recent');
    expect(entry).toMatchObject({ organisation: 'Client', present: false });
    expect(Object.keys(entry ?? {})).not.toContain('path');
    const id = entry?.id ?? '';
    const refused = await failureOfAsync(async () => call(made, 'workspace.openRecent', { id }));
    expect(refused.code).toBe('workspace.not-found');
    await call(made, 'workspace.forgetRecent', { id });
    expect(await call(made, 'workspace.recent')).toEqual([]);
    const unknown = await failureOfAsync(async () => call(made, 'workspace.openRecent', { id }));
    expect(unknown.code).toBe('record.not-found');
  });

  it('is newest first, without doubles, bounded, and survives a broken file', async () => {
    const made = world();
    for (let number = 0; number < 25; number++) {
      made.ports.recent.add(`/clients/${number}.aims`, `Client ${number}`, made.ports.clock());
    }
    made.ports.recent.add('/clients/20.aims', 'Client twenty', made.ports.clock());
    const list = await call(made, 'workspace.recent');
    expect(list).toHaveLength(20);
    expect(list.slice(0, 2).map(({ organisation }) => organisation)).toEqual([
      'Client twenty',
      'Client 24',
    ]);
    const file = join(dirname(made.folder), 'recent.json');
    for (const broken of ['', '{', '"text"', '[{"path": 1}]']) {
      writeFileSync(file, broken);
      expect(await call(made, 'workspace.recent')).toEqual([]);
    }
    made.ports.recent.add('/clients/a.aims', 'A', made.ports.clock());
    expect(await call(made, 'workspace.recent')).toHaveLength(1);
  });

  it('that cannot be written fails nothing', () => {
    const made = openWorld();
    const file = join(dirname(made.folder), 'recent.json');
    rmSync(file);
    mkdirSync(file);
    closeSession(made.ports);
    expect(openSession(made.ports, made.path)).toMatchObject({ organisation: 'Client' });
  });
});
