import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { filesIn, hashOf } from '../../fixtures/folder.ts';
import { aimsbook, buildProgram, done, failed } from './program.ts';

let folder = '';
let secret: string[] = [];
beforeAll(() => {
  buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'aimsbook-cli-'));
  const file = join(folder, 'passphrase');
  writeFileSync(file, 'correct horse battery\n', { mode: 0o600 });
  secret = ['--passphrase-file', file];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => join(folder, name);

it('backs an encrypted workspace up, lists, restores, and reads a damaged one', () => {
  const path = at('client.aims');
  done('new', path, '--name', 'Client', ...secret);
  const backup = done('backup', path, '--out', at('backups'), ...secret).trim();
  expect(done('backups', at('backups'), ...secret)).toMatch(/^\S+Z {2}asked {2}2 {2}\d+ {2}\//);
  const listed = JSON.parse(done('backups', at('backups'), '--json')) as unknown[];
  expect(listed).toMatchObject([{ path: backup, content: null }]);
  done('restore', backup, '--out', at('restored.aims'), ...secret);
  expect(done('check', at('restored.aims'), ...secret)).toMatch(/^sound/);
  expect(failed(1, 'restore', backup, '--out', path, ...secret)).toContain('already a file');
  expect(failed(1, 'restore', backup, '--out', at('x.aims'))).toContain('passphrase');

  const bytes = readFileSync(path);
  writeFileSync(path, bytes.fill(0x55, 4096 * 2, 4096 * 5));
  const hash = hashOf(path);
  const { code, stdout } = aimsbook('recover', path, '--out', at('read.aims'), '--json', ...secret);
  const report = JSON.parse(stdout) as { isComplete: boolean; records: number };
  expect(code).toBe(report.isComplete ? 0 : 1);
  expect(report.records).toBeGreaterThanOrEqual(2);
  expect(done('check', at('read.aims'), ...secret)).toMatch(/^sound/);
  expect(hashOf(path)).toBe(hash);
  expect(failed(1, 'recover', path, '--out', at('y.aims'))).toContain('passphrase');
  expect(filesIn(folder).filter((name) => name.startsWith('.'))).toEqual([]);
});

it('makes no empty workspace of what is none', () => {
  writeFileSync(at('noise.aims'), 'not a workspace '.repeat(600));
  expect(failed(1, 'recover', at('noise.aims'), '--out', at('z.aims'))).toContain(
    'Nothing could be recovered',
  );
  expect(failed(2, 'recover', at('noise.aims'))).toContain('--out');
});
