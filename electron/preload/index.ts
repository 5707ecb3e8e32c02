import { contextBridge, ipcRenderer, webUtils } from 'electron';
import type { Bridge } from '../../shared/contract/bridge.ts';
import {
  channelOf,
  eventNames,
  operationNames,
  pathOperationNames,
  type OperationName,
} from '../../shared/contract/names.ts';
import type { Envelope } from '../../shared/domain/errors.ts';

const callable = new Set<string>(operationNames);
for (const name of pathOperationNames) callable.delete(name);
const audible = new Set<string>(eventNames);

const call = <T>(name: OperationName, input: unknown): Promise<Envelope<T>> =>
  ipcRenderer.invoke(channelOf(name), input) as Promise<Envelope<T>>;

/**
 * Paths of dropped files as Electron knows them; a file that a script made has none. Only an array
 * that crossed the bridge is one of this side: another object would bring a `map` of the page's own.
 */
const pathsOf = (files: unknown): string[] =>
  Array.isArray(files)
    ? files.map((file) => webUtils.getPathForFile(file as File)).filter((path) => path !== '')
    : [];

const bridge: Bridge = {
  invoke(name, input) {
    if (!callable.has(name)) {
      return Promise.resolve({
        ok: false,
        error: { code: 'sender.refused', details: { operation: name } },
      });
    }
    return call(name, input);
  },
  importDropped: (files, input) =>
    call('evidence.importDropped', { ...input, paths: pathsOf(files) }),
  openDropped: (files) => call('workspace.openDropped', { paths: pathsOf(files) }),
  on(name, listener) {
    if (!audible.has(name)) return () => undefined;
    const receive = (_event: unknown, payload: unknown): void => listener(payload as never);
    ipcRenderer.on(channelOf(name), receive);
    return () => void ipcRenderer.removeListener(channelOf(name), receive);
  },
};

contextBridge.exposeInMainWorld('aimsbook', bridge);
