import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { say, Trouble } from './entry.mjs';
import { makeWhole } from './files.mjs';
import { fetchPackage } from './npm-package.mjs';
import { inModules, installedPackage, modernNode, nodePackage } from './project.mjs';
import { lastLine, run } from './run.mjs';
import { ensureSystemPackages, libcVersion } from './system-packages.mjs';

/**
 * The settings of the SQLite package that are changed, and to what: with these the addon is made
 * for no version of Node-API in particular, and works in 9 and 10.
 */
export const CHANGES = /** @type {const} */ ([
  ["'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"],
]);
const FILES = ['package.json', 'binding.gyp', 'src', 'deps', 'lib'];

/**
 * Writes an encrypted database and reads it; prints `ok`. Run in each program that the addon is for,
 * in a process of its own, because a wrong addon crashes it.
 */
const TRIAL = `
  const [, sqlite, nativeBinding, file] = process.argv;
  const Database = require(sqlite);
  const open = () => {
    const db = new Database(file, { nativeBinding });
    db.pragma("key = 'trial'");
    return db;
  };
  const first = open();
  first.exec('create table t (a, b)');
  const insert = first.prepare('insert into t values (?, ?)');
  first.transaction(() => [1, 2].forEach((a) => insert.run(a, a / 4)))();
  first.close();
  const second = open();
  const rows = second.prepare('select a, b from t order by a').all();
  second.close();
  if (rows.length === 2 && rows[1].b === 0.5) process.stdout.write('ok');
`;

/**
 * Compiles the addon and tries it before it appears in its place.
 * @param {string} target
 * @param {readonly string[]} programs what it must work in besides the Node of node_modules
 */
export async function compileAddon(target, programs) {
  const node = modernNode();
  if (process.platform !== 'linux' || !libcVersion() || !node) {
    throw new Trouble(
      `The SQLite addon needs Node 22.14 or newer, and this is ${process.version}: install a newer Node, run "npm ci", then try again.`,
    );
  }
  await ensureSystemPackages(['compiler']);
  say('compiling SQLite for this runtime (about a minute, once per machine)');
  await makeWhole(path.dirname(target), async (temporary) => {
    const work = `${temporary}-work`;
    try {
      await copySources(work);
      await rebuild(node, await headersOf(node, work), work);
      const made = path.join(work, 'build', 'Release', 'better_sqlite3.node');
      for (const program of [node, ...programs]) await tryAddon(program, made);
      await cp(made, path.join(temporary, path.basename(target)));
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
}

/**
 * A copy of the package's sources with the settings changed; node_modules stays as npm made it.
 * @param {string} work
 */
async function copySources(work) {
  await mkdir(work);
  for (const name of FILES) {
    await cp(inModules('better-sqlite3', name), path.join(work, name), { recursive: true });
  }
  await cp(inModules('node-addon-api'), path.join(work, 'node_modules', 'node-addon-api'), {
    recursive: true,
  });
  const settings = path.join(work, 'binding.gyp');
  let text = await readFile(settings, 'utf8');
  for (const [from, to] of CHANGES) {
    if (!text.includes(from)) {
      throw new Error(
        `binding.gyp of better-sqlite3 no longer has ${from}: revise sqlite-addon.mjs.`,
      );
    }
    text = text.replace(from, to);
  }
  await writeFile(settings, text);
}

/**
 * A folder with the headers of the Node in node_modules: the package for its platform ships them.
 * @param {string} node
 * @param {string} work
 */
async function headersOf(node, work) {
  const { stdout } = await run(node, ['-p', 'process.versions.node']);
  const version = stdout.trim();
  if (installedPackage(nodePackage)?.version === version) return inModules(nodePackage);
  const folder = path.join(work, 'headers');
  await mkdir(folder);
  await fetchPackage(`${nodePackage}@${version}`, folder, { only: ['package/include'] });
  return path.join(folder, 'package');
}

/**
 * @param {string} node
 * @param {string} headers
 * @param {string} work
 */
async function rebuild(node, headers, work) {
  // A nodedir in npm's configuration would win over the argument.
  const { npm_config_nodedir: _nodedir, ...inherited } = process.env;
  const environment = {
    ...inherited,
    // binding.gyp calls `node` by name.
    PATH: `${path.dirname(node)}${path.delimiter}${process.env['PATH'] ?? ''}`,
  };
  const outcome = await run(
    node,
    [
      inModules('node-gyp', 'bin', 'node-gyp.js'),
      'rebuild',
      '--release',
      '--jobs=max',
      '--force_build=1',
      `--nodedir=${headers}`,
    ],
    { cwd: work, env: environment },
  );
  if (outcome.code === 0) return;
  process.stderr.write(outcome.stderr.split('\n').slice(-40).join('\n'));
  throw new Trouble(
    `SQLite could not be compiled (the compiler's messages are above): check that g++, make and python3 work, or use Node 22.14 or newer.`,
  );
}

/**
 * @param {string} program a Node or an Electron
 * @param {string} addon
 */
async function tryAddon(program, addon) {
  const file = `${addon}.trial`;
  const args = ['-e', TRIAL, '--', inModules('better-sqlite3'), addon, file];
  const outcome = await run(program, args, { env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' } });
  await rm(file, { force: true });
  if (outcome.code === 0 && outcome.stdout.endsWith('ok')) return;
  throw new Trouble(
    `The compiled SQLite addon does not work in ${program} (${lastLine(outcome)}): report this with your system's name and version.`,
  );
}
