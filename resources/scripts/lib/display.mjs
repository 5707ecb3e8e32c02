import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Trouble } from './entry.mjs';
import { ensureSystemPackages, findProgram } from './system-packages.mjs';

const SCREEN = '1600x1200x24';
const READY_MS = 20_000;

/** True if a window can be shown. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY']);
}

/**
 * @typedef {object} Display
 * @property {NodeJS.ProcessEnv} env what a program needs to find it
 * @property {() => Promise<void>} stop ends it and waits until it is gone
 */

/**
 * Starts a display without a screen and waits until it takes windows. Xvfb itself is started, not
 * `xvfb-run`: it chooses a free number without a race, and it ends when it is told to.
 * @returns {Promise<Display>}
 */
export async function startDisplay() {
  await ensureSystemPackages(['display']);
  const folder = mkdtempSync(path.join(tmpdir(), 'aimsbook-display-'));
  const authority = path.join(folder, 'Xauthority');
  writeFileSync(authority, permission(randomBytes(16)), { mode: 0o600 });
  const server = spawn(
    findProgram('Xvfb') ?? 'Xvfb',
    ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-auth', authority],
    // A group of its own: Ctrl-C must reach the program first, and the display after it.
    { stdio: ['ignore', 'ignore', 'pipe', 'pipe'], detached: true },
  );
  const end = () => {
    server.kill('SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  };
  process.on('exit', end);
  const stop = async () => {
    const gone = new Promise((resolve) => server.once('exit', resolve));
    server.ref();
    process.off('exit', end);
    end();
    if (server.exitCode === null && server.signalCode === null && server.pid) await gone;
  };
  try {
    const number = await displayNumber(server);
    server.unref();
    return { env: { DISPLAY: `:${number}`, XAUTHORITY: authority }, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Xvfb writes its number when it is ready.
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let messages = '';
    let number = '';
    const fail = () =>
      reject(
        new Trouble(
          `Xvfb does not start (${messages.trim().split('\n').at(-1) || 'no message'}): reinstall the package xvfb.`,
        ),
      );
    const timer = setTimeout(fail, READY_MS);
    server.stderr?.on('data', (text) => (messages += String(text)));
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3]?.on('data', (text) => {
      number += String(text);
      if (!number.endsWith('\n')) return;
      clearTimeout(timer);
      server.off('exit', fail);
      // The pipes must not keep this process alive.
      for (const pipe of [server.stderr, server.stdio[3]]) {
        /** @type {import('node:net').Socket} */ (pipe).unref();
      }
      resolve(number.trim());
    });
  });
}

/**
 * The file with which a client proves that it may use the display: one entry that is good for any
 * display, as XauWriteAuth would write it.
 * @param {Buffer} cookie
 */
function permission(cookie) {
  const FAMILY_WILD = 0xffff;
  const name = Buffer.from('MIT-MAGIC-COOKIE-1');
  return Buffer.concat([
    short(FAMILY_WILD),
    short(0), // address
    short(0), // display number
    short(name.length),
    name,
    short(cookie.length),
    cookie,
  ]);
}

/** @param {number} value */
function short(value) {
  return Buffer.from([value >> 8, value & 0xff]);
}
