import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { lockPath, takeLock } from '../../db/lock.ts';
import { openForReading, openForWriting } from '../../db/open.ts';
import { start } from '../fixtures/child.ts';
import { instant, newFile, opened } from '../fixtures/database.ts';
import { failureOf } from '../fixtures/errors.ts';
import { filesIn } from '../fixtures/folder.ts';

const holder = join(import.meta.dirname, '..', 'fixtures', 'programs', 'lock-holder.ts');

it('lets one process in, and names the one that is in', async () => {
  const path = newFile();
  const other = start(holder, [path]);
  expect(await other.nextLine()).toBe(`open ${path}`);
  const refused = failureOf(() => openForWriting(path, instant));
  expect(refused.code).toBe('workspace.already-open');
  expect(refused.details).toMatchObject({
    host: hostname(),
    process: other.child.pid,
    since: '2026-05-14T09:00:00.000Z',
  });
  // Looking at it is allowed meanwhile.
  openForReading(path).close();
  other.child.stdin?.end();
  await once(other.child, 'exit');
  expect(filesIn(dirname(path))).toEqual(['client.aims']);
  opened(path).close();
});

it('is free at once when its holder is killed', async () => {
  const path = newFile();
  const other = start(holder, [path]);
  await other.nextLine();
  await other.kill();
  expect(filesIn(dirname(path))).toContain('.client.aims.lock');
  opened(path).close();
  expect(filesIn(dirname(path))).toEqual(['client.aims']);
});

it('holds inside one process too', () => {
  const path = newFile();
  const file = opened(path);
  expect(failureOf(() => openForWriting(path, instant)).details).toMatchObject({
    process: process.pid,
  });
  file.close();
  opened(path).close();
});

it('is not blocked by a file that was left behind, whatever is in it', () => {
  const path = newFile();
  for (const content of ['', 'x', 'not a database, '.repeat(500)]) {
    writeFileSync(lockPath(path), content);
    const lock = takeLock(path, instant);
    expect(failureOf(() => takeLock(path, instant)).code).toBe('workspace.already-open');
    lock.release();
    expect(filesIn(dirname(path))).toEqual(['client.aims']);
  }
});

it('lies beside its workspace, hidden', () => {
  expect(lockPath('/clients/acme.aims')).toBe(join('/clients', '.acme.aims.lock'));
});
