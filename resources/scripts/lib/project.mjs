import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, the one with package.json. */
export const projectRoot = fileURLToPath(new URL('../../..', import.meta.url)).replace(
  /[\\/]$/,
  '',
);

/** True where the process may do anything (Linux and macOS). */
export const isRoot = process.geteuid?.() === 0;

/**
 * The folder for what is made once per machine. Root's is not in its home: the window runs as
 * another user, to whom that home is closed.
 */
export function cacheFolder() {
  if (process.env['AIMSBOOK_CACHE']) return path.resolve(process.env['AIMSBOOK_CACHE']);
  if (isRoot && process.platform === 'linux') return '/var/cache/aimsbook';
  return path.join(process.env['XDG_CACHE_HOME'] || path.join(homedir(), '.cache'), 'aimsbook');
}

/**
 * A path inside node_modules.
 * @param {...string} parts
 */
export function inModules(...parts) {
  return path.join(projectRoot, 'node_modules', ...parts);
}

/**
 * The package.json of an installed package, or undefined.
 * @param {...string} folder its place below node_modules
 * @returns {{ version: string } | undefined}
 */
export function installedPackage(...folder) {
  const file = inModules(...folder, 'package.json');
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
}

/** True if the Node that runs now is new enough for the development tools (22.12). */
export function newestToolNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major > 22 || (major === 22 && minor >= 12);
}

/** The package with Node for this platform, which `npm ci` puts into node_modules. */
export const nodePackage = `node-${process.platform === 'win32' ? 'win' : process.platform}-${process.arch}`;

/** The Node in node_modules, or undefined if it has none for this platform. */
export function modernNode() {
  const program = path.join('bin', process.platform === 'win32' ? 'node.exe' : 'node');
  return [nodePackage, 'node'].map((name) => inModules(name, program)).find(existsSync);
}
