import type { Page } from '@playwright/test';

/** Waits for the first screen of an open workspace. */
export async function waitForHome(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Next steps', level: 2 }).waitFor();
}

/** From the first screen of a workspace to its gap analyses. */
export async function showAnalyses(page: Page): Promise<void> {
  await waitForHome(page);
  const areas = page.getByRole('navigation', { name: 'Areas' });
  await areas.getByRole('link', { name: 'Gap analysis' }).click();
  await page.getByRole('heading', { name: 'Gap analyses', level: 1 }).waitFor();
}
