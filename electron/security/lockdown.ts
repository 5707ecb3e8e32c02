import { app, session, type Session, type WebContents } from 'electron';
import { rendererOrigin } from './app-protocol.ts';

/**
 * What has to be said before the application is ready: no name of any host is ever looked up, and
 * no address called, not even for a connection that no request handler sees.
 */
export function closeNetwork(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}

/**
 * Closes every way out of a page: no permission, no request but to our own
 * scheme, no navigation, no further window, no embedded page.
 */
export function lockDown(): void {
  app.on('web-contents-created', (_event, contents) => lockContents(contents));
  app.on('session-created', lockSession);
  lockSession(session.defaultSession);
}

function lockSession(target: Session): void {
  target.setPermissionRequestHandler((_contents, permission, answer) =>
    answer(allowed.has(permission)),
  );
  target.setPermissionCheckHandler((_contents, permission) => allowed.has(permission));
  target.setDevicePermissionHandler(() => false);
  target.webRequest.onBeforeRequest((details, answer) => answer({ cancel: !isOwn(details.url) }));
  target.on('will-download', (event) => event.preventDefault());
  // Chromium fetches dictionaries as soon as a session exists, before it can be told not to check.
  target.setSpellCheckerDictionaryDownloadURL(`${rendererOrigin}/none/`);
  target.setSpellCheckerLanguages([]);
  target.setSpellCheckerEnabled(false);
}

/** Copying text out of the window is the one thing that a page may do by itself. */
const allowed = new Set<string>(['clipboard-sanitized-write']);

/** Our own files, and pictures that the page made itself; DevTools has a scheme of its own. */
function isOwn(address: string): boolean {
  return (
    address.startsWith(`${rendererOrigin}/`) ||
    address.startsWith(`blob:${rendererOrigin}/`) ||
    address.startsWith('data:') ||
    address.startsWith('devtools:')
  );
}

function lockContents(contents: WebContents): void {
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-navigate', (event) => event.preventDefault());
  contents.on('will-redirect', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => event.preventDefault());
  contents.on('will-attach-webview', (event) => event.preventDefault());
  // To an empty page a script gets without asking anybody: bring back what was there.
  let home: string | null = null;
  contents.on('did-navigate', (_event, address) => {
    if (address.startsWith(`${rendererOrigin}/`)) home = address;
    else if (home !== null) void contents.loadURL(home);
  });
}
