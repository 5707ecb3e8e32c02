/** Checks CMS signatures that come from anywhere. */
import { createHash, verify, type KeyObject } from 'node:crypto';
import type { SignatureCheck, SignatureProblem } from '../../../shared/domain/signing.ts';
import { describeParsed } from '../certificate.ts';
import { DerError } from '../der.ts';
import { oid } from '../oids.ts';
import { isValidAt, trustIn } from '../trust.ts';
import { allowsUse, isStrongKey, keyUse, sameBytes, type Certificate } from '../x509.ts';
import {
  asSet,
  buildSignedData,
  buildSigner,
  certificateId,
  parseSignedData,
  type SignedData,
  type SignerInfo,
} from './structure.ts';

/** What is accepted: hash and signature algorithm, by the kind of key. */
const hashes: Readonly<Record<string, string>> = {
  [oid.sha256]: 'sha256',
  [oid.sha384]: 'sha384',
  [oid.sha512]: 'sha512',
};
const signatureAlgorithms: Readonly<Record<string, readonly string[]>> = {
  rsa: [oid.rsaEncryption],
  ec: [oid.ecdsaWithSha256, oid.ecdsaWithSha384, oid.ecdsaWithSha512],
};
const ecdsaHash: Readonly<Record<string, string>> = {
  [oid.ecdsaWithSha256]: oid.sha256,
  [oid.ecdsaWithSha384]: oid.sha384,
  [oid.ecdsaWithSha512]: oid.sha512,
};

export interface Checking {
  readonly trusted: readonly Certificate[];
  /** When it was signed (milliseconds), where something else that is signed says so: in a PDF. */
  readonly signedAt?: number;
}

/** Checks every signer's part, the earliest first. @throws DerError */
export function checkSignedData(
  bytes: Uint8Array,
  content: readonly Uint8Array[],
  checking: Checking,
): SignatureCheck[] {
  const data = parseSignedData(bytes);
  const stray = hasStrayParts(bytes, data);
  return data.signers
    .map((signer) => checkSigner(signer, data, content, stray, checking))
    .toSorted((a, b) => Date.parse(a.signedAt) - Date.parse(b.signedAt));
}

/**
 * Whether the file is anything else than the one form that its signed parts can have, or holds a
 * certificate that no signature names: that could be changed, and every signature would still fit.
 */
function hasStrayParts(bytes: Uint8Array, { certificates, signers }: SignedData): boolean {
  const rebuilt = buildSignedData(
    signers.map(({ digestAlgorithm }) => digestAlgorithm),
    certificates.map(({ whole }) => whole),
    signers.map(buildSigner),
  );
  const bound = signers.flatMap(({ boundCertificates }) => boundCertificates ?? []);
  return (
    !sameBytes(bytes, rebuilt) ||
    certificates.some(({ whole }) => !bound.some((hash) => sameBytes(hash, sha256(whole))))
  );
}

function checkSigner(
  signer: SignerInfo,
  { certificates }: SignedData,
  content: readonly Uint8Array[],
  stray: boolean,
  { trusted, signedAt }: Checking,
): SignatureCheck {
  const certificate = certificates.find((one) => sameBytes(certificateId(one), signer.id));
  const at = signer.signingTime ?? signedAt;
  if (certificate === undefined || at === undefined) throw new DerError('signer');
  const [bound] = signer.boundCertificates ?? [];
  const found: readonly (readonly [SignatureProblem, boolean])[] = [
    ['content-changed', !fitsContent(signer, content)],
    ['signature-wrong', !fitsKey(signer, certificate.publicKey)],
    ['certificate-not-bound', bound === undefined],
    ['certificate-exchanged', bound !== undefined && !sameBytes(bound, sha256(certificate.whole))],
    ['certificate-not-valid-then', !isValidAt(certificate, at)],
    [
      'certificate-not-for-signing',
      !allowsUse(certificate, keyUse.digitalSignature, keyUse.nonRepudiation),
    ],
    ['algorithm-refused', !isAccepted(signer, certificate.publicKey)],
    ['stray-parts', stray],
  ];
  const problems = found.filter(([, is]) => is).map(([problem]) => problem);
  return {
    certificate: describeParsed(certificate),
    signedAt: new Date(at).toISOString(),
    intact: problems.length === 0,
    trusted: trustIn(certificate, certificates, trusted, at),
    problems,
  };
}

function fitsContent(
  { digestAlgorithm, messageDigest }: SignerInfo,
  content: readonly Uint8Array[],
): boolean {
  const name = hashes[digestAlgorithm];
  if (name === undefined) return false;
  const hash = createHash(name);
  for (const part of content) hash.update(part);
  return sameBytes(hash.digest(), messageDigest);
}

function fitsKey({ digestAlgorithm, attributes, signature }: SignerInfo, key: KeyObject): boolean {
  const name = hashes[digestAlgorithm];
  if (name === undefined || !['rsa', 'ec'].includes(key.asymmetricKeyType ?? '')) return false;
  try {
    return verify(name, asSet(attributes), key, signature);
  } catch {
    return false;
  }
}

function isAccepted(signer: SignerInfo, key: KeyObject): boolean {
  const { digestAlgorithm, signatureAlgorithm } = signer;
  const known = signatureAlgorithms[key.asymmetricKeyType ?? ''] ?? [];
  return (
    isStrongKey(key) &&
    digestAlgorithm in hashes &&
    known.includes(signatureAlgorithm) &&
    (ecdsaHash[signatureAlgorithm] ?? digestAlgorithm) === digestAlgorithm
  );
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash('sha256').update(bytes).digest();
