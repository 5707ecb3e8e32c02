import { isSafePath, PackRefused, requireDistinct, shownName } from './zip-names.ts';

/** A file of a ZIP file, as all its records agree. */
export interface ZipEntry {
  readonly name: string;
  readonly method: 0 | 8;
  readonly crc: number;
  readonly size: number;
  readonly packed: number;
  /** Where its local header stands. */
  readonly offset: number;
}

/** What the central directory says of one entry, before it is compared. */
interface Record extends ZipEntry {
  readonly rawName: Buffer;
  readonly flags: number;
  readonly time: number;
}

/** Reads bytes at a place of the file; exactly as many, or it throws. */
export type ReadAt = (position: number, length: number) => Buffer;

const mostEntries = 200_000;
const mostDirectory = 128 * 1024 * 1024;
/** Above this, what unpacks to more than 200 times its size is no document any more. */
const bombSize = 1024 ** 3;
const bombRatio = 200;

const flag = { encrypted: 0x2041, descriptor: 0x8, utf8: 0x800, level: 0x6 } as const;

/**
 * The files of a ZIP file: every record is read and compared with its twin, and every byte of the
 * file belongs to one of them. Folders are left out. @throws PackRefused
 */
export function readDirectory(read: ReadAt, fileSize: number): ZipEntry[] {
  const { count, start, size } = findDirectory(read, fileSize);
  if (count > mostEntries || size > mostDirectory) throw new PackRefused('too-many-files');
  const directory = read(start, size);
  const records: Record[] = [];
  for (let at = 0; at < size;) {
    const [record, next] = readRecord(directory, at);
    records.push(record);
    at = next;
  }
  if (records.length !== count) throw new PackRefused('header-contradicts');
  const files = records.filter(({ name }) => !name.endsWith('/'));
  const folders = records.filter(({ name }) => name.endsWith('/'));
  requireDistinct(
    files.map(({ name }) => name),
    'name-collides',
  );
  const fileNames = new Set(files.map(({ name }) => name));
  const once = new Set<string>();
  for (const { name } of folders) {
    if (once.has(name) || fileNames.has(name.slice(0, -1))) {
      throw new PackRefused('name-collides', name);
    }
    once.add(name);
  }
  const total = records.reduce((sum, record) => sum + record.size, 0);
  if (total > bombSize + bombRatio * fileSize) throw new PackRefused('bomb');
  requireTiled(read, records, start);
  return files;
}

/** Finds the central directory from the end, which is the end of the file: no comment. */
function findDirectory(
  read: ReadAt,
  fileSize: number,
): { readonly count: number; readonly start: number; readonly size: number } {
  if (fileSize < 22) throw new PackRefused('not-a-zip');
  const end = fileSize - 22;
  const record = read(end, 22);
  if (record.readUInt32LE(0) !== 0x06054b50 || record.readUInt16LE(20) !== 0) {
    const tail = read(Math.max(0, fileSize - 66_000), Math.min(fileSize, 66_000));
    const isZip = tail.includes(Buffer.from([0x50, 0x4b, 5, 6]));
    throw new PackRefused(isZip ? 'stray-data' : 'not-a-zip');
  }
  if (record.readUInt32LE(4) !== 0 || record.readUInt16LE(8) !== record.readUInt16LE(10)) {
    throw new PackRefused('header-contradicts');
  }
  const small = {
    count: record.readUInt16LE(10),
    size: record.readUInt32LE(12),
    start: record.readUInt32LE(16),
  };
  const locator = end >= 20 ? read(end - 20, 20) : undefined;
  const large =
    locator?.readUInt32LE(0) === 0x07064b50 ? readLarge(read, locator, end - 20, small) : undefined;
  const found = large ?? { ...small, end };
  if (found.start + found.size !== found.end) throw new PackRefused('stray-data');
  return found;
}

