import { describe, expect, it } from 'vitest';
import {
  sum,
  tallyCheck,
  tallyPlaywright,
  tallyVitest,
} from '../../../resources/scripts/lib/tally.mjs';

const counts = ({ passed, failed }: { passed: number; failed: number }) => ({ passed, failed });

/** A Vitest report with one file. */
function vitest(statuses: string[], status = 'passed'): string {
  const assertionResults = statuses.map((name) => ({ status: name, fullName: name }));
  return JSON.stringify({ testResults: [{ name: 'a.test.ts', status, assertionResults }] });
}

describe('tallyVitest', () => {
  it('counts skipped and unwritten tests as failed', () => {
    const tally = tallyVitest(vitest(['passed', 'skipped', 'todo', 'failed'], 'failed'), 1);
    expect(counts(tally)).toEqual({ passed: 1, failed: 3 });
    expect(tally.notes).toEqual(['skipped: skipped', 'todo: todo']);
  });

  it('counts a file that could not be loaded', () => {
    expect(counts(tallyVitest(vitest([], 'failed'), 1))).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a crash, an unhandled error and an empty run', () => {
    expect(counts(tallyVitest(undefined, 139))).toEqual({ passed: 0, failed: 1 });
    expect(counts(tallyVitest('{"tes', 0))).toEqual({ passed: 0, failed: 1 });
    expect(counts(tallyVitest(vitest(['passed']), 1))).toEqual({ passed: 1, failed: 1 });
    expect(counts(tallyVitest('{"testResults":[]}', 0))).toEqual({ passed: 0, failed: 1 });
  });
});

describe('tallyPlaywright', () => {
  it('counts what was skipped or passed only when repeated as failed', () => {
    const stats = { expected: 5, unexpected: 1, flaky: 2, skipped: 3 };
    expect(counts(tallyPlaywright(JSON.stringify({ stats, errors: [] }), 1))).toEqual({
      passed: 5,
      failed: 6,
    });
  });

  it('counts errors outside of tests', () => {
    const report = { stats: { expected: 1 }, errors: [{ message: 'no config\nat x' }] };
    const tally = tallyPlaywright(JSON.stringify(report), 1);
    expect(counts(tally)).toEqual({ passed: 1, failed: 1 });
    expect(tally.notes).toEqual(['no config']);
  });

  it('counts a crash', () => {
    expect(counts(tallyPlaywright(undefined, 1))).toEqual({ passed: 0, failed: 1 });
  });
});

it('sums checks and suites', () => {
  const tallies = [tallyCheck(0), tallyCheck(3), tallyVitest(vitest(['passed', 'passed']), 0)];
  expect(sum(tallies)).toEqual({ passed: 3, failed: 1 });
});
