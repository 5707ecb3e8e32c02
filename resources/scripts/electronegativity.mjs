/**
 * `node resources/scripts/electronegativity.mjs`: looks for what makes an Electron application unsafe
 * (Electronegativity). Whatever it finds must be explained in resources/security/electronegativity.json,
 * and whatever is explained there must still be found.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { electronegativity, judge } from './lib/electronegativity.mjs';
import { entry, say } from './lib/entry.mjs';
import { projectRoot } from './lib/project.mjs';

const EXPLANATIONS = 'resources/security/electronegativity.json';

await entry(import.meta.url, async () => {
  const explanations = JSON.parse(readFileSync(path.join(projectRoot, EXPLANATIONS), 'utf8'));
  const { findings, unreadable } = await electronegativity(projectRoot);
  const { unexplained, stale } = judge(findings, explanations);
  for (const { rule, file, sample } of unexplained)
    say(`not explained: ${rule} ${file}: ${sample}`);
  for (const { rule, file } of stale) say(`explained, but not found any more: ${rule} ${file}`);
  for (const problem of unreadable) say(`could not be read: ${problem}`);
  const failures = unexplained.length + stale.length + unreadable.length;
  if (failures > 0) say(`correct the code, or explain it in ${EXPLANATIONS}`);
  else say(`${findings.length} findings, all of them explained`);
  return failures === 0 ? 0 : 1;
});
