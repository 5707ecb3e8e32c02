import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, readFileSync, statSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Trouble } from './entry.mjs';
import { writeWhole } from './files.mjs';
import { cacheFolder, inModules, installedPackage } from './project.mjs';
import { CHANGES, compileAddon } from './sqlite-compile.mjs';
import { libcVersion } from './system-packages.mjs';

/**
 * The SQLite package ships addons for Node-API 10. In an older Electron or Node (Node-API 9) they
 * crash the process, so there a compiled one takes their place, which works in old and new.
 */
const NEEDED_NODE_API = 10;

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
export async function placeCompiledAddon(programs = []) {
  if (compiledAddonInPlace()) return;
  if (!existsSync(compiledFile())) await compileAddon(compiledFile(), programs);
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
export async function placeShippedAddon() {
  if (!existsSync(shippedFile())) return;
  await writeWhole(addonFile(), await readFile(shippedFile()), 0o644);
  await rm(shippedFile(), { force: true });
}

/** The compiled addon in the cache, named after all that it was made from. */
function compiledFile() {
  const version = installedPackage('better-sqlite3')?.version ?? 'missing';
  const recipe = [CHANGES, version, libcVersion(), process.arch];
  const key = createHash('sha256').update(JSON.stringify(recipe)).digest('hex').slice(0, 8);
  return path.join(cacheFolder(), `sqlite-${version}-${key}`, 'better_sqlite3.node');
}
