/** The composition root of the desktop application: it only puts the parts together. */
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app, type BrowserWindow } from 'electron';
import { workspaceExtension } from '../../db/format.ts';
import type { OperationName } from '../../shared/contract/names.ts';
import { registerOperations } from '../ipc/handle.ts';
import { announceScheme, serveRenderer } from '../security/app-protocol.ts';
import { closeNetwork, lockDown } from '../security/lockdown.ts';
import { backUpBeforeClosing, backUpDaily } from '../services/backup-making.ts';
import type { Ports } from '../services/ports.ts';
import { closeSession } from '../services/session.ts';
import { services } from '../services/table.ts';
import { guardClosing } from './closing.ts';
import { failureOf } from '../services/failure-log.ts';
import { logInFile } from './log.ts';
import { lockWhenIdle } from './idle.ts';
import { removeAbandoned } from './temporary.ts';
import { setMenu } from './menu.ts';
import { announcing } from './notices.ts';
import { desktopPorts } from './ports.ts';
import { smokeTest } from './smoke.ts';
import { createWindow } from './window.ts';

/** How often is looked whether the daily backup is due, in milliseconds. */
const backupPace = 10 * 60_000;

app.enableSandbox();
// The screens are in British English: so are the date fields that Chromium draws.
app.commandLine.appendSwitch('lang', 'en-GB');
announceScheme();
closeNetwork();
// Windows shows notes of programs by this name only; the installer uses the same.
app.setAppUserModelId('org.aimsbook.app');

if (app.requestSingleInstanceLock()) start();
else app.quit();

function start(): void {
  let window: BrowserWindow | null = null;
  let ports: Ports | null = null;
  const { log, read: readLog } = logInFile(join(app.getPath('userData'), 'logs', 'main.log'));
  process.on('uncaughtException', (error) => log('program', failureOf(error)));

  void app.whenReady().then(() => {
    const made = announcing(
      desktopPorts(() => window, log, readLog),
      log,
    );
    ports = made;
    lockDown();
    removeAbandoned(made.paths.temporary);
    serveRenderer(join(app.getAppPath(), 'dist', 'renderer'));
    setMenu(made.emit, !app.isPackaged);
    window = createWindow(join(app.getAppPath(), 'dist', 'preload', 'index.cjs'));
    const closing = guardClosing(window, made.emit, () => backUpBeforeClosing(made));
    lockWhenIdle(made);
    setInterval(() => void backUpDaily(made), backupPace).unref();
    registerOperations((name, input) => {
      if (name === 'app.readyToClose') return closing.answer((input as { ready: boolean }).ready);
      return run(made, name, input);
    }, log);
    request(made, process.argv.slice(1), process.cwd());
    if (process.env['AIMSBOOK_SMOKE'] === '1') smokeTest(window, made);
  });

  app.on('second-instance', (_event, argv, folder) => {
    if (window?.isMinimized() === true) window.restore();
    window?.focus();
    if (ports !== null) request(ports, argv.slice(1), folder);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    if (ports !== null) request(ports, [path], '/');
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', () => {
    if (ports === null) return;
    closeSession(ports);
    rmSync(ports.paths.temporary, { recursive: true, force: true });
  });
}

function run(
  ports: Ports,
  name: Exclude<OperationName, 'app.readyToClose'>,
  input: unknown,
): unknown {
  // The contract's schema has parsed the input into what this service takes.
  const service = services[name] as (ports: Ports, input: unknown) => unknown;
  return service(ports, input);
}

/** Notes a workspace named on the command line or double-clicked; the page opens it, and shows what fails. */
function request(ports: Ports, argv: readonly string[], folder: string): void {
  const path = argv.find(isWorkspace);
  if (path === undefined) return;
  ports.session.requestedPath = resolve(folder, path);
  ports.emit('openRequested', null);
}

const isWorkspace = (argument: string): boolean =>
  argument.toLowerCase().endsWith(workspaceExtension) && !argument.startsWith('-');
