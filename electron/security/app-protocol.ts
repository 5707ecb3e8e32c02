import { readFile, realpath } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import { protocol } from 'electron';

const scheme = 'app';
/** Where the window's page comes from. */
export const rendererOrigin = `${scheme}://aimsbook`;
/** The page itself. */
export const rendererUrl = `${rendererOrigin}/index.html`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
};

/** Nothing but our own files; styles may be set by script, since the component library does. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Announces the scheme; has to happen before the application is ready. */
export function announceScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
}

/** Serves the window's files from `root`, and nothing outside it. */
export function serveRenderer(root: string): void {
  protocol.handle(scheme, async (request) => {
    const path = resolveInside(root, request.url);
    if (path === null || request.method !== 'GET') return new Response(null, { status: 403 });
    try {
      if (!(await staysInside(root, path))) return new Response(null, { status: 403 });
      const bytes = await readFile(path);
      return new Response(new Uint8Array(bytes), {
        headers: {
          'content-type': types[extname(path)] ?? 'application/octet-stream',
          'content-security-policy': contentSecurityPolicy,
          'x-content-type-options': 'nosniff',
          'cross-origin-opener-policy': 'same-origin',
        },
      });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

/** Whether a file is in the folder even where links have been followed. */
async function staysInside(root: string, path: string): Promise<boolean> {
  return (await realpath(path)).startsWith((await realpath(root)) + sep);
}

/** The file that an address means, or null where it is not ours or leads out of `root`. */
export function resolveInside(root: string, address: string): string | null {
  let url: URL;
  let path: string;
  try {
    url = new URL(address);
    path = decodeURIComponent(url.pathname);
  } catch {
    return null;
  }
  if (`${url.protocol}//${url.host}` !== rendererOrigin || path.includes('\0')) return null;
  const base = resolve(root);
  const full = resolve(base, `.${sep}${path}`);
  return full.startsWith(base + sep) ? full : null;
}
