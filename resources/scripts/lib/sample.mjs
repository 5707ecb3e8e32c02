import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Trouble } from './entry.mjs';
import { projectRoot } from './project.mjs';
import { lastLine, run } from './run.mjs';

const FORMATS = ['pdf', 'docx'];

/**
 * Makes the sample workspace and its gap report with the command line, in a new folder.
 * @param {string} [root]
 * @returns {Promise<string[]>} the paths: the workspace, then the report in each format
 */
export async function makeSample(root = projectRoot) {
  const folder = await newFolder();
  const workspace = path.join(folder, 'sample.aims');
  await cli(root, ['new', workspace, '--sample']);
  const printed = await cli(root, [
    'export',
    workspace,
    '--document',
    'gap-report',
    '--format',
    FORMATS.join(','),
    '--out',
    folder,
  ]);
  const lines = printed.split('\n').map((line) => line.trim());
  const reports = FORMATS.map((format) => lines.find((line) => line.endsWith(`.${format}`)) ?? '');
  const paths = [workspace, ...reports.map((report) => report && path.resolve(folder, report))];
  const absent = paths.findIndex((file) => !file || !existsSync(file));
  if (absent >= 0) {
    throw new Trouble(
      `The command line made no ${['workspace', ...FORMATS][absent]}: run "npm test" to see what is broken.`,
    );
  }
  return paths;
}

/** A folder named after the time, of which two at the same second get different names. */
async function newFolder() {
  const time = new Date().toISOString().slice(0, 19).replaceAll(':', '').replace('T', '-');
  for (let count = 1; ; count += 1) {
    const folder = path.join(tmpdir(), `aimsbook-sample-${time}${count === 1 ? '' : `-${count}`}`);
    if (await mkdir(folder, { recursive: true })) return folder;
  }
}

/**
 * @param {string} root
 * @param {string[]} args
 */
async function cli(root, args) {
  const program = path.join(root, 'dist', 'cli', 'index.cjs');
  if (!existsSync(program))
    throw new Trouble('The command line is not built: run "npm run build", then try again.');
  const outcome = await run(process.execPath, [program, ...args]);
  if (outcome.code !== 0) {
    throw new Trouble(
      `"aimsbook ${args[0]}" failed (${lastLine(outcome)}): run "npm test" to see what is broken.`,
    );
  }
  return outcome.stdout;
}