/** The Zip64 form of the end; what the small one says besides has to be the same. */
function readLarge(
  read: ReadAt,
  locator: Buffer,
  locatorAt: number,
  small: { readonly count: number; readonly size: number; readonly start: number },
): { count: number; size: number; start: number; end: number } {
  const end = wide(locator, 8);
  if (locator.readUInt32LE(4) !== 0 || locator.readUInt32LE(16) !== 1 || end + 56 !== locatorAt) {
    throw new PackRefused('header-contradicts');
  }
  const record = read(end, 56);
  const [count, size, start] = [wide(record, 32), wide(record, 40), wide(record, 48)];
  if (
    record.readUInt32LE(0) !== 0x06064b50 ||
    wide(record, 4) !== 44 ||
    wide(record, 16) !== 0 ||
    wide(record, 24) !== count ||
    (small.count !== 0xffff && small.count !== count) ||
    (small.size !== 0xffffffff && small.size !== size) ||
    (small.start !== 0xffffffff && small.start !== start)
  ) {
    throw new PackRefused('header-contradicts');
  }
  return { count, size, start, end };
}

function readRecord(directory: Buffer, at: number): [Record, number] {
  if (at + 46 > directory.length || directory.readUInt32LE(at) !== 0x02014b50) {
    throw new PackRefused('header-contradicts');
  }
  const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) =>
    directory.readUInt16LE(at + field),
  ) as [number, number, number];
  const next = at + 46 + nameLength + extraLength;
  // A comment is nobody's: text that some programs show and none checks.
  if (next > directory.length || commentLength !== 0) throw new PackRefused('header-contradicts');
  const rawName = directory.subarray(at + 46, at + 46 + nameLength);
  const flags = directory.readUInt16LE(at + 8);
  const name = decodedName(rawName, flags);
  const extra = readExtra(directory.subarray(at + 46 + nameLength, next), rawName, name);
  const disk = directory.readUInt16LE(at + 34);
  requirePlain(name, flags, directory.readUInt32LE(at + 38));
  if (disk !== 0) throw new PackRefused('header-contradicts', name);
  const method = directory.readUInt16LE(at + 10);
  if (method !== 0 && method !== 8) throw new PackRefused('compression', name);
  const wideValues = wideReader(extra, name);
  const size = wideValues(directory.readUInt32LE(at + 24));
  const packed = wideValues(directory.readUInt32LE(at + 20));
  const offset = wideValues(directory.readUInt32LE(at + 42));
  const crc = directory.readUInt32LE(at + 16);
  if (name.endsWith('/') ? size !== 0 : method === 0 && size !== packed) {
    throw new PackRefused('header-contradicts', name);
  }
  if (size > bombSize && size > packed * bombRatio) throw new PackRefused('bomb', name);
  const time = directory.readUInt32LE(at + 12);
  return [{ name, rawName, method, flags, time, crc, size, packed, offset }, next];
}

function decodedName(raw: Buffer, flags: number): string {
  let name: string;
  try {
    name = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(raw);
  } catch {
    throw new PackRefused('name-encoding', shownName(raw.toString('latin1')));
  }
  // Without the flag, other programs read letters beyond ASCII as an old code page.
  if ((flags & flag.utf8) === 0 && /[^\u0020-\u007e]/.test(name)) {
    throw new PackRefused(isSafePath(name) ? 'name-encoding' : 'name-unsafe', shownName(name));
  }
  if (!isSafePath(name.replace(/\/$/, ''))) throw new PackRefused('name-unsafe', shownName(name));
  return name;
}

/** The extra fields by number; those that say another name or hide the content are refused. */
function readExtra(extra: Buffer, rawName: Buffer, name: string): Map<number, Buffer> {
  const fields = new Map<number, Buffer>();
  for (let at = 0; at < extra.length;) {
    if (at + 4 > extra.length) throw new PackRefused('header-contradicts', name);
    const [id, length] = [extra.readUInt16LE(at), extra.readUInt16LE(at + 2)];
    const value = extra.subarray(at + 4, at + 4 + length);
    if (value.length !== length || fields.has(id))
      throw new PackRefused('header-contradicts', name);
    fields.set(id, value);
    at += 4 + length;
  }
  if (fields.has(0x9901) || fields.has(0x0017)) throw new PackRefused('encrypted', name);
  const unicode = fields.get(0x7075);
  if (unicode !== undefined && !unicode.subarray(5).equals(rawName)) {
    throw new PackRefused('name-encoding', name);
  }
  return fields;
}

/** Takes the wide values in the order that the standard gives them, where the narrow one is full. */
function wideReader(extra: ReadonlyMap<number, Buffer>, name: string): (narrow: number) => number {
  const field = extra.get(1) ?? Buffer.alloc(0);
  let at = 0;
  return (narrow) => {
    if (narrow !== 0xffffffff) return narrow;
    if (at + 8 > field.length) throw new PackRefused('header-contradicts', name);
    at += 8;
    return wide(field, at - 8);
  };
}

