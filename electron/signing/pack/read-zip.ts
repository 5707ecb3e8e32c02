import { closeSync, fstatSync, openSync, read, readSync } from 'node:fs';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { createInflateRaw } from 'node:zlib';
import { crc32 } from './crc32.ts';
import { readDirectory, type ZipEntry } from './zip-directory.ts';
import { PackRefused } from './zip-names.ts';

const readPart = promisify(read);
const partSize = 256 * 1024;

/** The content of a file is not what the ZIP file says: cut off, too long, or damaged. */
export class ContentDamaged extends Error {}

/** A ZIP file from anywhere, opened for reading; nothing is ever written. */
export class ZipReader {
  readonly files: readonly ZipEntry[];
  readonly #file: number;

  /** @throws PackRefused, or what the system says of a file that can't be opened */
  constructor(path: string) {
    this.#file = openSync(path, 'r');
    try {
      const state = fstatSync(this.#file);
      if (!state.isFile()) throw new PackRefused('not-a-zip');
      this.files = readDirectory((position, length) => this.#readAt(position, length), state.size);
    } catch (error) {
      this.close();
      throw error;
    }
  }

  close(): void {
    closeSync(this.#file);
  }

  /**
   * The content of a file in parts, never more than it declares.
   * @throws ContentDamaged where it is not of the declared length and checksum
   */
  async *read(entry: ZipEntry, signal?: AbortSignal): AsyncGenerator<Uint8Array> {
    let sum = 0;
    let size = 0;
    for await (const chunk of this.#unpacked(entry)) {
      signal?.throwIfAborted();
      size += chunk.byteLength;
      if (size > entry.size) throw new ContentDamaged(entry.name);
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (size !== entry.size || sum !== entry.crc) throw new ContentDamaged(entry.name);
  }

  /** A small file whole, or null where it is larger than `most`. @throws ContentDamaged */
  async readWhole(entry: ZipEntry, most: number, signal?: AbortSignal): Promise<Buffer | null> {
    if (entry.size > most) return null;
    const chunks: Uint8Array[] = [];
    for await (const chunk of this.read(entry, signal)) chunks.push(chunk);
    return Buffer.concat(chunks);
  }

  async *#unpacked(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    if (entry.packed === 0) return;
    const header = this.#readAt(entry.offset, 30);
    const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
    const parts = this.#parts(start, entry.packed);
    if (entry.method === 0) {
      yield* parts;
      return;
    }
    const raw = Readable.from(parts, { objectMode: false });
    const inflate = createInflateRaw();
    raw.on('error', (error) => inflate.destroy(error));
    raw.pipe(inflate);
    try {
      yield* inflate as AsyncIterable<Uint8Array>;
    } catch (error) {
      const code = (error as { code?: string }).code ?? '';
      throw code.startsWith('Z_') || code === 'ERR_STREAM_PREMATURE_CLOSE'
        ? new ContentDamaged(entry.name, { cause: error })
        : error;
    } finally {
      raw.destroy();
      inflate.destroy();
    }
    // What lies behind the end of the packed content would be seen by nobody.
    if (inflate.bytesWritten !== entry.packed) throw new ContentDamaged(entry.name);
  }

  async *#parts(start: number, length: number): AsyncGenerator<Uint8Array> {
    for (let done = 0; done < length;) {
      const buffer = Buffer.alloc(Math.min(partSize, length - done));
      const { bytesRead } = await readPart(this.#file, buffer, 0, buffer.length, start + done);
      // Cut off while it is read: the records before were whole.
      if (bytesRead === 0) throw new PackRefused('not-a-zip');
      done += bytesRead;
      yield buffer.subarray(0, bytesRead);
    }
  }

  #readAt(position: number, length: number): Buffer {
    const buffer = Buffer.alloc(length);
    let done = 0;
    while (done < length) {
      const count = readSync(this.#file, buffer, done, length - done, position + done);
      if (count === 0) throw new PackRefused('not-a-zip');
      done += count;
    }
    return buffer;
  }
}
