import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromPem, toPem } from '../../../electron/signing/certificate.ts';
import { addSignature, signDetached, verifyDetached } from '../../../electron/signing/cms.ts';
import { buildSignedData, parseSignedData } from '../../../electron/signing/cms/structure.ts';
import type { SigningIdentity } from '../../../electron/signing/identity.ts';
import { fromPkcs12 } from '../../../electron/signing/pkcs12.ts';
import { keyAlgorithms } from '../../../shared/domain/signing.ts';
import { failureOfAsync } from '../../fixtures/errors.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { mutations } from '../../fixtures/mutate.ts';
import { fixture, password, person } from '../../fixtures/signing/people.ts';

const content = Buffer.from('{"files":[{"path":"documents/soa.pdf"}]}\r\n\0é');
const at = '2026-11-20T10:00:00Z';
let author: SigningIdentity;
let manager: SigningIdentity;
/** Of a trust service: P-384 under an issuer and a root. */
let consultant: SigningIdentity;
let root: Uint8Array;
beforeAll(async () => {
  author = await person('Aïcha Author');
  manager = await person('Max Manager', 'rsa-3072');
  consultant = await fromPkcs12(fixture('chain.p12'), password);
  root = fromPem(Buffer.from(fixture('root.pem')).toString('latin1'));
});
const inYears = '2027-01-10T10:00:00Z';

async function signedByThree(first?: Uint8Array): Promise<Uint8Array> {
  const one = first ?? (await signDetached(content, author, at));
  const second = await addSignature(one, content, manager, '2026-11-21T10:00:00Z');
  return addSignature(second, content, consultant, inYears);
}

/** What openssl says of a signature; throws where it is not right. */
function openssl(cms: Uint8Array, bytes: Uint8Array, ...more: readonly string[]): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'm'), bytes);
  writeFileSync(join(folder, 'm.p7s'), cms);
  const args = ['cms', '-verify', '-binary', '-inform', 'DER', '-in', 'm.p7s', '-content', 'm'];
  return execFileSync('openssl', [...args, ...more, '-out', 'out'], {
    cwd: folder,
    encoding: 'utf8',
    stdio: 'pipe',
  });
}

describe.each(keyAlgorithms)('one signature (%s)', (algorithm) => {
  it('is right, says who and when, and openssl agrees', async () => {
    const signer = algorithm === 'p-256' ? author : manager;
    const cms = await signDetached(content, signer, at);
    expect(await verifyDetached(cms, content)).toMatchObject([
      { signedAt: '2026-11-20T10:00:00.000Z', intact: true, trusted: 'self-signed', problems: [] },
    ]);
    const [check] = await verifyDetached(cms, content, { trusted: [signer.certificate] });
    expect(check?.trusted).toBe('trusted');
    const trusted = join(temporaryFolder(), 'c.pem');
    writeFileSync(trusted, toPem(signer.certificate));
    openssl(cms, content, '-CAfile', trusted, '-cades', '-attime', '1793600000');
    expect(() => openssl(cms, Buffer.from('other'), '-noverify')).toThrow('Command failed');
  });
});

describe('several signatures', () => {
  it('stand side by side; each earlier one keeps every byte', async () => {
    const first = await signDetached(content, author, at);
    const cms = await signedByThree(first);
    const checks = await verifyDetached(cms, content);
    expect(checks.map(({ certificate, intact }) => [certificate.name, intact])).toEqual([
      ['Aïcha Author', true],
      ['Max Manager', true],
      ['Inès Marchetti', true],
    ]);
    const [earlier] = parseSignedData(first).signers;
    const kept = parseSignedData(cms).signers.map(({ whole }) =>
      Buffer.from(whole).toString('hex'),
    );
    expect(kept).toContain(Buffer.from(earlier?.whole ?? []).toString('hex'));
    openssl(cms, content, '-noverify');
  });

  it('are each judged alone when the content changes', async () => {
    const other = Buffer.concat([content, Buffer.from(' ')]);
    const first = await signDetached(content, author, at);
    const cms = await addSignature(first, other, manager, at);
    const checks = await verifyDetached(cms, other);
    const byName = new Map(checks.map(({ certificate, problems }) => [certificate.name, problems]));
    expect(byName.get('Aïcha Author')).toEqual(['content-changed']);
    expect(byName.get('Max Manager')).toEqual([]);
  });
});

