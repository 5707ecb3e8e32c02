import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeWhole } from './files.mjs';

/** What both parts of a build are made from. The scripts count too: they are the recipe. */
const COMMON = ['shared', 'resources', 'package.json', 'package-lock.json', 'tsconfig.json'];

/**
 * The two parts of a build, each with its own sources, so that the command line need not wait for
 * the renderer.
 */
const INPUTS = {
  programs: [...COMMON, 'electron', 'db'],
  renderer: [...COMMON, 'renderer'],
};

/** @typedef {keyof typeof INPUTS} Part */

/**
 * A hash that changes when any input of a part does. It is made from sizes and times, not from
 * contents, so that a start that has nothing to build costs a few milliseconds.
 * @param {string} root
 * @param {Part} part
 * @param {string} mode
 */
export function inputStamp(root, part, mode) {
  const hash = createHash('sha256').update(mode);
  for (const input of INPUTS[part]) add(hash, path.join(root, input), input);
  return hash.digest('hex');
}

/**
 * @param {import('node:crypto').Hash} hash
 * @param {string} file
 * @param {string} name
 */
function add(hash, file, name) {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) return;
  if (!stat.isDirectory()) {
    hash.update(`${name}\0${stat.size}\0${stat.mtimeMs}\n`);
    return;
  }
  for (const entry of readdirSync(file).sort())
    add(hash, path.join(file, entry), `${name}/${entry}`);
}

/**
 * True if a part was last built from just these inputs and what was made is still there.
 * @param {string} root
 * @param {Part} part
 * @param {string} stamp
 */
export function isBuilt(root, part, stamp) {
  try {
    const [built, ...outputs] = readFileSync(stampFile(root, part), 'utf8').trimEnd().split('\n');
    return (
      built === stamp && outputs.every((output) => existsSync(path.join(root, 'dist', output)))
    );
  } catch {
    return false;
  }
}

/**
 * Remembers a finished build.
 * @param {string} root
 * @param {Part} part
 * @param {string} stamp
 * @param {readonly string[]} outputs
 */
export async function rememberBuild(root, part, stamp, outputs) {
  await writeWhole(stampFile(root, part), `${[stamp, ...outputs].join('\n')}\n`);
}

/**
 * What tells one build from another.
 * @param {string} root
 */
export function builtStamps(root) {
  const files = /** @type {Part[]} */ (Object.keys(INPUTS)).map((part) => stampFile(root, part));
  return files.map((file) => (existsSync(file) ? readFileSync(file, 'utf8') : '')).join('\n');
}

/**
 * @param {string} root
 * @param {Part} part
 */
function stampFile(root, part) {
  return path.join(root, 'dist', `.stamp-${part}`);
}
