import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { Trouble } from './entry.mjs';
import { hashFile } from './files.mjs';
import { projectRoot } from './project.mjs';
import { lastLine, npm, run } from './run.mjs';

/**
 * Fetches a package with npm, so that the registry that is configured here is asked, and unpacks
 * it (or only some of it) in a folder, which then has a `package/`.
 * @param {string} spec name and version
 * @param {string} folder
 * @param {object} [options]
 * @param {string} [options.sha512] what npm calls its integrity; npm itself checks what the registry says
 * @param {readonly string[]} [options.only] paths inside it, from `package/` on
 */
export async function fetchPackage(spec, folder, { sha512, only = [] } = {}) {
  const [command, args] = npm(['pack', spec, '--loglevel=error', `--pack-destination=${folder}`]);
  // From the project's folder: its .npmrc counts too.
  const outcome = await run(command, args, { cwd: projectRoot });
  const name = readdirSync(folder).find((file) => file.endsWith('.tgz'));
  if (outcome.code !== 0 || !name) {
    throw new Trouble(
      `npm could not fetch ${spec} (${complaint(outcome)}): check npm's registry configuration and the network, then try again.`,
    );
  }
  const packed = path.join(folder, name);
  if (sha512) await checkHash(packed, 'sha512', 'base64', sha512, spec);
  const untar = await run('tar', ['-xzf', packed, '-C', folder, ...only]);
  if (untar.code !== 0) {
    throw new Trouble(
      `${spec} could not be unpacked (${lastLine(untar)}): free some disk space, then try again.`,
    );
  }
  await rm(packed);
}

/**
 * What npm complains of: the first of its lines that says more than a code.
 * @param {import('./run.mjs').Outcome} outcome
 */
function complaint(outcome) {
  const lines = outcome.stderr.split('\n').filter((line) => line.startsWith('npm error '));
  const line = lines.find((text) => !/^npm error (code|errno|syscall)\b/.test(text));
  return line ? line.slice('npm error '.length) : lastLine(outcome);
}

/**
 * Refuses a file whose content is not the expected one.
 * @param {string} file
 * @param {'sha256' | 'sha512'} algorithm
 * @param {'hex' | 'base64'} encoding
 * @param {string} expected
 * @param {string} spec the package that it came in
 */
export async function checkHash(file, algorithm, encoding, expected, spec) {
  if ((await hashFile(file, algorithm, encoding)) === expected) return;
  throw new Trouble(
    `${path.basename(file)} of ${spec} has another ${algorithm} than expected and was not used: ask whoever runs your npm registry what it delivers.`,
  );
}
