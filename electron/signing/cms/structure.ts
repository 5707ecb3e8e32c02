/**
 * CMS SignedData (RFC 5652) over content that lies elsewhere: taken apart, and put together in the
 * one form that is accepted here.
 */
import {
  contextTag,
  der,
  DerError,
  derNull,
  derNumber,
  derOctets,
  derOid,
  derSequence,
  derSet,
  insideOf,
  readDer,
  readNumber,
  readOid,
  readTime,
  tag,
  type DerValue,
} from '../der.ts';
import { oid } from '../oids.ts';
import { parseCertificate, sameBytes, type Certificate } from '../x509.ts';

/** More signatures and certificates than a document ever has. */
const most = 32;

export interface SignerInfo {
  readonly whole: Uint8Array;
  /** Issuer and serial number, which name the certificate. */
  readonly id: Uint8Array;
  readonly digestAlgorithm: string;
  readonly signatureAlgorithm: string;
  /** As they stand in the file. */
  readonly attributes: Uint8Array;
  readonly signature: Uint8Array;
  readonly messageDigest: Uint8Array;
  /** In milliseconds; undefined where the attribute is missing. */
  readonly signingTime: number | undefined;
  /** SHA-256 of the signer's certificate and of its issuers'; undefined where it names none. */
  readonly boundCertificates: readonly Uint8Array[] | undefined;
}

export interface SignedData {
  readonly certificates: readonly Certificate[];
  readonly signers: readonly SignerInfo[];
}

/** Takes a signature file apart. @throws DerError */
export function parseSignedData(bytes: Uint8Array): SignedData {
  const outer = insideOf(bytes);
  if (readOid(outer.next()) !== oid.signedData) throw new DerError('content type');
  const wrapped = outer.next(contextTag(0));
  outer.end();
  const body = insideOf(wrapped.content);
  readNumber(body.next());
  body.next(tag.set);
  const content = body.enter();
  if (readOid(content.next()) !== oid.data) throw new DerError('content type');
  // Content that lies inside would be another than the one that is checked.
  content.end();
  const certificates = body.enter(contextTag(0)).rest(tag.sequence);
  const signers = body.enter(tag.set).rest(tag.sequence);
  body.end();
  if (signers.length === 0 || signers.length > most || certificates.length > most) {
    throw new DerError('signers');
  }
  return {
    certificates: certificates.map(({ whole }) => parseCertificate(whole)),
    signers: signers.map(({ whole }) => parseSigner(whole)),
  };
}

function parseSigner(whole: Uint8Array): SignerInfo {
  const reader = insideOf(whole);
  readNumber(reader.next());
  const id = reader.next(tag.sequence).whole;
  const digestAlgorithm = readOid(reader.enter().next());
  const attributes = reader.next(contextTag(0)).whole;
  const signatureAlgorithm = readOid(reader.enter().next());
  const signature = reader.next(tag.octetString).content;
  reader.end();
  const values = readAttributes(attributes);
  if (readOid(required(values, oid.contentType)) !== oid.data) throw new DerError('content type');
  const digest = required(values, oid.messageDigest);
  if (digest.tag !== tag.octetString) throw new DerError('digest');
  const time = values.get(oid.signingTime);
  const bound = values.get(oid.signingCertificateV2);
  return {
    whole,
    id,
    digestAlgorithm,
    signatureAlgorithm,
    attributes,
    signature,
    messageDigest: digest.content,
    signingTime: time && readTime(readDer(time)),
    boundCertificates: bound && readBound(bound),
  };
}

function readAttributes(attributes: Uint8Array): Map<string, Uint8Array> {
  const values = new Map<string, Uint8Array>();
  const all = insideOf(attributes, contextTag(0)).rest(tag.sequence);
  for (const { whole } of all) {
    const reader = insideOf(whole);
    const id = readOid(reader.next());
    const [value, ...more] = reader.enter(tag.set).rest();
    reader.end();
    if (value === undefined || more.length > 0 || values.has(id)) throw new DerError('attribute');
    values.set(id, value.whole);
  }
  const sorted = derSet(...all.map(({ whole }) => whole));
  if (!sameBytes(asSet(attributes), sorted)) throw new DerError('order');
  return values;
}

function required(values: ReadonlyMap<string, Uint8Array>, id: string): DerValue {
  const value = values.get(id);
  if (value === undefined) throw new DerError('attribute');
  return readDer(value);
}

/** The hashes in a `SigningCertificateV2` (RFC 5035); only SHA-256, its default, is read. */
function readBound(attribute: Uint8Array): Uint8Array[] {
  const reader = insideOf(attribute);
  const hashes = reader
    .enter()
    .rest(tag.sequence)
    .map(({ whole }) => {
      const one = insideOf(whole);
      return one.next(tag.octetString).content;
    });
  if (hashes.length === 0) throw new DerError('certificates');
  return hashes;
}

/** Signed attributes are signed with the tag of a set in place of the one that they stand with. */
export function asSet(attributes: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(attributes);
  copy[0] = tag.set;
  return copy;
}

/** An algorithm's identifier; RSA's has a parameter, which says nothing. */
export const algorithmId = (algorithm: string): Uint8Array =>
  algorithm === oid.rsaEncryption
    ? derSequence(derOid(algorithm), derNull())
    : derSequence(derOid(algorithm));

/** One signer's part. */
export function buildSigner(
  parts: Pick<
    SignerInfo,
    'id' | 'digestAlgorithm' | 'signatureAlgorithm' | 'attributes' | 'signature'
  >,
): Uint8Array {
  return derSequence(
    derNumber(1),
    parts.id,
    algorithmId(parts.digestAlgorithm),
    parts.attributes,
    algorithmId(parts.signatureAlgorithm),
    derOctets(parts.signature),
  );
}

/** The whole file, in the only form that these parts can have. */
export function buildSignedData(
  digestAlgorithms: readonly string[],
  certificates: readonly Uint8Array[],
  signers: readonly Uint8Array[],
): Uint8Array {
  const sets = [...new Set(digestAlgorithms)].map(algorithmId);
  const sorted = derSet(...distinct(certificates));
  sorted[0] = contextTag(0);
  return new Uint8Array(
    derSequence(
      derOid(oid.signedData),
      der(
        contextTag(0),
        derSequence(
          derNumber(1),
          derSet(...sets),
          derSequence(derOid(oid.data)),
          sorted,
          derSet(...signers),
        ),
      ),
    ),
  );
}

function distinct(all: readonly Uint8Array[]): Uint8Array[] {
  return all.filter((one, at) => all.findIndex((other) => sameBytes(one, other)) === at);
}

/** Issuer and serial number of a certificate, by which a signer's part names it. */
export const certificateId = ({ issuer, serial }: Certificate): Uint8Array =>
  derSequence(issuer, der(tag.integer, serial));
