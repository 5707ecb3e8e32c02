import {
  closeSync,
  existsSync,
  fstatSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { draftBeside } from '../../db/drafts.ts';
import { readingError, storageError } from '../../db/driver-errors.ts';
import { AppError, type ErrorCode } from '../../shared/domain/errors.ts';

/**
 * A name that every file system takes: what Windows, macOS or Linux refuse is
 * replaced, and its length leaves room for a number and an ending.
 */
export function safeFileName(name: string, fallback: string): string {
  const cleaned = name
    .normalize('NFC')
    // oxlint-disable-next-line no-control-regex -- control characters are what is being removed
    .replace(/[\u0000-\u001f\u007f<>:"/\\|?*\u202a-\u202e\u2066-\u2069]+/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\..*)?$/i.test(cleaned);
  const usable = cleaned === '' || reserved ? fallback : cleaned;
  const letters = [...usable];
  if (letters.length <= longest) return usable;
  // The ending stays: it says which program opens the file.
  const ending = /\.[^. ]{1,10}$/u.exec(usable)?.[0] ?? '';
  const stem = letters.slice(0, longest - [...ending].length).join('');
  return stem.replace(/[. ]+$/, '') + ending;
}

const longest = 120;
/** As many bytes as are read at once. */
const partSize = 1024 * 1024;

/** Whether two paths mean one file that is there: by link or in another case, too. */
export function sameFile(a: string, b: string): boolean {
  if (a === b) return true;
  const [one, other] = [a, b].map((path) => statSync(path, { throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** @throws AppError `folder.not-found` where the folder of a path is not there */
export function requireFolderOf(path: string): void {
  const folder = dirname(path);
  if (!existsSync(folder)) throw new AppError('folder.not-found', { folder });
}

/** The path, or with " (2)", " (3)" … before the ending where that is taken. */
export function freePath(path: string): string {
  if (!existsSync(path)) return path;
  const extension = extname(path);
  const stem = join(dirname(path), basename(path, extension));
  for (let number = 2; ; number++) {
    const candidate = `${stem} (${number})${extension}`;
    if (!existsSync(candidate)) return candidate;
  }
}

/**
 * Writes a file so that its name never stands for half a file.
 * @throws AppError `disk.full`, `folder.not-writable`
 */
export function writeWhole(path: string, bytes: Uint8Array | string): void {
  const draft = draftBeside(path);
  try {
    writeFileSync(draft, bytes, { flush: true });
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw storageError(error);
  }
}

/**
 * The bytes of a file that somebody chose or named.
 * @param most how many are taken
 * @param tooLarge what is said of a file that has more
 * @throws AppError `file.not-found`, `file.is-folder`, `file.unreadable`, or what `tooLarge` names
 */
export function readBytes(
  path: string,
  most = 512 * 1024 * 1024,
  tooLarge: ErrorCode = 'file.too-large',
): Uint8Array {
  const name = basename(path);
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = readAtMost(file, most);
      if (bytes === null) throw new AppError(tooLarge, { name, limit: most });
      return bytes;
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw readingError(error, { name });
  }
}

/** The bytes of an open file; null where it has more. What is no plain file says no size before. */
function readAtMost(file: number, most: number): Uint8Array | null {
  if (fstatSync(file).size > most) return null;
  const parts: Buffer[] = [];
  let total = 0;
  while (total <= most) {
    const part = Buffer.alloc(Math.min(partSize, most + 1 - total));
    const size = readSync(file, part, 0, part.length, null);
    if (size === 0) return new Uint8Array(Buffer.concat(parts));
    parts.push(part.subarray(0, size));
    total += size;
  }
  return null;
}

/** A JSON file's value, or undefined where it is missing or broken. */
export function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
