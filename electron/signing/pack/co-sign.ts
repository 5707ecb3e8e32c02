import { once } from 'node:events';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import { AppError } from '../../../shared/domain/errors.ts';
import {
  packManifestSchema,
  packPaths,
  type PackFile,
  type PackManifest,
} from '../../../shared/domain/pack.ts';
import { fingerprintOf } from '../certificate.ts';
import { addSignature, verifyDetached } from '../cms.ts';
import type { SigningIdentity } from '../identity.ts';
import { intoPack, sumsOf, type PackReport } from './write.ts';

/** What is read whole: the manifest of a very large pack, and signatures. */
const mostBytes = 64 * 1024 * 1024;

/**
 * Adds a signature to a pack: to its manifest, beside the earlier ones, which keep every byte. All
 * other files stay as they are, and are compared with the manifest on the way: nobody signs what was
 * changed, and nobody twice.
 * @throws AppError `pack.refused` where the file is no pack, `pack.changed` with the first file that
 *   differs, `pack.already-signed`
 */
export async function addPackSignature(
  path: string,
  signer: SigningIdentity,
  at: string,
  report: PackReport = { progress: () => undefined },
): Promise<void> {
  const zip = await opened(path);
  try {
    const entries = await entriesOf(zip);
    const text = await readWhole(zip, entryOf(entries, packPaths.manifest));
    const manifest = parsed(text);
    const earlier = await readWhole(zip, entryOf(entries, packPaths.signature));
    const before = await verifyDetached(earlier, text);
    if (before.some(({ intact }) => !intact)) {
      throw new AppError('pack.changed', { file: packPaths.manifest });
    }
    const own = fingerprintOf(signer.certificate);
    if (before.some(({ certificate }) => certificate.fingerprint === own)) {
      throw new AppError('pack.already-signed');
    }
    const signature = await addSignature(earlier, text, signer, at);
    const listed = new Map(manifest.files.map((file) => [file.path, file]));
    await intoPack(path, manifest.createdAt, report, async (copy) => {
      const files: Pick<PackFile, 'path' | 'sha256'>[] = [];
      const closing: string[] = [packPaths.manifest, packPaths.signature, packPaths.sums];
      for (const entry of entries.filter(({ fileName }) => !closing.includes(fileName))) {
        const file = listed.get(entry.fileName);
        const put = await copy.put(entry.fileName, () => contentOf(zip, entry));
        if (put.sha256 !== file?.sha256) {
          throw new AppError('pack.changed', { file: entry.fileName });
        }
        listed.delete(entry.fileName);
        files.push(put);
      }
      const [missing] = listed.keys();
      if (missing !== undefined) throw new AppError('pack.changed', { file: missing });
      files.push(await copy.put(packPaths.manifest, text));
      files.push(await copy.put(packPaths.signature, signature));
      await copy.put(packPaths.sums, sumsOf(files));
      // The copy takes its place: on Windows nobody can replace a file that is open.
      const closed = once(zip, 'close');
      zip.close();
      await closed;
    });
  } finally {
    zip.close();
  }
}

async function opened(path: string): Promise<ZipFile> {
  try {
    return await openPromise(path, { autoClose: false, strictFileNames: true });
  } catch (error) {
    // A file that is gone or may not be read says nothing of what it holds.
    if (typeof (error as { code?: unknown }).code === 'string') throw error;
    throw refused(error);
  }
}

async function entriesOf(zip: ZipFile): Promise<Entry[]> {
  const entries: Entry[] = [];
  try {
    for await (const entry of zip.eachEntry()) entries.push(entry);
  } catch (error) {
    throw refused(error);
  }
  return entries;
}

function entryOf(entries: readonly Entry[], path: string): Entry {
  const entry = entries.find(({ fileName }) => fileName === path);
  if (entry === undefined || entry.uncompressedSize > mostBytes) throw refused();
  return entry;
}

/** @throws AppError `pack.changed` where the ZIP's own sum does not fit */
async function* contentOf(zip: ZipFile, entry: Entry): AsyncGenerator<Uint8Array> {
  try {
    for await (const part of await zip.openReadStreamPromise(entry)) yield part as Uint8Array;
  } catch (error) {
    throw new AppError('pack.changed', { file: entry.fileName }, { cause: error });
  }
}

async function readWhole(zip: ZipFile, entry: Entry): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of contentOf(zip, entry)) parts.push(part);
  return Buffer.concat(parts);
}

function parsed(text: Buffer): PackManifest {
  try {
    return packManifestSchema.parse(JSON.parse(text.toString('utf8')));
  } catch (error) {
    throw refused(error);
  }
}

const refused = (cause?: unknown): AppError => new AppError('pack.refused', {}, { cause });
