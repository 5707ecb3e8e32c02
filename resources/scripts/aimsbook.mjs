#!/usr/bin/env node
/**
 * The command `aimsbook`. In the project's folder it builds the command line first if it is not
 * up to date; stdout is the command's alone.
 */
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { entry, Trouble } from './lib/entry.mjs';
import { projectRoot } from './lib/project.mjs';
import { inputStamp, isBuilt } from './lib/stamp.mjs';

const program = path.join(projectRoot, 'dist', 'cli', 'index.cjs');

await entry(import.meta.url, async (args) => {
  // Where the sources are not, all has been built by whoever made the package.
  if (existsSync(path.join(projectRoot, 'electron', 'cli', 'index.ts'))) await prepare();
  if (!existsSync(program))
    throw new Trouble('The command line is not built: run "npm run build", then try again.');
  // In this process: starting another one would double the time to the first output.
  process.argv = [process.execPath, program, ...args];
  createRequire(program)(program);
});

/** Loads the tools only when there is something to do. */
async function prepare() {
  if (Number(process.versions['napi']) < 10) {
    const { ensureSqlite } = await import('./lib/runtime.mjs');
    await ensureSqlite();
  }
  if (!isBuilt(projectRoot, 'programs', inputStamp(projectRoot, 'programs', 'production'))) {
    const { build } = await import('./lib/build.mjs');
    await build({ parts: ['programs'], quiet: true });
  }
}
