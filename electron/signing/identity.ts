/** Identities: a key with the certificate that says whose it is. */
import { createHash, generateKeyPair, randomBytes, sign, type KeyObject } from 'node:crypto';
import { promisify } from 'node:util';
import type { KeyAlgorithm } from '../../shared/domain/signing.ts';
import {
  contextTag,
  der,
  derBits,
  derNamedBits,
  derNull,
  derNumber,
  derOctets,
  derOid,
  derSequence,
  derSet,
  derTime,
  derUnsigned,
  derUtf8,
  insideOf,
  tag,
} from './der.ts';
import { oid } from './oids.ts';
import { keyUse } from './x509.ts';

/** What signs: never written anywhere but as PKCS#12 under a passphrase. */
export interface SigningIdentity {
  /** DER. */
  readonly certificate: Uint8Array;
  /** The issuers, the nearest first, DER; empty where it is self-signed. */
  readonly chain: readonly Uint8Array[];
  readonly privateKey: KeyObject;
}

/** What a new identity is made from. */
export interface NewIdentity {
  readonly name: string;
  readonly function: string;
  readonly organisation: string;
  readonly algorithm: KeyAlgorithm;
  /** ISO 8601. */
  readonly validFrom: string;
  readonly years: number;
}

const generate = promisify(generateKeyPair);

/** Makes a key and a certificate for it that vouches for itself. RSA takes a second or more. */
export async function makeIdentity(wanted: NewIdentity): Promise<SigningIdentity> {
  const { publicKey, privateKey } =
    wanted.algorithm === 'p-256'
      ? await generate('ec', { namedCurve: 'P-256' })
      : await generate('rsa', { modulusLength: 3072, publicExponent: 0x10001 });
  const certificate = selfSigned(wanted, publicKey, privateKey);
  return { certificate, chain: [], privateKey };
}

function selfSigned(wanted: NewIdentity, publicKey: KeyObject, privateKey: KeyObject): Uint8Array {
  const method = signatureMethod(privateKey);
  const name = distinguishedName(wanted);
  const from = Math.floor(Date.parse(wanted.validFrom) / 1000) * 1000;
  const until = new Date(from);
  until.setUTCFullYear(until.getUTCFullYear() + wanted.years);
  const keyInfo = publicKey.export({ format: 'der', type: 'spki' });
  const body = derSequence(
    der(contextTag(0), derNumber(2)),
    derUnsigned(randomSerial()),
    method,
    name,
    derSequence(derTime(from), derTime(until.getTime())),
    name,
    keyInfo,
    der(contextTag(3), extensions(keyInfo)),
  );
  return new Uint8Array(derSequence(body, method, derBits(sign('sha256', body, privateKey))));
}

/** 16 bytes, the first neither zero nor with its highest bit set: positive and of full length. */
function randomSerial(): Uint8Array {
  const serial = randomBytes(16);
  serial[0] = ((serial[0] ?? 0) & 0x7f) | 0x40;
  return serial;
}

const signatureMethod = (key: KeyObject): Uint8Array =>
  key.asymmetricKeyType === 'ec'
    ? derSequence(derOid(oid.ecdsaWithSha256))
    : derSequence(derOid(oid.sha256WithRsa), derNull());

function distinguishedName({ name, function: title, organisation }: NewIdentity): Uint8Array {
  const part = (id: string, text: string): Uint8Array[] =>
    text.trim() === ''
      ? []
      : [derSet(derSequence(derOid(id), derUtf8(text.trim().normalize('NFC'))))];
  return derSequence(
    ...part(oid.organizationName, organisation),
    ...part(oid.title, title),
    ...part(oid.commonName, name),
  );
}

function extensions(keyInfo: Uint8Array): Uint8Array {
  const extension = (id: string, critical: boolean, value: Uint8Array): Uint8Array =>
    derSequence(
      derOid(id),
      ...(critical ? [der(tag.boolean, Uint8Array.of(0xff))] : []),
      derOctets(value),
    );
  const info = insideOf(keyInfo);
  info.next();
  const keyBits = info.next(tag.bitString).content.subarray(1);
  return derSequence(
    // An empty sequence: no authority.
    extension(oid.basicConstraints, true, derSequence()),
    extension(oid.keyUsage, true, derNamedBits(keyUse.digitalSignature, keyUse.nonRepudiation)),
    // Document signing is what it is for; older programs look for the protection of mail instead.
    extension(
      oid.extendedKeyUsage,
      false,
      derSequence(derOid(oid.documentSigning), derOid(oid.emailProtection)),
    ),
    extension(
      oid.subjectKeyIdentifier,
      false,
      derOctets(createHash('sha1').update(keyBits).digest()),
    ),
  );
}
