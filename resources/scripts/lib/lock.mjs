import { randomUUID } from 'node:crypto';
import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Trouble, say } from './entry.mjs';

/** The holder touches its lock this often; one that was not touched for long is left over. */
const TOUCH_MS = 5_000;
const LEFT_OVER_MS = 60_000;

/**
 * Runs `work` while no other process holds the lock, and waits for its turn. A lock whose holder
 * has died is taken over.
 * @template T
 * @param {string} file
 * @param {string} what what the lock guards, for the line that says why it waits
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, what, work) {
  const token = JSON.stringify({ pid: process.pid, host: hostname(), id: randomUUID() });
  await take(file, token, what);
  const touch = setInterval(() => touchFile(file), TOUCH_MS);
  touch.unref();
  try {
    return await work();
  } finally {
    clearInterval(touch);
    if (contentOf(file) === token) rmSync(file, { force: true });
  }
}

/**
 * @param {string} file
 * @param {string} token
 * @param {string} what
 */
async function take(file, token, what) {
  let said = false;
  for (;;) {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, token, { flag: 'wx' });
      return;
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
        throw new Trouble(
          `The folder ${path.dirname(file)} cannot be written: change its owner, or name another in AIMSBOOK_CACHE.`,
        );
      }
      if (code !== 'EEXIST') throw error;
    }
    const seen = contentOf(file);
    if (seen !== undefined && isLeftOver(file, seen)) {
      clearLeftOver(file, seen);
      continue;
    }
    if (!said) say(`waiting for another process that is ${what}`);
    said = true;
    await sleep(150);
  }
}

/**
 * True if the holder is gone: its process is dead, or (on another machine or in another container,
 * where its number says nothing) it has long not touched the file.
 * @param {string} file
 * @param {string} token
 */
function isLeftOver(file, token) {
  try {
    const holder = JSON.parse(token);
    if (holder.host === hostname() && !isAlive(holder.pid)) return true;
  } catch {
    // Its holder has not written it yet, or died before it could: the time decides.
  }
  try {
    return Date.now() - statSync(file).mtimeMs > LEFT_OVER_MS;
  } catch {
    return false;
  }
}

/**
 * Removes a left-over lock. It is renamed first, since another process may do the same and have
 * made a new lock in the meantime, which must stay.
 * @param {string} file
 * @param {string} seen
 */
function clearLeftOver(file, seen) {
  const aside = `${file}.${randomUUID()}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (contentOf(aside) === seen) rmSync(aside, { force: true });
  else renameSync(aside, file);
}

/** @param {number} pid */
function isAlive(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
  return !isZombie(pid);
}

/**
 * True for a process that has ended and that nobody has asked about yet. In a container without an
 * init process it stays one for good.
 * @param {number} pid
 */
function isZombie(pid) {
  // "PID (NAME) STATE …", where the name may hold brackets and blanks itself.
  const text = process.platform === 'linux' ? contentOf(`/proc/${pid}/stat`) : undefined;
  return text !== undefined && text.slice(text.lastIndexOf(')') + 2).startsWith('Z');
}

/** @param {string} file */
function contentOf(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

/** @param {string} file */
function touchFile(file) {
  try {
    const now = new Date();
    utimesSync(file, now, now);
  } catch {
    // Someone removed the cache folder while it is being filled; the work itself will say so.
  }
}
