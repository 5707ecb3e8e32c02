import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, utimesSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { withLock } from '../../../resources/scripts/lib/lock.mjs';
import { temporary } from './temporary.ts';

it('lets one in at a time and leaves nothing behind', async () => {
  const folder = temporary();
  const events: string[] = [];
  const work = (name: string) =>
    withLock(path.join(folder, 'lock'), 'testing', async () => {
      events.push(`${name} in`);
      await sleep(20);
      events.push(`${name} out`);
    });
  await Promise.all([work('a'), work('b'), work('c')]);
  for (let index = 0; index < events.length; index += 2) {
    expect(events[index + 1]).toBe(events[index]?.replace('in', 'out'));
  }
  expect(events).toHaveLength(6);
  expect(readdirSync(folder)).toEqual([]);
});

it('is free again after work that failed', async () => {
  const file = path.join(temporary(), 'lock');
  await expect(withLock(file, 'testing', () => Promise.reject(new Error('no')))).rejects.toThrow(
    'no',
  );
  expect(existsSync(file)).toBe(false);
});

it('takes over the lock of a process that has died', async () => {
  const file = path.join(temporary(), 'lock');
  const { pid } = spawnSync(process.execPath, ['-e', '0']);
  writeFileSync(file, JSON.stringify({ pid, host: hostname(), id: 'x' }));
  expect(await withLock(file, 'testing', () => Promise.resolve('in'))).toBe('in');
});

it('takes over a lock that was not touched for long', async () => {
  const file = path.join(temporary(), 'lock');
  writeFileSync(file, JSON.stringify({ pid: 1, host: 'another machine', id: 'x' }));
  const past = new Date(Date.now() - 3_600_000);
  utimesSync(file, past, past);
  expect(await withLock(file, 'testing', () => Promise.resolve('in'))).toBe('in');
});
