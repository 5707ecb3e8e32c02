import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Trouble, say } from './entry.mjs';
import {
  downloadOfficial,
  installedOfficial,
  pinnedVersion,
  rememberUnreachable,
  wasUnreachable,
} from './electron-official.mjs';
import { hasFallback, installedFallback, makeFallback } from './electron-fallback.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder } from './project.mjs';
import { prepareSandbox } from './sandbox.mjs';
import { readableElectron } from './stage.mjs';
import {
  compiledAddonInPlace,
  shippedAddonWorks,
  placeCompiledAddon,
  placeShippedAddon,
} from './sqlite-addon.mjs';
import { ensureSystemPackages } from './system-packages.mjs';
import { asUser, windowUser } from './unprivileged.mjs';

/**
 * A real Electron that can be started here.
 * @typedef {import('./electron-official.mjs').Electron & Launch} Runtime
 *
 * @typedef {object} Launch
 * @property {string[]} command the command line up to and with the executable: it has more than one
 *   word when root starts it, because then another user runs it
 * @property {string[]} switches what Electron must be given besides the application
 * @property {import('./unprivileged.mjs').User | undefined} user who runs it, if not the caller
 */

/**
 * Makes sure that Electron, SQLite and the system's libraries are there and work together, and
 * says how to start it. Quick when all is in place; the first time on a machine takes minutes.
 * @param {object} [options]
 * @param {boolean} [options.tests] also what the tests need
 * @param {boolean} [options.retry] ask for the official release even if it failed a short while ago
 * @returns {Promise<Runtime>}
 */
export async function ensureRuntime({ tests = false, retry = false } = {}) {
  await ensureSystemPackages([
    'electron',
    ...(tests ? /** @type {const} */ (['display', 'tests']) : []),
  ]);
  const user = windowUser();
  const found = inPlace(retry) ?? (await alone(() => putInPlace(retry)));
  const electron = await readableElectron(found, user);
  const switches = prepareSandbox(electron.folder);
  return { ...electron, command: asUser(user, electron.electronPath), switches, user };
}

/** Makes sure that SQLite works in the Node that runs now. */
export async function ensureSqlite() {
  if (shippedAddonWorks() || compiledAddonInPlace()) return;
  await alone(() => placeCompiledAddon());
}

/**
 * Electron, if it and the addon that it needs are there.
 * @param {boolean} retry
 */
function inPlace(retry) {
  const official = installedOfficial();
  if (official) return official;
  if (retry || !hasFallback() || !wasUnreachable()) return undefined;
  const fallback = installedFallback();
  return fallback && compiledAddonInPlace() ? fallback : undefined;
}

/**
 * Gets what is missing: the official release, or where it cannot be had the fallback.
 * @param {boolean} retry
 * @returns {Promise<import('./electron-official.mjs').Electron>}
 */
async function putInPlace(retry) {
  // Another process may have done it while this one waited.
  const there = inPlace(retry);
  if (there) return there;
  const official =
    retry || !hasFallback() || !wasUnreachable() ? await downloadOfficial() : undefined;
  if (typeof official === 'object') {
    await placeShippedAddon();
    return official;
  }
  if (!hasFallback()) {
    throw new Trouble(
      `Electron ${pinnedVersion()} could not be downloaded (${official}): allow its download host, or name a mirror in ELECTRON_MIRROR, then try again.`,
    );
  }
  if (official) {
    await rememberUnreachable(official);
    say(
      `it cannot be downloaded here (${official}): an older one is used for development and tests`,
    );
  }
  if (!installedFallback()) await makeFallback();
  const fallback = installedFallback();
  if (!fallback) throw new Error('The fallback was made and is not there.');
  await placeCompiledAddon([fallback.electronPath]);
  return fallback;
}

/**
 * Runs the slow work in one process at a time. What it makes is for all users of the machine.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
async function alone(work) {
  const mask = process.umask(0o022);
  try {
    return await withLock(path.join(cacheFolder(), 'lock'), 'setting up the runtime', () => {
      clearRests();
      return work();
    });
  } finally {
    process.umask(mask);
  }
}

/** Removes what an earlier set-up left when it was stopped half-way. */
function clearRests() {
  for (const name of readdirSync(cacheFolder())) {
    if (name.startsWith('tmp-'))
      rmSync(path.join(cacheFolder(), name), { recursive: true, force: true });
  }
}
