import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { openSession } from '../../electron/services/session.ts';
import { canMount, SmallDisk } from '../e2e/fixtures/small-disk.ts';
import { checkFile } from '../fixtures/database.ts';
import { failureOfAsync } from '../fixtures/errors.ts';
import { hashOf, temporaryFolder } from '../fixtures/folder.ts';
import { richFile } from '../fixtures/rich.ts';
import { call, world } from '../fixtures/world.ts';

// Where nobody may mount a disk, tests/unit/services/backups.test.ts refuses the folder instead.
it.each(canMount ? ['tmpfs'] : [])(
  'a full disk (%s) for backups is said and harms nothing',
  async () => {
    const disk = new SmallDisk(join(temporaryFolder(), 'disk'), '6m');
    onTestFinished(() => disk.remove());
    const { ports } = world();
    const made = {
      ...world(),
      ports: { ...ports, paths: { ...ports.paths, backups: disk.folder } },
    };
    const path = richFile(null, 50, 2);
    openSession(made.ports, path);
    await call(made, 'backup.make', { jobId: 'job' });
    disk.fill();
    await call(made, 'organisation.save', { name: 'Changed' });
    const refused = await failureOfAsync(() => call(made, 'backup.make', { jobId: 'job' }));
    expect(refused).toMatchObject({ code: 'backup.failed', details: { reason: 'disk.full' } });
    const { backups } = await call(made, 'backup.list');
    expect(backups).toHaveLength(1);
    // Restoring backs up first: without room for that nothing is replaced.
    const restore = () => call(made, 'backup.restore', { id: backups[0]?.id ?? '', jobId: 'job' });
    expect((await failureOfAsync(restore)).code).toBe('backup.failed');
    expect((await call(made, 'organisation.read')).name).toBe('Changed');
    // Closing is not held up by it.
    await call(made, 'workspace.close');
    expect(checkFile(path)).toMatchObject({ ok: true });
    const hash = hashOf(path);
    disk.free();
    openSession(made.ports, path);
    expect((await restore()).missingFiles).toEqual([]);
    expect((await call(made, 'organisation.read')).name).toBe('Client');
    expect(hashOf(path)).not.toBe(hash);
  },
);
