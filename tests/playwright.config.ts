import { defineConfig } from '@playwright/test';

/** End-to-end tests drive a real window; one at a time, since windows share the display's focus. */
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: '../test-results',
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
