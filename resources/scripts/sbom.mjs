/**
 * `node resources/scripts/sbom.mjs`: writes the list of packages that a release contains, with their
 * licences, as a CycloneDX file. Run it after every change of package-lock.json; a test tells.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { entry, say, Trouble } from './lib/entry.mjs';
import { writeWhole } from './lib/files.mjs';
import { inModules, projectRoot } from './lib/project.mjs';
import { lastLine, run } from './lib/run.mjs';
import { isPermissive, SBOM, shippedBySbom, tidySbom } from './lib/shipped.mjs';

await entry(import.meta.url, async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'aimsbook-sbom-'));
  try {
    const made = path.join(folder, 'bom.json');
    const program = inModules('@cyclonedx', 'cyclonedx-npm', 'bin', 'cyclonedx-npm-cli.js');
    const options = ['--omit', 'dev', '--omit', 'optional', '--omit', 'peer', '--short-PURLs'];
    const outcome = await run(
      process.execPath,
      [program, ...options, '--flatten-components', '--output-reproducible', '-o', made],
      { cwd: projectRoot },
    );
    if (outcome.code !== 0) {
      throw new Trouble(`The list could not be made (${lastLine(outcome)}): run "npm ci" first.`);
    }
    const lock = JSON.parse(readFileSync(path.join(projectRoot, 'package-lock.json'), 'utf8'));
    const bom = tidySbom(JSON.parse(readFileSync(made, 'utf8')), lock);
    await writeWhole(path.join(projectRoot, SBOM), `${JSON.stringify(bom, null, 2)}\n`);
    const refused = shippedBySbom(bom).filter((shipped) => !isPermissive(shipped));
    for (const { name, version, licence } of refused)
      say(`${name} ${version}: ${licence || 'no licence'}`);
    say(`${bom.components.length} packages in ${SBOM}`);
    return refused.length === 0 ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
