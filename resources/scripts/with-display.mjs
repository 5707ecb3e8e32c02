/**
 * `node resources/scripts/with-display.mjs PROGRAM [ARGUMENT…]`: runs a program that opens windows,
 * on a display without a screen if there is no other. Programs of node_modules/.bin are found.
 */
import { hasDisplay, startDisplay } from './lib/display.mjs';
import { become, entry, Trouble } from './lib/entry.mjs';
import { environmentWithTools } from './lib/run.mjs';

await entry(import.meta.url, async ([program, ...args]) => {
  if (!program) throw new Trouble('Name a program to run: with-display.mjs PROGRAM [ARGUMENT…].');
  const display = hasDisplay() ? undefined : await startDisplay();
  try {
    return await become([program, ...args], {
      // Who runs tests may start further displays beside one of ours, but not beside a person's.
      env: {
        ...environmentWithTools(),
        ...display?.env,
        ...(display && { AIMSBOOK_DISPLAYS: '1' }),
      },
      shell: process.platform === 'win32',
    });
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'ENOENT') throw error;
    throw new Trouble(`There is no program "${program}": run "npm ci", then try again.`);
  } finally {
    await display?.stop();
  }
});