describe('trust', () => {
  it('follows issuers up to one that is trusted', async () => {
    const cms = await signDetached(content, consultant, inYears);
    const trustOf = async (...trusted: Uint8Array[]): Promise<string | undefined> =>
      (await verifyDetached(cms, content, { trusted }))[0]?.trusted;
    expect(await trustOf()).toBe('unknown-issuer');
    expect(await trustOf(author.certificate)).toBe('unknown-issuer');
    expect(await trustOf(root)).toBe('trusted');
    expect(await trustOf(consultant.chain[0] ?? root)).toBe('trusted');
    expect(await trustOf(consultant.certificate)).toBe('trusted');
  });

  it('does not follow one who may not issue, though the signature fits', async () => {
    const forged = issuedBy(manager);
    const cms = await signDetached(content, forged, inYears);
    const trusted = [manager.certificate];
    const [check] = await verifyDetached(cms, content, { trusted });
    expect(check).toMatchObject({ intact: true, trusted: 'unknown-issuer' });
    expect(check?.certificate).toMatchObject({ name: 'Somebody', issuer: 'Max Manager' });
  });

  it('needs the issuers beside the signature', async () => {
    const alone = { ...consultant, chain: [] };
    const cms = await signDetached(content, alone, inYears);
    const [check] = await verifyDetached(cms, content, { trusted: [root] });
    expect(check).toMatchObject({ intact: true, trusted: 'unknown-issuer' });
  });
});

describe('a signature is not intact', () => {
  it('outside of the time of its certificate', async () => {
    for (const moment of ['2026-10-31T10:00:00Z', '2030-01-01T00:00:00Z']) {
      const cms = await signDetached(content, author, moment);
      const trusted = [author.certificate];
      const [check] = await verifyDetached(cms, content, { trusted });
      expect(check).toMatchObject({ intact: false, problems: ['certificate-not-valid-then'] });
      expect(check?.trusted).toBe('self-signed');
    }
  });

  it('with a key that is too weak', async () => {
    const cms = execSigned();
    const [check] = await verifyDetached(cms, content);
    expect(check?.intact).toBe(false);
    expect(check?.problems).toContain('algorithm-refused');
    expect(check?.problems).toContain('certificate-not-bound');
  });

  it('with a certificate beside it that no signature names', async () => {
    const { certificates, signers } = parseSignedData(await signDetached(content, author, at));
    const cms = buildSignedData(
      signers.map(({ digestAlgorithm }) => digestAlgorithm),
      [...certificates.map(({ whole }) => whole), manager.certificate],
      signers.map(({ whole }) => whole),
    );
    const [check] = await verifyDetached(cms, content);
    expect(check).toMatchObject({ intact: false, problems: ['stray-parts'] });
  });

  it('with a certificate of the same name, number and key in place of its own', async () => {
    const cms = Buffer.from(await signDetached(content, author, at));
    // One bit of the certificate's own signature: name, number and key stay.
    const end = cms.indexOf(author.certificate) + author.certificate.length;
    cms[end - 1] = (cms[end - 1] ?? 0) ^ 1;
    const [check] = await verifyDetached(cms, content, { trusted: [author.certificate] });
    expect(check?.problems).toContain('certificate-exchanged');
    expect(check?.trusted).toBe('self-signed');
  });
});

