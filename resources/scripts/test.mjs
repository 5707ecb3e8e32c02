/**
 * `npm test`: all checks and all tests. Every step runs, even if an earlier one failed. The last
 * line on stdout is `N passed, N failed`, summed over all of them. Names of steps as arguments run
 * only those: `npm test -- types lint`.
 */
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from './lib/build.mjs';
import { become, entry, say, Trouble } from './lib/entry.mjs';
import { projectRoot } from './lib/project.mjs';
import { withoutNetwork } from './lib/offline.mjs';
import { environmentWithTools, npm } from './lib/run.mjs';
import { ensureRuntime } from './lib/runtime.mjs';
import { sum, tallyCheck, tallyPlaywright, tallyVitest } from './lib/tally.mjs';

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} [script] a check: the script in package.json
 * @property {string} [command] a suite, words split at blanks; {report} stands for the file that it writes
 * @property {Record<string, string>} [env]
 * @property {boolean} [offline] it runs without any network, where that can be had
 * @property {(report: string | undefined, code: number) => import('./lib/tally.mjs').Tally} [tally]
 */

/** What is run, in this order. A check counts as one; a suite counts its tests. */
const STEPS = /** @satisfies {Step[]} */ ([
  { name: 'types', script: 'typecheck' },
  { name: 'lint', script: 'lint' },
  { name: 'directions', script: 'lint:imports' },
  { name: 'dead-code', script: 'lint:dead' },
  { name: 'electron', script: 'lint:electron' },
  { name: 'format', script: 'format:check' },
  {
    name: 'unit',
    command:
      'vitest run --config tests/vitest.config.ts --reporter=default --reporter=json --outputFile.json={report}',
    tally: tallyVitest,
  },
  {
    name: 'end-to-end',
    command:
      'node resources/scripts/with-display.mjs playwright test --config tests/playwright.config.ts --reporter=list,json',
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: '{report}' },
    offline: true,
    tally: tallyPlaywright,
  },
]);

await entry(import.meta.url, async (args) => {
  const unknown = args.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown)
    throw new Trouble(
      `There is no step "${unknown}": name one of ${STEPS.map((step) => step.name).join(', ')}.`,
    );
  const steps = STEPS.filter((step) => args.length === 0 || args.includes(step.name));
  const results = [];
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => (stopped = true));
  if (steps.some((step) => step.command)) {
    const prepared = await prepare();
    if (prepared.failed > 0) results.push({ name: 'set-up', seconds: 0, ...prepared });
  }
  results.push(
    ...(await runChecks(
      steps.filter((step) => step.script),
      () => stopped,
    )),
  );
  for (const step of steps.filter((step) => step.command)) {
    results.push(stopped ? notRun(step.name) : await runStep(step));
  }
  return report(results);
});

/** @param {string} name */
function notRun(name) {
  return { name, seconds: 0, passed: 0, failed: 1, notes: ['not run'] };
}

/** Sets the machine up and builds. It is no test, so it counts only if it fails. */
async function prepare() {
  try {
    await ensureRuntime({ tests: true });
    await build();
    return { passed: 0, failed: 0, notes: [] };
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    say(error.message);
    return { passed: 0, failed: 1, notes: [error.message] };
  }
}

/**
 * Runs the checks two at a time: each uses one processor most of the time. What one says is shown as
 * a whole when it is done.
 * @param {readonly Step[]} checks
 * @param {() => boolean} isStopped
 */
async function runChecks(checks, isStopped) {
  const waiting = [...checks];
  const results = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      results.push(isStopped() ? notRun(check.name) : await runCheck(check));
    }
  };
  await Promise.all([lane(), lane()]);
  return results;
}

/** @param {Step} step */
async function runCheck(step) {
  const start = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'aimsbook-test-'));
  const file = path.join(folder, 'output.txt');
  const output = openSync(file, 'w');
  try {
    const code = await started(step, '', ['ignore', output, output]);
    process.stdout.write(`\n== ${step.name}\n${readFileSync(file, 'utf8')}`);
    return { name: step.name, seconds: (performance.now() - start) / 1000, ...tallyCheck(code) };
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** @param {Step} step */
async function runStep(step) {
  process.stdout.write(`\n== ${step.name}\n`);
  const start = performance.now();
  const folder = mkdtempSync(path.join(tmpdir(), 'aimsbook-test-'));
  const file = path.join(folder, 'report.json');
  try {
    const code = await started(step, file, ['ignore', 'inherit', 'inherit']);
    const written = existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    const tally = step.tally ? step.tally(written, code) : tallyCheck(code);
    return { name: step.name, seconds: (performance.now() - start) / 1000, ...tally };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {Step} step
 * @param {string} report
 * @param {import('node:child_process').StdioOptions} stdio
 * @returns {Promise<number>} its exit code
 */
function started(step, report, stdio) {
  return become(commandOf(step, report), {
    cwd: projectRoot,
    env: environmentOf(step, report),
    shell: process.platform === 'win32',
    stdio,
  }).catch((error) => {
    say(error.message);
    return 127;
  });
}

/**
 * @param {Step} step
 * @param {string} report
 * @returns {string[]}
 */
function commandOf(step, report) {
  if (step.script) return npm(['run', '--silent', step.script]).flat();
  const words = (step.command ?? '').split(' ').map((word) => word.replace('{report}', report));
  if (!step.offline) return words;
  const offline = withoutNetwork(words);
  say(
    offline
      ? `${step.name} runs without a network`
      : `${step.name} runs with the network of this machine: "unshare" and "ip" may not take it away here`,
  );
  return offline ?? words;
}

/**
 * @param {Step} step
 * @param {string} report
 */
function environmentOf(step, report) {
  const own = Object.entries(step.env ?? {}).map(([name, value]) => [
    name,
    value.replace('{report}', report),
  ]);
  return { ...environmentWithTools(), ...Object.fromEntries(own) };
}

/**
 * @param {({ name: string, seconds: number } & import('./lib/tally.mjs').Tally)[]} results
 * @returns {number} the exit code
 */
function report(results) {
  const { passed, failed } = sum(results);
  const lines = results.map((result) => {
    const counts = `${result.passed} passed, ${result.failed} failed`;
    return `${result.name.padEnd(12)}${counts} (${result.seconds.toFixed(1)} s)`;
  });
  const notes = results.flatMap((result) => result.notes.map((note) => `${result.name}: ${note}`));
  process.stdout.write(
    ['', '== summary', ...lines, ...notes, `${passed} passed, ${failed} failed`, ''].join('\n'),
  );
  return failed === 0 && passed > 0 ? 0 : 1;
}
