import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import { hasDisplay, startDisplay } from './display.mjs';
import { exitCode, say, Trouble } from './entry.mjs';
import { environmentAt, temporaryFolder } from './launch.mjs';
import { run } from './run.mjs';
import { prepareSandbox } from './sandbox.mjs';
import { asUser, canRead, windowUser } from './unprivileged.mjs';

const EXPECTED = 'aimsbook smoke ok';
const LIMIT_MS = 60_000;

/**
 * Starts the packaged application and expects it to report that it works.
 * @param {string} release the folder that electron-builder wrote
 * @returns {Promise<string>} the executable
 */
export async function smokeTest(release) {
  const executable = packagedProgram(release);
  const user = windowUser();
  const readable = await readableCopy(executable, user);
  const switches = prepareSandbox(path.dirname(readable));
  const display = hasDisplay() ? undefined : await startDisplay();
  try {
    Object.assign(process.env, display?.env);
    say('starting the packaged application');
    await expectReport(asUser(user, readable), switches);
  } finally {
    await display?.stop();
  }
  return executable;
}

/**
 * The executable of the packaged application.
 * @param {string} release
 * @returns {string}
 */
export function packagedProgram(release) {
  const names = existsSync(release) ? readdirSync(release) : [];
  const inside = {
    linux: 'aimsbook',
    win32: 'Aimsbook.exe',
    darwin: 'Aimsbook.app/Contents/MacOS/Aimsbook',
  };
  const program = inside[/** @type {keyof typeof inside} */ (process.platform)];
  const found = names
    .map((name) => path.join(release, name, program))
    .find((file) => existsSync(file));
  if (!found) {
    throw new Trouble(`There is no packaged application in ${release}: run "npm run package".`);
  }
  return found;
}

/**
 * The executable, in a copy of its folder where the window's user cannot read that.
 * @param {string} executable
 * @param {import('./unprivileged.mjs').User | undefined} user
 */
async function readableCopy(executable, user) {
  if (canRead(user, [executable])) return executable;
  const copy = path.join(temporaryFolder('aimsbook-package-'), 'app');
  await cp(path.dirname(executable), copy, { recursive: true });
  await run('chmod', ['-R', 'a+rX', copy]);
  return path.join(copy, path.basename(executable));
}

/**
 * @param {string[]} command
 * @param {string[]} switches
 * @returns {Promise<void>}
 */
function expectReport([command = '', ...before], switches) {
  const home = temporaryFolder('aimsbook-home-');
  const child = spawn(command, [...before, ...switches], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...environmentAt(home), AIMSBOOK_SMOKE: '1' },
    timeout: LIMIT_MS,
    killSignal: 'SIGKILL',
  });
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0 && stdout.split(/\r?\n/).includes(EXPECTED)) return resolve();
      process.stderr.write(`${stdout}${stderr}`);
      const how =
        signal === 'SIGKILL' ? 'did not end in time' : `ended with ${exitCode(code, signal)}`;
      reject(
        new Trouble(
          `The packaged application ${how} and did not say "${EXPECTED}": see its messages above.`,
        ),
      );
    });
  });
}
