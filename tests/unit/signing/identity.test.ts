import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { berToDer } from '../../../electron/signing/ber.ts';
import { describeCertificate, fromPem, toPem } from '../../../electron/signing/certificate.ts';
import { DerReader, readDer } from '../../../electron/signing/der.ts';
import type { SigningIdentity } from '../../../electron/signing/identity.ts';
import { fromPkcs12, toPkcs12 } from '../../../electron/signing/pkcs12.ts';
import { expiryState, keyAlgorithms } from '../../../shared/domain/signing.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { mutations } from '../../fixtures/mutate.ts';
import { fixture, password, person } from '../../fixtures/signing/people.ts';

const name = '김민수 Élodie <O="x", CN=y>';
const people = new Map<string, SigningIdentity>();
beforeAll(async () => {
  for (const algorithm of keyAlgorithms) people.set(algorithm, await person(name, algorithm));
});
const signer = (algorithm: string): SigningIdentity => {
  const found = people.get(algorithm);
  if (found === undefined) throw new Error(algorithm);
  return found;
};

describe.each([
  ['rsa-3072', 'RSA 3072'],
  ['p-256', 'P-256'],
])('a new identity (%s)', (algorithm, shown) => {
  it('says whose it is, in any script, and since when', () => {
    const { certificate, chain } = signer(algorithm);
    const { fingerprint256, serialNumber } = new X509Certificate(certificate);
    expect(describeCertificate(certificate)).toEqual({
      name,
      function: 'Head of Quality',
      organisation: 'Acme Diagnostics GmbH',
      issuer: name,
      selfSigned: true,
      serial: serialNumber,
      fingerprint: fingerprint256,
      notBefore: '2026-11-01T08:00:00.000Z',
      notAfter: '2029-11-01T08:00:00.000Z',
      algorithm: shown,
    });
    expect(serialNumber).toMatch(/^[4-7][0-9A-F]{31}$/);
    expect(chain).toEqual([]);
  });

  it('is a certificate for signing that openssl accepts', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'c.pem');
    writeFileSync(file, toPem(signer(algorithm).certificate));
    const text = execFileSync('openssl', ['x509', '-in', file, '-noout', '-text'], {
      encoding: 'utf8',
    });
    expect(text).toContain('Version: 3');
    expect(text).toMatch(/Basic Constraints: critical\s+CA:FALSE/);
    expect(text).toMatch(/Key Usage: critical\s+Digital Signature, Non Repudiation/);
    expect(text).toMatch(/Extended Key Usage: \s+1\.3\.6\.1\.5\.5\.7\.3\.36, E-mail Protection/);
    expect(text).toContain('Subject Key Identifier');
    const verify = ['verify', '-x509_strict', '-attime', '1793600000', '-CAfile', file, file];
    expect(execFileSync('openssl', verify, { encoding: 'utf8' })).toContain('OK');
  });

  it('rests under a passphrase that openssl and this program open', async () => {
    const identity = signer(algorithm);
    const file = await toPkcs12(identity, password);
    expect(await fromPkcs12(file, password)).toEqual(identity);
    const { code } = await failureOfAsync(() => fromPkcs12(file, 'Fahrte-1'));
    expect(code).toBe('identity.wrong-passphrase');
    const path = join(temporaryFolder(), 'id.p12');
    writeFileSync(path, file);
    const args = ['pkcs12', '-in', path, '-passin', `pass:${password}`, '-nodes', '-info'];
    const { stdout, stderr } = opened(args);
    expect(fromPem(stdout)).toEqual(identity.certificate);
    expect(stdout).toContain('BEGIN PRIVATE KEY');
    expect(stderr).toContain('MAC: sha256, Iteration 600000');
    expect(stderr).toMatch(/PBES2, PBKDF2, AES-256-CBC, Iteration 600000, PRF hmacWithSHA256/);
  });
});

function opened(args: readonly string[]): { readonly stdout: string; readonly stderr: string } {
  const both = execFileSync('sh', ['-c', 'openssl "$@" 2>&1', 'sh', ...args], { encoding: 'utf8' });
  return { stdout: both, stderr: both };
}

