import { expect, test } from '../fixtures/app.ts';
import { watched } from '../fixtures/watched.ts';
import { WelcomePage } from '../pages/welcome.ts';

test('nothing in the application tries to reach a network, and an attempt would be seen', async ({
  desk,
}) => {
  const watch = watched(desk.folder);
  const { app, page, complaints } = await desk.start([], watch);
  await new WelcomePage(page).openSample();
  for (const name of ['Home', 'Risks', 'Documents', 'Document packs', 'Settings']) {
    await page.getByRole('link', { name, exact: true }).first().click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  // The window's own ways out, each of which is closed.
  await page.evaluate(async () => {
    await fetch('http://192.0.2.1/').catch(() => null);
    await fetch('https://example.org/').catch(() => null);
    new Image().src = 'http://192.0.2.1/picture.png';
    navigator.sendBeacon('http://192.0.2.1/');
  });
  expect(watch.attempts()).toEqual([]);
  // The page's policy refused each of them, and nothing else was complained about.
  expect(complaints.splice(0).filter((line) => !line.startsWith('Refused to '))).toEqual([]);

  // The same watch sees an attempt of the main process, which no guard of the window covers.
  await app.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const { connect } = process.getBuiltinModule('node:net');
        const socket = connect({ host: '192.0.2.1', port: 80 });
        socket.on('error', () => resolve());
        socket.setTimeout(500, () => {
          socket.destroy();
          resolve();
        });
      }),
  );
  expect(watch.attempts().some((line) => line.includes('192.0.2.1'))).toBe(true);
});
