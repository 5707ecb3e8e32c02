/**
 * Ways out of a page, tried from inside it. Each function is sent into the page as it is: it uses
 * nothing from outside itself.
 */

/** What scripts can call with; "refused" is what every one has to say. */
export async function throughScripts(port: number): Promise<Record<string, string>> {
  const http = `http://127.0.0.1:${port}/`;
  const named = `http://localhost:${port}/`;
  const outcome: Record<string, string> = {};
  const attempt = async (name: string, work: () => Promise<unknown>): Promise<void> => {
    outcome[name] = await work().then(
      () => 'reached',
      () => 'refused',
    );
  };
  const settled = (target: EventTarget, good: string): Promise<void> =>
    new Promise((resolve, reject) => {
      target.addEventListener(good, () => resolve());
      target.addEventListener('error', () => reject(new Error('refused')));
    });
  await attempt('fetch', () => fetch(http));
  await attempt('fetch by name', () => fetch(named));
  await attempt('fetch without cors', () => fetch(http, { mode: 'no-cors', keepalive: true }));
  await attempt('XMLHttpRequest', () => {
    const request = new XMLHttpRequest();
    const done = settled(request, 'load');
    request.open('GET', http);
    request.send();
    return done;
  });
  await attempt('WebSocket', () => settled(new WebSocket(`ws://127.0.0.1:${port}/`), 'open'));
  await attempt('EventSource', () => settled(new EventSource(http), 'open'));
  await attempt('Worker', async () => settled(new Worker(http), 'message'));
  await attempt('SharedWorker', async () => settled(new SharedWorker(http), 'connect'));
  await attempt('worker of a blob', async () => {
    const code = new Blob([`fetch('${http}').then(() => postMessage('reached'))`]);
    return settled(new Worker(URL.createObjectURL(code)), 'message');
  });
  await attempt('import', () => import(/* @vite-ignore */ http));
  await attempt('service worker', () => navigator.serviceWorker.register(http));
  await attempt('own service worker', () => navigator.serviceWorker.register('index.html'));
  await attempt('WebTransport', async () => {
    const { WebTransport: Transport } = globalThis as unknown as {
      WebTransport: new (address: string) => { readonly ready: Promise<void> };
    };
    return new Transport(`https://127.0.0.1:${port}/`).ready;
  });
  await attempt('code from text', async () => {
    const code = `fetch('${http}', { mode: 'no-cors' })`;
    return (Reflect.get(globalThis, 'eval') as (text: string) => unknown)(code);
  });
  // It says only that it was queued: the host tells whether it went.
  navigator.sendBeacon(http, 'x');
  await fetch(location.href);
  return outcome;
}

/** What elements and styles load. */
export async function throughElements(port: number): Promise<Record<string, string>> {
  const http = `http://127.0.0.1:${port}/`;
  const outcome: Record<string, string> = {};
  const made: Element[] = [];
  const tries: Promise<void>[] = [];
  const add = (tag: string, properties: Record<string, string>): Element => {
    const element = document.createElement(tag);
    for (const [key, value] of Object.entries(properties)) element.setAttribute(key, value);
    made.push(element);
    return element;
  };
  const attempt = (element: Element, name: string, good = 'load'): void => {
    tries.push(
      new Promise((resolve) => {
        const say = (result: string) => (): void => {
          outcome[name] = result;
          resolve();
        };
        element.addEventListener(good, say('reached'));
        element.addEventListener('error', say('refused'));
      }),
    );
    document.body.append(element);
  };
  attempt(add('img', { src: http }), 'img');
  attempt(add('img', { srcset: `${http}a 1x` }), 'img srcset');
  attempt(add('script', { src: http }), 'script');
  attempt(add('script', { src: http, type: 'module' }), 'module');
  attempt(add('link', { rel: 'stylesheet', href: http }), 'stylesheet');
  attempt(add('link', { rel: 'preload', as: 'image', href: http }), 'preload');
  attempt(add('link', { rel: 'modulepreload', href: http }), 'modulepreload');
  attempt(add('video', { src: http }), 'video', 'loadeddata');
  attempt(add('audio', { src: http }), 'audio', 'loadeddata');
  // These never say how it went: the host tells.
  document.body.append(
    add('iframe', { src: http }),
    add('object', { data: http }),
    add('embed', { src: http }),
    add('video', { poster: http }),
    ...['prefetch', 'preconnect', 'dns-prefetch', 'prerender', 'icon', 'manifest'].map((rel) =>
      add('link', { rel, href: http }),
    ),
  );
  const style = document.createElement('style');
  style.textContent = `@import url(${http}a.css);
    @font-face { font-family: away; src: url(${http}b.woff2); }
    body::after { content: url(${http}c.png); font-family: away; background: url(${http}d.png); }`;
  const rules = document.createElement('script');
  rules.type = 'speculationrules';
  rules.textContent = JSON.stringify({ prefetch: [{ source: 'list', urls: [http] }] });
  document.head.append(style, rules);
  made.push(style, rules);
  await Promise.all(tries);
  await document.fonts.load('12px away').catch(() => undefined);
  await fetch(location.href);
  for (const element of made) element.remove();
  return outcome;
}

/**
 * The addresses that a peer-to-peer connection gathers with the host as its helper, until it says
 * that it has no more, or within 20 s: one that is cut off from all interfaces may never say so.
 */
export async function throughWebRtc(port: number): Promise<readonly string[]> {
  const found: string[] = [];
  const connection = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:127.0.0.1:${port}` },
      { urls: `turn:127.0.0.1:${port}?transport=udp`, username: 'a', credential: 'b' },
      { urls: `turn:127.0.0.1:${port}?transport=tcp`, username: 'a', credential: 'b' },
    ],
  });
  connection.createDataChannel('x');
  const gathered = new Promise<void>((resolve) => {
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate === null) resolve();
      else found.push(candidate.candidate);
    });
    connection.addEventListener('icegatheringstatechange', () => {
      if (connection.iceGatheringState === 'complete') resolve();
    });
    setTimeout(resolve, 20_000);
  });
  await connection.setLocalDescription(await connection.createOffer());
  await gathered;
  connection.close();
  return found;
}
