/**
 * The real Electron for tests, and `node resources/scripts/electron.mjs [FOLDER]` to open any
 * application with it.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { become, entry, Trouble } from './lib/entry.mjs';
import { writeWhole } from './lib/files.mjs';
import { environmentAt, temporaryFolder } from './lib/launch.mjs';
import { cacheFolder, projectRoot } from './lib/project.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { readableApp } from './lib/stage.mjs';
import { handOver } from './lib/unprivileged.mjs';

export { handOver, temporaryFolder };

/**
 * What Playwright's `_electron.launch` takes.
 * @typedef {object} LaunchOptions
 * @property {string} executablePath
 * @property {string[]} args
 * @property {Record<string, string>} env
 * @property {string} cwd
 * @property {true} chromiumSandbox without it Playwright adds --no-sandbox
 */

/**
 * How to start the built application for a test. Its home is a new folder, so that it finds no
 * settings; `home` starts it in an earlier one again. When root runs the tests, the window runs as
 * another user: make folders for it with `temporaryFolder`, and give it files with `handOver`.
 * @param {object} [options]
 * @param {string} [options.app] the application's folder, this project's by default
 * @param {string[]} [options.args] what the application is given
 * @param {Record<string, string>} [options.env] added to the environment
 * @param {string} [options.home]
 * @returns {Promise<LaunchOptions>}
 */
export async function launchOptions({ app = projectRoot, args = [], env = {}, home } = {}) {
  if (!hasDisplay()) {
    throw new Trouble(
      'There is no display: start the tests with "npm test", or any program with "node resources/scripts/with-display.mjs PROGRAM".',
    );
  }
  const { executablePath, switches, user } = await prepared();
  if (app === projectRoot) await build({ quiet: true });
  const folder = await readableApp(user, app);
  const ownHome = home ?? temporaryFolder('aimsbook-home-');
  return {
    executablePath,
    args: [...switches, folder, ...args],
    env: { ...environmentAt(ownHome), ...env },
    cwd: folder,
    chromiumSandbox: true,
  };
}

/** @type {Promise<{ executablePath: string, switches: string[], user?: import('./lib/unprivileged.mjs').User }> | undefined} */
let once;

/** The runtime as one executable; looked for once per process. */
function prepared() {
  once ??= ensureRuntime().then(async ({ command, switches, user }) => ({
    executablePath: await asOneProgram(command),
    switches,
    ...(user ? { user } : {}),
  }));
  return once;
}

/**
 * Playwright takes a path, not a command line: a command of more words becomes a script that turns
 * into it, so that the process that Playwright kills is Electron itself.
 * @param {string[]} command
 */
async function asOneProgram(command) {
  if (command.length === 1) return command[0] ?? '';
  const quoted = command.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ');
  const text = `#!/bin/sh\nexec ${quoted} "$@"\n`;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 8);
  const script = path.join(cacheFolder(), `electron-${name}.sh`);
  if (!existsSync(script)) await writeWhole(script, text, 0o755);
  return script;
}

await entry(import.meta.url, async (args) => {
  const options = await launchOptions({ app: path.resolve(args[0] ?? '.'), args: args.slice(1) });
  return become([options.executablePath, ...options.args], { env: options.env });
});
