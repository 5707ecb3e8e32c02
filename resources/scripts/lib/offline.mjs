import { spawnSync } from 'node:child_process';
import { isRoot } from './project.mjs';
import { findProgram } from './system-packages.mjs';

/**
 * A command line that runs in a network of its own which leads nowhere, so that whatever it starts
 * has no network at all; only the loopback works, by which tests talk to the window. Undefined where
 * that cannot be had: it takes root, and a container may forbid it.
 * @param {readonly string[]} words
 * @returns {string[] | undefined}
 */
export function withoutNetwork(words) {
  if (process.platform !== 'linux' || !isRoot()) return undefined;
  const [unshare, ip] = ['unshare', 'ip'].map(findProgram);
  if (!unshare || !ip) return undefined;
  const alone = [unshare, '--net', 'sh', '-c', `"${ip}" link set lo up && exec "$0" "$@"`];
  const [program = '', ...args] = [...alone, 'true'];
  if (spawnSync(program, args, { stdio: 'ignore' }).status !== 0) return undefined;
  return [...alone, ...words];
}
