import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { cp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Trouble, say } from './entry.mjs';
import { makeWhole } from './files.mjs';
import { withLock } from './lock.mjs';
import { cacheFolder, projectRoot } from './project.mjs';
import { run } from './run.mjs';
import { builtStamps } from './stamp.mjs';
import { canRead } from './unprivileged.mjs';

/** All that the built application reads. */
const PARTS = ['package.json', 'dist', 'resources', 'node_modules/better-sqlite3'];
/** What it does not need of that. */
const LEFT_OUT = [
  'resources/scripts',
  'node_modules/better-sqlite3/deps',
  'node_modules/better-sqlite3/src',
];

/**
 * The folder to start the built application from. It is the project's, unless the user whom the
 * window runs as cannot read that (root cloned it into its home, or into a private temporary
 * folder): then a copy in the cache.
 * @param {import('./unprivileged.mjs').User | undefined} user
 * @param {string} [root]
 * @returns {Promise<string>}
 */
export async function readableApp(user, root = projectRoot) {
  const parts = PARTS.map((part) => path.join(root, part)).filter((part) => existsSync(part));
  if (canRead(user, parts)) return root;
  const name = `app-${createHash('sha256').update(root).digest('hex').slice(0, 12)}`;
  const copy = path.join(cacheFolder(), name);
  const stamp = stampOf(root);
  const isFresh = () =>
    existsSync(stampFile(copy)) && readFileSync(stampFile(copy), 'utf8') === stamp;
  if (!isFresh()) {
    await withLock(`${copy}.lock`, 'copying the application', async () => {
      if (!isFresh()) await copyApp(root, copy, stamp);
    });
  }
  if (!canRead(user, [path.join(copy, 'package.json')])) {
    throw new Trouble(
      `The user ${user?.name} can read neither ${root} nor ${copy}: let AIMSBOOK_CACHE name a folder that all users can read.`,
    );
  }
  return copy;
}

/**
 * Electron where the user whom the window runs as can read it: the official release lies in
 * node_modules, to which the same holds.
 * @param {import('./electron-official.mjs').Electron} electron
 * @param {import('./unprivileged.mjs').User | undefined} user
 * @returns {Promise<import('./electron-official.mjs').Electron>}
 */
export async function readableElectron(electron, user) {
  if (canRead(user, [electron.electronPath])) return electron;
  const folder = path.join(cacheFolder(), `electron-${electron.version}-official`);
  const electronPath = path.join(folder, path.relative(electron.folder, electron.electronPath));
  // The fallback is in the cache already: another copy there would be no better.
  if (electron.source === 'official' && !existsSync(electronPath)) {
    await withLock(`${folder}.lock`, 'copying Electron', async () => {
      if (!existsSync(electronPath)) await copyElectron(electron.folder, folder);
    });
  }
  if (!canRead(user, [electronPath])) {
    throw new Trouble(
      `The user ${user?.name} cannot read ${electron.folder}: let AIMSBOOK_CACHE name a folder that all users can read.`,
    );
  }
  return { ...electron, folder, electronPath };
}

/**
 * @param {string} from
 * @param {string} to
 */
async function copyElectron(from, to) {
  say(`copying Electron to ${to}, since the window's user cannot read ${from}`);
  await makeWhole(to, async (temporary) => {
    await cp(from, temporary, { recursive: true });
    await run('chmod', ['-R', 'a+rX', temporary]);
  });
}

/**
 * @param {string} root
 * @param {string} copy
 * @param {string} stamp
 */
async function copyApp(root, copy, stamp) {
  say(`copying the application to ${copy}, since the window's user cannot read ${root}`);
  await removeOrphans();
  const leftOut = LEFT_OUT.map((name) => path.join(root, name));
  await makeWhole(copy, async (temporary) => {
    for (const part of PARTS) {
      if (!existsSync(path.join(root, part))) continue;
      await cp(path.join(root, part), path.join(temporary, part), {
        recursive: true,
        filter: (source) => !leftOut.includes(source),
      });
    }
    await writeFile(stampFile(temporary), stamp);
    await run('chmod', ['-R', 'a+rX', temporary]);
  });
}

/** Removes the copies of projects that are gone, such as clones for one run of the tests. */
async function removeOrphans() {
  for (const name of readdirSync(cacheFolder()).filter((entry) => /^app-\w+$/.test(entry))) {
    const copy = path.join(cacheFolder(), name);
    const [origin = ''] = existsSync(stampFile(copy))
      ? readFileSync(stampFile(copy), 'utf8').split('\n')
      : [];
    if (!existsSync(origin)) await rm(copy, { recursive: true, force: true });
  }
}

/** @param {string} copy */
function stampFile(copy) {
  return path.join(copy, '.stamp');
}

/**
 * Changes with what the copy was made from; its first line says where that is.
 * @param {string} root
 */
function stampOf(root) {
  const addon = path.join(
    root,
    'node_modules/better-sqlite3/prebuilds',
    `${process.platform}-${process.arch}.node`,
  );
  const stat = statSync(addon, { throwIfNoEntry: false });
  return [root, builtStamps(root), stat?.mtimeMs, stat?.size].join('\n');
}
