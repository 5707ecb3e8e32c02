import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { WelcomePage } from '../pages/welcome.ts';

for (const theme of ['light', 'dark'] as const) {
  test(`every screen fits 1280x720 and is accessible, ${theme}`, async ({ desk }) => {
    const { app, page } = await desk.start();
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
    );
    await page.evaluate(
      (value) => window.aimsbook.invoke('app.saveSettings', { theme: value }),
      theme,
    );
    await page.reload();
    await new WelcomePage(page).openSample();
    const id = await page.evaluate(async () => {
      const list = await window.aimsbook.invoke('assessment.list', undefined);
      return list.ok ? (list.value[0]?.assessment.id ?? '') : '';
    });
    const screens = [
      '/assessments',
      '/assessments/new',
      `/assessments/${id}/set-up`,
      `/assessments/${id}/repeat`,
      `/assessments/${id}/interview`,
      `/assessments/${id}/results`,
      `/assessments/${id}/actions`,
      `/assessments/${id}/compare`,
      '/evidence',
      `/documents/${id}`,
      '/documents-control/new',
      '/policy',
      '/organisation',
      '/assessor',
      '/workspace',
      '/settings',
    ];
    for (const screen of screens) {
      await page.evaluate((address) => {
        location.hash = address;
      }, screen);
      await page.getByRole('main').getByRole('heading').first().waitFor();
      await expect(page.getByRole('main').locator('[aria-busy="true"]')).toHaveCount(0);
      await test.step(screen, async () => {
        await expectAccessible(page);
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow).toBeLessThanOrEqual(0);
      });
    }
  });
}
