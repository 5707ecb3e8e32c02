/** Decrypts what a PKCS#12 file keeps under its passphrase, by every method that is still met. */
import { createDecipheriv, pbkdf2 } from 'node:crypto';
import { promisify } from 'node:util';
import { AppError } from '../../../shared/domain/errors.ts';
import { DerError, insideOf, readNumber, readOid, tag, type DerReader } from '../der.ts';
import { oid } from '../oids.ts';
import { bmpPassphrase, derive, purpose } from './derive.ts';
import type { Work } from './work.ts';

const pbkdf2Async = promisify(pbkdf2);

const pseudoRandom: Readonly<Record<string, string>> = {
  [oid.hmacSha1]: 'sha1',
  [oid.hmacSha256]: 'sha256',
  [oid.hmacSha384]: 'sha384',
  [oid.hmacSha512]: 'sha512',
};
const ciphers: Readonly<Record<string, { readonly name: string; readonly key: number }>> = {
  [oid.aes128Cbc]: { name: 'aes-128-cbc', key: 16 },
  [oid.aes192Cbc]: { name: 'aes-192-cbc', key: 24 },
  [oid.aes256Cbc]: { name: 'aes-256-cbc', key: 32 },
  [oid.des3Cbc]: { name: 'des-ede3-cbc', key: 24 },
};
/** The older methods of PKCS#12 itself, with the length of their keys in bytes. */
const older: Readonly<Record<string, { readonly cipher: '3des' | 'rc2'; readonly key: number }>> = {
  [oid.pbeSha3des]: { cipher: '3des', key: 24 },
  [oid.pbeSha2des]: { cipher: '3des', key: 16 },
  [oid.pbeShaRc2128]: { cipher: 'rc2', key: 16 },
  [oid.pbeShaRc240]: { cipher: 'rc2', key: 5 },
};

/**
 * Decrypts with the method that an `AlgorithmIdentifier` names.
 * @throws AppError `identity.unsupported`, `identity.wrong-passphrase`; DerError
 */
export function decrypt(
  method: Uint8Array,
  encrypted: Uint8Array,
  passphrase: string,
  work: Work,
): Promise<Buffer> {
  const reader = insideOf(method);
  const id = readOid(reader.next());
  if (id === oid.pbes2) return decryptPbes2(reader.enter(), encrypted, passphrase, work);
  const scheme = older[id];
  if (scheme === undefined) throw new AppError('identity.unsupported');
  const parameters = reader.enter();
  const salt = parameters.next(tag.octetString).content;
  const rounds = readNumber(parameters.next());
  return decryptOlder(scheme, { salt, rounds }, encrypted, passphrase, work);
}

async function decryptPbes2(
  parameters: DerReader,
  encrypted: Uint8Array,
  passphrase: string,
  work: Work,
): Promise<Buffer> {
  const derivation = parameters.enter();
  const encryption = parameters.enter();
  if (readOid(derivation.next()) !== oid.pbkdf2) throw new AppError('identity.unsupported');
  const inner = derivation.enter();
  const salt = inner.next(tag.octetString).content;
  const rounds = readNumber(inner.next());
  inner.optional(tag.integer);
  const prf = inner.peek() === undefined ? oid.hmacSha1 : readOid(inner.enter().next());
  const hash = pseudoRandom[prf];
  const cipher = ciphers[readOid(encryption.next())];
  const iv = encryption.next(tag.octetString).content;
  if (hash === undefined || cipher === undefined) throw new AppError('identity.unsupported');
  work.spend(rounds);
  const key = await pbkdf2Async(Buffer.from(passphrase, 'utf8'), salt, rounds, cipher.key, hash);
  return decipher(cipher.name, key, iv, encrypted);
}

async function decryptOlder(
  { cipher, key: length }: { readonly cipher: '3des' | 'rc2'; readonly key: number },
  { salt, rounds }: { readonly salt: Uint8Array; readonly rounds: number },
  encrypted: Uint8Array,
  passphrase: string,
  work: Work,
): Promise<Buffer> {
  work.spend(rounds * 3);
  const bmp = bmpPassphrase(passphrase);
  const key = await derive('sha1', bmp, salt, rounds, purpose.key, length);
  const iv = await derive('sha1', bmp, salt, rounds, purpose.iv, 8);
  if (cipher === 'rc2') return decipherRc2(key, iv, encrypted);
  const full = length === 24 ? key : Buffer.concat([key, key.subarray(0, 8)]);
  return decipher('des-ede3-cbc', full, iv, encrypted);
}

function decipher(name: string, key: Buffer, iv: Uint8Array, encrypted: Uint8Array): Buffer {
  if (iv.length !== (name.startsWith('aes') ? 16 : 8)) throw new DerError('iv');
  try {
    const cipher = createDecipheriv(name, key, iv);
    return Buffer.concat([cipher.update(encrypted), cipher.final()]);
  } catch {
    throw new AppError('identity.wrong-passphrase');
  } finally {
    key.fill(0);
  }
}

/** RC2 is in no crypto library of today any more, yet in files that trust services still send. */
async function decipherRc2(key: Buffer, iv: Uint8Array, encrypted: Uint8Array): Promise<Buffer> {
  const { default: forge } = await import('node-forge');
  const bytes = (from: Uint8Array): string => Buffer.from(from).toString('latin1');
  const cipher = forge.rc2.createDecryptionCipher(bytes(key), key.length * 8);
  cipher.start(bytes(iv), forge.util.createBuffer());
  cipher.update(forge.util.createBuffer(bytes(encrypted)));
  if (!cipher.finish()) throw new AppError('identity.wrong-passphrase');
  return Buffer.from(cipher.output.getBytes(), 'latin1');
}
