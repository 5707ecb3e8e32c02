import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import Module, { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inModules } from './project.mjs';

/** What is looked at: our own sources, and what the page is made of. */
const SOURCES = ['package.json', 'electron', 'renderer', 'shared', 'db'];
/** It asks a server which versions have known holes; `npm run audit` is for that. */
const ASKS_A_SERVER = ['availablesecurityfixesglobalcheck'];

/**
 * One thing that Electronegativity found.
 * @typedef {object} Finding
 * @property {string} rule
 * @property {string} file below the folder that was looked at, "N/A" for the whole
 * @property {string} sample the line in question
 */

/**
 * Why a finding is fine.
 * @typedef {object} Explanation
 * @property {string} rule
 * @property {string} file
 * @property {string} sample
 * @property {string} why
 */

/**
 * Looks at the sources of an Electron application, without asking any server.
 * @param {string} root
 * @returns {Promise<{ findings: Finding[], unreadable: string[] }>} unreadable: files that it could not parse
 */
export async function electronegativity(root) {
  const folder = mkdtempSync(path.join(tmpdir(), 'aimsbook-electronegativity-'));
  const log = console.log;
  try {
    for (const source of SOURCES.filter((name) => existsSync(path.join(root, name)))) {
      await cp(path.join(root, source), path.join(folder, source), { recursive: true });
    }
    // It prints that it could not fetch translations of its own messages.
    console.log = () => undefined;
    const { issues, errors } = await load()({
      input: folder,
      excludeFromScan: ASKS_A_SERVER,
      electronVersionOverride: electronVersion(root),
      isRelative: true,
    });
    return {
      findings: issues.map((/** @type {any} */ issue) => ({
        rule: issue.id,
        file: path.isAbsolute(issue.file) ? path.relative(folder, issue.file) : issue.file,
        sample: issue.sample?.trim() ?? '',
      })),
      unreadable: errors
        .filter((/** @type {any} */ error) => !error.tolerable)
        .map(
          (/** @type {any} */ error) => `${path.relative(folder, error.file)}: ${error.message}`,
        ),
    };
  } finally {
    console.log = log;
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Findings that nobody has explained, and explanations that explain nothing any more.
 * @param {readonly Finding[]} findings
 * @param {readonly Explanation[]} explanations
 * @returns {{ unexplained: Finding[], stale: Explanation[] }}
 */
export function judge(findings, explanations) {
  const key = (/** @type {Finding | Explanation} */ { rule, file, sample }) =>
    JSON.stringify([rule, file, sample]);
  const explained = new Set(
    explanations.filter(({ why }) => why.trim() !== '').map((explanation) => key(explanation)),
  );
  const found = new Set(findings.map((finding) => key(finding)));
  return {
    unexplained: findings.filter((finding) => !explained.has(key(finding))),
    stale: explanations.filter((explanation) => !found.has(key(explanation))),
  };
}

/** Electronegativity's own function. */
function load() {
  const require = createRequire(import.meta.url);
  const home = inModules('@doyensec', 'electronegativity');
  // npm puts its parser where another TypeScript is found than the one it was written for.
  const typescript = createRequire(path.join(home, 'package.json')).resolve('typescript');
  // It fetches translations of its messages whenever it starts: it gets nothing to fetch with.
  const refuse = () => Promise.reject(new Error('no network'));
  const internals = /** @type {{ _load: (...args: any[]) => any }} */ (
    /** @type {unknown} */ (Module)
  );
  const usual = internals._load;
  internals._load = function (request, ...rest) {
    if (request === 'got') return refuse;
    return usual.call(this, request === 'typescript' ? typescript : request, ...rest);
  };
  try {
    return require(path.join(home, 'dist', 'runner.js'));
  } finally {
    internals._load = usual;
  }
}

/** @param {string} root */
function electronVersion(root) {
  const file = path.join(root, 'package.json');
  if (!existsSync(file)) return undefined;
  return JSON.parse(readFileSync(file, 'utf8')).devDependencies?.electron;
}
