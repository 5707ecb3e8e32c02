import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('..', import.meta.url).pathname,
    include: ['tests/{unit,db,documents,faults}/**/*.test.{ts,tsx}'],
    environment: 'node',
    // Native add-ons and real files: processes keep a crash to its own file.
    pool: 'forks',
    // The default leaves a processor to the runner, which has next to nothing to do.
    maxWorkers: '100%',
    globalSetup: 'tests/fixtures/run-folder.ts',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    benchmark: { include: ['tests/bench/**/*.bench.ts'] },
  },
});
