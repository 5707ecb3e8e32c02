import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Trouble, say } from './entry.mjs';
import { makeWhole, writeWhole } from './files.mjs';
import { fetchPackage } from './npm-package.mjs';
import { cacheFolder, inModules, installedPackage, modernNode } from './project.mjs';
import { lastLine, run } from './run.mjs';
import { ensureSystemPackages, libcVersion } from './system-packages.mjs';

/**
 * The SQLite package ships addons for Node-API 10. In an older Electron or Node (Node-API 9) they
 * crash the process, so there the addon is compiled from the same package with two settings
 * changed. What comes out works in both, old and new.
 */
const NEEDED_NODE_API = 10;
const CHANGES = /** @type {const} */ ([
  ["'NAPI_VERSION=10'", "'NAPI_EXPERIMENTAL', 'NODE_API_EXPERIMENTAL_NOGC_ENV_OPT_OUT'"],
]);
const FILES = ['package.json', 'binding.gyp', 'src', 'deps', 'lib'];

/**
 * Opens a database, writes and reads, encrypted too; prints `ok`. Run in each program that the
 * addon is for, in a process of its own, because a wrong addon crashes it.
 */
const TRIAL = `
  const Database = require(process.argv[1]);
  const db = new Database(':memory:', { nativeBinding: process.argv[2] });
  db.exec('create table t (a, b); insert into t values (1, 2.5), (2, null)');
  const rows = db.transaction(() => db.prepare('select a, b from t order by a').all())();
  const { v } = db.prepare('select sqlite_version() v').get();
  db.close();
  if (rows.length === 2 && rows[0].b === 2.5 && v) process.stdout.write('ok');
`;

/** True if the addon that the package ships works in a program with this Node-API. */
export function shippedAddonWorks(nodeApi = process.versions['napi']) {
  return Number(nodeApi) >= NEEDED_NODE_API;
}

/** The addon that the package loads on this machine. */
function addonFile() {
  return inModules('better-sqlite3', 'prebuilds', `${process.platform}-${process.arch}.node`);
}

/** Where the shipped addon is kept while a compiled one is in its place. */
function shippedFile() {
  return `${addonFile()}.shipped`;
}

/** True if the addon in node_modules is the one compiled on this machine. */
export function compiledAddonInPlace() {
  const compiled = compiledFile();
  if (!existsSync(compiled) || !existsSync(addonFile())) return false;
  return (
    statSync(compiled).size === statSync(addonFile()).size &&
    readFileSync(compiled).equals(readFileSync(addonFile()))
  );
}

/**
 * Puts the compiled addon in its place, compiling it first if this machine never did.
 * @param {readonly string[]} programs what else it must work in: Electron executables
 */
export async function useCompiledAddon(programs = []) {
  if (compiledAddonInPlace()) return;
  if (!existsSync(compiledFile())) await compile(programs);
  try {
    if (!existsSync(shippedFile())) copyFileSync(addonFile(), shippedFile());
    await writeWhole(addonFile(), await readFile(compiledFile()), 0o755);
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EACCES' && code !== 'EPERM' && code !== 'EROFS') throw error;
    throw new Trouble(
      `The SQLite addon in ${path.dirname(addonFile())} cannot be replaced: run this as the user who ran "npm ci".`,
    );
  }
}

/** Puts the shipped addon back: a release is made with nothing else. */
export async function useShippedAddon() {
  if (!existsSync(shippedFile())) return;
  await writeWhole(addonFile(), await readFile(shippedFile()), 0o644);
  await rm(shippedFile(), { force: true });
}

/** The compiled addon in the cache, named after all that it was made from. */
function compiledFile() {
  const version = installedPackage('better-sqlite3')?.version ?? 'missing';
  const recipe = [CHANGES, version, installedPackage('node')?.version, libcVersion(), process.arch];
  const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8);
  return path.join(cacheFolder(), `sqlite-${version}-${key}`, 'better_sqlite3.node');
}

/** @param {readonly string[]} programs */
async function compile(programs) {
  const node = modernNode();
  if (process.platform !== 'linux' || !libcVersion() || !node) {
    throw new Trouble(
      `The SQLite addon needs Node 22.14 or newer, and this is ${process.version}: install a newer Node, run "npm ci", then try again.`,
    );
  }
  await ensureSystemPackages(['compiler']);
  say('compiling SQLite for this runtime (about a minute, once per machine)');
  const target = compiledFile();
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
      throw new Error(`binding.gyp of better-sqlite3 no longer has ${from}: revise sqlite-addon.mjs.`);
    }
    text = text.replace(from, to);
  }
  await writeFile(settings, text);
}

/**
 * The folder with the headers of the Node in node_modules: the package for its platform ships
 * them. It is fetched, since any later `npm install` removes what the `node` package put there.
 * @param {string} node
 * @param {string} work
 */
async function headersOf(node, work) {
  const { stdout } = await run(node, ['-p', 'process.versions.node']);
  const name = `node-${process.platform}-${process.arch}`;
  const present = inModules('node', 'node_modules', name);
  if (installedPackage('node', 'node_modules', name)?.version === stdout.trim()) return present;
  const folder = path.join(work, 'headers');
  await mkdir(folder);
  await fetchPackage(`${name}@${stdout.trim()}`, folder, { only: ['package/include'] });
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
  const outcome = await run(program, ['-e', TRIAL, '--', inModules('better-sqlite3'), addon], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  });
  if (outcome.code === 0 && outcome.stdout.endsWith('ok')) return;
  throw new Trouble(
    `The compiled SQLite addon does not work in ${program} (${lastLine(outcome)}): report this with your system's name and version.`,
  );
}
