import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { embedGuests, leaveByScript, openByScript } from '../attacks/leaving.ts';
import { listen, type Listener } from '../attacks/listener.ts';
import { Desk, expect, test } from '../fixtures/app.ts';

/** Attacks from inside the page on the window itself: one window takes them all. */
const desk = new Desk();
let host: Listener;
let http: string;
let home: string;

test.beforeAll(async () => {
  host = await listen();
  http = `http://127.0.0.1:${host.port}/`;
  const { page } = await desk.start();
  home = page.url();
  await page.evaluate(() => Reflect.set(window, '__stays', true));
});
test.afterEach(async () => {
  const { app, page, complaints } = desk.running;
  // Still the same page, not one loaded again, and the only one.
  expect(page.url()).toBe(home);
  const marks = await page.evaluate(() =>
    ['__stays', '__ran', '__left', '__guest'].filter((name) => name in window),
  );
  expect(marks).toEqual(['__stays']);
  expect(app.windows()).toHaveLength(1);
  const contents = await app.evaluate(({ webContents }) => webContents.getAllWebContents().length);
  expect(contents).toBe(1);
  expect(host.seen).toEqual([]);
  // The attempts themselves are reported on the console: that is the guards at work.
  complaints.length = 0;
});
test.afterAll(async () => {
  await desk.close();
  await host.close();
});

test('the page cannot leave by script', async () => {
  const { app, page } = desk.running;
  await app.evaluate(({ BrowserWindow, shell }) => {
    const [window] = BrowserWindow.getAllWindows();
    const seen = { tried: [] as string[], gone: [] as string[], opened: [] as string[] };
    Reflect.set(globalThis, '__seen', seen);
    window?.webContents.on('will-frame-navigate', (event) => seen.tried.push(event.url));
    window?.webContents.on('did-frame-navigate', (_event, url) => seen.gone.push(url));
    window?.webContents.session.on('will-download', (event) => {
      if (!event.defaultPrevented) seen.opened.push('download');
    });
    shell.openExternal = (address) => Promise.resolve(void seen.opened.push(address));
    shell.openPath = (path) => Promise.resolve(String(seen.opened.push(path)));
  });
  const tried = await page.evaluate(leaveByScript, { http });
  expect(tried.length).toBeGreaterThan(100);
  const seen = await app.evaluate(
    () => Reflect.get(globalThis, '__seen') as Record<'tried' | 'gone' | 'opened', string[]>,
  );
  // The attempts did arrive at the guard, so that it is the guard that stopped them.
  expect(seen.tried).toContain(http);
  expect(seen.gone).toEqual([]);
  expect(seen.opened).toEqual([]);
});

test('the page cannot open another window', async () => {
  const { page } = desk.running;
  expect(await page.evaluate(openByScript, { http })).toBe(0);
  // A real mouse, with every button and key that opens a link elsewhere.
  await page.evaluate((href) => {
    const link = Object.assign(document.createElement('a'), { href, id: 'way-out' });
    link.textContent = 'away';
    link.style.cssText = 'position:fixed;inset:0;z-index:9999';
    document.body.append(link);
  }, http);
  for (const key of [null, 'Control', 'Shift', 'Alt'] as const) {
    if (key !== null) await page.keyboard.down(key);
    await page.mouse.click(500, 300);
    await page.mouse.click(500, 300, { button: 'middle' });
    if (key !== null) await page.keyboard.up(key);
  }
  await page.evaluate(() => document.querySelector<HTMLElement>('#way-out')?.focus());
  await page.keyboard.press('Enter');
  await page.evaluate(() => document.querySelector('#way-out')?.remove());
});

test('a file or an address that is dropped on the page does not open', async () => {
  const { page } = desk.running;
  const file = desk.path('page.html');
  writeFileSync(file, '<script>window.__left = 1</script>');
  desk.own(file);
  const client = await page.context().newCDPSession(page);
  for (const address of [null, http, pathToFileURL(file).href]) {
    const empty = { items: [], files: [file], dragOperationsMask: 7 };
    const data =
      address === null
        ? empty
        : {
            items: [
              { mimeType: 'text/uri-list', data: address },
              {
                mimeType: 'text/html',
                data: `<a href="${address}">x</a><img src=x onerror=__ran=1>`,
              },
              { mimeType: 'text/plain', data: address },
            ],
            files: [],
            dragOperationsMask: 7,
          };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await client.send('Input.dispatchDragEvent', { type, x: 500, y: 300, data });
    }
  }
  await client.detach();
});

