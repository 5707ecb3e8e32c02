/**
 * DER (X.690) read strictly and written. Libraries for ASN.1 read BER, in which one value has many
 * encodings: what is not covered by a signature could be changed unseen. Here one value has one.
 */

/** What is not DER, or not of the structure that was asked for. Callers give it a code. */
export class DerError extends Error {}

/** Tags that these structures use. */
export const tag = {
  boolean: 0x01,
  integer: 0x02,
  bitString: 0x03,
  octetString: 0x04,
  null: 0x05,
  oid: 0x06,
  utf8: 0x0c,
  utcTime: 0x17,
  generalizedTime: 0x18,
  sequence: 0x30,
  set: 0x31,
} as const;

/** A context-specific tag, such as `[0]`; constructed unless it holds a plain value. */
export const contextTag = (number: number, constructed = true): number =>
  (constructed ? 0xa0 : 0x80) | number;

/** One value: its tag, its content, and all of it as it stands in the file. */
export interface DerValue {
  readonly tag: number;
  readonly content: Uint8Array;
  readonly whole: Uint8Array;
}

/** Reads values one after the other. */
export class DerReader {
  private readonly bytes: Uint8Array;
  private at = 0;

  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }

  /** The tag of what comes next; undefined at the end. */
  peek(): number | undefined {
    return this.bytes[this.at];
  }

  /** The next value, of this tag where one is named. */
  next(expected?: number): DerValue {
    const start = this.at;
    const found = this.byte();
    if ((found & 0x1f) === 0x1f) throw new DerError('long tag');
    if (expected !== undefined && found !== expected) throw new DerError('other tag');
    const length = this.length();
    if (length > this.bytes.length - this.at) throw new DerError('cut off');
    const from = this.at;
    this.at += length;
    return {
      tag: found,
      content: this.bytes.subarray(from, this.at),
      whole: this.bytes.subarray(start, this.at),
    };
  }

  /** The next value if it has this tag. */
  optional(wanted: number): DerValue | undefined {
    return this.peek() === wanted ? this.next() : undefined;
  }

  /** What lies inside the next value. */
  enter(expected: number = tag.sequence): DerReader {
    return new DerReader(this.next(expected).content);
  }

  /** All values that are left. */
  rest(expected?: number): DerValue[] {
    const values: DerValue[] = [];
    while (this.peek() !== undefined) values.push(this.next(expected));
    return values;
  }

  /** Nothing may be left over. */
  end(): void {
    if (this.at !== this.bytes.length) throw new DerError('left over');
  }

  private byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) throw new DerError('cut off');
    this.at += 1;
    return value;
  }

  private length(): number {
    const first = this.byte();
    if (first < 0x80) return first;
    const count = first & 0x7f;
    // 0 is BER's open end.
    if (count === 0 || count > 4) throw new DerError('length');
    let length = 0;
    for (let index = 0; index < count; index += 1) length = length * 256 + this.byte();
    if (length < 0x80 || length < 256 ** (count - 1)) throw new DerError('length');
    return length;
  }
}

/** The one value that these bytes are. */
export function readDer(bytes: Uint8Array, expected?: number): DerValue {
  const reader = new DerReader(bytes);
  const value = reader.next(expected);
  reader.end();
  return value;
}

/** A reader of what lies inside the one value that these bytes are. */
export const insideOf = (bytes: Uint8Array, expected: number = tag.sequence): DerReader =>
  new DerReader(readDer(bytes, expected).content);

/** An object identifier in dots. */
export function readOid({ tag: found, content }: DerValue): string {
  if (found !== tag.oid || content.length === 0 || content.length > 40) throw new DerError('OID');
  const parts: number[] = [];
  let part = 0;
  let fresh = true;
  for (const byte of content) {
    if (fresh && byte === 0x80) throw new DerError('OID');
    part = part * 128 + (byte & 0x7f);
    if (part > Number.MAX_SAFE_INTEGER) throw new DerError('OID');
    fresh = byte < 0x80;
    if (fresh) {
      parts.push(part);
      part = 0;
    }
  }
  if (!fresh) throw new DerError('OID');
  const [first = 0, ...others] = parts;
  const root = Math.min(2, Math.floor(first / 40));
  return [root, first - root * 40, ...others].join('.');
}

/** A whole number that is not negative and not large. */
export function readNumber({ tag: found, content }: DerValue): number {
  const [first = 0x80, second = 0x80] = content;
  const padded = content.length > 1 && first === 0 && second < 0x80;
  if (found !== tag.integer || first >= 0x80 || padded || content.length > 5) {
    throw new DerError('number');
  }
  return content.reduce((number, byte) => number * 256 + byte, 0);
}

