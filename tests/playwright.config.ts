import { defineConfig } from '@playwright/test';

/**
 * End-to-end tests drive a real window; one at a time on a display, since windows share its focus.
 * Where the displays are our own, each worker has one (tests/e2e/fixtures/app.ts).
 */
export default defineConfig({
  testDir: 'e2e/specs',
  outputDir: '../test-results',
  workers: process.env['AIMSBOOK_DISPLAYS'] === '1' ? 2 : 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
});
