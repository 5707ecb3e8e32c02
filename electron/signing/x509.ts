/** Certificates (RFC 5280) taken apart, as far as signing and checking need it. */
import { createPublicKey, type KeyObject } from 'node:crypto';
import {
  contextTag,
  DerError,
  insideOf,
  readDer,
  readNumber,
  readOid,
  readTime,
  tag,
  type DerReader,
  type DerValue,
} from './der.ts';
import { oid } from './oids.ts';

/** More than any certificate has. */
const mostBytes = 64 * 1024;

export interface Extension {
  readonly critical: boolean;
  readonly value: Uint8Array;
}

export interface Certificate {
  readonly whole: Uint8Array;
  /** The serial number's bytes, as they stand. */
  readonly serial: Uint8Array;
  /** The names in DER, to be compared byte by byte. */
  readonly issuer: Uint8Array;
  readonly subject: Uint8Array;
  /** In milliseconds. */
  readonly notBefore: number;
  readonly notAfter: number;
  readonly publicKey: KeyObject;
  /** The public key in DER, to be compared byte by byte. */
  readonly keyInfo: Uint8Array;
  /** How the issuer signed it. */
  readonly signatureAlgorithm: string;
  readonly extensions: ReadonlyMap<string, Extension>;
}

/** Takes a certificate apart. @throws DerError */
export function parseCertificate(bytes: Uint8Array): Certificate {
  if (bytes.length > mostBytes) throw new DerError('large');
  const whole = readDer(bytes, tag.sequence).whole;
  const outer = insideOf(whole);
  const body = outer.enter();
  const signatureAlgorithm = outer.next(tag.sequence);
  outer.next(tag.bitString);
  outer.end();
  const version = body.enter(contextTag(0));
  if (readNumber(version.next()) !== 2) throw new DerError('version');
  version.end();
  const serial = body.next(tag.integer).content;
  if (serial.length === 0 || serial.length > 21) throw new DerError('serial');
  const inner = body.next(tag.sequence);
  if (Buffer.compare(inner.whole, signatureAlgorithm.whole) !== 0) throw new DerError('algorithm');
  const issuer = body.next(tag.sequence).whole;
  const validity = body.enter();
  const notBefore = readTime(validity.next());
  const notAfter = readTime(validity.next());
  validity.end();
  const subject = body.next(tag.sequence).whole;
  const keyInfo = body.next(tag.sequence).whole;
  body.optional(contextTag(1, false));
  body.optional(contextTag(2, false));
  const extensions = readExtensions(body.optional(contextTag(3)));
  body.end();
  return {
    whole,
    serial,
    issuer,
    subject,
    notBefore,
    notAfter,
    publicKey: readPublicKey(keyInfo),
    keyInfo,
    signatureAlgorithm: readOid(insideOf(signatureAlgorithm.whole).next()),
    extensions,
  };
}

function readExtensions(value: DerValue | undefined): Map<string, Extension> {
  const extensions = new Map<string, Extension>();
  if (value === undefined) return extensions;
  for (const { whole } of insideOf(value.content).rest(tag.sequence)) {
    const reader = insideOf(whole);
    const id = readOid(reader.next());
    const critical = reader.optional(tag.boolean);
    if (extensions.has(id)) throw new DerError('extension twice');
    extensions.set(id, {
      critical: critical?.content[0] === 0xff,
      value: reader.next(tag.octetString).content,
    });
    reader.end();
  }
  return extensions;
}

function readPublicKey(keyInfo: Uint8Array): KeyObject {
  try {
    return createPublicKey({ key: Buffer.from(keyInfo), format: 'der', type: 'spki' });
  } catch {
    throw new DerError('public key');
  }
}

const decoders: Readonly<Record<number, (bytes: Uint8Array) => string>> = {
  [tag.utf8]: (bytes) => Buffer.from(bytes).toString('utf8'),
  // Printable, Teletex (read as Latin-1, as others do) and IA5.
  0x13: (bytes) => Buffer.from(bytes).toString('latin1'),
  0x14: (bytes) => Buffer.from(bytes).toString('latin1'),
  0x16: (bytes) => Buffer.from(bytes).toString('latin1'),
  // BMPString: big-endian UTF-16.
  0x1e: (bytes) => (bytes.length % 2 === 0 ? Buffer.from(bytes).swap16().toString('utf16le') : ''),
};