/** A moment as `UTCTime` or `GeneralizedTime`, to the second in UTC; in milliseconds. */
export function readTime({ tag: found, content }: DerValue): number {
  const text = Buffer.from(content).toString('latin1');
  if (found !== tag.utcTime && found !== tag.generalizedTime) throw new DerError('time');
  const digits = /^(\d{4})?(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/.exec(
    found === tag.utcTime ? `${Number(text.slice(0, 2)) < 50 ? '20' : '19'}${text}` : text,
  );
  if (digits === null || digits[1] === undefined) throw new DerError('time');
  const [, year, month, day, hour, minute, second] = digits;
  const iso = `${year}-${month}-${day}T${hour}:${minute}:${second}Z`;
  const at = Date.parse(iso);
  if (Number.isNaN(at) || new Date(at).toISOString() !== iso.replace('Z', '.000Z')) {
    throw new DerError('time');
  }
  return at;
}

/** A value of this tag that holds these parts. */
export function der(tagOf: number, ...parts: readonly Uint8Array[]): Uint8Array {
  const content = Buffer.concat(parts);
  const length: number[] = [];
  if (content.length < 0x80) length.push(content.length);
  else {
    for (let left = content.length; left > 0; left = Math.floor(left / 256)) {
      length.unshift(left % 256);
    }
    length.unshift(0x80 | length.length);
  }
  return Buffer.concat([Uint8Array.of(tagOf, ...length), content]);
}

export const derSequence = (...parts: readonly Uint8Array[]): Uint8Array =>
  der(tag.sequence, ...parts);

/** A set: DER sorts what is in it by its bytes. */
export const derSet = (...parts: readonly Uint8Array[]): Uint8Array =>
  der(tag.set, ...parts.toSorted((a, b) => Buffer.compare(a, b)));

export const derOctets = (bytes: Uint8Array): Uint8Array => der(tag.octetString, bytes);
export const derNull = (): Uint8Array => der(tag.null);
export const derUtf8 = (text: string): Uint8Array => der(tag.utf8, Buffer.from(text, 'utf8'));

export function derOid(dotted: string): Uint8Array {
  const [root = 0, second = 0, ...others] = dotted.split('.').map(Number);
  const bytes = [root * 40 + second, ...others].flatMap((part) => {
    const digits = [part % 128];
    for (let left = Math.floor(part / 128); left > 0; left = Math.floor(left / 128)) {
      digits.unshift(0x80 | (left % 128));
    }
    return digits;
  });
  return der(tag.oid, Uint8Array.from(bytes));
}

/** A whole number that is not negative, from its bytes. */
export function derUnsigned(bytes: Uint8Array): Uint8Array {
  const from = bytes.findIndex((byte) => byte !== 0);
  const short = from === -1 ? Uint8Array.of(0) : bytes.subarray(from);
  return der(tag.integer, ...((short[0] ?? 0) >= 0x80 ? [Uint8Array.of(0)] : []), short);
}

export function derNumber(value: number): Uint8Array {
  const bytes = Buffer.alloc(6);
  bytes.writeUIntBE(value, 0, 6);
  return derUnsigned(bytes);
}

/** Named bits, the first being bit 0: unused ones at the end are left out, as DER wants it. */
export function derNamedBits(...bits: readonly number[]): Uint8Array {
  const last = Math.max(...bits);
  const bytes = new Uint8Array(Math.floor(last / 8) + 1);
  for (const bit of bits) bytes[bit >> 3] = (bytes[bit >> 3] ?? 0) | (0x80 >> (bit & 7));
  return der(tag.bitString, Uint8Array.of(7 - (last & 7)), bytes);
}

/** Bits that fill whole bytes. */
export const derBits = (bytes: Uint8Array): Uint8Array =>
  der(tag.bitString, Uint8Array.of(0), bytes);

/** A moment to the second, as certificates and CMS want it: `UTCTime` up to 2049. */
export function derTime(at: number): Uint8Array {
  const text = new Date(at).toISOString().replace(/[-:T]|\.\d+/g, '');
  const year = Number(text.slice(0, 4));
  return year >= 1950 && year < 2050
    ? der(tag.utcTime, Buffer.from(text.slice(2), 'latin1'))
    : der(tag.generalizedTime, Buffer.from(text, 'latin1'));
}
