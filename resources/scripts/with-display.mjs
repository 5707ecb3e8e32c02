/**
 * `node resources/scripts/with-display.mjs PROGRAM [ARGUMENT…]`: runs a program that opens windows,
 * on a display without a screen if there is no other. Programs of node_modules/.bin are found.
 */
import { spawn } from 'node:child_process';
import { hasDisplay, startDisplay } from './lib/display.mjs';
import { entry, exitCode, forwardSignals, Trouble } from './lib/entry.mjs';
import { environmentWithTools } from './lib/run.mjs';

await entry(import.meta.url, async ([program, ...args]) => {
  if (!program) throw new Trouble('Name a program to run: with-display.mjs PROGRAM [ARGUMENT…].');
  const display = hasDisplay() ? undefined : await startDisplay();
  try {
    const child = spawn(program, args, {
      stdio: 'inherit',
      env: { ...environmentWithTools(), ...display?.env },
      shell: process.platform === 'win32',
    });
    forwardSignals(child);
    return await /** @type {Promise<number>} */ (
      new Promise((resolve, reject) => {
        child.once('error', () => reject(new Trouble(`There is no program "${program}": run "npm ci", then try again.`)));
        child.once('exit', (code, signal) => resolve(exitCode(code, signal)));
      })
    );
  } finally {
    await display?.stop();
  }
});
