/**
 * `npm start`: opens the application, with all the set-up that it needs. Without a display it
 * does the main job instead: it makes a sample workspace and its gap report.
 */
import { build } from './lib/build.mjs';
import { hasDisplay } from './lib/display.mjs';
import { become, entry, say } from './lib/entry.mjs';
import { environmentAt, lastingHome, ownEnvironment } from './lib/launch.mjs';
import { ensureRuntime, ensureSqlite } from './lib/runtime.mjs';
import { makeSample } from './lib/sample.mjs';
import { readableApp } from './lib/stage.mjs';

await entry(import.meta.url, async (args) => {
  if (hasDisplay()) return openWindow(args);
  say('there is no display, so the main job runs without a window: a sample and its gap report');
  await ensureSqlite();
  await build({ parts: ['programs'] });
  for (const file of await makeSample()) process.stdout.write(`${file}\n`);
  return 0;
});

/** @param {string[]} args what the application is given, such as a workspace to open */
async function openWindow(args) {
  const runtime = await ensureRuntime();
  await build();
  const app = await readableApp(runtime.user);
  const home = lastingHome();
  return become([...runtime.command, ...runtime.switches, app, ...args], {
    env: home ? environmentAt(home) : ownEnvironment(),
  });
}
