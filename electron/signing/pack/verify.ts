/** Checks a pack that comes from anywhere: nothing is unpacked, nothing is written. */
import { createHash } from 'node:crypto';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '../../../shared/domain/errors.ts';
import type { PackCheck, PackFileState } from '../../../shared/domain/pack-check.ts';
import { packPaths, type PackFile, type PackManifest } from '../../../shared/domain/pack.ts';
import type { SignatureCheck } from '../../../shared/domain/signing.ts';
import { fingerprintOf, fromPem } from '../certificate.ts';
import { certificatesIn, verifyDetached } from '../cms.ts';
import { verifyPdf } from '../pdf.ts';
import { closingFiles, mostManifest, readManifest } from './read-manifest.ts';
import { ContentDamaged, ZipReader } from './read-zip.ts';
import { sumsOf } from './write.ts';
import type { ZipEntry } from './zip-directory.ts';
import { PackRefused } from './zip-names.ts';

export interface PackChecking {
  /** Certificates in DER of people or issuers that the caller trusts. */
  readonly trusted?: readonly Uint8Array[];
  readonly signal?: AbortSignal;
  /** Told how many bytes of how many were read, and of which file. */
  readonly progress?: (done: number, total: number, path: string) => void;
  /** Given the certificate in DER of each who signed the manifest. */
  readonly seen?: (certificate: Uint8Array) => void;
}

const mostSignature = 1024 * 1024;
const mostCertificate = 64 * 1024;
/** Signatures inside of larger documents are not looked at: that takes their size in memory. */
const mostPdf = 256 * 1024 * 1024;

/** Checks a pack. @throws what the system says of a file that can't be read, or the signal's reason */
export async function verifyPack(path: string, checking: PackChecking = {}): Promise<PackCheck> {
  let zip: ZipReader | undefined;
  try {
    zip = new ZipReader(path);
    return await new Checker(zip, checking).run();
  } catch (error) {
    if (!(error instanceof PackRefused)) throw error;
    const problems = [{ code: error.code, file: error.file }];
    return { state: 'refused', facts: null, files: [], signatures: [], documents: [], problems };
  } finally {
    zip?.close();
  }
}

/** What reading a file gave; no hash where the ZIP file's own sums are wrong. */
interface Content {
  readonly sha256: string | null;
  /** The bytes, where they were asked for and are not more than the limit. */
  readonly bytes: Buffer | null;
}

class Checker {
  readonly #zip: ZipReader;
  readonly #entries: ReadonlyMap<string, ZipEntry>;
  readonly #checking: PackChecking;
  readonly #total: number;
  readonly #problems: PackCheck['problems'] = [];
  readonly #documents: PackCheck['documents'] = [];
  readonly #states = new Map<string, PackFileState>();
  /** Files with a certificate, by its fingerprint. */
  readonly #certificates = new Map<string, string>();
  #done = 0;

  constructor(zip: ZipReader, checking: PackChecking) {
    this.#zip = zip;
    this.#checking = checking;
    this.#entries = new Map(zip.files.map((entry) => [entry.name, entry]));
    this.#total = zip.files.reduce((sum, { size }) => sum + size, 0);
  }

  async run(): Promise<PackCheck> {
    const text = await this.#closing(packPaths.manifest, mostManifest);
    if (text === null) throw new PackRefused('no-manifest');
    if (text.bytes === null || text.sha256 === null) {
      throw new PackRefused('manifest-unreadable', packPaths.manifest);
    }
    const manifest = readManifest(text.bytes);
    const listed = new Set(manifest.files.map(({ path }) => path));
    for (const file of manifest.files) await this.#check(file);
    for (const path of this.#entries.keys()) {
      if (!listed.has(path) && !closingFiles.includes(path)) this.#states.set(path, 'added');
    }
    const signature = await this.#closing(packPaths.signature, mostSignature);
    const signatures = await this.#signatures(text.bytes, signature);
    const sums = await this.#closing(packPaths.sums, mostManifest);
    this.#compareSums(sums, manifest, text, signature, signatures);
    const { files: _, format: __, formatVersion: ___, ...facts } = manifest;
    const states = [...this.#states.values()];
    const sound = this.#problems.length === 0 && states.every((state) => state === 'intact');
    return {
      state: sound ? 'intact' : 'changed',
      facts,
      files: [...this.#states]
        .map(([path, state]) => ({ path, state }))
        .toSorted((a, b) => (a.path < b.path ? -1 : 1)),
      signatures,
      documents: this.#documents,
      problems: this.#problems,
    };
  }

  /** Compares a file with what the manifest says of it, and looks into it where that says more. */
  async #check({ path, kind, size, sha256 }: PackFile): Promise<void> {
    const entry = this.#entries.get(path);
    if (entry === undefined) return void this.#states.set(path, 'missing');
    const isPdf = kind === 'document' && /\.pdf$/i.test(path);
    const keep = kind === 'certificate' ? mostCertificate : isPdf ? mostPdf : 0;
    const content = await this.#read(entry, keep);
    if (content.sha256 !== sha256 || entry.size !== size) {
      return void this.#states.set(path, 'changed');
    }
    this.#states.set(path, 'intact');
    if (kind === 'certificate') this.#certificate(path, content.bytes);
    if (isPdf) await this.#document(path, content.bytes);
  }

  #certificate(path: string, bytes: Buffer | null): void {
    try {
      this.#certificates.set(fingerprintOf(fromPem(bytes?.toString('latin1') ?? '')), path);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#problem('certificate-unreadable', path);
    }
  }

