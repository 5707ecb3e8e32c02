/**
 * `npm run audit`: asks the registry for known holes in the packages that a release contains. Exits
 * with 1 if there are any; with 0 and a note where the registry cannot be asked, as without a network.
 */
import { entry, say } from './lib/entry.mjs';
import { projectRoot } from './lib/project.mjs';
import { judgeAudit } from './lib/audit.mjs';
import { npm, run } from './lib/run.mjs';

await entry(import.meta.url, async () => {
  const [command, args] = npm(['audit', '--omit=dev', '--json']);
  const { stdout } = await run(command, args, { cwd: projectRoot });
  const verdict = judgeAudit(stdout);
  for (const line of verdict.lines) say(line);
  return verdict.holes === 0 ? 0 : 1;
});
