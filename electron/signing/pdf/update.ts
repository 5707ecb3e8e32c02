/**
 * An incremental update: objects added behind a PDF without touching a byte of it, which is what
 * keeps earlier signatures valid. Libraries that write PDFs write the whole file anew.
 */
import { createHash } from 'node:crypto';
import type { PdfFile } from './file.ts';
import { PdfName, PdfRef, PdfString, writeDict, type PdfDict, type PdfValue } from './values.ts';

export class PdfUpdate {
  private readonly file: PdfFile;
  private readonly objects = new Map<number, string>();
  private next: number;

  constructor(file: PdfFile) {
    this.file = file;
    this.next = file.size;
  }

  /** A number for a new object. */
  reserve(): PdfRef {
    const ref = new PdfRef(this.next, 0);
    this.next += 1;
    return ref;
  }

  /** Writes an object, new or in place of an older one. The text is Latin-1. */
  put({ number }: PdfRef, body: string): void {
    this.objects.set(number, body);
  }

  /** The file with the update behind it. */
  bytes(): Buffer {
    const { bytes, startXref } = this.file;
    const parts: Buffer[] = [Buffer.from(bytes)];
    let length = bytes.length;
    const add = (text: string): void => {
      const part = Buffer.from(text, 'latin1');
      parts.push(part);
      length += part.length;
    };
    if (bytes.at(-1) !== 10 && bytes.at(-1) !== 13) add('\n');
    const offsets = new Map<number, { readonly offset: number; readonly generation: number }>();
    for (const [number, body] of [...this.objects].toSorted(([a], [b]) => a - b)) {
      const place = this.file.places.get(number);
      const generation = place?.kind === 'at' ? place.generation : 0;
      offsets.set(number, { offset: length, generation });
      add(`${number} ${generation} obj\n${body}\nendobj\n`);
    }
    const at = length;
    const trailer = this.trailer(parts, startXref);
    add(
      this.file.hasXrefStream ? this.xrefStream(offsets, at, trailer) : xrefTable(offsets, trailer),
    );
    add(`startxref\n${at}\n%%EOF\n`);
    return Buffer.concat(parts);
  }

  private trailer(parts: readonly Buffer[], previous: number): Map<string, PdfValue> {
    const { trailer } = this.file;
    const id = trailer.get('ID');
    const hash = createHash('sha256');
    for (const part of parts.slice(1)) hash.update(part);
    const fresh = new PdfString(
      hash.update(String(this.file.bytes.length)).digest().subarray(0, 16),
    );
    const first = Array.isArray(id) && id[0] instanceof PdfString ? id[0] : fresh;
    const kept = ['Root', 'Info'].flatMap((key) => {
      const value = trailer.get(key);
      return value === undefined ? [] : [[key, value] as const];
    });
    return new Map<string, PdfValue>([
      ['Size', this.next],
      ...kept,
      ['ID', [first, fresh]],
      ['Prev', previous],
    ]);
  }

  /** Whoever has cross-references in a stream gets a stream again: the two may not be mixed. */
  private xrefStream(
    offsets: Map<number, { readonly offset: number; readonly generation: number }>,
    at: number,
    trailer: Map<string, PdfValue>,
  ): string {
    const own = this.next;
    offsets.set(own, { offset: at, generation: 0 });
    trailer.set('Size', own + 1);
    const rows = [...offsets.values()].map(({ offset, generation }) => {
      const row = Buffer.alloc(8);
      row[0] = 1;
      row.writeUIntBE(offset, 1, 5);
      row.writeUInt16BE(generation, 6);
      return row;
    });
    const dict: PdfDict = new Map<string, PdfValue>([
      ['Type', new PdfName('XRef')],
      ...trailer,
      ['W', [1, 5, 2]],
      ['Index', [...offsets.keys()].flatMap((number) => [number, 1])],
      ['Length', rows.length * 8],
    ]);
    const body = Buffer.concat(rows).toString('latin1');
    return `${own} 0 obj\n${writeDict(dict)}\nstream\n${body}\nendstream\nendobj\n`;
  }
}

function xrefTable(
  offsets: ReadonlyMap<number, { readonly offset: number; readonly generation: number }>,
  trailer: PdfDict,
): string {
  const lines = [...offsets].map(
    ([number, { offset, generation }]) =>
      `${number} 1\n${String(offset).padStart(10, '0')} ${String(generation).padStart(5, '0')} n \n`,
  );
  return `xref\n${lines.join('')}trailer\n${writeDict(trailer)}\n`;
}
