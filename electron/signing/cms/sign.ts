/** Makes one signer's part of a CMS signature. */
import { createHash, sign } from 'node:crypto';
import { contextTag, derOctets, derOid, derSequence, derSet, derTime } from '../der.ts';
import type { SigningIdentity } from '../identity.ts';
import { oid } from '../oids.ts';
import { parseCertificate } from '../x509.ts';
import { asSet, buildSigner, certificateId } from './structure.ts';

/**
 * Signs content with SHA-256. RSA signs as PKCS#1 v1.5 and not as PSS: every checker of CMS and PDF
 * knows it. `at` is left out in a PDF, whose own entry says when (EN 319 142-1 forbids a second).
 */
export function signerPart(
  content: readonly Uint8Array[],
  { certificate, chain, privateKey }: SigningIdentity,
  at: string | undefined,
): Uint8Array {
  const hash = createHash('sha256');
  for (const part of content) hash.update(part);
  const attributes = derSet(
    attribute(oid.contentType, derOid(oid.data)),
    attribute(oid.messageDigest, derOctets(hash.digest())),
    ...(at === undefined ? [] : [attribute(oid.signingTime, derTime(Date.parse(at)))]),
    attribute(oid.signingCertificateV2, boundTo([certificate, ...chain])),
  );
  const signature = sign('sha256', asSet(attributes), privateKey);
  attributes[0] = contextTag(0);
  return buildSigner({
    id: certificateId(parseCertificate(certificate)),
    digestAlgorithm: oid.sha256,
    signatureAlgorithm:
      privateKey.asymmetricKeyType === 'ec' ? oid.ecdsaWithSha256 : oid.rsaEncryption,
    attributes,
    signature,
  });
}

const attribute = (id: string, value: Uint8Array): Uint8Array =>
  derSequence(derOid(id), derSet(value));

/** Names the certificates by hash, so that no other can be put in their place (RFC 5035). */
function boundTo(certificates: readonly Uint8Array[]): Uint8Array {
  const hashes = certificates.map((one) =>
    derSequence(derOctets(createHash('sha256').update(one).digest())),
  );
  return derSequence(derSequence(...hashes));
}

/** An upper bound for the length of a signature file with this one signer. */
export const longestSignature = ({ certificate, chain }: SigningIdentity): number =>
  [certificate, ...chain].reduce((sum, one) => sum + one.length + 64, certificate.length + 2048);
