import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import {
  rendererOrigin,
  rendererUrl,
  resolveInside,
  serveRenderer,
} from '../../../electron/security/app-protocol.ts';
import { closeNetwork, lockDown } from '../../../electron/security/lockdown.ts';
import { isTrustedSender } from '../../../electron/security/sender.ts';
import { temporaryFolder } from '../../fixtures/folder.ts';
import { appListeners, handlers, sessionHandlers, switches } from './electron.ts';

vi.mock('electron', async () => (await import('./electron.ts')).fakeElectron);

describe('the files that the page may have', () => {
  const root = join(sep, 'program', 'renderer');
  const address = (path: string): string => `${rendererOrigin}${path}`;

  it('are those inside its folder', () => {
    expect(resolveInside(root, rendererUrl)).toBe(join(root, 'index.html'));
    expect(resolveInside(root, address('/assets/a%20b.js?x#y'))).toBe(
      join(root, 'assets', 'a b.js'),
    );
    expect(resolveInside(root, address('/a/../b.css'))).toBe(join(root, 'b.css'));
  });

  it.each([
    '/..%2f..%2fetc/passwd',
    '/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
    '/assets/..%2f..%2f..%2fetc/passwd',
    '/..%2frenderer-evil/index.html',
    '/%2e%2e/..%2frenderer-evil/x',
    '/..%2f',
    '/',
    '',
    '/a%00.html',
    '/%',
    '/%ff',
  ])('never %j', (path) => {
    expect(resolveInside(root, address(path))).toBeNull();
  });

  it.each([
    'app://evil/index.html',
    'app://aimsbook.evil/index.html',
    'app://aimsbook:1/index.html',
    'file:///etc/passwd',
    'https://aimsbook/index.html',
    'index.html',
    '',
  ])('never from %j', (from) => {
    expect(resolveInside(root, from)).toBeNull();
  });

  it('stay inside, whatever an address is made of', () => {
    const part = fc.oneof(
      fc.constantFrom('..', '.', '%2e', '%2f', '%5c', '\\', '/', '%00', 'renderer', '-evil', 'etc'),
      fc.string({ maxLength: 4 }),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        const path = resolveInside(root, address(`/${parts.join('')}`));
        expect(path === null || path.startsWith(root + sep)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('come with the headers that keep everything else out', async () => {
    const folder = temporaryFolder();
    const inside = join(folder, 'renderer');
    mkdirSync(inside);
    writeFileSync(join(inside, 'index.html'), '<p>');
    writeFileSync(join(folder, 'secret.txt'), 'secret');
    serveRenderer(inside);
    const serve = handlers.get('protocol:app') as unknown as (request: {
      url: string;
      method: string;
    }) => Promise<Response>;
    const get = (path: string, method = 'GET') => serve({ url: address(path), method });
    const page = await get('/index.html');
    expect(await page.text()).toBe('<p>');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'self'(;|$)/);
    expect(policy).not.toMatch(/unsafe-eval|https?:|\*/);
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect((await get('/nothing.html')).status).toBe(404);
    const outside = await get('/..%2fsecret.txt');
    expect([outside.status, await outside.text()]).toEqual([403, '']);
    expect((await get('/index.html', 'POST')).status).toBe(403);
    // A link in the folder that leads out of it.
    symlinkSync(join(folder, 'secret.txt'), join(inside, 'linked.txt'));
    symlinkSync(folder, join(inside, 'up'));
    for (const path of ['/linked.txt', '/up/secret.txt']) {
      const linked = await get(path);
      expect([linked.status, await linked.text()]).toEqual([403, '']);
    }
  });
});

describe('a sender', () => {
  type Frame = Parameters<typeof isTrustedSender>[0]['senderFrame'];
  const frame = (url: string, parent: unknown = null) =>
    isTrustedSender({ senderFrame: { url, parent } as unknown as Frame });

  it('is trusted in the top frame of our own page', () => {
    expect(frame(rendererUrl)).toBe(true);
    expect(frame(`${rendererOrigin}/index.html#/interview`)).toBe(true);
  });

  it.each([
    'app://evil/index.html',
    'app://aimsbook.evil/index.html',
    'https://aimsbook/index.html',
    'file:///index.html',
    'about:blank',
    'app:aimsbook',
    'data:text/html,app://aimsbook',
    '',
  ])('is not trusted at %j', (url) => {
    expect(frame(url)).toBe(false);
  });

  it('is not trusted in an embedded frame or when it is gone', () => {
    expect(frame(rendererUrl, { url: rendererUrl })).toBe(false);
    expect(isTrustedSender({ senderFrame: null })).toBe(false);
  });
});

it('looks no host up and calls none, from the first moment on', () => {
  closeNetwork();
  expect(switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND');
  expect(switches.get('force-webrtc-ip-handling-policy')).toBe('disable_non_proxied_udp');
});

describe('the lock-down', () => {
  beforeAll(() => lockDown());
  const handler = (name: string) => sessionHandlers.get(name) as (...args: unknown[]) => unknown;

  it('denies every permission but copying', () => {
    const asked = (permission: string): unknown => {
      const answer = vi.fn<(granted: boolean) => void>();
      handler('request')(null, permission, answer);
      expect(answer).toHaveBeenCalledTimes(1);
      expect(handler('check')(null, permission)).toBe(answer.mock.calls[0]?.[0]);
      return answer.mock.calls[0]?.[0];
    };
    const denied = [
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'clipboard-read',
      'hid',
    ];
    expect(denied.filter((permission) => asked(permission) !== false)).toEqual([]);
    expect(asked('clipboard-sanitized-write')).toBe(true);
    expect(handler('device')({})).toBe(false);
  });

  it('lets no request out', () => {
    const cancelled = (url: string): unknown => {
      const answer = vi.fn<(result: { cancel: boolean }) => void>();
      handler('network')({ url }, answer);
      return answer.mock.calls[0]?.[0].cancel;
    };
    for (const url of [
      'https://example.org/',
      'http://localhost:5173/',
      'ws://aimsbook/',
      'file:///etc/passwd',
      'app://aimsbook.evil/x',
      'app://evil/x',
      'blob:https://evil/x',
    ]) {
      expect([url, cancelled(url)]).toEqual([url, true]);
    }
    expect(cancelled(rendererUrl)).toBe(false);
    expect(cancelled(`blob:${rendererOrigin}/1234`)).toBe(false);
  });

  it('lets the page go nowhere and open nothing', () => {
    const on = new Map<string, (event: { preventDefault(): void }) => void>();
    let open: (() => unknown) | undefined;
    const loaded: string[] = [];
    const contents = {
      setWebRTCIPHandlingPolicy: (policy: string) => expect(policy).toBe('disable_non_proxied_udp'),
      loadURL: (address: string) => Promise.resolve(void loaded.push(address)),
      setWindowOpenHandler: (handle: () => unknown) => (open = handle),
      on: (name: string, handle: (event: { preventDefault(): void }, address?: string) => void) =>
        on.set(name, handle),
    };
    const created = appListeners.get('web-contents-created') as (...args: unknown[]) => void;
    created(null, contents);
    // Where a page went without asking, it comes back from; tools that never were ours stay.
    const arrive = on.get('did-navigate') as unknown as (event: null, address: string) => void;
    arrive(null, 'devtools://devtools/index.html');
    expect(loaded).toEqual([]);
    arrive(null, rendererUrl);
    arrive(null, 'about:blank');
    expect(loaded).toEqual([rendererUrl]);
    expect(open?.()).toEqual({ action: 'deny' });
    for (const name of [
      'will-navigate',
      'will-redirect',
      'will-frame-navigate',
      'will-attach-webview',
    ]) {
      const preventDefault = vi.fn<() => void>();
      on.get(name)?.({ preventDefault });
      expect([name, preventDefault.mock.calls.length]).toEqual([name, 1]);
    }
  });
});
