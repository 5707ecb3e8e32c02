import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { handle } from '../../electron/services/session.ts';
import { run, type Ran } from '../fixtures/child.ts';
import { failureOfAsync } from '../fixtures/errors.ts';
import { temporaryFolder } from '../fixtures/folder.ts';
import { call, changesOf, openWorld, projectRoot, setup } from '../fixtures/world.ts';

it('a full disk is said, loses nothing, and saving works again once there is room', async () => {
  const made = openWorld();
  const { id: assessmentId } = await call(made, 'assessment.create', setup());
  const target = { assessmentId, questionId: 'Q-4.1-01' };
  const save = (note: string) => call(made, 'answer.save', { ...target, patch: { note } });
  await save('kept');
  const { driver } = handle(made.ports);
  const pages = Number(driver.pragma('page_count', { simple: true }));
  driver.pragma(`max_page_count = ${pages}`);
  made.events.length = 0;
  const text = 'x'.repeat(50_000);
  expect((await failureOfAsync(() => save(text))).code).toBe('disk.full');
  const bytes = Buffer.alloc(200_000, 'x');
  const paste = () => call(made, 'evidence.importBytes', { name: 'a.txt', bytes, target });
  expect((await failureOfAsync(paste)).code).toBe('disk.full');
  const setUp = setup({ scope: text });
  const create = () => call(made, 'assessment.create', setUp);
  expect((await failureOfAsync(create)).code).toBe('disk.full');

  // Nothing was told that did not happen, and undo takes back the last thing that did.
  expect(changesOf(made)).toEqual([]);
  const [answer] = (await call(made, 'assessment.read', { id: assessmentId })).answers;
  expect(answer?.note).toBe('kept');
  expect(await call(made, 'history.state')).toEqual({ undo: 'answer.save', redo: null });
  expect(await call(made, 'workspace.check')).toMatchObject({ ok: true });

  driver.pragma('max_page_count = 1073741823');
  await save(text);
  await paste();
  expect((await create()).code).toBe('GAP-002');
  expect(await call(made, 'workspace.check')).toMatchObject({
    ok: true,
    checked: { evidenceFiles: 1 },
  });
});

// A container may forbid mounts even to root; then the test above has to do.
const canMount =
  spawnSync('unshare', ['-rm', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']).status === 0;

it.each(canMount ? ['tmpfs'] : [])(
  'a disk (%s) that is really full is survived from beginning to end',
  () => {
    const ran = runOnSmallDisk(
      join(projectRoot, 'tests', 'fixtures', 'programs', 'disk-filler.ts'),
    );
    expect(ran.stderr).toBe('');
    expect(JSON.parse(ran.stdout)).toEqual({
      full: 'disk.full',
      again: 'disk.full',
      pasted: 'disk.full',
      imported: 'disk.full',
      made: 'disk.full',
      wrote: 'disk.full',
      lostWhileFull: [],
      problemsWhileFull: [],
      files: ['.client.aims.lock', 'ballast', 'client.aims', 'client.aims-shm', 'client.aims-wal'],
      reopened: expect.stringMatching(/^(done|disk\.full)$/) as string,
      lostAfter: [],
      after: 'done',
      pastedAfter: 'done',
      problems: [],
      lostAtLast: [],
      left: ['client.aims'],
    });
  },
);

/** Runs a test program with a disk of 3 MB of its own, in a namespace of its own: root is not needed. */
function runOnSmallDisk(program: string): Ran {
  const folder = temporaryFolder();
  const disk = join(folder, 'disk');
  mkdirSync(disk);
  const script = 'mount -t tmpfs -o size=3m tmpfs "$1" && exec "$2" "$3" "$1" "$4"';
  return run('unshare', ['-rm', 'sh', '-c', script, 'sh', disk, process.execPath, program, folder]);
}
