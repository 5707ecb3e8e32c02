/** Reads PKCS#12 files (RFC 7292) as programs and trust services write them. */
import {
  createHmac,
  createPrivateKey,
  createPublicKey,
  timingSafeEqual,
  type KeyObject,
} from 'node:crypto';
import { AppError } from '../../../shared/domain/errors.ts';
import { berToDer } from '../ber.ts';
import {
  contextTag,
  DerError,
  insideOf,
  readDer,
  readNumber,
  readOid,
  tag,
  type DerReader,
} from '../der.ts';
import { oid } from '../oids.ts';
import { parseCertificate, type Certificate } from '../x509.ts';
import { decrypt } from './decrypt.ts';
import { bmpPassphrase, derive, purpose } from './derive.ts';
import { Work } from './work.ts';

/** More parts, keys or certificates than any identity has. */
const most = 64;

/** Everything that was found in a file. */
export interface Contents {
  readonly certificates: Certificate[];
  readonly keys: KeyObject[];
}

const hashes: Readonly<Record<string, string>> = {
  [oid.sha1]: 'sha1',
  [oid.sha256]: 'sha256',
  [oid.sha384]: 'sha384',
  [oid.sha512]: 'sha512',
};

/**
 * All keys and certificates of a file.
 * @throws AppError `identity.wrong-passphrase`, `identity.unsupported`; DerError
 */
export async function readContents(bytes: Uint8Array, passphrase: string): Promise<Contents> {
  const work = new Work();
  const outer = insideOf(berToDer(bytes));
  if (readNumber(outer.next()) !== 3) throw new DerError('version');
  const safe = outer.enter();
  // Sealed with a certificate instead of a passphrase.
  if (readOid(safe.next()) !== oid.data) throw new AppError('identity.unsupported');
  const content = safe.enter(contextTag(0)).next(tag.octetString).content;
  if (outer.peek() !== undefined) await checkMac(outer.enter(), content, passphrase, work);
  outer.end();
  const contents: Contents = { certificates: [], keys: [] };
  for (const { whole } of limited(insideOf(berToDer(content)))) {
    await readBags(await openPart(insideOf(whole), passphrase, work), contents, passphrase, work);
  }
  return contents;
}

function limited(reader: DerReader): readonly { readonly whole: Uint8Array }[] {
  const values = reader.rest(tag.sequence);
  if (values.length > most) throw new DerError('parts');
  return values;
}

async function checkMac(
  reader: DerReader,
  content: Uint8Array,
  passphrase: string,
  work: Work,
): Promise<void> {
  const info = reader.enter();
  const id = readOid(info.enter().next());
  const expected = info.next(tag.octetString).content;
  const salt = reader.next(tag.octetString).content;
  const rounds = reader.peek() === undefined ? 1 : readNumber(reader.next());
  const hash = hashes[id];
  if (hash === undefined) throw new AppError('identity.unsupported');
  work.spend(rounds);
  const length = { sha1: 20, sha256: 32, sha384: 48, sha512: 64 }[hash] ?? 20;
  const key = await derive(hash, bmpPassphrase(passphrase), salt, rounds, purpose.mac, length);
  const mac = createHmac(hash, key).update(content).digest();
  key.fill(0);
  if (mac.length !== expected.length || !timingSafeEqual(mac, expected)) {
    throw new AppError('identity.wrong-passphrase');
  }
}

/** A part's bags: in the open or encrypted. */
async function openPart(reader: DerReader, passphrase: string, work: Work): Promise<Uint8Array> {
  const type = readOid(reader.next());
  const inside = reader.enter(contextTag(0));
  if (type === oid.data) return berToDer(inside.next(tag.octetString).content);
  if (type !== oid.encryptedData) throw new AppError('identity.unsupported');
  const data = inside.enter();
  readNumber(data.next());
  const content = data.enter();
  if (readOid(content.next()) !== oid.data) throw new DerError('content type');
  const method = content.next(tag.sequence).whole;
  return decrypted(berToDer, method, implicitOctets(content), passphrase, work);
}

/** `[0] IMPLICIT OCTET STRING`, whole or in pieces. */
function implicitOctets(reader: DerReader): Uint8Array {
  const value = reader.next();
  if (value.tag === contextTag(0, false)) return value.content;
  if (value.tag !== contextTag(0)) throw new DerError('content');
  const pieces = insideOf(value.whole, value.tag).rest(tag.octetString);
  return Buffer.concat(pieces.map(({ content }) => content));
}

/** What decrypts to nonsense was decrypted with another passphrase. */
async function decrypted<T>(
  read: (bytes: Uint8Array) => T,
  method: Uint8Array,
  encrypted: Uint8Array,
  passphrase: string,
  work: Work,
): Promise<T> {
  const bytes = await decrypt(method, encrypted, passphrase, work);
  try {
    return read(bytes);
  } catch (error) {
    if (error instanceof DerError) throw new AppError('identity.wrong-passphrase');
    throw error;
  }
}

async function readBags(
  bags: Uint8Array,
  contents: Contents,
  passphrase: string,
  work: Work,
): Promise<void> {
  for (const { whole } of limited(insideOf(bags))) {
    const reader = insideOf(whole);
    const type = readOid(reader.next());
    const value = reader.next(contextTag(0)).content;
    if (type === oid.keyBag) contents.keys.push(readKey(value));
    if (type === oid.shroudedKeyBag) {
      const shrouded = insideOf(value);
      const method = shrouded.next(tag.sequence).whole;
      const encrypted = shrouded.next(tag.octetString).content;
      contents.keys.push(await decrypted(readKey, method, encrypted, passphrase, work));
    }
    if (type === oid.certBag) {
      const bag = insideOf(value);
      if (readOid(bag.next()) !== oid.x509Certificate) continue;
      const inner = bag.enter(contextTag(0)).next(tag.octetString).content;
      contents.certificates.push(parseCertificate(inner));
    }
  }
}

function readKey(bytes: Uint8Array): KeyObject {
  try {
    readDer(bytes, tag.sequence);
    return createPrivateKey({ key: Buffer.from(bytes), format: 'der', type: 'pkcs8' });
  } catch {
    throw new DerError('key');
  } finally {
    // The clear key lies only in the key object from here on.
    bytes.fill(0);
  }
}

/** The public key of a private one, in the form that certificates hold. */
export const publicInfo = (key: KeyObject): Uint8Array =>
  createPublicKey(key).export({ format: 'der', type: 'spki' });
