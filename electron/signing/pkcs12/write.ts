/** Writes PKCS#12 files (RFC 7292) with the methods that every current program reads. */
import { createCipheriv, createHash, createHmac, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import {
  contextTag,
  der,
  derNull,
  derNumber,
  derOctets,
  derOid,
  derSequence,
  derSet,
} from '../der.ts';
import type { SigningIdentity } from '../identity.ts';
import { oid } from '../oids.ts';
import { bmpPassphrase, derive, purpose } from './derive.ts';

const pbkdf2Async = promisify(pbkdf2);

/** Rounds of PBKDF2-HMAC-SHA256, as OWASP recommends for 2023 and later. */
const keyRounds = 600_000;
/**
 * Whoever guesses passphrases takes the cheapest way, and the MAC is one: a round of it is a single
 * hash, of PBKDF2 two.
 */
const macRounds = 600_000;

/** One file with the key and its certificates under a passphrase. */
export async function buildPkcs12(
  { certificate, chain, privateKey }: SigningIdentity,
  passphrase: string,
): Promise<Uint8Array> {
  const keyId = createHash('sha1').update(certificate).digest();
  const belongs = derSet(derSequence(derOid(oid.localKeyId), derSet(derOctets(keyId))));
  const pkcs8 = privateKey.export({ format: 'der', type: 'pkcs8' });
  const shrouded = await encrypt(pkcs8, passphrase);
  pkcs8.fill(0);
  const keyBag = bag(
    oid.shroudedKeyBag,
    derSequence(shrouded.method, derOctets(shrouded.bytes)),
    belongs,
  );
  const certificates = derSequence(
    certificateBag(certificate, belongs),
    ...chain.map((one) => certificateBag(one)),
  );
  const hidden = await encrypt(certificates, passphrase);
  const safe = derSequence(
    contentInfo(
      oid.encryptedData,
      derSequence(
        derNumber(0),
        derSequence(derOid(oid.data), hidden.method, der(contextTag(0, false), hidden.bytes)),
      ),
    ),
    contentInfo(oid.data, derOctets(derSequence(keyBag))),
  );
  return new Uint8Array(
    derSequence(
      derNumber(3),
      contentInfo(oid.data, derOctets(safe)),
      await macData(safe, passphrase),
    ),
  );
}

const contentInfo = (type: string, content: Uint8Array): Uint8Array =>
  derSequence(derOid(type), der(contextTag(0), content));

const bag = (type: string, value: Uint8Array, ...attributes: readonly Uint8Array[]): Uint8Array =>
  derSequence(derOid(type), der(contextTag(0), value), ...attributes);

const certificateBag = (
  certificate: Uint8Array,
  ...attributes: readonly Uint8Array[]
): Uint8Array =>
  bag(
    oid.certBag,
    derSequence(derOid(oid.x509Certificate), der(contextTag(0), derOctets(certificate))),
    ...attributes,
  );

async function encrypt(
  clear: Uint8Array,
  passphrase: string,
): Promise<{ readonly method: Uint8Array; readonly bytes: Uint8Array }> {
  const salt = randomBytes(16);
  const iv = randomBytes(16);
  const key = await pbkdf2Async(Buffer.from(passphrase, 'utf8'), salt, keyRounds, 32, 'sha256');
  const cipher = createCipheriv('aes-256-cbc', key, iv);
  const bytes = Buffer.concat([cipher.update(clear), cipher.final()]);
  key.fill(0);
  const derivation = derSequence(
    derOid(oid.pbkdf2),
    derSequence(
      derOctets(salt),
      derNumber(keyRounds),
      derSequence(derOid(oid.hmacSha256), derNull()),
    ),
  );
  const encryption = derSequence(derOid(oid.aes256Cbc), derOctets(iv));
  return { method: derSequence(derOid(oid.pbes2), derSequence(derivation, encryption)), bytes };
}

async function macData(safe: Uint8Array, passphrase: string): Promise<Uint8Array> {
  const salt = randomBytes(16);
  const bmp = bmpPassphrase(passphrase);
  const key = await derive('sha256', bmp, salt, macRounds, purpose.mac, 32);
  const mac = createHmac('sha256', key).update(safe).digest();
  key.fill(0);
  return derSequence(
    derSequence(derSequence(derOid(oid.sha256), derNull()), derOctets(mac)),
    derOctets(salt),
    derNumber(macRounds),
  );
}
