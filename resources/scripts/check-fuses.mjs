/**
 * `node resources/scripts/check-fuses.mjs FILE`: reads the fuses of a packaged application back and
 * exits with 1 if one of them is not as a release needs it, naming each.
 */
import { existsSync } from 'node:fs';
import { entry, say, Trouble } from './lib/entry.mjs';
import { wrongFuses } from './lib/fuses.mjs';

await entry(import.meta.url, async ([file]) => {
  if (!file) throw new Trouble('Name the packaged program: check-fuses.mjs FILE.');
  if (!existsSync(file)) throw new Trouble(`There is no ${file}: run "npm run package" first.`);
  const wrong = await wrongFuses(file).catch((error) => {
    throw new Trouble(
      `${file} has no fuses that can be read (${error.message}): name an Electron.`,
    );
  });
  for (const line of wrong) say(line);
  if (wrong.length === 0) say('all fuses are as a release needs them');
  return wrong.length === 0 ? 0 : 1;
});
