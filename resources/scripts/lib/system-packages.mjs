import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Trouble, say } from './entry.mjs';
import { isRoot } from './project.mjs';
import { lastLine, run } from './run.mjs';

/**
 * One thing that the system must have.
 * @typedef {object} Need
 * @property {string} [library] a shared library's file name
 * @property {string} [program] a program in PATH
 * @property {readonly string[]} packages what Debian and Ubuntu call it, the newest name first
 */

/** What each use needs. The t64 names came with Debian 13 and Ubuntu 24.04. */
const NEEDS = /** @satisfies {Record<string, readonly Need[]>} */ ({
  electron: [
    { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
    { library: 'libnss3.so', packages: ['libnss3'] },
    { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
    { library: 'libgbm.so.1', packages: ['libgbm1'] },
  ],
  display: [{ program: 'Xvfb', packages: ['xvfb'] }],
  compiler: [
    { program: 'g++', packages: ['g++'] },
    { program: 'make', packages: ['make'] },
    { program: 'python3', packages: ['python3'] },
  ],
  tests: [
    { program: 'pdftotext', packages: ['poppler-utils'] },
    { program: 'pdfsig', packages: ['poppler-utils'] },
    { program: 'openssl', packages: ['openssl'] },
    { program: 'strace', packages: ['strace'] },
    { program: 'ip', packages: ['iproute2'] },
    { program: 'soffice', packages: ['libreoffice-writer'] },
  ],
});

/**
 * Makes sure that the system has what these uses need (Linux only): on Debian and Ubuntu root
 * installs what is missing, anyone else is told the command. Runs nothing if all is there.
 * @param {readonly (keyof typeof NEEDS)[]} uses
 */
export async function ensureSystemPackages(uses) {
  if (process.platform !== 'linux') return;
  const missing = await missingNeeds(
    uses.flatMap((use) => /** @type {readonly Need[]} */ (NEEDS[use])),
  );
  if (missing.length === 0) return;
  if (!findProgram('apt-get')) {
    const names = missing.map((need) => need.library ?? need.program).join(', ');
    throw new Trouble(`Install ${names} with your distribution's package manager, then try again.`);
  }
  if (!isRoot) {
    const names = await packageNames(missing);
    throw new Trouble(
      `Some system packages are missing: run "sudo apt-get update && sudo apt-get install -y ${names.join(' ')}", then try again.`,
    );
  }
  await install(missing);
  const still = await missingNeeds(missing);
  if (still.length > 0) {
    const names = still.map((need) => need.library ?? need.program).join(', ');
    throw new Trouble(
      `${names} still cannot be found after installing: install it by hand, then try again.`,
    );
  }
}

/** @param {readonly Need[]} needs */
async function missingNeeds(needs) {
  const libraries = needs.some((need) => need.library) ? await knownLibraries() : '';
  return needs.filter((need) =>
    need.library ? !libraries.includes(`\t${need.library} `) : !findProgram(need.program ?? ''),
  );
}

/** The loader's list of libraries; each line starts with a tab, a name and a blank. */
async function knownLibraries() {
  const { stdout } = await run(findProgram('ldconfig') ?? 'ldconfig', ['-p']);
  return stdout;
}

/**
 * Where a program is. The system folders are looked at too, which users often lack in PATH.
 * @param {string} name
 */
export function findProgram(name) {
  const folders = `${process.env['PATH'] ?? ''}:/usr/sbin:/sbin:/usr/bin:/bin`.split(':');
  return folders.map((folder) => path.join(folder, name)).find((file) => existsSync(file));
}

/** @param {readonly Need[]} needs */
async function install(needs) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = ['-q', '-o', 'DPkg::Lock::Timeout=300'];
  say('reading the list of system packages');
  await run('apt-get', [...apt, 'update'], { env: environment });
  const names = await packageNames(needs);
  say(`installing system packages: ${names.join(' ')}`);
  const outcome = await run(
    'apt-get',
    [...apt, 'install', '-y', '--no-install-recommends', ...names],
    { env: environment },
  );
  if (outcome.code !== 0) {
    throw new Trouble(
      `The system packages could not be installed (${lastLine(outcome)}): run "apt-get update && apt-get install -y ${names.join(' ')}" by hand, then try again.`,
    );
  }
}

/**
 * The names of the packages on this release of Debian or Ubuntu.
 * @param {readonly Need[]} needs
 */
async function packageNames(needs) {
  return (await Promise.all(needs.map((need) => nameHere(need.packages)))).flat();
}

/**
 * The first name that a package has here, or the oldest if apt knows none.
 * @param {readonly string[]} candidates
 */
async function nameHere(candidates) {
  for (const name of candidates.slice(0, -1)) {
    // Only a real package has a record; a name that others provide has none.
    const { stdout } = await run('apt-cache', ['show', '--no-all-versions', name]);
    if (stdout.includes(`Package: ${name}\n`)) return [name];
  }
  return candidates.slice(-1);
}

/** The version of the C library, since what is compiled here depends on it. */
export function libcVersion() {
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    process.report.getReport()
  );
  return report.header.glibcVersionRuntime;
}

/** True if this Linux lets a program change the user that it runs as (sudo, setuid helpers). */
export function allowsSetuid() {
  return !/^NoNewPrivs:\s*1/m.test(processStatus());
}

/** True if this process may hand on the right to make namespaces, as Chromium's sandbox does. */
export function mayMakeNamespaces() {
  const bounding = /^CapBnd:\s*([0-9a-f]+)/m.exec(processStatus())?.[1] ?? '0';
  const CAP_SYS_ADMIN = 21n;
  return ((BigInt(`0x${bounding}`) >> CAP_SYS_ADMIN) & 1n) === 1n;
}

function processStatus() {
  return readFileSync('/proc/self/status', 'utf8');
}
