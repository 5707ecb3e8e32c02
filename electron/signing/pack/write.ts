import { createHash, randomUUID } from 'node:crypto';
import {
  createWriteStream,
  fsyncSync,
  openSync,
  closeSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { ZipFile } from 'yazl';
import { canonicalJson } from '../../../shared/domain/canonical.ts';
import { packPaths, type PackFile, type PackManifest } from '../../../shared/domain/pack.ts';
import { addSignature, signDetached } from '../cms.ts';
import type { SigningIdentity } from '../identity.ts';

/** The content of a file: at once, or in parts that are read when they are needed. */
export type Content =
  Uint8Array | string | (() => Iterable<Uint8Array> | AsyncIterable<Uint8Array>);

/** One file for a pack. */
export interface PackSource extends Omit<PackFile, 'size' | 'sha256'> {
  readonly content: Content;
}

/** What a pack says about itself. */
export type PackMeta = Omit<PackManifest, 'format' | 'formatVersion' | 'files'>;

export interface PackReport {
  /** Told before each file and while a large one is read; what it throws stops the writing. */
  readonly progress: (path: string, bytes: number) => void;
}

/** A pack that was written. */
export interface WrittenPack {
  readonly size: number;
  readonly files: number;
  /** SHA-256 of the manifest, in hexadecimal. */
  readonly manifest: string;
}

/** Files that are packed already: pressing them again would only take time. */
const pressed =
  /\.(pdf|docx|xlsx|pptx|odt|ods|zip|gz|7z|jpe?g|png|gif|webp|mp[34]|m4a|mov|avi|heic)$/i;

/**
 * Writes a pack: every file once, streaming, then the manifest, its signatures and the sums. It has
 * its name only when it is whole and on the disk; drafts that an earlier crash left there go.
 * @param last makes the files that need to know all the others: the index
 */
export async function writePack(
  path: string,
  sources: AsyncIterable<PackSource>,
  last: (files: readonly PackFile[]) => readonly PackSource[],
  meta: PackMeta,
  signers: readonly SigningIdentity[],
  report: PackReport,
): Promise<WrittenPack> {
  const { size, value } = await intoPack(path, meta.createdAt, report, async (zip) => {
    const files: PackFile[] = [];
    for await (const source of sources) files.push(await zip.add(source));
    for (const source of last(files)) files.push(await zip.add(source));
    const manifest: PackManifest = {
      format: 'aimsbook-pack',
      formatVersion: 1,
      ...meta,
      files: byPath(files),
    };
    const text = `${JSON.stringify(JSON.parse(canonicalJson(manifest)), null, 1)}\n`;
    const bytes = Buffer.from(text, 'utf8');
    const signature = await signedBy(bytes, signers, meta.createdAt);
    const ends = [
      await zip.put(packPaths.manifest, bytes),
      await zip.put(packPaths.signature, signature),
    ];
    await zip.put(packPaths.sums, sumsOf([...files, ...ends]));
    return {
      files: files.length,
      manifest: createHash('sha256').update(bytes).digest('hex'),
    };
  });
  return { size, ...value };
}

/**
 * Writes a ZIP file that has its name only when it is whole and on the disk; what had the name is
 * replaced. Whatever `fill` throws leaves nothing behind.
 */
export async function intoPack<T>(
  path: string,
  createdAt: string,
  report: PackReport,
  fill: (zip: PackZip) => Promise<T>,
): Promise<{ readonly size: number; readonly value: T }> {
  removeDrafts(path);
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID().slice(0, 8)}.new`);
  const zip = new PackZip(draft, createdAt, report);
  try {
    const value = await fill(zip);
    const size = await zip.end();
    syncAndRename(draft, path);
    return { size, value };
  } catch (error) {
    await zip.abandon();
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

const byPath = <F extends Pick<PackFile, 'path'>>(files: readonly F[]): F[] =>
  files.toSorted((a, b) => (a.path < b.path ? -1 : 1));

/** What `sha256sum -c` reads: every file but itself, by path. */
export function sumsOf(files: readonly Pick<PackFile, 'path' | 'sha256'>[]): string {
  return byPath(files)
    .map(({ path, sha256 }) => `${sha256}  ${path}\n`)
    .join('');
}

async function signedBy(
  bytes: Uint8Array,
  signers: readonly SigningIdentity[],
  at: string,
): Promise<Uint8Array> {
  const [first, ...others] = signers;
  if (first === undefined) throw new Error('a pack needs a signer');
  let signature = await signDetached(bytes, first, at);
  for (const signer of others) signature = await addSignature(signature, bytes, signer, at);
  return signature;
}

/** A ZIP file that is written one entry after the other, and counts what goes through. */
export class PackZip {
  readonly #zip = new ZipFile();
  readonly #written: Promise<void>;
  readonly #mtime: Date;
  readonly #report: PackReport;
  readonly #stop = new AbortController();
  #size = 0;

  constructor(path: string, createdAt: string, report: PackReport) {
    this.#mtime = new Date(createdAt);
    this.#report = report;
    // What a file's source throws is told by `put`.
    (this.#zip as unknown as NodeJS.EventEmitter).on('error', () => undefined);
    const out = this.#zip.outputStream as Readable;
    const counted = async function* (this: PackZip): AsyncGenerator<Uint8Array> {
      for await (const chunk of out as AsyncIterable<Uint8Array>) {
        this.#size += chunk.byteLength;
        yield chunk;
      }
    }.bind(this);
    this.#written = pipeline(counted, createWriteStream(path, { flags: 'wx' }), {
      signal: this.#stop.signal,
    });
    // Heard where it is waited for; until then a full disk must not end the program.
    this.#written.catch(() => undefined);
  }

  /** Adds a file and says what it was. */
  async add({ content, ...file }: PackSource): Promise<PackFile> {
    const { size, sha256 } = await this.put(file.path, content);
    return { ...file, size, sha256 };
  }

  /** Adds a file that is in no list. */
  async put(path: string, content: Content): Promise<Pick<PackFile, 'path' | 'size' | 'sha256'>> {
    const hash = createHash('sha256');
    let size = 0;
    const report = this.#report;
    report.progress(path, 0);
    async function* through(): AsyncGenerator<Uint8Array> {
      for await (const chunk of partsOf(content)) {
        hash.update(chunk);
        size += chunk.byteLength;
        report.progress(path, size);
        yield chunk;
      }
    }
    const stream = Readable.from(through(), { objectMode: false });
    const read = new Promise<void>((resolve, reject) => {
      stream.once('end', resolve);
      stream.once('error', reject);
    });
    this.#zip.addReadStream(stream, path, {
      mtime: this.#mtime,
      mode: 0o100644,
      compress: !pressed.test(path),
    });
    // Where the disk fails nobody reads on: then that is what is told.
    await Promise.race([read, this.#written.then(() => read)]);
    return { path, size, sha256: hash.digest('hex') };
  }

  /** Ends the file. @returns its size */
  async end(): Promise<number> {
    this.#zip.end();
    await this.#written;
    return this.#size;
  }

  /** Stops writing and lets go of the file. */
  async abandon(): Promise<void> {
    // The reader of the stream waits for bytes that never come: it has to be woken.
    (this.#zip.outputStream as Readable).destroy(new Error('abandoned'));
    this.#stop.abort();
    await this.#written.catch(() => undefined);
  }
}

async function* partsOf(content: Content): AsyncGenerator<Uint8Array> {
  if (typeof content === 'string') yield Buffer.from(content, 'utf8');
  else if (content instanceof Uint8Array) yield content;
  else yield* content();
}

/** A draft that nobody wrote to for so long, in milliseconds, was left by a crash. */
const abandonedAfter = 10 * 60_000;

/** Removes drafts of packs that a crash left in the folder: each may be gigabytes. */
function removeDrafts(path: string): void {
  const folder = dirname(path);
  for (const name of readdirSync(folder)) {
    if (!/^\..+\.zip\.[0-9a-f]{8}\.new$/.test(name)) continue;
    const draft = join(folder, name);
    const written = statSync(draft, { throwIfNoEntry: false })?.mtimeMs ?? Infinity;
    if (Date.now() - written > abandonedAfter) rmSync(draft, { force: true });
  }
}

function syncAndRename(draft: string, path: string): void {
  const file = openSync(draft, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
  try {
    const folder = openSync(dirname(path), 'r');
    try {
      fsyncSync(folder);
    } finally {
      closeSync(folder);
    }
  } catch {
    // Windows opens no folders, and some network drives sync none: there a rename has to do.
  }
}
