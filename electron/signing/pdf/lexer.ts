/** Reads values of PDF syntax from bytes. */
import { PdfError, PdfName, PdfRef, PdfString, type PdfDict, type PdfValue } from './values.ts';

/** Deeper than anything real. */
const deepest = 60;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0 || byte === 9 || byte === 10 || byte === 12 || byte === 13 || byte === 32;
const isDelimiter = (byte: number): boolean => '()<>[]{}/%'.includes(String.fromCharCode(byte));

export class PdfLexer {
  readonly bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    if (at < 0 || at > bytes.length) throw new PdfError('outside');
    this.bytes = bytes;
    this.at = at;
  }

  skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === 0x25) {
        while (this.at < this.bytes.length && !this.atLineEnd()) this.at += 1;
      } else if (isSpace(byte)) this.at += 1;
      else return;
    }
  }

  /** The next word, such as `obj` or a number; empty before a delimiter. */
  word(): string {
    this.skipSpace();
    const start = this.at;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined || isSpace(byte) || isDelimiter(byte)) break;
      this.at += 1;
      if (this.at - start > 64) throw new PdfError('word');
    }
    return Buffer.from(this.bytes.subarray(start, this.at)).toString('latin1');
  }

  /** The next word has to be this one. */
  expect(word: string): void {
    if (this.word() !== word) throw new PdfError(word);
  }

  /** The next word, if it is this one. */
  takes(word: string): boolean {
    const start = this.at;
    if (this.word() === word) return true;
    this.at = start;
    return false;
  }

  /** A whole number that is not negative. */
  integer(): number {
    const word = this.word();
    if (!/^\d{1,12}$/.test(word)) throw new PdfError('integer');
    return Number(word);
  }

  value(depth = 0): PdfValue {
    if (depth > deepest) throw new PdfError('depth');
    this.skipSpace();
    const byte = this.bytes[this.at];
    const next = this.bytes[this.at + 1];
    if (byte === undefined) throw new PdfError('cut off');
    if (byte === 0x2f) return new PdfName(this.name());
    if (byte === 0x28) return this.literal();
    if (byte === 0x5b) return this.array(depth);
    if (byte === 0x3c) return next === 0x3c ? this.dict(depth) : this.hex();
    return this.plain();
  }

  private atLineEnd(): boolean {
    const byte = this.bytes[this.at];
    return byte === 10 || byte === 13;
  }

  private plain(): PdfValue {
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    if (!/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word)) throw new PdfError('word');
    return this.reference(word) ?? Number(word);
  }

  private reference(word: string): PdfRef | undefined {
    if (!/^\d{1,10}$/.test(word)) return undefined;
    const start = this.at;
    const generation = this.word();
    if (/^\d{1,5}$/.test(generation) && this.word() === 'R') {
      return new PdfRef(Number(word), Number(generation));
    }
    this.at = start;
    return undefined;
  }

  private name(): string {
    this.at += 1;
    const start = this.at;
    for (;;) {
      const byte = this.bytes[this.at];
      if (byte === undefined || isSpace(byte) || isDelimiter(byte)) break;
      this.at += 1;
    }
    const raw = Buffer.from(this.bytes.subarray(start, this.at)).toString('latin1');
    return raw.replace(/#([0-9A-Fa-f]{2})/g, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
  }

  private array(depth: number): readonly PdfValue[] {
    this.at += 1;
    const values: PdfValue[] = [];
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x5d) {
        this.at += 1;
        return values;
      }
      values.push(this.value(depth + 1));
    }
  }

  private dict(depth: number): PdfDict {
    this.at += 2;
    const entries = new Map<string, PdfValue>();
    for (;;) {
      this.skipSpace();
      if (this.bytes[this.at] === 0x3e && this.bytes[this.at + 1] === 0x3e) {
        this.at += 2;
        return entries;
      }
      if (this.bytes[this.at] !== 0x2f) throw new PdfError('key');
      const key = this.name();
      // Which of two counts is read differently by different programs.
      if (entries.has(key)) throw new PdfError('key twice');
      entries.set(key, this.value(depth + 1));
    }
  }

  private hex(): PdfString {
    const start = this.at;
    const end = this.bytes.indexOf(0x3e, start);
    if (end === -1) throw new PdfError('cut off');
    const digits = Buffer.from(this.bytes.subarray(start + 1, end))
      .toString('latin1')
      .replace(/\s+/g, '');
    if (!/^[0-9A-Fa-f]*$/.test(digits)) throw new PdfError('hex');
    this.at = end + 1;
    const even = digits.length % 2 === 0 ? digits : `${digits}0`;
    return new PdfString(Buffer.from(even, 'hex'), start, this.at);
  }

  private literal(): PdfString {
    const start = this.at;
    const bytes: number[] = [];
    let open = 1;
    this.at += 1;
    while (open > 0) {
      const byte = this.bytes[this.at];
      if (byte === undefined) throw new PdfError('cut off');
      this.at += 1;
      if (byte === 0x5c) this.escape(bytes);
      else {
        if (byte === 0x28) open += 1;
        if (byte === 0x29) open -= 1;
        if (open > 0) bytes.push(byte);
      }
    }
    return new PdfString(Uint8Array.from(bytes), start, this.at);
  }

  private escape(bytes: number[]): void {
    const byte = this.bytes[this.at];
    if (byte === undefined) throw new PdfError('cut off');
    const octal = /^[0-7]{1,3}/.exec(
      Buffer.from(this.bytes.subarray(this.at, this.at + 3)).toString('latin1'),
    )?.[0];
    if (octal !== undefined) {
      this.at += octal.length;
      bytes.push(Number.parseInt(octal, 8) & 0xff);
      return;
    }
    this.at += 1;
    if (byte === 13) {
      if (this.bytes[this.at] === 10) this.at += 1;
      return;
    }
    if (byte === 10) return;
    const known = 'nrtbf'.indexOf(String.fromCharCode(byte));
    bytes.push(known === -1 ? byte : ([10, 13, 9, 8, 12][known] ?? byte));
  }
}
