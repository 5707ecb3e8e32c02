import { copyFileSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import path from 'node:path';
import { cacheFolder } from './project.mjs';
import { handOver, windowUser } from './unprivileged.mjs';

/** What must not leak from our process into the application. */
const DROPPED = ['ELECTRON_RUN_AS_NODE', 'NODE_OPTIONS'];
/** What belongs to the caller's session and not to another user's or another home's. */
const OF_THE_HOME = [
  'XDG_CONFIG_HOME',
  'XDG_DATA_HOME',
  'XDG_CACHE_HOME',
  'XDG_STATE_HOME',
  'XDG_RUNTIME_DIR',
  'DBUS_SESSION_BUS_ADDRESS',
];

/**
 * The environment for Electron with this folder as its home.
 * @param {string} home
 * @returns {Record<string, string>}
 */
export function environmentAt(home) {
  /** @type {Record<string, string>} */
  const environment = { ...ownEnvironment(), HOME: home };
  for (const name of OF_THE_HOME) delete environment[name];
  const authority = process.env['XAUTHORITY'] ?? path.join(homedir(), '.Xauthority');
  if (process.env['DISPLAY'] && existsSync(authority)) {
    // The display asks for this file, and the window's user can only read its own.
    environment['XAUTHORITY'] = path.join(home, '.Xauthority');
    copyFileSync(authority, environment['XAUTHORITY']);
    handOver(environment['XAUTHORITY']);
  }
  const user = windowUser();
  if (user) Object.assign(environment, { USER: user.name, LOGNAME: user.name });
  return environment;
}

/**
 * The environment for an Electron that runs as the caller, in the caller's home.
 * @returns {Record<string, string>}
 */
export function ownEnvironment() {
  const entries = Object.entries(process.env).filter(([name]) => !DROPPED.includes(name));
  return /** @type {Record<string, string>} */ (Object.fromEntries(entries));
}

/** A home that stays, for the window's user; undefined where the window runs as the caller. */
export function lastingHome() {
  if (!windowUser()) return undefined;
  const home = path.join(cacheFolder(), 'home');
  if (!existsSync(home)) {
    mkdirSync(home, { recursive: true, mode: 0o700 });
    handOver(home);
  }
  return home;
}

/**
 * A new folder that the window's user may write. It goes when this process ends.
 * @param {string} [name]
 */
export function temporaryFolder(name = 'aimsbook-') {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  handOver(folder);
  if (temporary.length === 0) process.on('exit', removeTemporary);
  temporary.push(folder);
  return folder;
}

/** Folders that go when this process ends. */
const temporary = /** @type {string[]} */ ([]);

function removeTemporary() {
  for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}