test('an empty page, which a script gets without asking, gives way to the one before', async () => {
  const { page } = desk.running;
  await page.evaluate(() => {
    location.href = 'about:blank';
  });
  await expect.poll(() => page.url()).toBe(home);
  await page.getByRole('main').waitFor();
  await page.evaluate(() => Reflect.set(window, '__stays', true));
});

test('the page cannot hold a guest that has more than itself', async () => {
  const { app, page } = desk.running;
  await page.evaluate(embedGuests, { http });
  const guests = await app.evaluate(async ({ BrowserWindow }) => {
    const [frame] = BrowserWindow.getAllWindows().map((window) => window.webContents.mainFrame);
    const reach = `['aimsbook', 'require', 'process', 'module'].filter((name) => name in window)`;
    return Promise.all(
      (frame?.framesInSubtree ?? [])
        .filter((one) => one !== frame)
        .map(async (one) => ({
          url: await (one.executeJavaScript('location.href') as Promise<string>),
          reach: await (one.executeJavaScript(reach) as Promise<string[]>),
        })),
    );
  });
  expect(guests.length).toBeGreaterThan(5);
  expect(guests.flatMap(({ reach }) => reach)).toEqual([]);
  // Nothing but what is empty, or the sheet that says that a guest was refused.
  const empty = ['', 'about:blank', 'about:srcdoc', 'chrome-error://chromewebdata/'];
  expect(guests.map(({ url }) => url).filter((url) => !empty.includes(url))).toEqual([]);
  await page.evaluate(() => {
    for (const guest of document.querySelectorAll('body > [data-guest]')) guest.remove();
  });
});

test('no key of a browser leaves, reloads or opens the developer tools', async () => {
  const { app, page } = desk.running;
  for (const key of [
    'F5',
    'Control+r',
    'Control+Shift+r',
    'Alt+ArrowLeft',
    'Alt+ArrowRight',
    'Control+t',
    'Control+u',
    'F12',
    'Control+Shift+j',
    'Control+Shift+c',
    'Control+Shift+n',
    'BrowserRefresh',
    'BrowserBack',
  ]) {
    await page.keyboard.press(key).catch(() => undefined);
  }
  const menu = await app.evaluate(({ BrowserWindow, Menu }) => {
    type Item = Electron.MenuItem;
    const all = (items: readonly Item[]): Item[] =>
      items.flatMap((item) => [item, ...all(item.submenu?.items ?? [])]);
    return {
      roles: all(Menu.getApplicationMenu()?.items ?? []).map(({ role }) => role?.toLowerCase()),
      tools: BrowserWindow.getAllWindows().map(({ webContents }) => webContents.isDevToolsOpened()),
    };
  });
  expect(menu.roles.filter((role) => /reload|window|help|recent/.test(role ?? ''))).toEqual([]);
  expect(menu.tools).toEqual([false]);
});

test('every window is in the sandbox, isolated, without Node and experiments', async () => {
  const { app, page } = desk.running;
  const preferences = await app.evaluate(({ app: own, webContents }) => ({
    packaged: own.isPackaged,
    all: webContents.getAllWebContents().map((contents) => {
      const { getLastWebPreferences: read } = contents as unknown as {
        getLastWebPreferences(): Record<string, unknown>;
      };
      return read.call(contents);
    }),
  }));
  expect(preferences.all).toHaveLength(1);
  for (const given of preferences.all) {
    expect(given).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
    });
    for (const name of [
      'nodeIntegrationInWorker',
      'enableDeprecatedPaste',
      'navigateOnDragDrop',
      'spellcheck',
    ]) {
      expect(given[name] ?? false).toBe(false);
    }
    // Switches that give a page more than the web does are not even named.
    for (const name of ['enableBlinkFeatures', 'enableRemoteModule', 'additionalArguments']) {
      expect([undefined, null, '']).toContain(given[name]);
    }
  }
  const names = await page.evaluate(() =>
    ['require', 'process', 'module', 'exports', 'global', 'Buffer', '__dirname', 'electron'].filter(
      (name) => name in globalThis,
    ),
  );
  expect(names).toEqual([]);
});
