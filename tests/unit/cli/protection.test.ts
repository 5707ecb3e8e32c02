import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { isEncryptedFile } from '../../../db/format.ts';
import { filesIn, hashOf, temporaryFolder } from '../../fixtures/folder.ts';
import { aimsbook, buildProgram, done, failed } from './program.ts';

beforeAll(buildProgram, 300_000);

it('protect sets and changes a passphrase, unprotect takes it away', () => {
  const folder = temporaryFolder();
  const file = join(folder, 'client.aims');
  const [first, second, weak] = ['eins zwei drei vier', 'five six seven eight', 'short'].map(
    (secret, at) => {
      const path = join(folder, `secret-${at}`);
      writeFileSync(path, `${secret}\n`, { mode: 0o600 });
      return path;
    },
  ) as [string, string, string];
  done('new', file, '--name', 'Marker of a client');
  expect(failed(1, 'protect', file, '--new-passphrase-file', weak)).toContain('too easy');
  expect(failed(1, 'unprotect', file)).toContain('no passphrase');
  const set = aimsbook('protect', file, '--new-passphrase-file', first);
  expect(set).toMatchObject({ code: 0, stdout: `${file}\n` });
  expect(isEncryptedFile(file)).toBe(true);
  expect(readFileSync(file).includes('Marker of a client')).toBe(false);

  const before = hashOf(file);
  expect(failed(1, 'protect', file, '--new-passphrase-file', second)).toContain(
    '--passphrase-file',
  );
  const wrong = ['--passphrase-file', second, '--new-passphrase-file', first];
  expect(failed(1, 'protect', file, ...wrong)).toContain('does not fit');
  expect(hashOf(file)).toBe(before);
  const change = ['--passphrase-file', first, '--new-passphrase-file', second];
  expect(aimsbook('protect', file, ...change).code).toBe(0);
  expect(done('check', file, '--passphrase-file', second)).toContain('sound');
  expect(failed(1, 'unprotect', file, '--passphrase-file', first)).toContain('does not fit');
  done('unprotect', file, '--passphrase-file', second);
  expect(done('info', file)).toContain('Marker of a client');
  expect(filesIn(folder).filter((name) => name.includes('client'))).toEqual(['client.aims']);
});
