import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { WANTED_FUSES, wrongFuses } from '../../../resources/scripts/lib/fuses.mjs';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { projectRoot } from '../../fixtures/world.ts';

/** In the order of the wire: node, cookies, options, inspect, integrity, asar, snapshot, file. */
const right = '01001100';

/** A program with a fuse wire somewhere in it, as Electron has one. */
function program(wire: string): string {
  const file = join(temporaryFolder(), 'aimsbook');
  const head = Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX');
  const bytes = [Buffer.alloc(5000, 7), head, Buffer.from([1, wire.length]), Buffer.from(wire)];
  writeFileSync(file, Buffer.concat([...bytes, Buffer.alloc(300)]));
  return file;
}

it('takes fuses that are as a release needs them, whatever WebAssembly does', async () => {
  for (const wire of [right, `${right}0`, `${right}1`]) {
    expect(await wrongFuses(program(wire))).toEqual([]);
  }
});

it('names each fuse that is wrong', async () => {
  for (const [at, name] of Object.keys(WANTED_FUSES).entries()) {
    const wire = [...right].map((state, place) =>
      place === at ? (state === '1' ? '0' : '1') : state,
    );
    const is = right[at] === '1' ? 'must be on but is off' : 'must be off but is on';
    expect(await wrongFuses(program(wire.join('')))).toEqual([`${name} ${is}`]);
  }
});

it('takes no fuse that is removed, not there or new', async () => {
  expect(await wrongFuses(program(`r${right.slice(1)}`))).toEqual([
    'RunAsNode must be off but is not there',
  ]);
  expect(await wrongFuses(program(right.slice(0, 7)))).toEqual([
    'GrantFileProtocolExtraPrivileges must be off but is not there',
  ]);
  expect(await wrongFuses(program(`${right}01`))).toEqual(['fuse 9 is new: decide how it must be']);
});

it('exits with 1 for a wrong one, and for what is no Electron', () => {
  const check = (file: string) => {
    const script = join(projectRoot, 'resources/scripts/check-fuses.mjs');
    const { status, stderr } = spawnSync(process.execPath, [script, file], { encoding: 'utf8' });
    return [status, stderr.trim()];
  };
  expect(check(program(right))).toEqual([0, 'aimsbook: all fuses are as a release needs them']);
  expect(check(program(`1${right.slice(1)}`))).toEqual([
    1,
    'aimsbook: RunAsNode must be off but is on',
  ]);
  const none = join(temporaryFolder(), 'none');
  writeFileSync(none, 'no wire');
  expect(check(none)).toEqual([1, expect.stringContaining('has no fuses')]);
});

it('sets in the packaged application what is checked', () => {
  const { electronFuses } = parse(
    readFileSync(join(projectRoot, 'electron-builder.yml'), 'utf8'),
  ) as { electronFuses: Record<string, boolean> };
  const wanted = Object.entries(WANTED_FUSES).map(([name, on]) => [
    `${name[0]?.toLowerCase() ?? ''}${name.slice(1)}`,
    on,
  ]);
  expect(electronFuses).toEqual(Object.fromEntries(wanted));
});
