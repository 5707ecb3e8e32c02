import { spawnSync } from 'node:child_process';
import { isRoot } from './project.mjs';
import { findProgram } from './system-packages.mjs';

/**
 * A command line that runs in a network of its own which leads nowhere, so that whatever it starts
 * has no network at all; only the loopback works, by which tests talk to the window. Undefined where
 * that cannot be had: a container may forbid it even to root, a distribution to anyone else.
 * @param {readonly string[]} words
 * @returns {string[] | undefined}
 */
export function withoutNetwork(words) {
  if (process.platform !== 'linux') return undefined;
  const [unshare, ip, setpriv] = ['unshare', 'ip', 'setpriv'].map(findProgram);
  if (!unshare || !ip || !setpriv) return undefined;
  // Who is not root is allowed it among users of its own, and puts that right down at once.
  const how = isRoot ? [] : ['--user', '--map-current-user', '--keep-caps'];
  const drop = isRoot ? '' : `"${setpriv}" --inh-caps=-all --ambient-caps=-all `;
  const script = `"${ip}" link set lo up && exec ${drop}"$0" "$@"`;
  const alone = [...how, '--net', 'sh', '-c', script];
  if (spawnSync(unshare, [...alone, 'true'], { stdio: 'ignore' }).status !== 0) return undefined;
  return [unshare, ...alone, ...words];
}
