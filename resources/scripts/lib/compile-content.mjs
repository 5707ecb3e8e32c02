import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Trouble } from './entry.mjs';
import { writeWhole } from './files.mjs';

/** The program's own reader of content: what it refuses here never reaches a user. */
const READER = 'electron/services/content.ts';

/**
 * Checks the framework's catalogue and the libraries, and writes each as one JSON file: the first is
 * read at every start, the second when it is first needed.
 * @param {string} root
 * @returns {Promise<string[]>}
 */
export async function compileContent(root) {
  if (!existsSync(path.join(root, READER))) return [];
  const { build } = await import('esbuild');
  const { outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [READER],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    write: false,
  });
  const module = { exports: /** @type {any} */ ({}) };
  const code = outputFiles[0]?.text ?? '';
  new Function('module', 'exports', 'require', code)(
    module,
    module.exports,
    createRequire(import.meta.url),
  );
  const resources = path.join(root, 'resources');
  try {
    return [
      await put(root, 'catalogue.json', module.exports.loadCatalogue(resources)),
      await put(root, 'libraries.json', module.exports.loadLibraries(resources)),
    ];
  } catch (error) {
    throw new Trouble(`The content is not right: ${/** @type {Error} */ (error).message}`);
  }
}

/**
 * @param {string} root
 * @param {string} name
 * @param {unknown} value
 * @returns {Promise<string>} the file below dist/
 */
async function put(root, name, value) {
  const output = path.join('assets', name);
  await writeWhole(path.join(root, 'dist', output), Buffer.from(JSON.stringify(value)));
  return output;
}
