/**
 * `npm run setup`: gets Electron, SQLite and the system's libraries ready, as the other scripts do
 * by themselves. `--tests` adds what the tests need; `--retry` asks for the official Electron again
 * where it could not be reached a short while ago.
 */
import { entry, say } from './lib/entry.mjs';
import { ensureRuntime } from './lib/runtime.mjs';

await entry(import.meta.url, async (args) => {
  const options = { tests: args.includes('--tests'), retry: args.includes('--retry') };
  const { version, source, electronPath } = await ensureRuntime(options);
  say(`Electron ${version} (${source}) is ready: ${electronPath}`);
});
