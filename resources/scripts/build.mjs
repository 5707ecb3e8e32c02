/** `npm run build`: builds all programs into dist/. `--development` leaves checks and names in. */
import { build } from './lib/build.mjs';
import { entry, say } from './lib/entry.mjs';

await entry(import.meta.url, async (args) => {
  const mode = args.includes('--development') ? 'development' : 'production';
  if (!(await build({ mode }))) say('nothing to build');
});
