import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { modernNode, newestToolNode } from './project.mjs';

/** A failure that the user can do something about: its message is one sentence that says what. */
export class Trouble extends Error {}

/**
 * Says what the scripts are doing. Always on stderr, since stdout belongs to the results.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`aimsbook: ${line}\n`);
}

/**
 * The exit code that a shell gives to a process which a signal ended.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal ? constants.signals[signal] : 1);
}

/**
 * Runs a script's main function when the script was started as a program, and not when it was
 * imported. A Trouble is printed as one line; any other error is a bug and shows its stack.
 *
 * The system's Node may be too old for the tools (they want 22.12), so the script then runs again
 * in the Node that `npm ci` put into node_modules.
 * @param {string} url the script's import.meta.url
 * @param {(args: string[]) => Promise<number | void>} main returns the exit code
 */
export async function entry(url, main) {
  const script = fileURLToPath(url);
  if (!process.argv[1] || realpathSync(process.argv[1]) !== script) return;
  const args = process.argv.slice(2);
  try {
    const better = newestToolNode() ? undefined : modernNode();
    process.exitCode = better
      ? await become([better, script, ...args])
      : ((await main(args)) ?? process.exitCode ?? 0);
  } catch (error) {
    if (error instanceof Trouble) say(error.message);
    else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    process.exitCode = 1;
  }
}

/**
 * Runs a program in the place of this one: with our input and output, and our signals handed on, so
 * that ending the script ends what it started.
 * @param {readonly string[]} command
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} its exit code
 */
export function become([program = '', ...args], options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const signals = /** @type {NodeJS.Signals[]} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
  const handOn = (/** @type {NodeJS.Signals} */ signal) => void child.kill(signal);
  for (const signal of signals) process.on(signal, handOn);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, handOn);
      resolve(exitCode(code, signal));
    });
  });
}
