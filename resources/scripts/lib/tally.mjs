/**
 * What a suite came to. Whatever did not run and pass counts as failed: a skipped test, one that is
 * still to be written, a file that could not be loaded.
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} notes what failed other than by a test's own verdict
 */

/**
 * A check passes or fails as a whole.
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function tallyCheck(code) {
  return code === 0
    ? { passed: 1, failed: 0, notes: [] }
    : { passed: 0, failed: 1, notes: [`exit code ${code}`] };
}

/**
 * Reads the JSON report of Vitest.
 * @param {string | undefined} report undefined if it wrote none
 * @param {number} code its exit code
 * @returns {Tally}
 */
export function tallyVitest(report, code) {
  const data = parse(report);
  if (!Array.isArray(data?.testResults)) return crashed(code);
  const notes = [];
  let passed = 0;
  let failed = 0;
  for (const file of data.testResults) {
    const tests = file.assertionResults ?? [];
    for (const test of tests) {
      if (test.status === 'passed') passed += 1;
      else {
        failed += 1;
        if (test.status !== 'failed') notes.push(`${test.status}: ${test.fullName}`);
      }
    }
    if (file.status === 'failed' && !tests.some(isFailed)) {
      failed += 1;
      notes.push(`could not be run: ${file.name}`);
    }
  }
  return closed({ passed, failed, notes }, code);
}

/** @param {{ status: string }} test */
function isFailed(test) {
  return test.status === 'failed';
}

/**
 * Reads the JSON report of Playwright. A test that passed only when it was repeated has failed.
 * @param {string | undefined} report
 * @param {number} code
 * @returns {Tally}
 */
export function tallyPlaywright(report, code) {
  const data = parse(report);
  if (!data?.stats) return crashed(code);
  const { expected = 0, unexpected = 0, flaky = 0, skipped = 0 } = data.stats;
  const errors = data.errors ?? [];
  const notes = errors.map(
    (/** @type {{ message?: string }} */ error) => String(error.message).split('\n')[0],
  );
  if (skipped > 0) notes.push(`${skipped} skipped`);
  if (flaky > 0) notes.push(`${flaky} passed only when repeated`);
  return closed(
    { passed: expected, failed: unexpected + flaky + skipped + errors.length, notes },
    code,
  );
}

/**
 * A runner that says it failed while no test did, or that ran none, has failed in itself.
 * @param {Tally} tally
 * @param {number} code
 * @returns {Tally}
 */
function closed(tally, code) {
  if (tally.failed > 0) return tally;
  if (code !== 0) return { ...tally, failed: 1, notes: [...tally.notes, `exit code ${code}`] };
  if (tally.passed === 0) return { ...tally, failed: 1, notes: ['it ran no test'] };
  return tally;
}

/**
 * @param {number} code
 * @returns {Tally}
 */
function crashed(code) {
  return { passed: 0, failed: 1, notes: [`it did not finish (exit code ${code})`] };
}

/** @param {string | undefined} report */
function parse(report) {
  try {
    return JSON.parse(report ?? '');
  } catch {
    return undefined;
  }
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {{ passed: number, failed: number }}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
  };
}