describe('files of other programs', () => {
  it.each(['modern', 'legacy', 'legacy-2', 'no-mac'])('are read (%s)', async (file) => {
    const { certificate, privateKey, chain } = await fromPkcs12(fixture(`${file}.p12`), password);
    const info = describeCertificate(certificate);
    expect(info).toMatchObject({ name: 'Inès Marchetti', organisation: 'Marchetti & Figli' });
    expect(info.algorithm).toBe('RSA 2048');
    expect(privateKey.asymmetricKeyType).toBe('rsa');
    expect(chain).toEqual([]);
  });

  it.each(['modern', 'legacy', 'legacy-2', 'no-mac'])('need their password (%s)', async (file) => {
    const wrong = await failureOfAsync(() => fromPkcs12(fixture(`${file}.p12`), 'another'));
    expect(wrong).toEqual({ code: 'identity.wrong-passphrase', details: {} });
  });

  it('may have issuers, which are put in order', async () => {
    const { certificate, chain } = await fromPkcs12(fixture('chain.p12'), password);
    expect(describeCertificate(certificate)).toMatchObject({
      name: 'Inès Marchetti',
      function: 'Head of Quality',
      issuer: 'Invented Issuing',
      selfSigned: false,
      algorithm: 'P-384',
    });
    expect(chain.map((one) => describeCertificate(one).name)).toEqual([
      'Invented Issuing',
      'Invented Root',
    ]);
  });

  it('may have open ends instead of lengths', async () => {
    const der = fixture('modern.p12');
    const open = withOpenEnds(der);
    expect(Buffer.compare(open, der)).not.toBe(0);
    expect(berToDer(open)).toEqual(Buffer.from(der));
    const { certificate } = await fromPkcs12(open, password);
    expect(describeCertificate(certificate).name).toBe('Inès Marchetti');
  });

  it.each([
    ['no-key', 'identity.no-key'],
    ['weak-key', 'identity.unsupported'],
    ['weak-signature', 'identity.unsupported'],
  ])('are refused with the reason (%s)', async (file, expected) => {
    const { code } = await failureOfAsync(() => fromPkcs12(fixture(`${file}.p12`), password));
    expect(code).toBe(expected);
  });

  it('are refused where they are none, too large, or ask for endless work', async () => {
    const codeOf = async (bytes: Uint8Array): Promise<string> =>
      (await failureOfAsync(() => fromPkcs12(bytes, password))).code;
    expect(await codeOf(new Uint8Array())).toBe('identity.damaged');
    expect(await codeOf(Buffer.from('-----BEGIN CERTIFICATE-----'))).toBe('identity.damaged');
    expect(await codeOf(new Uint8Array(1024 * 1024 + 1))).toBe('identity.too-large');
    // The number of rounds of the MAC is the file's last value: 2048 becomes 2 thousand millions.
    const file = Buffer.from(fixture('modern.p12'));
    expect(file.subarray(-4).toString('hex')).toBe('02020800');
    const endless = Buffer.concat([file.subarray(0, -4), Buffer.from('020478000000', 'hex')]);
    // The outer lengths grow by the two bytes.
    endless.writeUInt16BE(endless.readUInt16BE(2) + 2, 2);
    const macAt = endless.length - 6 - 65;
    const lengthAt = endless.indexOf(Buffer.from('3041', 'hex'), macAt - 8) + 1;
    endless[lengthAt] = 0x43;
    expect(await codeOf(endless)).toBe('identity.unsupported');
  });

  it('never do anything else than fail, however they are damaged', async () => {
    for (const name of ['legacy.p12', 'chain.p12']) {
      for (const bytes of mutations(fixture(name), 120)) {
        const outcome = await fromPkcs12(bytes, password).then(
          () => 'read',
          (error: { code?: string }) => error.code,
        );
        expect(outcome).toMatch(/^(?:identity\.|read$)/);
      }
    }
  });
});

/** The same values in BER: every constructed one with an open end. */
function withOpenEnds(bytes: Uint8Array): Uint8Array {
  const value = readDer(bytes);
  if ((value.tag & 0x20) === 0) return value.whole;
  const parts = new DerReader(value.content).rest().map(({ whole }) => withOpenEnds(whole));
  return Buffer.concat([Uint8Array.of(value.tag, 0x80), ...parts, Uint8Array.of(0, 0)]);
}

describe('a certificate', () => {
  it('survives PEM, and what is none is refused', async () => {
    const { certificate } = signer('p-256');
    expect(fromPem(`text before\n${toPem(certificate)}after`)).toEqual(certificate);
    const codeOf = (text: string): Promise<{ code: string }> =>
      failureOfAsync(() => Promise.resolve().then(() => fromPem(text)));
    expect((await codeOf('nothing')).code).toBe('certificate.damaged');
    const cut = toPem(certificate.subarray(0, 200));
    expect((await codeOf(cut)).code).toBe('certificate.damaged');
  });

  it.each([
    ['2026-11-01T07:59:59Z', 'not-yet'],
    ['2026-11-01T08:00:00Z', 'valid'],
    ['2029-09-02T07:59:59Z', 'valid'],
    ['2029-09-02T08:00:00Z', 'expires-soon'],
    ['2029-11-01T08:00:00.999Z', 'expires-soon'],
    ['2029-11-01T08:00:01Z', 'expired'],
  ])('at %s is %s', (now, state) => {
    expect(expiryState(describeCertificate(signer('p-256').certificate), now)).toBe(state);
  });
});
