import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { Trouble, say } from './entry.mjs';
import { writeWhole } from './files.mjs';
import { cacheFolder, inModules, installedPackage } from './project.mjs';
import { lastLine, run } from './run.mjs';

/** How long the download may give no sign of life before it counts as impossible. */
const FIRST_BYTE_MS = 15_000;
const STALL_MS = 60_000;
/** How long a host that could not be reached is not asked again. */
const REMEMBER_MS = 24 * 3_600_000;

/**
 * @typedef {object} Electron
 * @property {string} electronPath the executable
 * @property {string} folder the unpacked release that it lies in
 * @property {string} version
 * @property {'official' | 'fallback'} source
 */

/** The version of Electron that package.json pins. */
export function pinnedVersion() {
  const found = installedPackage('electron');
  if (!found) throw new Trouble('The packages are not installed: run "npm ci", then try again.');
  return found.version;
}

/**
 * The official release if it is in node_modules already.
 * @returns {Electron | undefined}
 */
export function installedOfficial() {
  const version = pinnedVersion();
  const folder = process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? inModules('electron', 'dist');
  try {
    const inside = readFileSync(inModules('electron', 'path.txt'), 'utf8');
    const unpacked = readFileSync(inModules('electron', 'dist', 'version'), 'utf8').trim();
    const electronPath = path.join(folder, inside);
    if (unpacked.replace(/^v/, '') !== version || !existsSync(electronPath)) return undefined;
    return { electronPath, folder, version, source: 'official' };
  } catch {
    return undefined;
  }
}

/** True if the download failed less than a day ago. */
export function wasUnreachable() {
  try {
    return Date.now() - statSync(memory()).mtimeMs < REMEMBER_MS;
  } catch {
    return false;
  }
}

/**
 * Downloads the official release with Electron's own installer, which checks its hash. Returns
 * undefined, and why, if it cannot be had.
 * @returns {Promise<Electron | string>}
 */
export async function downloadOfficial() {
  say(`downloading Electron ${pinnedVersion()}`);
  const temporary = path.join(cacheFolder(), `tmp-official-${process.pid}`);
  await mkdir(temporary, { recursive: true });
  const watch = new AbortController();
  const timer = watchProgress(temporary, watch);
  try {
    const outcome = await run(process.execPath, [inModules('electron', 'install.js')], {
      // The installer keeps the unfinished download in the temporary folder: there it is watched.
      env: { ...process.env, TMPDIR: temporary, TEMP: temporary, TMP: temporary },
      signal: watch.signal,
    });
    const found = installedOfficial();
    if (found) {
      await rm(memory(), { force: true });
      return found;
    }
    return watch.signal.aborted ? 'its host did not answer' : firstLine(outcome);
  } finally {
    clearInterval(timer);
    await rm(temporary, { recursive: true, force: true });
  }
}

/**
 * Remembers that the download is not possible here.
 * @param {string} why
 */
export async function rememberUnreachable(why) {
  await writeWhole(memory(), `${why}\n`);
}

/**
 * Gives up on a download that does not grow.
 * @param {string} folder
 * @param {AbortController} watch
 */
function watchProgress(folder, watch) {
  let size = 0;
  let grown = Date.now();
  return setInterval(() => {
    const now = sizeOf(folder) + sizeOf(inModules('electron', 'dist'));
    if (now !== size) {
      size = now;
      grown = Date.now();
    } else if (Date.now() - grown > (size === 0 ? FIRST_BYTE_MS : STALL_MS)) {
      watch.abort();
    }
  }, 500);
}

/** @param {string} folder */
function sizeOf(folder) {
  try {
    const names = /** @type {string[]} */ (readdirSync(folder, { recursive: true }));
    return names.reduce((sum, name) => {
      const stat = statSync(path.join(folder, name), { throwIfNoEntry: false });
      return sum + (stat?.isFile() ? stat.size : 0);
    }, 0);
  } catch {
    return 0;
  }
}

/** @param {import('./run.mjs').Outcome} outcome */
function firstLine(outcome) {
  return outcome.stderr.split('\n')[0]?.trim() || lastLine(outcome);
}

function memory() {
  return path.join(cacheFolder(), `electron-${pinnedVersion()}-unreachable`);
}
