import { spawn } from 'node:child_process';
import path from 'node:path';
import { exitCode } from './entry.mjs';
import { inModules, modernNode } from './project.mjs';

/**
 * @typedef {object} Outcome
 * @property {number} code the exit code, 127 if there is no such program
 * @property {string} stdout
 * @property {string} stderr
 */

/**
 * Runs a program to its end and returns what it printed. Never throws for a program that fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {object} [options]
 * @param {string} [options.cwd]
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {boolean} [options.show] print its output (on our stderr unless `stdout` says otherwise)
 * @param {'inherit'} [options.stdout] give it our stdout
 * @param {AbortSignal} [options.signal] kills it
 * @returns {Promise<Outcome>}
 */
export function run(command, args, options = {}) {
  const out = options.stdout ?? (options.show ? process.stderr : 'pipe');
  const child = spawn(command, args, {
    cwd: options.cwd,
    env: options.env ?? process.env,
    stdio: ['ignore', out, options.show ? 'inherit' : 'pipe'],
    signal: options.signal,
    killSignal: 'SIGKILL',
  });
  const outcome = { code: 127, stdout: '', stderr: '' };
  child.stdout?.setEncoding('utf8').on('data', (text) => (outcome.stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text) => (outcome.stderr += text));
  return new Promise((resolve) => {
    child.once('error', (error) => {
      outcome.stderr += error.message;
      // A process that could not be started never closes; one that was aborted does.
      if (child.pid === undefined) resolve(outcome);
    });
    child.once('close', (code, signal) => resolve({ ...outcome, code: exitCode(code, signal) }));
  });
}

/**
 * The last line of what a failed program printed, for a one-sentence message.
 * @param {Outcome} outcome
 */
export function lastLine(outcome) {
  const lines = `${outcome.stdout}\n${outcome.stderr}`.split('\n').map((line) => line.trim());
  return lines.filter(Boolean).at(-1) ?? `exit code ${outcome.code}`;
}

/**
 * How to start npm: the very one that runs us where there is one, so that its configuration holds.
 * @param {readonly string[]} args
 * @returns {[command: string, args: string[]]}
 */
export function npm(args) {
  const script = process.env['npm_execpath'];
  if (script && path.basename(script) === 'npm-cli.js')
    return [process.execPath, [script, ...args]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', [...args]];
}

/**
 * The environment with the programs of node_modules first in PATH, as npm's scripts have it, and
 * its Node, which not every npm puts among them.
 */
export function environmentWithTools() {
  const node = modernNode();
  const folders = [inModules('.bin'), ...(node ? [path.dirname(node)] : [])];
  return { ...process.env, PATH: [...folders, process.env['PATH'] ?? ''].join(path.delimiter) };
}
