import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { Trouble } from './entry.mjs';
import { writeWhole } from './files.mjs';

/** The program's own reader of content: what it refuses here never reaches a user. */
const READER = 'electron/services/content.ts';

/**
 * Checks the framework's catalogue and writes it as one JSON file, which is read at every start.
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
  const output = path.join('assets', 'catalogue.json');
  try {
    const catalogue = module.exports.loadCatalogue(path.join(root, 'resources'));
    await writeWhole(path.join(root, 'dist', output), Buffer.from(JSON.stringify(catalogue)));
  } catch (error) {
    throw new Trouble(`The content is not right: ${/** @type {Error} */ (error).message}`);
  }
  return [output];
}
