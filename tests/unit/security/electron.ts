/** Stands for Electron in tests of what guards the window: only what the guards touch. */
import { vi } from 'vitest';

type Handler = (...args: never[]) => unknown;

export const handlers = new Map<string, Handler>();
export const listeners = new Map<string, Handler>();
export const invoked: unknown[][] = [];
export const exposed = new Map<string, unknown>();
export const sessionHandlers = new Map<string, Handler>();
export const switches = new Map<string, string>();
export const appListeners = new Map<string, Handler>();

/** What `import 'electron'` gives. */
export const fakeElectron = {
  app: {
    on: (name: string, handler: Handler) => appListeners.set(name, handler),
    commandLine: { appendSwitch: (name: string, value: string) => switches.set(name, value) },
  },
  session: {
    defaultSession: {
      setPermissionRequestHandler: (handler: Handler) => sessionHandlers.set('request', handler),
      setPermissionCheckHandler: (handler: Handler) => sessionHandlers.set('check', handler),
      setDevicePermissionHandler: (handler: Handler) => sessionHandlers.set('device', handler),
      webRequest: {
        onBeforeRequest: (handler: Handler) => sessionHandlers.set('network', handler),
      },
      on: (name: string, handler: Handler) => sessionHandlers.set(name, handler),
      setSpellCheckerEnabled: vi.fn<(enabled: boolean) => void>(),
      setSpellCheckerDictionaryDownloadURL: vi.fn<(url: string) => void>(),
      setSpellCheckerLanguages: vi.fn<(languages: readonly string[]) => void>(),
    },
  },
  protocol: {
    registerSchemesAsPrivileged: vi.fn<(schemes: unknown) => void>(),
    handle: (scheme: string, handler: Handler) => handlers.set(`protocol:${scheme}`, handler),
  },
  ipcMain: { handle: (channel: string, handler: Handler) => handlers.set(channel, handler) },
  ipcRenderer: {
    invoke: (...args: unknown[]) => {
      invoked.push(args);
      return Promise.resolve({ ok: true, value: null });
    },
    on: (channel: string, listener: Handler) => listeners.set(channel, listener),
    removeListener: (channel: string) => listeners.delete(channel),
  },
  contextBridge: {
    exposeInMainWorld: (name: string, value: unknown) => exposed.set(name, value),
  },
  webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
};
