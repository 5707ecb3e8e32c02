import { closeSync, existsSync, fstatSync, openSync, readSync } from 'node:fs';
import { cipherFormat, pageDecryption, type FileKey } from './cipher.ts';
import { readingError } from './driver-errors.ts';

const magic = 'SQLite format 3\0';
const walHeaderBytes = 32;
const frameHeaderBytes = 24;

/**
 * The pages of a database file and of the write-ahead log beside it, read without SQLite and
 * without writing: what SQLite refuses as a whole is still there page by page.
 */
export class PageFile {
  readonly pageSize: number;
  /** Bytes of a page that hold data. */
  readonly usable: number;
  /** Pages that there ought to be. */
  readonly count: number;
  readonly #file: number;
  readonly #wal: number | null;
  readonly #inWal: ReadonlyMap<number, number>;
  readonly #inFile: number;
  readonly #decrypt: ((page: Buffer, number: number) => Buffer | null) | null;

  /** @throws AppError `file.not-found`, `file.unreadable` */
  constructor(path: string, key: FileKey | null) {
    try {
      this.#file = openSync(path, 'r');
      this.#wal = existsSync(`${path}-wal`) ? openSync(`${path}-wal`, 'r') : null;
    } catch (error) {
      throw readingError(error);
    }
    this.#decrypt = key === null ? null : pageDecryption(key);
    const header = read(this.#file, 0, 100);
    this.pageSize = key === null ? pageSizeOf(header) : cipherFormat.pageSize;
    const isPlain = header.subarray(0, 16).toString('latin1') === magic;
    const { ivBytes, macBytes } = cipherFormat;
    const reserved = key !== null ? ivBytes + macBytes : isPlain ? (header[20] ?? 0) : 0;
    this.usable = this.pageSize - (reserved > this.pageSize - 480 ? 0 : reserved);
    this.#inFile = Math.floor(fstatSync(this.#file).size / this.pageSize);
    const wal = this.#wal === null ? null : readWal(this.#wal, this.pageSize);
    this.#inWal = wal?.pages ?? new Map();
    const declared = isPlain ? header.readUInt32BE(28) : 0;
    // A header that was hit may declare anything.
    const believed = declared < this.#inFile * 4 + 1000 ? declared : 0;
    this.count = Math.max(this.#inFile, wal?.size ?? 0, believed);
  }

  close(): void {
    closeSync(this.#file);
    if (this.#wal !== null) closeSync(this.#wal);
  }

  /** A page by its number from 1, or null where nothing sound is there. */
  page(number: number): Buffer | null {
    if (number < 1 || number > this.count) return null;
    const logged = this.#inWal.get(number);
    const fromLog = logged !== undefined && this.#wal !== null;
    if (!fromLog && number > this.#inFile) return null;
    const bytes = fromLog
      ? read(this.#wal, logged, this.pageSize)
      : read(this.#file, (number - 1) * this.pageSize, this.pageSize);
    if (bytes.length < this.pageSize) return null;
    return this.#decrypt === null ? bytes : this.#decrypt(bytes, number);
  }
}

function read(file: number, at: number, length: number): Buffer {
  const bytes = Buffer.alloc(length);
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, length, at));
  } catch {
    // A sector that the disk itself cannot read.
    return bytes.subarray(0, 0);
  }
}

/** The declared size where it can be one; 4 KiB, which all our files have, otherwise. */
function pageSizeOf(header: Buffer): number {
  if (header.length < 100 || header.subarray(0, 16).toString('latin1') !== magic) return 4096;
  const declared = header.readUInt16BE(16);
  // 1 stands for 64 KiB (SQLite file format, section 1.3.2).
  const size = declared === 1 ? 65_536 : declared;
  return size >= 512 && (size & (size - 1)) === 0 ? size : 4096;
}

/**
 * Where each page of the last committed transaction stands in the log, by the rules of the file
 * format (section 4): frames count while salts and checksums are right, up to the last commit.
 */
function readWal(file: number, pageSize: number): { pages: Map<number, number>; size: number } {
  const pages = new Map<number, number>();
  const none = { pages, size: 0 };
  const header = read(file, 0, walHeaderBytes);
  if (header.length < walHeaderBytes) return none;
  const form = header.readUInt32BE(0);
  if (form !== 0x377f0682 && form !== 0x377f0683) return none;
  if (header.readUInt32BE(8) !== pageSize) return none;
  const big = form === 0x377f0683;
  let sum = checksum([0, 0], header.subarray(0, 24), big);
  if (sum[0] !== header.readUInt32BE(24) || sum[1] !== header.readUInt32BE(28)) return none;
  let pending = new Map<number, number>();
  let size = 0;
  for (let at = walHeaderBytes; ; at += frameHeaderBytes + pageSize) {
    const frame = read(file, at, frameHeaderBytes + pageSize);
    if (frame.length < frameHeaderBytes + pageSize) break;
    if (!frame.subarray(8, 16).equals(header.subarray(16, 24))) break;
    sum = checksum(sum, frame.subarray(0, 8), big);
    sum = checksum(sum, frame.subarray(frameHeaderBytes), big);
    if (sum[0] !== frame.readUInt32BE(16) || sum[1] !== frame.readUInt32BE(20)) break;
    pending.set(frame.readUInt32BE(0), at + frameHeaderBytes);
    const committed = frame.readUInt32BE(4);
    if (committed === 0) continue;
    for (const [page, place] of pending) pages.set(page, place);
    pending = new Map();
    size = committed;
  }
  return { pages, size };
}

function checksum(
  [first, second]: readonly [number, number],
  bytes: Buffer,
  big: boolean,
): [number, number] {
  let a = first;
  let b = second;
  for (let at = 0; at + 8 <= bytes.length; at += 8) {
    const x = big ? bytes.readUInt32BE(at) : bytes.readUInt32LE(at);
    const y = big ? bytes.readUInt32BE(at + 4) : bytes.readUInt32LE(at + 4);
    a = (a + x + b) >>> 0;
    b = (b + y + a) >>> 0;
  }
  return [a, b];
}