/** An identity whose certificate somebody signed who is no authority. */
function issuedBy(issuer: SigningIdentity): SigningIdentity {
  const folder = temporaryFolder();
  const pem = { format: 'pem', type: 'pkcs8' } as const;
  writeFileSync(join(folder, 'i.pem'), toPem(issuer.certificate));
  writeFileSync(join(folder, 'i.key'), issuer.privateKey.export(pem));
  writeFileSync(join(folder, 'k.key'), author.privateKey.export(pem));
  writeFileSync(join(folder, 'ext'), 'basicConstraints=CA:FALSE');
  const run = (...args: readonly string[]): string =>
    execFileSync('openssl', args, { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  run('req', '-new', '-key', 'k.key', '-subj', '/CN=Somebody', '-out', 'k.csr');
  const by = ['-CA', 'i.pem', '-CAkey', 'i.key', '-CAcreateserial', '-days', '9999'];
  const made = run('x509', '-req', '-in', 'k.csr', ...by, '-sha256', '-extfile', 'ext');
  const chain = [issuer.certificate];
  return { certificate: fromPem(made), chain, privateKey: author.privateKey };
}

/** Signed by openssl with a key of 1024 bits, in its own way. */
function execSigned(): Uint8Array {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'm'), content);
  writeFileSync(join(folder, 'k.p12'), fixture('weak-key.p12'));
  const pass = ['-passin', `pass:${password}`];
  const run = (...args: readonly string[]): Buffer =>
    execFileSync('openssl', args, { cwd: folder, stdio: 'pipe' });
  run('pkcs12', '-in', 'k.p12', ...pass, '-nodes', '-out', 'k.pem');
  const sign = ['cms', '-sign', '-binary', '-in', 'm', '-signer', 'k.pem', '-outform', 'DER'];
  return new Uint8Array(run(...sign));
}

describe('any other byte', () => {
  it('in the content is noticed (property)', async () => {
    const cms = await signedByThree();
    const property = fc.asyncProperty(
      fc.nat(content.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (place, change) => {
        const other = Uint8Array.from(content);
        other[place] = (other[place] ?? 0) ^ change;
        const checks = await verifyDetached(cms, other);
        expect(checks.map(({ intact }) => intact)).toEqual([false, false, false]);
      },
    );
    await fc.assert(property, { numRuns: 60 });
  });

  it('in the signature file is noticed, wherever it is', async () => {
    // Each byte of it in turn, with a change that depends on its place.
    const cms = await signDetached(content, author, at);
    for (let place = 0; place < cms.length; place += 1) {
      const change = [0x01, 0x80, 0x20, 0xff][place % 4] ?? 1;
      const other = cms.with(place, (cms[place] ?? 0) ^ change);
      expect(await isIntact(other), `byte ${place}`).toBe(false);
    }
    expect(await isIntact(cms)).toBe(true);
  });

  it('in a file with issuers and several signatures is noticed (property)', async () => {
    const cms = await signedByThree();
    const property = fc.asyncProperty(
      fc.nat(cms.length - 1),
      fc.integer({ min: 1, max: 255 }),
      async (place, change) => {
        const other = cms.with(place, (cms[place] ?? 0) ^ change);
        expect(await isIntact(other)).toBe(false);
      },
    );
    await fc.assert(property, { numRuns: 150 });
  });

  it('and any other damage either is noticed or is no signature', async () => {
    const cms = await signedByThree();
    for (const other of mutations(cms, 300)) expect(await isIntact(other)).toBe(false);
    const large = new Uint8Array(2 * 1024 * 1024);
    expect((await failureOfAsync(() => verifyDetached(large, content))).code).toBe(
      'signature.damaged',
    );
    const none = await failureOfAsync(() => addSignature(content, content, author, at));
    expect(none.code).toBe('signature.damaged');
  });
});

/** Whether all signatures are intact; what can't be read is not. Any other failure fails the test. */
async function isIntact(cms: Uint8Array): Promise<boolean> {
  try {
    return (await verifyDetached(cms, content)).every(({ intact }) => intact);
  } catch (error) {
    if ((error as { code?: string }).code !== 'signature.damaged') throw error;
    return false;
  }
}

it('signs nothing but the content: the signature is over its SHA-256', async () => {
  const [signer] = parseSignedData(await signDetached(content, author, at)).signers;
  expect(Buffer.from(signer?.messageDigest ?? []).toString('hex')).toBe(
    createHash('sha256').update(content).digest('hex'),
  );
});
