import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PdfSignatureCheck } from '../../../shared/domain/signing.ts';
import { filesIn, hashOf } from '../../fixtures/folder.ts';
import { fixture } from '../../fixtures/signing/people.ts';
import { plainPdf, withUpdate } from '../../fixtures/signing/pdfs.ts';
import { aimsbook, buildProgram, done, failed } from './program.ts';

const secret = 'four words — quite enough';
let folder = '';
const at = (name: string): string => join(folder, name);
beforeAll(() => {
  buildProgram();
  folder = mkdtempSync(join(tmpdir(), 'aimsbook-cli-'));
  writeFileSync(at('pw'), `${secret}\r\nnot this\n`, { mode: 0o600 });
  writeFileSync(at('other'), 'another\n', { mode: 0o600 });
  writeFileSync(at('d.pdf'), plainPdf());
  done(
    ...[
      'identity',
      'new',
      '--name',
      'Zoë Kim 김',
      '--function',
      'CEO',
      '--algorithm',
      'p-256',
    ].concat(['--organisation', 'Acme', '--out', at('id.p12'), '--password-file', at('pw')]),
  );
  done('identity', 'certificate', at('id.p12'), '--password-file', at('pw'), '--out', at('c.pem'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const withPassword = (...args: string[]): string[] => [...args, '--password-file', at('pw')];

describe('identity', () => {
  it('is a file for its owner alone, which openssl opens', () => {
    expect(statSync(at('id.p12')).mode & 0o777).toBe(0o600);
    const args = ['pkcs12', '-in', at('id.p12'), '-passin', `pass:${secret}`, '-nokeys'];
    expect(execFileSync('openssl', args, { encoding: 'utf8', stdio: 'pipe' })).toContain('CEO');
    expect(readFileSync(at('c.pem'), 'utf8')).toMatch(/^-----BEGIN CERTIFICATE-----\n/);
  });

  it('is shown with its fingerprint and validity', () => {
    const text = done('identity', 'show', ...withPassword(at('id.p12')));
    expect(text).toMatch(/^Zoë Kim 김, CEO, Acme\n(?:[0-9A-F]{2}:){31}[0-9A-F]{2}\nP-256, /);
    expect(text).toMatch(/\nvalid\n$/);
    const json: unknown = JSON.parse(
      done('identity', 'show', '--json', ...withPassword(at('id.p12'))),
    );
    expect(json).toMatchObject({ name: 'Zoë Kim 김', selfSigned: true, state: 'valid' });
  });

  it('takes no other file’s place, and leaves no draft behind', () => {
    const before = hashOf(at('id.p12'));
    const args = withPassword('identity', 'new', '--name', 'N', '--algorithm', 'p-256');
    expect(failed(1, ...args, '--out', at('id.p12'))).toContain('already a file');
    expect(hashOf(at('id.p12'))).toBe(before);
    expect(failed(1, ...args, '--out', at('no/where.p12'))).toContain('folder is not there');
    expect(filesIn(folder).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('needs its password, from a file that is there and says one', () => {
    const show = ['identity', 'show', at('id.p12'), '--password-file'];
    expect(failed(1, ...show, at('other'))).toContain('passphrase of the identity does not fit');
    expect(failed(1, ...show, at('none'))).toContain('The file is not there');
    writeFileSync(at('empty'), '\nsecond line\n', { mode: 0o600 });
    expect(failed(2, ...show, at('empty'))).toContain('first line');
    expect(failed(2, 'identity', 'show', at('id.p12'))).toContain('--password-file');
  });

  it('never repeats the password, and warns when others can read its file', () => {
    writeFileSync(at('open'), `${secret}\n`);
    chmodSync(at('open'), 0o644);
    const { code, stdout, stderr } = aimsbook(
      'identity',
      'show',
      at('id.p12'),
      '--password-file',
      at('open'),
    );
    expect(code).toBe(0);
    expect(stderr).toMatch(/^aimsbook: note: other users .*open/);
    expect(stdout + stderr).not.toContain(secret);
  });

  it.each([
    ['--years', '0'],
    ['--years', '11'],
    ['--algorithm', 'rsa-1024'],
    ['--name', ' '],
    ['--name', 'x'.repeat(65)],
  ])('refuses %s %s', (option, value) => {
    const args = withPassword('identity', 'new', '--name', 'N', '--out', at('x.p12'));
    failed(2, ...args, option, value);
  });

  it('refuses what is no identity or a weak one', () => {
    expect(failed(1, 'identity', 'show', ...withPassword(at('d.pdf')))).toContain('no readable');
    writeFileSync(at('weak.p12'), fixture('weak-key.p12'));
    writeFileSync(at('weak.pw'), 'Fährte-1', { mode: 0o600 });
    const line = failed(1, 'identity', 'show', at('weak.p12'), '--password-file', at('weak.pw'));
    expect(line).toContain('not strong enough');
  });
});

describe('sign and verify-pdf', () => {
  it('signs into a new file, twice, and pdfsig agrees', () => {
    const sign = (from: string, to: string): string =>
      done('sign', at(from), ...withPassword('--identity', at('id.p12'), '--out', at(to)));
    expect(sign('d.pdf', 's1.pdf')).toBe(`${at('s1.pdf')}\n`);
    sign('s1.pdf', 's2.pdf');
    expect(readFileSync(at('d.pdf'))).toEqual(Buffer.from(plainPdf()));
    const text = execFileSync('pdfsig', ['-nocert', at('s2.pdf')], { encoding: 'utf8' });
    expect(text.match(/Signature is Valid/g)).toHaveLength(2);
    const lines = done('verify-pdf', at('s2.pdf'));
    expect(lines).toMatch(/^Signature1: intact, \S+Z \(Signed\)\n {2}Zoë Kim 김, CEO, Acme\n/);
    expect(lines).toContain('vouches for itself');
    const json = done('verify-pdf', at('s2.pdf'), '--trust', at('c.pem'), '--json');
    const checks = JSON.parse(json) as PdfSignatureCheck[];
    expect(checks.map(({ intact, trusted }) => [intact, trusted])).toEqual([
      [true, 'trusted'],
      [true, 'trusted'],
    ]);
    const again = withPassword('sign', at('d.pdf'), '--identity', at('id.p12'));
    expect(failed(1, ...again, '--out', at('s1.pdf'))).toContain('already a file');
  });

  it('exits with 1 where there is no signature, or one is not intact', () => {
    expect(aimsbook('verify-pdf', at('d.pdf'))).toMatchObject({ code: 1, stdout: 'not signed\n' });
    writeFileSync(at('changed.pdf'), withUpdate(readFileSync(at('s1.pdf')), [[60, '<<>>']]));
    const { code, stdout } = aimsbook('verify-pdf', at('changed.pdf'));
    expect(code).toBe(1);
    expect(stdout).toContain('NOT INTACT');
    expect(stdout).toContain('changed after it was signed');
    expect(failed(1, 'verify-pdf', at('pw'))).toContain('The PDF is damaged');
    expect(failed(1, 'verify-pdf', at('d.pdf'), '--trust', at('pw'))).toContain('certificate');
  });
});