function wide(buffer: Buffer, at: number): number {
  const value = buffer.readBigUInt64LE(at);
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new PackRefused('header-contradicts');
  return Number(value);
}

/** No links, devices or labels, no encryption, no flags that mean something unknown. */
function requirePlain(name: string, flags: number, attributes: number): void {
  if ((flags & flag.encrypted) !== 0) throw new PackRefused('encrypted', name);
  if ((flags & ~(flag.descriptor | flag.utf8 | flag.level)) !== 0) {
    throw new PackRefused('header-contradicts', name);
  }
  const isFolder = name.endsWith('/');
  const type = (attributes >>> 16) & 0o170000;
  const dosFolder = (attributes & 0x10) !== 0;
  const allowed = isFolder ? 0o040000 : 0o100000;
  if ((type !== 0 && type !== allowed) || (attributes & 0x48) !== 0 || (dosFolder && !isFolder)) {
    throw new PackRefused('special-file', name);
  }
}

/** The local headers, contents and descriptors, one after the other, fill all up to the directory. */
function requireTiled(read: ReadAt, records: readonly Record[], end: number): void {
  let at = 0;
  for (const record of records.toSorted((a, b) => a.offset - b.offset)) {
    if (record.offset !== at || at + 30 > end) throw new PackRefused('stray-data', record.name);
    const dataStart = at + compareLocal(read, record, end);
    const dataEnd = dataStart + record.packed;
    if (dataEnd > end) throw new PackRefused('header-contradicts', record.name);
    at = dataEnd;
    if ((record.flags & flag.descriptor) !== 0) {
      at += descriptorLength(read(at, Math.min(24, end - at)), record);
    }
  }
  if (at !== end) throw new PackRefused('stray-data');
}

/** @returns the length of the local header, which says what the directory says */
function compareLocal(read: ReadAt, record: Record, end: number): number {
  const { name, rawName, offset, flags } = record;
  const fixed = read(offset, 30);
  const [nameLength, extraLength] = [fixed.readUInt16LE(26), fixed.readUInt16LE(28)];
  const length = 30 + nameLength + extraLength;
  if (fixed.readUInt32LE(0) !== 0x04034b50 || offset + length > end) {
    throw new PackRefused('header-contradicts', name);
  }
  const rest = read(offset + 30, nameLength + extraLength);
  const extra = readExtra(rest.subarray(nameLength), rawName, name);
  const wideValues = wideReader(extra, name);
  const size = wideValues(fixed.readUInt32LE(22));
  const packed = wideValues(fixed.readUInt32LE(18));
  // Who writes in one go does not know them yet, and tells them behind the content.
  const later = (flags & flag.descriptor) !== 0;
  const fits = (local: number, central: number): boolean =>
    local === central || (later && local === 0);
  if (
    !rest.subarray(0, nameLength).equals(rawName) ||
    fixed.readUInt16LE(6) !== flags ||
    fixed.readUInt16LE(8) !== record.method ||
    fixed.readUInt32LE(10) !== record.time ||
    !fits(fixed.readUInt32LE(14), record.crc) ||
    !fits(size, record.size) ||
    !fits(packed, record.packed)
  ) {
    throw new PackRefused('header-contradicts', name);
  }
  return length;
}

/** The length of the record behind a content, in one of its four forms. */
function descriptorLength(bytes: Buffer, { name, crc, packed, size }: Record): number {
  for (const [start, width] of [
    [4, 4],
    [4, 8],
    [0, 4],
    [0, 8],
  ] as const) {
    const length = start + 4 + 2 * width;
    if (bytes.length < length) continue;
    if (start === 4 && bytes.readUInt32LE(0) !== 0x08074b50) continue;
    const value = (at: number): bigint =>
      width === 4 ? BigInt(bytes.readUInt32LE(at)) : bytes.readBigUInt64LE(at);
    const same =
      bytes.readUInt32LE(start) === crc &&
      value(start + 4) === BigInt(packed) &&
      value(start + 4 + width) === BigInt(size);
    if (same) return length;
  }
  throw new PackRefused('header-contradicts', name);
}
