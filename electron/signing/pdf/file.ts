/** A PDF file: where its objects are, and the objects. Nothing is repaired: what does not fit is refused. */
import { decodeStream } from './decode.ts';
import { PdfLexer } from './lexer.ts';
import {
  isArray,
  isDict,
  nameOf,
  PdfError,
  PdfRef,
  PdfStream,
  type PdfDict,
  type PdfValue,
} from './values.ts';

/** More than any real document has; each section costs a look at the file. */
const mostSections = 1000;
const mostObjects = 1_000_000;
/** Bytes of all unpacked streams together: a small file may swell to any size. */
const mostUnpacked = 256 * 1024 * 1024;

/** Where an object is: at a place in the file, or inside of a stream of objects. */
export type Place =
  | { readonly kind: 'free' }
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in'; readonly container: number; readonly index: number };

interface Container {
  readonly bytes: Uint8Array;
  /** Number and place of each object inside. */
  readonly entries: readonly (readonly [number, number])[];
}

export class PdfFile {
  readonly bytes: Uint8Array;
  /** Where the newest cross-references begin. */
  readonly startXref: number;
  readonly trailer: PdfDict;
  /** Whether the newest cross-references are a stream and not a table. */
  readonly hasXrefStream: boolean;
  readonly places = new Map<number, Place>();
  private readonly known = new Map<number, PdfValue>();
  private readonly reading = new Set<number>();
  private readonly containers = new Map<number, Container>();
  private unpacked = 0;
  private noted = 0;

