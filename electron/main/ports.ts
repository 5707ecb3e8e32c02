import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { app, shell, type BrowserWindow } from 'electron';
import { channelOf } from '../../shared/contract/names.ts';
import {
  lazily,
  loadBuiltCatalogue,
  loadBuiltLibraries,
  loadBuiltLicences,
} from '../services/content.ts';
import { failureOf, type Log } from '../services/failure-log.ts';
import { headsInFile } from '../services/heads.ts';
import { identitiesInFile } from '../services/identity-store.ts';
import { Jobs } from '../services/jobs.ts';
import type { Ports } from '../services/ports.ts';
import { recentInFile } from '../services/recent.ts';
import { emptyHolder } from '../services/session.ts';
import { settingsInFile } from '../services/settings.ts';
import { trustInFile } from '../services/trust-store.ts';
import { systemDialogs } from './dialogs.ts';
import { desktopNotices } from './notices.ts';
import { exportsInThread, packsInThread } from './export-thread.ts';
import { systemKeyStore } from './key-store.ts';

/** The services' world inside the desktop application. */
export function desktopPorts(
  window: () => BrowserWindow | null,
  log: Log,
  readLog: () => string,
): Ports {
  const root = app.getAppPath();
  const resources = join(root, 'resources');
  const assets = join(root, 'dist', 'assets');
  const userData = app.getPath('userData');
  const emit: Ports['emit'] = (name, payload) => {
    const open = window();
    if (open !== null && !open.isDestroyed()) open.webContents.send(channelOf(name), payload);
  };
  return {
    clock: () => new Date().toISOString(),
    newId: randomUUID,
    catalogue: loadBuiltCatalogue(join(assets, 'catalogue.json')),
    libraries: lazily(() => loadBuiltLibraries(join(assets, 'libraries.json'))),
    licences: lazily(() => loadBuiltLicences(join(assets, 'licences.json'))),
    readLog,
    settings: settingsInFile(join(userData, 'settings.json')),
    recent: recentInFile(join(userData, 'recent.json')),
    heads: headsInFile(join(userData, 'heads.json')),
    identities: identitiesInFile(join(userData, 'identities.json')),
    keyStore: systemKeyStore,
    trust: trustInFile(join(userData, 'trusted.json')),
    session: emptyHolder(),
    jobs: new Jobs((progress) => emit('job', progress)),
    dialogs: systemDialogs,
    notices: desktopNotices(join(userData, 'notices.json'), window, emit),
    shell: {
      reveal: (path) => shell.showItemInFolder(path),
      async open(path) {
        const problem = await shell.openPath(path);
        if (problem !== '') log('open', failureOf(new Error(problem)));
      },
    },
    emit,
    renderPdf: async (doc) => {
      const { renderWithBuiltAssets } = await import('../documents/render.ts');
      return renderWithBuiltAssets(doc, resources, assets);
    },
    runExport: exportsInThread(join(root, 'dist', 'worker', 'jobs.cjs'), assets, log),
    runPack: packsInThread(join(root, 'dist', 'worker', 'jobs.cjs'), assets, log),
    paths: {
      resources,
      documents: app.getPath('documents'),
      backups: join(userData, 'backups'),
      temporary: join(app.getPath('temp'), `aimsbook-${process.pid}`),
    },
    app: { version: app.getVersion(), platform: process.platform },
  };
}