/** A name's attributes as text without control characters; the first of each kind. */
export function nameAttributes(name: Uint8Array): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const set of insideOf(name).rest(tag.set)) {
    for (const { content } of readAll(set)) {
      const [type, value] = content;
      if (type === undefined || value === undefined) throw new DerError('name');
      const text = (decoders[value.tag]?.(value.content) ?? '')
        .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
        .trim();
      const id = readOid(type);
      if (text !== '' && !attributes.has(id)) attributes.set(id, text);
    }
  }
  return attributes;
}

function readAll(set: DerValue): { readonly content: readonly DerValue[] }[] {
  return insideOf(set.whole, tag.set)
    .rest(tag.sequence)
    .map(({ whole }) => ({ content: insideOf(whole).rest() }));
}

/** Whether two are the same bytes. */
export const sameBytes = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;

/** Whether a certificate's subject and issuer are the same. */
export const isSelfIssued = ({ issuer, subject }: Certificate): boolean =>
  sameBytes(issuer, subject);

const readInside = (extension: Extension | undefined): DerReader | undefined =>
  extension && insideOf(extension.value);

/** Whether it may issue certificates, and how many may stand below it. */
export function authority({ extensions }: Certificate): {
  readonly ca: boolean;
  readonly pathLength: number;
} {
  const reader = readInside(extensions.get(oid.basicConstraints));
  const ca = reader?.optional(tag.boolean)?.content[0] === 0xff;
  const length = reader?.optional(tag.integer);
  return { ca, pathLength: length === undefined ? Infinity : readNumber(length) };
}

/** Bits of the extension keyUsage. */
export const keyUse = { digitalSignature: 0, nonRepudiation: 1, certificateSigning: 5 } as const;

/** Whether the key may be used so; a certificate that says nothing allows it. */
export function allowsUse({ extensions }: Certificate, ...bits: readonly number[]): boolean {
  const extension = extensions.get(oid.keyUsage);
  if (extension === undefined) return true;
  const { content } = readDer(extension.value, tag.bitString);
  return bits.some((bit) => ((content[1 + (bit >> 3)] ?? 0) & (0x80 >> (bit & 7))) !== 0);
}

const knownExtensions: ReadonlySet<string> = new Set([
  oid.subjectKeyIdentifier,
  oid.keyUsage,
  oid.subjectAltName,
  oid.basicConstraints,
  oid.certificatePolicies,
  oid.extendedKeyUsage,
]);

/** Whether it demands something that is not understood here, such as constraints on names. */
export const demandsUnknown = ({ extensions }: Certificate): boolean =>
  [...extensions].some(([id, { critical }]) => critical && !knownExtensions.has(id));

const strongSignatures: ReadonlySet<string> = new Set([
  oid.sha256WithRsa,
  oid.sha384WithRsa,
  oid.sha512WithRsa,
  oid.rsaPss,
  oid.ecdsaWithSha256,
  oid.ecdsaWithSha384,
  oid.ecdsaWithSha512,
]);

/** Whether the issuer signed it with a method that is not broken. */
export const isSignedStrongly = ({ signatureAlgorithm }: Certificate): boolean =>
  strongSignatures.has(signatureAlgorithm);

const curves: Readonly<Record<string, string>> = {
  prime256v1: 'P-256',
  'P-256': 'P-256',
  secp384r1: 'P-384',
  'P-384': 'P-384',
  secp521r1: 'P-521',
};

/** A key's kind and size, such as “RSA 3072” or “P-256”. */
export function keyAlgorithmOf(key: KeyObject): string {
  const { modulusLength, namedCurve } = key.asymmetricKeyDetails ?? {};
  if (key.asymmetricKeyType === 'rsa') return `RSA ${modulusLength ?? ''}`.trim();
  if (key.asymmetricKeyType === 'ec') return curves[namedCurve ?? ''] ?? namedCurve ?? 'EC';
  return (key.asymmetricKeyType ?? '').toUpperCase();
}

/** Whether a key of this kind and size is taken: RSA of 2048 to 8192 bits, P-256, P-384. */
export function isStrongKey(key: KeyObject): boolean {
  const algorithm = keyAlgorithmOf(key);
  if (algorithm === 'P-256' || algorithm === 'P-384') return true;
  const bits = key.asymmetricKeyType === 'rsa' ? Number(algorithm.slice(4)) : 0;
  return bits >= 2048 && bits <= 8192;
}
