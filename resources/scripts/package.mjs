/**
 * `npm run package`: builds the packaged application in release/ and starts it once to see that it
 * works. `--installers` makes this system's installers too, for which electron-builder downloads
 * its tools; `--release` refuses any Electron but the official one.
 */
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { entry, say, Trouble } from './lib/entry.mjs';
import { wrongFuses } from './lib/fuses.mjs';
import { inModules, projectRoot } from './lib/project.mjs';
import { run } from './lib/run.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { packagedProgram, smokeTest } from './lib/smoke.mjs';
import { placeShippedAddon } from './lib/sqlite-addon.mjs';

await entry(import.meta.url, async (args) => {
  const installers = args.includes('--installers');
  const runtime = await ensureRuntime({ retry: true });
  if (runtime.source === 'official') await placeShippedAddon();
  else if (installers || args.includes('--release')) {
    throw new Trouble(
      'Installers are made with the official Electron only, which cannot be reached here: run this where it can be downloaded.',
    );
  }
  await build();
  const release = path.join(projectRoot, 'release');
  say(`packaging with Electron ${runtime.version} (${runtime.source})`);
  await rm(release, { recursive: true, force: true });
  const outcome = await run(
    process.execPath,
    [inModules('electron-builder', 'cli.js'), ...builderArguments(runtime, installers)],
    { cwd: projectRoot, show: true },
  );
  if (outcome.code !== 0) {
    throw new Trouble('electron-builder failed: correct what is named above, then try again.');
  }
  if (runtime.source === 'fallback') {
    // Its loader is for development, and electron-builder removes only the official one.
    await rm(path.join(release, 'linux-unpacked', 'resources', 'default_app.asar'), {
      force: true,
    });
  }
  const wrong = await wrongFuses(packagedProgram(release));
  if (wrong.length > 0) {
    throw new Trouble(
      `The fuses are not as a release needs them (${wrong.join('; ')}): correct electronFuses in electron-builder.yml.`,
    );
  }
  process.stdout.write(`${await smokeTest(release)}\n`);
});

/**
 * @param {import('./lib/runtime.mjs').Runtime} runtime
 * @param {boolean} installers
 */
function builderArguments(runtime, installers) {
  return [
    // Without a target of its own, the configuration's installers are made.
    ...(installers ? [] : ['--dir']),
    '--config',
    'electron-builder.yml',
    `-c.electronVersion=${runtime.version}`,
    `-c.electronDist=${runtime.folder}`,
  ];
}
