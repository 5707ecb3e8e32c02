import { expect, expectAccessible, test } from '../fixtures/app.ts';
import { makeWorkspace } from '../fixtures/workspace.ts';
import { waitForHome } from '../pages/home.ts';
import { addressesOf, visit } from '../pages/screens.ts';

// Each takes minutes: they go side by side where there are two displays.
test.describe.configure({ mode: 'parallel' });

for (const theme of ['light', 'dark'] as const) {
  test(`every screen fits 1280x720 and is accessible, ${theme}`, async ({ desk }) => {
    test.setTimeout(300_000);
    const path = makeWorkspace(desk, 'sample.aims', 'sample');
    const { app, page, complaints } = await desk.start([path]);
    await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()[0]?.setContentSize(1280, 720),
    );
    await page.evaluate(
      (value) => window.aimsbook.invoke('app.saveSettings', { theme: value }),
      theme,
    );
    await page.reload();
    await waitForHome(page);
    const addresses = await addressesOf(page);
    // Lists are made of the same parts: in the dark, one stands for all.
    const shown = addresses.filter(
      (one) => theme === 'light' || !one.startsWith('/registers/') || one === '/registers/risk',
    );
    for (const address of shown) {
      await test.step(address, async () => {
        await visit(page, address);
        await expectAccessible(page);
        const wide = await page.evaluate(() => {
          const screen = document.querySelector('#content > div:last-child');
          return [document.documentElement, screen].map((one) =>
            one === null ? 0 : one.scrollWidth - one.clientWidth,
          );
        });
        expect(wide, `${address} scrolls sideways`).toEqual([0, 0]);
        expect(complaints, address).toEqual([]);
      });
    }
  });
}