  async #document(path: string, bytes: Buffer | null): Promise<void> {
    if (bytes === null) return this.#problem('document-too-large', path);
    try {
      const trusted = this.#checking.trusted ?? [];
      const signatures = await verifyPdf(new Uint8Array(bytes), { trusted });
      this.#documents.push({ path, signatures });
      if (signatures.some(({ intact }) => !intact)) {
        this.#problem('document-signature-broken', path);
      }
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#problem('document-unreadable', path);
    }
  }

  /** Checks the signatures of the manifest, and that none of them was taken away. */
  async #signatures(text: Buffer, signature: Content | null): Promise<SignatureCheck[]> {
    const path = packPaths.signature;
    if (signature === null) {
      this.#problem('unsigned', path);
      return [];
    }
    let checks: SignatureCheck[];
    let certificates: Uint8Array[];
    try {
      const cms = signature.bytes ?? Buffer.alloc(0);
      checks = await verifyDetached(cms, text, { trusted: this.#checking.trusted ?? [] });
      certificates = certificatesIn(cms);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.#states.set(path, 'changed');
      this.#problem('signature-unreadable', path);
      return [];
    }
    const signed = new Set(checks.map(({ certificate }) => certificate.fingerprint));
    for (const der of certificates) {
      if (signed.has(fingerprintOf(der))) this.#checking.seen?.(der);
    }
    if (checks.some(({ intact }) => !intact)) this.#problem('signature-broken', path);
    for (const [fingerprint, file] of this.#certificates) {
      if (!signed.has(fingerprint)) this.#problem('signature-missing', file);
    }
    return checks;
  }

  /** The sums must be what follows from the rest; where they are not, they show what was changed. */
  #compareSums(
    sums: Content | null,
    { files }: PackManifest,
    text: Content,
    signature: Content | null,
    signatures: readonly SignatureCheck[],
  ): void {
    const isProved = signatures.length > 0 && signatures.every(({ intact }) => intact);
    const closing = [
      { path: packPaths.manifest, sha256: text.sha256 ?? '' },
      ...(signature === null
        ? []
        : [{ path: packPaths.signature, sha256: signature.sha256 ?? '' }]),
    ];
    const wanted = sumsOf([...files, ...closing]);
    if (sums !== null && sums.sha256 !== digest(wanted)) {
      this.#problem('sums-differ', packPaths.sums);
      const lines = new Set((sums.bytes?.toString('utf8') ?? '').split('\n'));
      const differing = isProved
        ? []
        : closing.filter(({ path, sha256 }) => !lines.has(`${sha256}  ${path}`));
      for (const { path } of differing) this.#states.set(path, 'changed');
      // A signature that holds proves what it signs: then what is wrong are the sums themselves.
      if (differing.length === 0) this.#states.set(packPaths.sums, 'changed');
    } else if (signatures.some(({ problems }) => problems.includes('content-changed'))) {
      this.#states.set(packPaths.manifest, 'changed');
    } else if (signatures.length > 0 && !isProved) {
      this.#states.set(packPaths.signature, 'changed');
    }
  }

  /** A file that no manifest lists, whole; null where it is not there. @throws PackRefused */
  async #closing(path: string, most: number): Promise<Content | null> {
    const entry = this.#entries.get(path);
    this.#states.set(path, entry === undefined ? 'missing' : 'intact');
    if (entry === undefined) return null;
    if (entry.size > most) {
      throw new PackRefused(path === packPaths.manifest ? 'manifest-too-large' : 'bomb', path);
    }
    const content = await this.#read(entry, most);
    if (content.sha256 === null) this.#states.set(path, 'changed');
    return content;
  }

  async #read(entry: ZipEntry, keep: number): Promise<Content> {
    const { signal, progress } = this.#checking;
    signal?.throwIfAborted();
    // Many small files would follow each other without a pause, and nobody could cancel.
    await nextTurn();
    const hash = createHash('sha256');
    const parts: Uint8Array[] = [];
    try {
      for await (const part of this.#zip.read(entry, signal)) {
        hash.update(part);
        if (entry.size <= keep) parts.push(part);
        this.#done += part.byteLength;
        progress?.(Math.min(this.#done, this.#total), this.#total, entry.name);
      }
    } catch (error) {
      if (!(error instanceof ContentDamaged)) throw error;
      return { sha256: null, bytes: null };
    }
    return {
      sha256: hash.digest('hex'),
      bytes: entry.size <= keep ? Buffer.concat(parts) : null,
    };
  }

  #problem(code: PackCheck['problems'][number]['code'], file: string): void {
    this.#problems.push({ code, file });
  }
}

const digest = (text: string): string => createHash('sha256').update(text).digest('hex');
