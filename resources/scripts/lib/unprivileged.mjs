import { spawnSync } from 'node:child_process';
import { chownSync, lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { Trouble, say } from './entry.mjs';
import { isRoot } from './project.mjs';
import { findProgram } from './system-packages.mjs';

/**
 * Root cannot use Chromium's sandbox, and a window has no business with root's rights: there it
 * runs as a user of its own who may do nothing.
 * @typedef {object} User
 * @property {string} name
 * @property {number} uid
 * @property {number} gid
 */

const NAME = 'aimsbook';

/** @type {User | undefined} */
let known;

/**
 * The user that the window runs as, made if there is none; undefined where the caller is not root.
 * @returns {User | undefined}
 */
export function windowUser() {
  if (!isRoot || process.platform !== 'linux') return undefined;
  known ??= findUser(NAME) ?? createUser() ?? findUser('nobody');
  if (!known)
    throw new Trouble(
      `Root cannot open the window: create a user with "useradd --system ${NAME}".`,
    );
  return known;
}

/**
 * @param {string} name
 * @returns {User | undefined}
 */
function findUser(name) {
  const { stdout } = spawnSync('getent', ['passwd', name], { encoding: 'utf8' });
  const [, , uid, gid] = (stdout ?? '').trim().split(':');
  return uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}

function createUser() {
  const program = findProgram('useradd');
  if (!program) return undefined;
  say(`creating the system user "${NAME}", as whom the window runs`);
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  spawnSync(program, [...options, '--shell', '/usr/sbin/nologin', NAME]);
  return findUser(NAME);
}

/**
 * The command line that runs a program as that user. `setpriv` becomes the program (as does
 * `exec`), so that a signal sent to the process reaches the program itself.
 * @param {User | undefined} user
 * @param {string} program
 * @returns {string[]}
 */
export function asUser(user, program) {
  if (!user) return [program];
  const setpriv = findProgram('setpriv');
  if (!setpriv)
    throw new Trouble(
      'The program setpriv is missing: install the package util-linux, then try again.',
    );
  return [setpriv, `--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups', '--', program];
}

/**
 * True if the user can read all these files and folders.
 * @param {User | undefined} user
 * @param {readonly string[]} paths
 */
export function canRead(user, paths) {
  if (!user) return true;
  return paths.every((name) => {
    const [command = '', ...args] = asUser(user, findProgram('test') ?? 'test');
    return spawnSync(command, [...args, '-r', name]).status === 0;
  });
}

/**
 * Gives the user a file or a whole folder; does nothing where the window runs as the caller.
 * @param {string} name
 */
export function handOver(name) {
  const user = windowUser();
  if (!user) return;
  chownSync(name, user.uid, user.gid);
  if (!lstatSync(name).isDirectory()) return;
  for (const entry of readdirSync(name, { withFileTypes: true })) {
    if (!entry.isSymbolicLink()) handOver(path.join(name, entry.name));
  }
}
