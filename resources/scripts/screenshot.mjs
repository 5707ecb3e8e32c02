/**
 * `npm run screenshot`: the picture in the README, taken from the real application with the sample
 * organisation. Run it after a change of the screens.
 */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { _electron } from '@playwright/test';
import { launchOptions } from './electron.mjs';
import { hasDisplay } from './lib/display.mjs';
import { become, entry } from './lib/entry.mjs';
import { projectRoot } from './lib/project.mjs';

await entry(import.meta.url, async () => {
  if (!hasDisplay()) {
    return become([
      process.execPath,
      path.join(projectRoot, 'resources/scripts/with-display.mjs'),
      process.execPath,
      path.join(projectRoot, 'resources/scripts/screenshot.mjs'),
    ]);
  }
  const folder = path.join(projectRoot, 'resources', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const app = await _electron.launch(await launchOptions());
  try {
    const page = await app.firstWindow();
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 800),
    );
    await page.getByRole('button', { name: /^Try the sample/ }).click();
    await page.getByRole('heading', { name: 'Next steps' }).waitFor();
    const address = await page.evaluate(async () => {
      const list = await window.aimsbook.invoke('assessment.list', undefined);
      const id = list.ok ? (list.value[0]?.assessment.id ?? '') : '';
      // As it looks during the interview: the sample's own is completed.
      await window.aimsbook.invoke('assessment.update', { id, patch: { status: 'in-progress' } });
      return `/assessments/${id}/interview/Q-6.1.2-01`;
    });
    await page.evaluate((to) => {
      location.hash = to;
    }, address);
    await page.getByText('Q-6.1.2-01').waitFor();
    await page.evaluate(() => document.fonts.ready);
    await page.screenshot({ path: path.join(folder, 'interview.png') });
    await page.evaluate((to) => {
      location.hash = to.replace(/interview.*/, 'results');
    }, address);
    await page.getByRole('main').getByRole('img').first().waitFor();
    await page.screenshot({ path: path.join(folder, 'results.png') });
  } finally {
    await app.close();
  }
  return 0;
});
