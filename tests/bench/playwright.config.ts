import { defineConfig } from '@playwright/test';

/** Measures a real window and prints what it found; nothing here fails for being slow. */
export default defineConfig({
  testDir: '.',
  testMatch: ['window.spec.ts', 'registers-window.spec.ts'],
  outputDir: '../../test-results/bench',
  workers: 1,
  retries: 0,
  timeout: 180_000,
  reporter: 'list',
});
