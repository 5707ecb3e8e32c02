import { createDecipheriv, createHmac, pbkdf2Sync } from 'node:crypto';
import { copyFileSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keyOfFile, newKey } from '../../db/cipher.ts';
import { copyWorkspace } from '../../db/copy.ts';
import { inspectFile, isEncryptedFile } from '../../db/format.ts';
import { createFile, openForReading, openForWriting } from '../../db/open.ts';
import { readOrganisation } from '../../db/repositories/organisation.ts';
import { fill, instant, newFile, writeTo } from '../fixtures/database.ts';
import { failureOf } from '../fixtures/errors.ts';
import { filesIn, temporaryFolder } from '../fixtures/folder.ts';

const passphrase = 'vier Wörter ohne Zusammenhang';
const marker = 'Marker of a client that nobody may read';

function encryptedFile(): string {
  const path = join(temporaryFolder(), 'client.aims');
  createFile(path, fill, newKey(passphrase));
  return path;
}

function mark(path: string): void {
  const key = isEncryptedFile(path) ? keyOfFile(path, passphrase) : null;
  const file = openForWriting(path, instant, { key });
  writeTo(file.handle, (db) => db.update('organisation', 'organisation', { name: marker }));
  file.close();
}

/** Decrypts all pages by the published SQLCipher 4 format, with nothing of our own. */
function decrypted(file: Buffer, secret: string): Buffer {
  const salt = file.subarray(0, 16);
  const key = pbkdf2Sync(Buffer.from(secret.normalize('NFC')), salt, 256_000, 32, 'sha512');
  const macSalt = Buffer.from(salt.map((byte) => byte ^ 0x3a));
  const macKey = pbkdf2Sync(key, macSalt, 2, 32, 'sha512');
  const pages = Array.from({ length: file.length / 4096 }, (_, index) =>
    decryptPage(file, index + 1, key, macKey),
  );
  return Buffer.concat(pages);
}

function decryptPage(file: Buffer, number: number, key: Buffer, macKey: Buffer): Buffer {
  const page = file.subarray((number - 1) * 4096, number * 4096);
  const start = number === 1 ? 16 : 0;
  const place = Buffer.alloc(4);
  place.writeUInt32LE(number);
  const mac = createHmac('sha512', macKey).update(page.subarray(start, 4096 - 64));
  expect(mac.update(place).digest()).toEqual(page.subarray(4096 - 64));
  const decipher = createDecipheriv('aes-256-cbc', key, page.subarray(4096 - 80, 4096 - 64));
  decipher.setAutoPadding(false);
  const text = Buffer.concat([decipher.update(page.subarray(start, 4096 - 80)), decipher.final()]);
  return number === 1 ? Buffer.concat([Buffer.from('SQLite format 3\0'), text]) : text;
}

it('writes SQLCipher 4: node:crypto alone reads it, given the passphrase', () => {
  const path = encryptedFile();
  mark(path);
  const bytes = readFileSync(path);
  expect(bytes.includes(marker)).toBe(false);
  expect(bytes.length % 4096).toBe(0);
  const plain = decrypted(bytes, passphrase).toString('latin1');
  expect(plain.startsWith('SQLite format 3\0')).toBe(true);
  // The header's application id, "AIMS".
  expect(plain.slice(68, 72)).toBe('AIMS');
  expect(plain).toContain(marker);
  expect(plain).toContain('CREATE TABLE organisation');
});

it('leaves no plain text in the file, its log or anything beside it while it is in use', () => {
  const path = encryptedFile();
  const file = openForWriting(path, instant, { key: keyOfFile(path, passphrase) });
  writeTo(file.handle, (db) => db.update('organisation', 'organisation', { name: marker }));
  const names = filesIn(join(path, '..'));
  expect(names).toContain('client.aims-wal');
  for (const name of names) {
    const bytes = readFileSync(join(path, '..', name));
    expect(bytes.includes(marker), name).toBe(false);
  }
  // The index of the log holds page numbers only; the lock names the machine.
  expect(readFileSync(path).subarray(0, 6).toString('latin1')).not.toBe('SQLite');
  file.close();
});

it('tells a missing passphrase, a wrong one, damage and a foreign file apart', () => {
  const path = encryptedFile();
  expect(failureOf(() => inspectFile(path)).code).toBe('workspace.encrypted');
  expect(failureOf(() => openForReading(path)).code).toBe('workspace.encrypted');
  expect(failureOf(() => keyOfFile(path, 'something else')).code).toBe('passphrase.wrong');
  const before = readFileSync(path);

  const damagedStart = join(path, '..', 'start.aims');
  const bytes = Buffer.from(before);
  bytes.fill(0xaa, 100, 200);
  writeFileSync(damagedStart, bytes);
  const key = keyOfFile(damagedStart, passphrase);
  expect(failureOf(() => openForReading(damagedStart, key)).code).toBe('workspace.damaged');
  expect(failureOf(() => openForWriting(damagedStart, instant, { key })).code).toBe(
    'workspace.damaged',
  );
  expect(readFileSync(damagedStart)).toEqual(bytes);

  const short = join(path, '..', 'short.aims');
  copyFileSync(path, short);
  truncateSync(short, Math.floor(statSync(short).size / 2) - 100);
  expect(isEncryptedFile(short)).toBe(true);
  const shortKey = keyOfFile(short, passphrase);
  expect(failureOf(() => openForReading(short, shortKey)).code).toBe('workspace.damaged');

  const text = join(path, '..', 'text.aims');
  writeFileSync(text, 'Not a workspace at all. '.repeat(1000));
  expect(failureOf(() => inspectFile(text)).code).toBe('workspace.not-a-workspace');
  expect(readFileSync(path)).toEqual(before);
});

it('takes a passphrase however its letters were composed', () => {
  const path = encryptedFile();
  expect(keyOfFile(path, passphrase.normalize('NFD'))).toEqual(keyOfFile(path, passphrase));
});

it('copies from plain to encrypted, to another key, and back, leaving nothing of the old', () => {
  const plain = newFile();
  mark(plain);
  expect(readFileSync(plain).includes(marker)).toBe(true);
  const folder = join(plain, '..');
  const first = newKey(passphrase);
  const second = newKey('another one altogether');
  const steps = [
    { from: { path: plain, key: null }, to: 'a.aims', key: first },
    { from: { path: join(folder, 'a.aims'), key: first }, to: 'b.aims', key: second },
    { from: { path: join(folder, 'b.aims'), key: second }, to: 'c.aims', key: null },
  ];
  for (const { from, to, key } of steps) {
    const path = join(folder, to);
    const seen = [...copyWorkspace(from, path, { key, contents: true }, instant)];
    expect(seen.at(-1)).toEqual({ done: seen.at(-1)?.total, total: seen.at(-1)?.total });
    expect(readFileSync(path).includes(marker)).toBe(key === null);
    const file = openForReading(path, key);
    expect(readOrganisation(file.handle.drizzle).name).toBe(marker);
    file.close();
  }
  expect(filesIn(folder)).toEqual(['a.aims', 'b.aims', 'c.aims', 'client.aims']);
});

it('gives up a copy that is stopped, leaving what was there', () => {
  const path = newFile();
  const target = join(path, '..', 'copy.aims');
  writeFileSync(target, 'what was there');
  const steps = copyWorkspace({ path, key: null }, target, { key: null, contents: true }, instant);
  steps.next();
  steps.return();
  expect(readFileSync(target, 'utf8')).toBe('what was there');
  expect(filesIn(join(path, '..'))).toEqual(['client.aims', 'copy.aims']);
});
