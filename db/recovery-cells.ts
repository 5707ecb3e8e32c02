import type { PageFile } from './recovery-pages.ts';

/** A value as SQLite stores it; integers beyond 2^53 occur in no workspace. */
export type Stored = string | number | Buffer | null;

/** One entry of a page: a row, or an index's key. */
export interface Cell {
  /** Null in indexes and in tables without row ids. */
  readonly rowid: number | null;
  readonly length: number;
  /** The part of it that lies in the page itself. */
  readonly local: Buffer;
  /** Where it goes on, or 0. */
  readonly overflow: number;
}

/** A page of a b-tree, taken apart (SQLite file format, section 1.6). */
export interface TreePage {
  readonly kind: 'table-leaf' | 'table-interior' | 'index-leaf' | 'index-interior';
  readonly cells: readonly Cell[];
  readonly children: readonly number[];
  /** Whether every entry that the page announces could be read. */
  readonly isWhole: boolean;
}

const kinds: Readonly<Record<number, TreePage['kind']>> = {
  0x0d: 'table-leaf',
  0x05: 'table-interior',
  0x0a: 'index-leaf',
  0x02: 'index-interior',
};

/** No value of a workspace is near it: a length beyond is a damaged one. */
const longest = 256 * 1024 * 1024;

/** Takes a page apart; null where it is none of a b-tree. */
export function treePage(file: PageFile, number: number): TreePage | null {
  const page = file.page(number);
  if (page === null) return null;
  const start = number === 1 ? 100 : 0;
  const kind = kinds[page[start] ?? 0];
  if (kind === undefined) return null;
  const isInterior = kind.endsWith('interior');
  const headerBytes = isInterior ? 12 : 8;
  const count = page.readUInt16BE(start + 3);
  if (start + headerBytes + count * 2 > file.usable) return null;
  const cells: Cell[] = [];
  const children: number[] = [];
  let isWhole = true;
  for (let index = 0; index < count; index++) {
    const at = page.readUInt16BE(start + headerBytes + index * 2);
    if (isInterior) {
      if (at + 4 > file.usable) isWhole = false;
      else children.push(page.readUInt32BE(at));
    }
    if (kind === 'table-interior') continue;
    const cell = readCell(page, isInterior ? at + 4 : at, kind, file);
    if (cell === null) isWhole = false;
    else cells.push(cell);
  }
  if (isInterior) children.push(page.readUInt32BE(start + 8));
  return { kind, cells, children, isWhole };
}

function readCell(
  page: Buffer,
  start: number,
  kind: TreePage['kind'],
  { usable, count, pageSize }: PageFile,
): Cell | null {
  const payload = varint(page, start, usable);
  if (payload === null) return null;
  const isTable = kind === 'table-leaf';
  const key = isTable ? varint(page, payload.next, usable) : null;
  if (isTable && key === null) return null;
  const at = key?.next ?? payload.next;
  const length = payload.value;
  if (length < 1 || length > Math.min(count * pageSize, longest)) return null;
  const most = isTable ? usable - 35 : Math.floor(((usable - 12) * 64) / 255) - 23;
  const least = Math.floor(((usable - 12) * 32) / 255) - 23;
  const fitting = least + ((length - least) % (usable - 4));
  const local = length <= most ? length : fitting <= most ? fitting : least;
  const spills = length > most;
  if (at + local + (spills ? 4 : 0) > usable) return null;
  return {
    rowid: key?.value ?? null,
    length,
    local: page.subarray(at, at + local),
    overflow: spills ? page.readUInt32BE(at + local) : 0,
  };
}

/** All of an entry, or null where a part of it is gone. */
export function payloadOf(file: PageFile, cell: Cell): Buffer | null {
  if (cell.overflow === 0) return cell.local;
  const parts = [cell.local];
  let left = cell.length - cell.local.length;
  let next = cell.overflow;
  while (left > 0) {
    const page = file.page(next);
    if (page === null) return null;
    const part = page.subarray(4, Math.min(file.usable, 4 + left));
    parts.push(part);
    left -= part.length;
    next = page.readUInt32BE(0);
  }
  return Buffer.concat(parts);
}

/** The values of an entry; null where it is no sound record. `most` reads the first ones only. */
export function valuesOf(payload: Buffer, length: number, most = Infinity): Stored[] | null {
  const header = varint(payload, 0, payload.length);
  if (header === null || header.value > payload.length || header.value < 1) return null;
  const types: number[] = [];
  for (let at = header.next; at < header.value;) {
    const type = varint(payload, at, header.value);
    if (type === null) return null;
    types.push(type.value);
    at = type.next;
  }
  const total = types.reduce((sum, type) => sum + bytesOf(type), header.value);
  if (total !== length) return null;
  const values: Stored[] = [];
  let at = header.value;
  for (const type of types.slice(0, most)) {
    const bytes = payload.subarray(at, at + bytesOf(type));
    const value = valueOf(type, bytes);
    if (bytes.length < bytesOf(type) || value === undefined) return null;
    values.push(value);
    at += bytes.length;
  }
  return values;
}

function bytesOf(type: number): number {
  if (type >= 12) return Math.floor((type - 12) / 2);
  return [0, 1, 2, 3, 4, 6, 8, 8, 0, 0][type] ?? Infinity;
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

function valueOf(type: number, bytes: Buffer): Stored | undefined {
  if (type === 0) return null;
  if (type === 8 || type === 9) return type - 8;
  if (type === 7) return bytes.length === 8 ? bytes.readDoubleBE(0) : undefined;
  if (type === 6) return bytes.length === 8 ? Number(bytes.readBigInt64BE(0)) : undefined;
  if (type < 6) return bytes.length === 0 ? undefined : bytes.readIntBE(0, bytes.length);
  if (type % 2 === 0) return bytes;
  try {
    return utf8.decode(bytes);
  } catch {
    return undefined;
  }
}

function varint(
  bytes: Buffer,
  start: number,
  end: number,
): { readonly value: number; readonly next: number } | null {
  let value = 0n;
  for (let index = 0; index < 9; index++) {
    const byte = start + index < end ? bytes[start + index] : undefined;
    if (byte === undefined) return null;
    if (index === 8) {
      value = (value << 8n) | BigInt(byte);
      return { value: Number(BigInt.asIntN(64, value)), next: start + 9 };
    }
    value = (value << 7n) | BigInt(byte & 0x7f);
    if (byte < 0x80) return { value: Number(value), next: start + index + 1 };
  }
  return null;
}
