import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { Trouble, say } from './entry.mjs';
import { isRoot } from './project.mjs';
import { allowsSetuid, mayMakeNamespaces } from './system-packages.mjs';

const SETUID_MODE = 0o4755;

/**
 * Makes Chromium's sandbox usable and returns the switches that Electron must get: none, unless
 * AIMSBOOK_NO_SANDBOX=1 asks to go without it where the system forbids it.
 *
 * Two ways lead into the sandbox: a helper that belongs to root and is setuid, or namespaces that
 * the system lets any user make. Root can set up the first; anyone else may have either.
 * @param {string} folder the folder of the Electron release
 * @returns {string[]}
 */
export function prepareSandbox(folder) {
  if (process.platform !== 'linux') return [];
  if (process.env['AIMSBOOK_NO_SANDBOX'] === '1') {
    say('running without the sandbox, as AIMSBOOK_NO_SANDBOX asks');
    return ['--no-sandbox'];
  }
  const helper = path.join(folder, 'chrome-sandbox');
  if (isRoot) {
    if (!mayMakeNamespaces() || !allowsSetuid()) {
      throw new Trouble(
        'This container forbids the sandbox of the window: start it with "--cap-add SYS_ADMIN" and without "no-new-privileges", or set AIMSBOOK_NO_SANDBOX=1 to go without.',
      );
    }
    if (existsSync(helper) && !isSetuid(helper)) {
      chownSync(helper, 0, 0);
      chmodSync(helper, SETUID_MODE);
    }
    return [];
  }
  if ((isSetuid(helper) && allowsSetuid()) || namespacesWork()) return [];
  throw new Trouble(
    `The sandbox of the window is not usable yet: run "sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'", then try again.`,
  );
}

/** @param {string} helper */
function isSetuid(helper) {
  const stat = statSync(helper, { throwIfNoEntry: false });
  return stat?.uid === 0 && (stat.mode & 0o7777) === SETUID_MODE;
}

function namespacesWork() {
  return spawnSync('unshare', ['--user', '--map-root-user', 'true']).status === 0;
}
