import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { Trouble } from './entry.mjs';
import { writeWhole } from './files.mjs';

/**
 * One program that runs in Node or in Electron's main side, as a single CommonJS file.
 * @typedef {object} Program
 * @property {string} entry
 * @property {string} output below dist/
 * @property {readonly string[]} external what is found at run time
 * @property {true} [sandboxed] it runs in the sandbox, where Node's modules are not
 */

/** @type {readonly Program[]} */
export const PROGRAMS = [
  {
    entry: 'electron/main/index.ts',
    output: 'main/index.cjs',
    external: ['electron', 'better-sqlite3'],
  },
  // A sandboxed preload can load nothing but Electron: all else must be inside.
  {
    entry: 'electron/preload/index.ts',
    output: 'preload/index.cjs',
    external: ['electron'],
    sandboxed: true,
  },
  { entry: 'electron/worker/index.ts', output: 'worker/jobs.cjs', external: ['better-sqlite3'] },
  { entry: 'electron/cli/index.ts', output: 'cli/index.cjs', external: ['better-sqlite3'] },
];

/** CommonJS has no import.meta.url, which packages written as ES modules use: this stands for it. */
const IMPORT_META_URL = 'importMetaUrl';
const OWN_URL = "require('node:url').pathToFileURL(__filename).href";

/**
 * Bundles a program. Returns the files that it made, or none if its entry does not exist.
 * @param {string} root
 * @param {Program} program
 * @param {string} mode
 * @returns {Promise<string[]>}
 */
export async function bundleNode(root, program, mode) {
  if (!existsSync(path.join(root, program.entry))) return [];
  const { build } = await import('esbuild');
  const outfile = path.join(root, 'dist', program.output);
  const result = await build({
    absWorkingDir: root,
    entryPoints: [program.entry],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    // The oldest Node that runs it: Electron 33 has 20.18.
    target: 'node20',
    external: [...program.external],
    sourcemap: true,
    // Less to read at every start; names stay, so that the log still says where it went wrong.
    minifySyntax: true,
    minifyWhitespace: true,
    // The sources lie beside the map while developing, and a release ships neither.
    sourcesContent: false,
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      ...(program.sandboxed ? {} : { 'import.meta.url': IMPORT_META_URL }),
    },
    banner: program.sandboxed ? {} : { js: `const ${IMPORT_META_URL} = ${OWN_URL};` },
    plugins: [pdfkitPlugin],
    logLevel: 'silent',
    write: false,
  }).catch((error) => reportErrors(error, program.entry));
  for (const file of result.outputFiles) await writeWhole(file.path, file.contents);
  return result.outputFiles.map((file) => path.relative(path.join(root, 'dist'), file.path));
}

/**
 * Shows esbuild's messages with their places in the code.
 * @param {import('esbuild').BuildFailure} error
 * @param {string} entry
 * @returns {Promise<never>}
 */
async function reportErrors(error, entry) {
  if (!error.errors) throw error;
  const { formatMessages } = await import('esbuild');
  const color = process.stderr.isTTY ?? false;
  const messages = await formatMessages(error.errors, { kind: 'error', color });
  process.stderr.write(messages.join(''));
  throw new Trouble(`${entry} could not be built: correct what is named above, then try again.`);
}

/** The colour profile that pdfkit reads for PDF/A; it is copied to dist/assets. */
export const COLOUR_PROFILE = 'pdfkit/js/data/sRGB_IEC61966_2_1.icc';

/**
 * pdfkit finds its standard fonts and a colour profile beside its own file, which a bundle has not.
 * The fonts are put in; the profile is looked for in dist/assets.
 * @type {import('esbuild').Plugin}
 */
const pdfkitPlugin = {
  name: 'pdfkit',
  setup(build) {
    build.onLoad(
      { filter: /[\\/]pdfkit[\\/]js[\\/]pdfkit(\.node)?\.m?js$/ },
      async ({ path: file }) => {
        const text = await readFile(file, 'utf8');
        const fonts = text.replace(
          /require\$1\('#standard-fonts\/(\w+)'\)/g,
          "require('./standard-fonts/$1.cjs')",
        );
        const contents = fonts.replace(
          /const ICC_PROFILE_PATH = .*;/,
          `const ICC_PROFILE_PATH = require('node:url').pathToFileURL(require('node:path').join(__dirname, '../assets/${path.basename(COLOUR_PROFILE)}')).href;`,
        );
        if (fonts === text || contents === fonts) {
          throw new Error(
            'pdfkit finds its files in another way than this plugin knows: revise it.',
          );
        }
        return { contents, loader: 'js' };
      },
    );
  },
};
