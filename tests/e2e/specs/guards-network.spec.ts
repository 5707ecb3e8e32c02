import { createSocket } from 'node:dgram';
import { connect } from 'node:net';
import { Desk, expect, test } from '../fixtures/app.ts';
import { listen, type Listener } from '../attacks/listener.ts';
import { throughElements, throughScripts, throughWebRtc } from '../attacks/network.ts';
import { askForEverything, checkEverything } from '../attacks/permissions.ts';

/** Attacks from inside the page on the way out: one window takes them all. */
const desk = new Desk();
let host: Listener;

test.beforeAll(async () => {
  host = await listen();
  await desk.start();
});
test.afterEach(() => {
  // The attempts themselves are reported on the console: that is the guards at work.
  desk.running.complaints.length = 0;
});
test.afterAll(async () => {
  await desk.close();
  await host.close();
});

test('the host that listens would notice a call', async () => {
  await new Promise<void>((resolve) =>
    connect(host.port, '127.0.0.1').on('close', resolve).resume(),
  );
  const socket = createSocket('udp4');
  socket.send('hello', host.port, '127.0.0.1', () => socket.close());
  await expect.poll(() => host.seen.toSorted()).toEqual(['tcp', 'udp']);
  (host.seen as string[]).length = 0;
});

test('no script of the page reaches another host', async () => {
  const outcome = await desk.running.page.evaluate(throughScripts, host.port);
  expect(Object.entries(outcome).filter(([, result]) => result !== 'refused')).toEqual([]);
  expect(Object.keys(outcome).length).toBeGreaterThan(10);
  expect(host.seen).toEqual([]);
});

test('nothing that the page shows is loaded from another host', async () => {
  const outcome = await desk.running.page.evaluate(throughElements, host.port);
  expect(Object.entries(outcome).filter(([, result]) => result !== 'refused')).toEqual([]);
  expect(host.seen).toEqual([]);
});

test('a peer-to-peer connection finds no way out', async () => {
  const candidates = await desk.running.page.evaluate(throughWebRtc, host.port);
  // Addresses of this machine that need no packet are all that it may find.
  expect(candidates.filter((one) => /srflx|relay|prflx/.test(one))).toEqual([]);
  expect(host.seen).toEqual([]);
});

test('no name of another host is asked for, nor is a proxy', async () => {
  const { app } = desk.running;
  const found = await app.evaluate(async ({ session }) =>
    Promise.all(
      ['example.com', 'localhost', 'aimsbook.invalid'].map((name) =>
        session.defaultSession.resolveHost(name).then(
          () => `${name} found`,
          (error: unknown) => String(error),
        ),
      ),
    ),
  );
  expect(found.filter((one) => !one.includes('ERR_NAME_NOT_RESOLVED'))).toEqual([]);
});

test('every permission is refused, whether it is asked for or looked up', async () => {
  const client = await desk.running.page.context().newCDPSession(desk.running.page);
  // As if a person had just clicked: several of them would not even ask otherwise.
  const answer = await client.send('Runtime.evaluate', {
    expression: `(${askForEverything.toString()})()`,
    userGesture: true,
    awaitPromise: true,
    returnByValue: true,
  });
  const asked = answer.result.value as Record<string, string>;
  expect(Object.entries(asked).filter(([, result]) => result === 'given')).toEqual([]);
  expect(Object.keys(asked).length).toBeGreaterThan(12);
  await client.detach();
  const looked = await desk.running.page.evaluate(checkEverything);
  expect(Object.entries(looked).filter(([, state]) => state !== 'denied')).toEqual([]);
  expect(Object.keys(looked).length).toBeGreaterThan(8);
});

test('the protocol serves nothing outside the window’s own files', async () => {
  const outcome = await desk.running.page.evaluate(async () => {
    const served: string[] = [];
    const addresses = [
      '/../package.json',
      '/..%2f..%2fpackage.json',
      '/%2e%2e/main/index.cjs',
      '/%252e%252e%252fmain%252findex.cjs',
      '/..%5cmain%5cindex.cjs',
      '/..\\main\\index.cjs',
      '/assets/%2e%2e%2f%2e%2e%2fmain/index.cjs',
      '/index.html%00.js',
      '/%00/../main/index.cjs',
      '//etc/passwd',
      '/%2fetc%2fpasswd',
      '/file:///etc/passwd',
      '/INDEX.HTML%2f..%2f..%2fmain/index.cjs',
      '/..%c0%afmain/index.cjs',
      '/%ff',
    ].map((path) => `app://aimsbook${path}`);
    const hosts = [
      'app://evil/index.html',
      'app://aimsbook.evil/index.html',
      'app://aimsbook@evil/index.html',
      'app:///etc/passwd',
      'file:///etc/passwd',
      'chrome://version',
      'devtools://devtools/bundled/inspector.html',
      'view-source:app://aimsbook/index.html',
    ];
    for (const address of [...addresses, ...hosts]) {
      const response = await fetch(address).catch(() => null);
      if (response?.ok === true) served.push(address);
    }
    for (const method of ['POST', 'PUT', 'DELETE', 'HEAD']) {
      const response = await fetch('app://aimsbook/index.html', { method }).catch(() => null);
      if (response?.ok === true) served.push(method);
    }
    const page = await fetch('app://aimsbook/index.html');
    return { served, headers: Object.fromEntries(page.headers), ok: page.ok };
  });
  expect(outcome.served).toEqual([]);
  // What is its own is served, with its guards.
  expect(outcome.ok).toBe(true);
  expect(outcome.headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'content-security-policy': expect.stringContaining("default-src 'none'"),
  });
});