  /** @throws PdfError */
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
    const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 1100)));
    const found = tail.lastIndexOf('startxref');
    if (found === -1 || !/^%PDF-\d/.test(Buffer.from(bytes.subarray(0, 8)).toString('latin1'))) {
      throw new PdfError('no PDF');
    }
    const lexer = new PdfLexer(bytes, bytes.length - tail.length + found);
    lexer.expect('startxref');
    this.startXref = lexer.integer();
    const seen = new Set<number>();
    let next: number | undefined = this.startXref;
    let newest: { readonly trailer: PdfDict; readonly stream: boolean } | undefined;
    while (next !== undefined) {
      if (seen.has(next) || seen.size > mostSections) throw new PdfError('circle');
      seen.add(next);
      const section = this.readSection(next);
      newest ??= section;
      const previous = section.trailer.get('Prev');
      if (previous !== undefined && typeof previous !== 'number') throw new PdfError('Prev');
      next = previous;
    }
    if (newest === undefined) throw new PdfError('no trailer');
    this.trailer = newest.trailer;
    this.hasXrefStream = newest.stream;
  }

  /** The object of a number; null where there is none. @throws PdfError */
  object(number: number): PdfValue {
    const known = this.known.get(number);
    if (known !== undefined) return known;
    if (this.reading.has(number)) throw new PdfError('circle');
    this.reading.add(number);
    const value = this.readObject(number);
    this.reading.delete(number);
    this.known.set(number, value);
    return value;
  }

  /** A value, or the object that it refers to. */
  resolve(value: PdfValue | undefined): PdfValue {
    if (!(value instanceof PdfRef)) return value ?? null;
    const found = this.object(value.number);
    if (found instanceof PdfRef) throw new PdfError('reference to a reference');
    return found;
  }

  /** The dictionary that a value is or refers to. @throws PdfError */
  dict(value: PdfValue | undefined): PdfDict {
    const found = this.resolve(value);
    if (!isDict(found)) throw new PdfError('no dictionary');
    return found;
  }

  /** The array that a value is or refers to; empty where there is none. @throws PdfError */
  array(value: PdfValue | undefined): readonly PdfValue[] {
    const found = this.resolve(value);
    if (found === null) return [];
    if (!isArray(found)) throw new PdfError('no array');
    return found;
  }

  get catalog(): PdfDict {
    return this.dict(this.trailer.get('Root'));
  }

  /** One more than the highest number of an object. */
  get size(): number {
    const size = this.trailer.get('Size');
    if (typeof size !== 'number' || size > mostObjects) throw new PdfError('Size');
    let highest = size - 1;
    for (const number of this.places.keys()) highest = Math.max(highest, number);
    return highest + 1;
  }

  private readObject(number: number): PdfValue {
    const place = this.places.get(number);
    if (place === undefined || place.kind === 'free') return null;
    if (place.kind === 'in') return this.readInside(place.container, number, place.index);
    const lexer = new PdfLexer(this.bytes, place.offset);
    if (lexer.integer() !== number || lexer.integer() !== place.generation) {
      throw new PdfError('other object');
    }
    return this.readBody(lexer);
  }

  private readBody(lexer: PdfLexer): PdfValue {
    lexer.expect('obj');
    const value = lexer.value();
    if (lexer.takes('endobj')) return value;
    lexer.expect('stream');
    if (!isDict(value)) throw new PdfError('stream');
    if (this.bytes[lexer.at] === 13) lexer.at += 1;
    if (this.bytes[lexer.at] !== 10) throw new PdfError('stream');
    const start = lexer.at + 1;
    const length = this.resolve(value.get('Length'));
    if (typeof length !== 'number' || length < 0 || start + length > this.bytes.length) {
      throw new PdfError('Length');
    }
    lexer.at = start + length;
    lexer.expect('endstream');
    return new PdfStream(value, this.bytes.subarray(start, start + length));
  }

  private readInside(container: number, number: number, index: number): PdfValue {
    const { bytes, entries } = this.container(container);
    const [inside, offset] = entries[index] ?? [];
    if (inside !== number || offset === undefined) throw new PdfError('other object');
    return new PdfLexer(bytes, offset).value();
  }

  /** A stream of objects, unpacked once. */
  private container(number: number): Container {
    const known = this.containers.get(number);
    if (known !== undefined) return known;
    if (this.places.get(number)?.kind !== 'at') throw new PdfError('container');
    const stream = this.object(number);
    if (!(stream instanceof PdfStream) || nameOf(stream.dict.get('Type')) !== 'ObjStm') {
      throw new PdfError('container');
    }
    const first = stream.dict.get('First');
    const count = stream.dict.get('N');
    if (typeof first !== 'number' || typeof count !== 'number') throw new PdfError('container');
    const bytes = decodeStream(stream);
    this.unpacked += bytes.length;
    if (this.unpacked > mostUnpacked || count > bytes.length) throw new PdfError('container');
    const lexer = new PdfLexer(bytes);
    const entries: (readonly [number, number])[] = [];
    for (let at = 0; at < count; at += 1) entries.push([lexer.integer(), first + lexer.integer()]);
    const container = { bytes, entries };
    this.containers.set(number, container);
    return container;
  }

  private readSection(at: number): { readonly trailer: PdfDict; readonly stream: boolean } {
    const lexer = new PdfLexer(this.bytes, at);
    if (!lexer.takes('xref')) return { trailer: this.readXrefStream(lexer), stream: true };
    while (!lexer.takes('trailer')) this.readSubsection(lexer);
    const trailer = lexer.value();
    if (!isDict(trailer)) throw new PdfError('trailer');
    const hybrid = trailer.get('XRefStm');
    if (typeof hybrid === 'number') this.readXrefStream(new PdfLexer(this.bytes, hybrid));
    return { trailer, stream: false };
  }

  private readSubsection(lexer: PdfLexer): void {
    const first = lexer.integer();
    const count = lexer.integer();
    if (first + count > mostObjects) throw new PdfError('xref');
    for (let number = first; number < first + count; number += 1) {
      const offset = lexer.integer();
      const generation = lexer.integer();
      const kind = lexer.word();
      if (kind !== 'n' && kind !== 'f') throw new PdfError('xref');
      this.note(number, kind === 'f' ? { kind: 'free' } : { kind: 'at', offset, generation });
    }
  }

  private readXrefStream(lexer: PdfLexer): PdfDict {
    lexer.integer();
    lexer.integer();
    const stream = this.readBody(lexer);
    if (!(stream instanceof PdfStream) || nameOf(stream.dict.get('Type')) !== 'XRef') {
      throw new PdfError('xref');
    }
    const widths = numbers(stream.dict.get('W'));
    const index = stream.dict.get('Index');
    const ranges = index === undefined ? [0, Number(stream.dict.get('Size'))] : numbers(index);
    if (widths.length !== 3 || widths.some((width) => width > 6) || !widths.some(Boolean))
      throw new PdfError('W');
    const bytes = decodeStream(stream);
    let at = 0;
    const field = (column: 0 | 1 | 2, missing: number): number => {
      const width = widths[column] ?? 0;
      if (at + width > bytes.length) throw new PdfError('xref');
      let value = width === 0 ? missing : 0;
      for (let index = 0; index < width; index += 1) value = value * 256 + (bytes[at + index] ?? 0);
      at += width;
      return value;
    };
    for (let range = 0; range + 1 < ranges.length; range += 2) {
      const [first = 0, count = 0] = ranges.slice(range, range + 2);
      if (!(first + count <= mostObjects)) throw new PdfError('xref');
      for (let number = first; number < first + count; number += 1) {
        const [type, second, third] = [field(0, 1), field(1, 0), field(2, 0)];
        if (type === 0) this.note(number, { kind: 'free' });
        if (type === 1) this.note(number, { kind: 'at', offset: second, generation: third });
        if (type === 2) this.note(number, { kind: 'in', container: second, index: third });
      }
    }
    return stream.dict;
  }

  /** Newer sections are read first, and what they say stays. */
  private note(number: number, place: Place): void {
    this.noted += 1;
    if (this.noted > mostObjects) throw new PdfError('objects');
    if (!this.places.has(number)) this.places.set(number, place);
  }
}

function numbers(value: PdfValue | undefined): number[] {
  if (!isArray(value)) throw new PdfError('numbers');
  return value.map((one) => {
    if (typeof one !== 'number' || one < 0 || !Number.isInteger(one)) throw new PdfError('numbers');
    return one;
  });
}
