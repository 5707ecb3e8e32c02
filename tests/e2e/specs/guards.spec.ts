import { expect, test } from '../fixtures/app.ts';

/** Attacks from inside the page: each guard is tried in the real window. */

test('the page cannot leave, open windows, ask for permissions or reach the network', async ({
  desk,
}) => {
  const { app, page } = await desk.start();
  const home = page.url();

  await page.evaluate(() => {
    location.href = 'https://example.com/';
  });
  expect(page.url()).toBe(home);
  expect(await page.evaluate(() => window.open('https://example.com/') === null)).toBe(true);
  expect(app.windows()).toHaveLength(1);

  const permission = await page.evaluate(() => Notification.requestPermission());
  expect(permission).toBe('denied');
  const position = await page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        navigator.geolocation.getCurrentPosition(
          () => resolve('given'),
          () => resolve('refused'),
        ),
      ),
  );
  expect(position).toBe('refused');

  const answer = await page.evaluate(() =>
    fetch('https://example.com/').then(
      () => 'reached',
      () => 'refused',
    ),
  );
  expect(answer).toBe('refused');
  // The attempts themselves are reported on the console: that is the guards at work.
  desk.running.complaints.length = 0;
});

test('the protocol serves nothing outside the window’s own files', async ({ desk }) => {
  const { page } = await desk.start();
  const status = await page.evaluate(async () => {
    const paths = [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main/index.cjs',
      '/..%5cmain/index.cjs',
      '//etc/passwd',
    ];
    return Promise.all(
      paths.map((path) =>
        fetch(`app://aimsbook${path}`).then(
          (response) => (response.ok ? 'served' : 'refused'),
          () => 'refused',
        ),
      ),
    );
  });
  expect(new Set(status)).toEqual(new Set(['refused']));
  desk.running.complaints.length = 0;
});

test('the page has no Node, and the bridge takes no invented path, name or frame', async ({
  desk,
}) => {
  const { page } = await desk.start();
  const reach = await page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
    bridge: Object.keys(window.aimsbook).sort(),
  }));
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['importDropped', 'invoke', 'on', 'openDropped'],
  });

  const codes = await page.evaluate(async () => {
    const invoke = window.aimsbook.invoke as (
      name: string,
      input: unknown,
    ) => Promise<{ ok: boolean; error?: { code: string } }>;
    const results = [
      await invoke('workspace.openDropped', { paths: ['/etc/passwd'] }),
      await invoke('evidence.importDropped', { paths: ['/etc/passwd'] }),
      await invoke('no.such.operation', {}),
      await invoke('workspace.openRecent', { id: '../../etc/passwd' }),
      await invoke('workspace.openRecent', { id: 7 }),
    ];
    return results.map((result) => result.error?.code);
  });
  expect(codes).toEqual([
    'sender.refused',
    'sender.refused',
    'sender.refused',
    'record.not-found',
    'input.invalid',
  ]);

  // A file that a script made has no path: nothing is read from the disk.
  const forged = await page.evaluate(() =>
    window.aimsbook.openDropped([new File(['x'], '/etc/passwd')]),
  );
  expect(forged.ok).toBe(false);

  // An embedded page is not created at all, so that it cannot call either.
  const frames = await page
    .evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.src = 'data:text/html,<p>guest</p>';
      document.body.append(frame);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      return frame.contentWindow !== null && 'aimsbook' in (frame.contentWindow as object);
    })
    .catch(() => false);
  expect(frames).toBe(false);
  desk.running.complaints.length = 0;
});

test('the renderer runs in the sandbox, isolated, with all fuses of the window shut', async ({
  desk,
}) => {
  const { app } = await desk.start();
  const preferences = await app.evaluate(({ BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows();
    const contents = window?.webContents as unknown as {
      getLastWebPreferences(): Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webviewTag };
  });
  expect(preferences).toEqual({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    webviewTag: false,
  });
});
