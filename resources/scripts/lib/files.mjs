import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * The hash of a file, read as a stream.
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 */
export async function hashFile(file, algorithm, encoding) {
  const hash = createHash(algorithm);
  await pipeline(createReadStream(file), hash);
  return hash.digest(encoding);
}

/**
 * Writes a file so that a reader sees the old one or the new one, never a half.
 * @param {string} file
 * @param {string | Uint8Array} content
 * @param {number} [mode]
 */
export async function writeWhole(file, content, mode = 0o644) {
  await mkdir(path.dirname(file), { recursive: true });
  const temporary = `${file}.${process.pid}-${randomBytes(4).toString('hex')}.tmp`;
  try {
    await writeFile(temporary, content, { mode });
    // The umask may have taken away what other users need.
    await chmod(temporary, mode);
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}

/**
 * Makes a folder elsewhere and puts it in its place in one step, so that it is there whole or not
 * at all. A folder that was there before is replaced.
 * @param {string} folder
 * @param {(temporary: string) => Promise<void>} make
 */
export async function makeWhole(folder, make) {
  await mkdir(path.dirname(folder), { recursive: true });
  const temporary = await mkdtemp(path.join(path.dirname(folder), 'tmp-'));
  try {
    await chmod(temporary, 0o755);
    await make(temporary);
    if (existsSync(folder)) await rename(folder, `${temporary}-old`);
    await rename(temporary, folder);
  } finally {
    await rm(temporary, { recursive: true, force: true });
    await rm(`${temporary}-old`, { recursive: true, force: true });
  }
}

/**
 * Moves the files of a new tree over those of an old one and then removes the files that only the
 * old one had. A reader always finds every file: what others point to comes first, what points to
 * them (`last`) comes last.
 * @param {string} from
 * @param {string} to
 * @param {readonly string[]} last
 */
export async function replaceTree(from, to, last) {
  const fresh = await filesBelow(from);
  const old = existsSync(to) ? await filesBelow(to) : [];
  const ordered = [
    ...fresh.filter((name) => !last.includes(name)),
    ...last.filter((name) => fresh.includes(name)),
  ];
  for (const name of ordered) {
    await mkdir(path.dirname(path.join(to, name)), { recursive: true });
    await rename(path.join(from, name), path.join(to, name));
  }
  for (const name of old) {
    if (!fresh.includes(name)) await rm(path.join(to, name), { force: true });
  }
}

/**
 * The relative paths of all files below a folder.
 * @param {string} folder
 */
async function filesBelow(folder) {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)));
}
