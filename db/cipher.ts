import {
  createDecipheriv,
  createHmac,
  pbkdf2Sync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import type Database from 'better-sqlite3';
import { AppError } from '../shared/domain/errors.ts';
import { storageError } from './driver-errors.ts';

/**
 * The key of an encrypted workspace, as plain text so that it can be handed to a thread: 32 bytes
 * of key and the file's 16 bytes of salt, in hexadecimal. It opens the file: never log or store it.
 */
export interface FileKey {
  readonly key: string;
  readonly salt: string;
}

/** SQLCipher 4's own values (its design page, "Encryption at rest"); other tools rely on them. */
export const cipherFormat = {
  pageSize: 4096,
  saltBytes: 16,
  keyBytes: 32,
  keyRounds: 256_000,
  macKeyRounds: 2,
  /** Turns the file's salt into that of the key for the pages' checksums. */
  macSaltMask: 0x3a,
  ivBytes: 16,
  macBytes: 64,
} as const;

const digest = 'sha512';
/** Pages that are looked at to tell a wrong passphrase from a damaged file. */
const pagesToTry = 64;

/** A key for a new file, with a salt of its own. */
export function newKey(passphrase: string): FileKey {
  return deriveKey(passphrase, randomBytes(cipherFormat.saltBytes));
}

/** Each file has a salt, and so a key, of its own; 0.1 s of work, on purpose. */
function deriveKey(passphrase: string, salt: Buffer): FileKey {
  const { keyRounds, keyBytes } = cipherFormat;
  // One text, one passphrase: what two keyboards compose differently must open the same file.
  const secret = Buffer.from(passphrase.normalize('NFC'), 'utf8');
  const key = pbkdf2Sync(secret, salt, keyRounds, keyBytes, digest);
  return { key: key.toString('hex'), salt: salt.toString('hex') };
}

/**
 * The key of an existing encrypted file. A passphrase is right when any page of the file is sound
 * under it; which pages are damaged is SQLite's to find.
 * @throws AppError `passphrase.wrong`, `workspace.damaged` where the file is too short to tell
 */
export function keyOfFile(path: string, passphrase: string): FileKey {
  const { pageSize, saltBytes } = cipherFormat;
  const pages = readStart(path, pageSize * pagesToTry);
  if (pages.length < pageSize) throw new AppError('workspace.damaged', { detail: 'size' });
  const key = deriveKey(passphrase, pages.subarray(0, saltBytes));
  const macKey = macKeyOf(key);
  for (let at = 0; at + pageSize <= pages.length; at += pageSize) {
    if (pageIsSound(pages.subarray(at, at + pageSize), at / pageSize + 1, macKey)) return key;
  }
  throw new AppError('passphrase.wrong');
}

/** Makes a new connection speak the file's language; has to come before anything else. */
export function applyKey(driver: Database.Database, key: FileKey | null): void {
  // The cipher is named for plain files as well: a file that is attached may have a key.
  driver.pragma(`cipher = 'sqlcipher'`);
  driver.pragma('legacy = 4');
  if (key !== null) driver.pragma(`key = "${keyLiteral(key)}"`);
  // What does not fit into memory while sorting would lie in a plain file beside the others.
  driver.pragma('temp_store = MEMORY');
}

/** The key as SQL takes it, raw: the slow derivation has been done. */
function keyLiteral({ key, salt }: FileKey): string {
  return `x'${key}${salt}'`;
}

/**
 * Whether a file that is no plain database may be an encrypted one. It is not to be told from
 * noise; so what is too even to be text, a picture or an archive counts, if name or size fit.
 */
export function looksEncrypted(path: string): boolean {
  const { pageSize } = cipherFormat;
  const page = readStart(path, pageSize);
  if (page.length < pageSize) return false;
  const fits = path.toLowerCase().endsWith('.aims') || statSync(path).size % pageSize === 0;
  // Of 4,096 random bytes all but a handful of the 256 values occur.
  return fits && new Set(page).size >= 245;
}

/**
 * Reads an encrypted file's pages one by one, without SQLite, for files that it refuses. A page
 * that does not carry the checksum of its content is null.
 */
export function pageDecryption(key: FileKey): (page: Buffer, number: number) => Buffer | null {
  const { ivBytes, macBytes, saltBytes } = cipherFormat;
  const macKey = macKeyOf(key);
  const secret = Buffer.from(key.key, 'hex');
  return (page, number) => {
    if (!pageIsSound(page, number, macKey)) return null;
    const end = page.length - macBytes - ivBytes;
    const decipher = createDecipheriv('aes-256-cbc', secret, page.subarray(end, end + ivBytes));
    decipher.setAutoPadding(false);
    const start = number === 1 ? saltBytes : 0;
    const plain = Buffer.concat([decipher.update(page.subarray(start, end)), decipher.final()]);
    // The salt stands where a plain file says what it is.
    const magic = Buffer.from(number === 1 ? 'SQLite format 3\0' : '', 'latin1');
    return Buffer.concat([magic, plain, Buffer.alloc(ivBytes + macBytes)]);
  };
}

function macKeyOf({ key, salt }: FileKey): Buffer {
  const { macSaltMask, macKeyRounds, keyBytes } = cipherFormat;
  const macSalt = Buffer.from(salt, 'hex').map((byte) => byte ^ macSaltMask);
  return pbkdf2Sync(Buffer.from(key, 'hex'), macSalt, macKeyRounds, keyBytes, digest);
}

/** Whether a page carries the checksum that the key gives it. */
function pageIsSound(page: Buffer, number: number, macKey: Buffer): boolean {
  const { macBytes, saltBytes } = cipherFormat;
  const covered = page.subarray(number === 1 ? saltBytes : 0, page.length - macBytes);
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac(digest, macKey).update(covered).update(place).digest();
  return timingSafeEqual(mac, page.subarray(page.length - macBytes));
}

function readStart(path: string, length: number): Buffer {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(length);
      return bytes.subarray(0, readSync(file, bytes, 0, length, 0));
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw storageError(error);
  }
}
