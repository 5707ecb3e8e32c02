import { existsSync } from 'node:fs';
import { mkdtemp, mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { Trouble, say } from './entry.mjs';
import { bundleNode, COLOUR_PROFILE, PROGRAMS } from './bundle-node.mjs';
import { compileContent } from './compile-content.mjs';
import { replaceTree, writeWhole } from './files.mjs';
import { withLock } from './lock.mjs';
import { inModules, projectRoot } from './project.mjs';
import { compileLicences } from './shipped.mjs';
import { inputStamp, isBuilt, rememberBuild } from './stamp.mjs';

/** Files of packages that the programs read at run time, from dist/assets. */
const ASSETS = [
  '@resvg/resvg-wasm/index_bg.wasm',
  COLOUR_PROFILE,
  '@expo-google-fonts/noto-sans-kr/400Regular/NotoSansKR_400Regular.ttf',
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
  // Of both fonts.
  '@expo-google-fonts/noto-sans-sc/LICENSE_FONT',
];
const RENDERER_CONFIG = 'renderer/vite.config.ts';
const RENDERER_PAGE = 'renderer/index.html';

/**
 * How each part is built; a builder returns the files that it made, below dist/.
 * @type {Record<import('./stamp.mjs').Part, (root: string, mode: string) => Promise<string[]>>}
 */
const BUILDERS = { programs: buildPrograms, renderer: buildRenderer };

/**
 * Builds the programs and the renderer into dist/, each unless it has been built from just these
 * sources already.
 * @param {object} [options]
 * @param {'production' | 'development'} [options.mode]
 * @param {readonly import('./stamp.mjs').Part[]} [options.parts]
 * @param {string} [options.root]
 * @param {boolean} [options.quiet] say nothing unless it fails
 * @returns {Promise<boolean>} whether there was anything to do
 */
export async function build({
  mode = 'production',
  parts = ['programs', 'renderer'],
  root = projectRoot,
  quiet = false,
} = {}) {
  const stale = () => parts.filter((part) => !isBuilt(root, part, inputStamp(root, part, mode)));
  if (stale().length === 0) return false;
  await mkdir(path.join(root, 'dist'), { recursive: true });
  return withLock(path.join(root, 'dist', '.lock'), 'building', async () => {
    // Another process may have built it while this one waited.
    const todo = stale();
    const start = performance.now();
    if (todo.length > 0 && !quiet) say('building');
    const parts = await Promise.allSettled(todo.map((part) => buildPart(root, part, mode)));
    for (const part of parts) if (part.status === 'rejected') throw part.reason;
    if (todo.length > 0 && !quiet) {
      say(`built in ${((performance.now() - start) / 1000).toFixed(1)} s`);
    }
    return todo.length > 0;
  });
}

/**
 * @param {string} root
 * @param {import('./stamp.mjs').Part} part
 * @param {string} mode
 */
async function buildPart(root, part, mode) {
  // Taken before the build: what is changed meanwhile is built the next time.
  const stamp = inputStamp(root, part, mode);
  await rememberBuild(root, part, stamp, await BUILDERS[part](root, mode));
}

/**
 * @param {string} root
 * @param {string} mode
 */
async function buildPrograms(root, mode) {
  const outputs = await Promise.all([
    ...PROGRAMS.map((program) => bundleNode(root, program, mode)),
    ...ASSETS.map((asset) => copyAsset(root, asset)),
    compileContent(root),
    compileLicences(root),
  ]);
  return outputs.flat();
}

/**
 * @param {string} root
 * @param {string} mode
 * @returns {Promise<string[]>}
 */
async function buildRenderer(root, mode) {
  if (!existsSync(path.join(root, RENDERER_PAGE))) return [];
  const vite = await import('vite');
  const temporary = await mkdtemp(path.join(root, 'dist', 'tmp-'));
  try {
    await vite
      .build({
        configFile: path.join(root, RENDERER_CONFIG),
        mode,
        logLevel: 'warn',
        build: { outDir: temporary, emptyOutDir: true },
      })
      .catch((error) => {
        process.stderr.write(`${error.message}\n`);
        throw new Trouble(
          'The renderer could not be built: correct what is named above, then try again.',
        );
      });
    // The page comes last: what it names is there before it.
    await replaceTree(temporary, path.join(root, 'dist', 'renderer'), ['index.html']);
  } finally {
    await rm(temporary, { recursive: true, force: true });
  }
  return ['renderer/index.html'];
}

/**
 * @param {string} root
 * @param {string} asset
 */
async function copyAsset(root, asset) {
  const output = path.join('assets', path.basename(asset));
  await writeWhole(path.join(root, 'dist', output), await readFile(inModules(asset)));
  return [output];
}
